/**
 * What all generated sheets share: the styles of a paper of the administration (Nghị định 30/2020:
 * Times New Roman, quốc hiệu and tiêu ngữ at the right, agency at the left, signatures below).
 */
import { withHeights } from './heights.ts';
import type { ReportCell, ReportStyle, ReportWorkbook } from './model.ts';

export type Row = (ReportCell | null)[];

export const PAPER_STYLES = {
  agency: { size: 12, align: 'center', valign: 'middle', wrap: true },
  unit: { size: 12, bold: true, align: 'center', valign: 'middle', wrap: true },
  nation: { size: 12, bold: true, align: 'center', valign: 'middle' },
  motto: { size: 13, bold: true, underline: true, align: 'center', valign: 'middle' },
  title: { size: 14, bold: true, align: 'center', valign: 'middle', wrap: true },
  subtitle: { size: 13, italic: true, align: 'center', valign: 'middle', wrap: true },
  label: { size: 13, align: 'left', valign: 'middle' },
  head: {
    size: 12,
    bold: true,
    align: 'center',
    valign: 'middle',
    wrap: true,
    border: true,
    fill: '#E7EEF7',
  },
  group: { size: 12, bold: true, wrap: true, border: true, valign: 'middle' },
  groupCode: { size: 12, bold: true, align: 'center', border: true, valign: 'middle' },
  groupPoints: {
    size: 12,
    bold: true,
    align: 'center',
    border: true,
    valign: 'middle',
    numberFormat: '0.##',
  },
  code: { size: 12, align: 'center', border: true, valign: 'middle' },
  text: { size: 12, wrap: true, border: true, valign: 'middle' },
  textOpen: { size: 12, wrap: true, border: true, valign: 'middle', unlocked: true },
  points: { size: 12, align: 'center', border: true, valign: 'middle', numberFormat: '0.##' },
  pointsOpen: {
    size: 12,
    align: 'center',
    border: true,
    valign: 'middle',
    numberFormat: '0.##',
    fill: '#FFFBE6',
    unlocked: true,
  },
  closed: { border: true, fill: '#D9D9D9' },
  date: { size: 13, italic: true, align: 'center' },
  signer: { size: 13, bold: true, align: 'center' },
  signHint: { size: 12, italic: true, align: 'center' },
} as const satisfies Readonly<Record<string, ReportStyle>>;

export type PaperStyle = keyof typeof PAPER_STYLES;

/** A cell of text, number or nothing, in one of the paper's styles. */
export function cell(
  value: string | number | null,
  style: PaperStyle,
  more: Omit<ReportCell, 'value' | 'style'> = {},
): ReportCell {
  return { value, style, ...more };
}

/** A formula with the result that it has now. */
export function formula(text: string, value: number | null, style: PaperStyle): ReportCell {
  return { formula: text, value, style };
}

/** Puts cells at columns of a row of the given width. */
export function rowOf(width: number, cells: Readonly<Record<number, ReportCell>>): Row {
  const row: Row = new Array<ReportCell | null>(width).fill(null);
  for (const [column, content] of Object.entries(cells)) row[Number(column)] = content;
  return row;
}

/** Agency and unit at the left, quốc hiệu and tiêu ngữ at the right: two rows. */
export function letterhead(width: number, agency: string, unit: string): Row[] {
  const left = Math.max(1, Math.floor(width * 0.45));
  const right = width - left;
  return [
    rowOf(width, {
      0: cell(agency, 'agency', { across: left }),
      [left]: cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'nation', { across: right }),
    }),
    rowOf(width, {
      0: cell(unit, 'unit', { across: left }),
      [left]: cell('Độc lập - Tự do - Hạnh phúc', 'motto', { across: right }),
    }),
  ];
}

/** Rows left free for signature and seal. */
const SIGN_ROWS = 4;

/** Place and date, and the two who sign, with room for it. */
export function signatures(
  width: number,
  place: string,
  leftSigner: string,
  rightSigner: string,
): Row[] {
  const left = Math.floor(width / 2);
  const right = width - left;
  const pair = (a: string, b: string, style: PaperStyle) =>
    rowOf(width, {
      0: cell(a, style, { across: left }),
      [left]: cell(b, style, { across: right }),
    });
  return [
    rowOf(width, { [left]: cell(`${place}, ngày …… tháng …… năm ………`, 'date', { across: right }) }),
    pair(leftSigner, rightSigner, 'signer'),
    pair('(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)', 'signHint'),
    ...Array.from({ length: SIGN_ROWS }, () => rowOf(width, {})),
  ];
}

/** A workbook in the paper's styles. */
export function paperWorkbook(title: string, sheets: ReportWorkbook['sheets']): ReportWorkbook {
  return withHeights({ title, styles: PAPER_STYLES, sheets });
}
