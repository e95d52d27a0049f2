/**
 * Heights of rows whose texts wrap. Excel fits rows only when a person opens and edits them, and
 * merged cells never; a paper that is to be printed needs them right from the start.
 */
import type { ReportCell, ReportSheet, ReportStyle, ReportWorkbook } from './model.ts';

const FONT_SIZE = 13;
/** Line height of Times New Roman, per point of size. */
const LINE = 1.3;
/** Letters of a size-13 text that fit into one unit of column width (measured, with a margin). */
const LETTERS_PER_UNIT = 1.12;
const BOLD_FACTOR = 1.08;
/** Rows of tables are at least this high, so that a pen finds room. */
const LEAST = 20;
const MOST = 400;

/** Adds the heights that wrapped texts need; heights given in the sheet stay. */
export function withHeights(report: ReportWorkbook): ReportWorkbook {
  return { ...report, sheets: report.sheets.map((sheet) => withRowHeights(sheet, report.styles)) };
}

function withRowHeights(sheet: ReportSheet, styles: ReportWorkbook['styles']): ReportSheet {
  const heights: Record<number, number> = {};
  sheet.rows.forEach((row, r) => {
    let most = 0;
    row.forEach((cell, c) => {
      if (cell === null) return;
      const style = cell.style === undefined ? undefined : styles[cell.style];
      most = Math.max(most, heightOf(cell, c, style, sheet.widths) / (cell.down ?? 1));
    });
    const bordered = row.some((cell) => cell?.style && styles[cell.style]?.border);
    if (bordered || most > LEAST) heights[r] = Math.min(MOST, Math.max(LEAST, Math.ceil(most)));
  });
  return { ...sheet, heights: { ...heights, ...sheet.heights } };
}

function heightOf(
  cell: ReportCell,
  column: number,
  style: ReportStyle | undefined,
  widths: readonly number[],
): number {
  const size = style?.size ?? FONT_SIZE;
  const line = size * LINE;
  if (!style?.wrap || typeof cell.value !== 'string') return line + 2;
  let width = 0;
  for (let i = 0; i < (cell.across ?? 1); i++) width += widths[column + i] ?? 9;
  const letters = Math.max(1, (width * LETTERS_PER_UNIT * FONT_SIZE) / size);
  const factor = style.bold ? BOLD_FACTOR : 1;
  let lines = 0;
  for (const part of cell.value.split('\n')) lines += countLines(part, letters / factor);
  return lines * line + 4;
}

/** Lines of a text broken between words. */
function countLines(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = word.length + (used > 0 ? 1 : 0);
    if (used > 0 && used + length > letters) {
      lines++;
      used = word.length;
    } else used += length;
  }
  return lines;
}
