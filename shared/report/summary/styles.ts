/** The paper's styles, and what tables of figures need beside them. */
import type { ReportCell, ReportStyle } from '../model.ts';
import { PAPER_STYLES } from '../paper.ts';

const FIGURE = { size: 12, align: 'center', border: true, valign: 'middle' } as const;

export const SUMMARY_STYLES = {
  ...PAPER_STYLES,
  place: { size: 13, italic: true, align: 'center', valign: 'middle' },
  provisional: { size: 14, bold: true, align: 'center', valign: 'middle', color: '#C00000' },
  caption: { size: 13, bold: true, valign: 'middle' },
  section: { size: 12, bold: true, border: true, valign: 'middle', fill: '#F2F2F2' },
  /** For long texts of an appendix. */
  small: { size: 11, wrap: true, border: true, valign: 'middle' },
  textCenter: { size: 12, wrap: true, align: 'center', border: true, valign: 'middle' },
  textBold: { size: 12, bold: true, wrap: true, border: true, valign: 'middle' },
  /** Means and totals, always with two decimals. */
  score: { ...FIGURE, numberFormat: '0.00' },
  scoreBold: { ...FIGURE, bold: true, numberFormat: '0.00' },
  /** Ranks, counts, years, margins: as they are. */
  figure: FIGURE,
  figureBold: { ...FIGURE, bold: true },
  money: { ...FIGURE, align: 'right', numberFormat: '#,##0_)' },
  moneyBold: { ...FIGURE, align: 'right', bold: true, numberFormat: '#,##0_)' },
  legend: { size: 11, italic: true, wrap: true, valign: 'top' },
  plain: { size: 12, wrap: true, valign: 'middle' },
  signRoom: { size: 13, bold: true, align: 'center', valign: 'top', wrap: true },
} as const satisfies Readonly<Record<string, ReportStyle>>;

export type SummaryStyle = keyof typeof SUMMARY_STYLES;

/** A cell of text, number or nothing. */
export function put(
  value: string | number | null,
  style: SummaryStyle,
  more: Omit<ReportCell, 'value' | 'style'> = {},
): ReportCell {
  return { value, style, ...more };
}

/** A formula with the result that it has now. */
export function calc(
  formula: string,
  value: number,
  style: SummaryStyle,
  more: Omit<ReportCell, 'value' | 'style' | 'formula'> = {},
): ReportCell {
  return { formula, value, style, ...more };
}
