/**
 * Heights of rows whose texts wrap. Excel fits rows only when a person opens and edits them, and
 * merged cells never; a paper that is to be printed needs them right from the start.
 */

import type { ReportCell, ReportSheet, ReportStyle, ReportWorkbook } from './model.ts';
import { countLines } from './text-width.ts';

const FONT_SIZE = 13;
/** Line height of Times New Roman, per point of size. */
const LINE = 1.3;
/** Points of one unit of column width (a digit of the default font), and what borders take of it. */
const UNIT = 6.75;
const PADDING = 4.5;
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
  const room = Math.max(size, width * UNIT - PADDING);
  return countLines(cell.value, room, size, style.bold ?? false) * line + 4;
}
