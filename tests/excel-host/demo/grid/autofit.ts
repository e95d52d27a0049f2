/** Heights of rows that nobody set, from their texts: Excel's own doing whenever it draws. */

import type { Rect } from '../../a1.ts';
import { displayText, type Region } from '../../model/number-text.ts';
import {
  type Cell,
  type CellStyle,
  columnOf,
  holdsValue,
  rowOf,
  type SheetModel,
  STANDARD_HEIGHT,
} from '../../model.ts';
import { indentOf, PADDING } from './cell-view.ts';
import { fontOf, lineCount, type TextMeasure } from './fonts.ts';
import { toPixels, toPoints } from './geometry.ts';

/** Excel's highest row, in points. */
const MOST_POINTS = 409.5;
/** Above and below the text, in pixels. */
const MARGIN = 2;

export class RowFitter {
  private readonly measure: TextMeasure;
  /** Rows whose height came from here, and may change again. */
  private readonly fitted = new WeakMap<SheetModel, Map<number, number>>();

  constructor(measure: TextMeasure) {
    this.measure = measure;
  }

  /** Fits the rows that a change touched; null for the whole sheet. */
  fit(sheet: SheetModel, touched: Rect | null, region: Region): void {
    const own = this.fitted.get(sheet) ?? new Map<number, number>();
    const { rowHeights } = sheet.props;
    // A height that is not the one from here was set by somebody.
    const isFree = (row: number) => !rowHeights.has(row) || own.get(row) === rowHeights.get(row);
    const needed = new Map<number, number>();
    const [first, last] = touched
      ? [touched.row, touched.row + touched.rows - 1]
      : [0, Number.POSITIVE_INFINITY];
    for (const row of own.keys()) {
      if (row >= first && row <= last) needed.set(row, STANDARD_HEIGHT);
    }
    for (const [key, cell] of sheet.cells) {
      const row = rowOf(key);
      if (row < first || row > last || !isFree(row) || !holdsValue(cell)) continue;
      const column = columnOf(key);
      const points = this.pointsOf(sheet, row, column, cell, region);
      // Merged cells do not count, in Excel neither.
      const counts = points > (needed.get(row) ?? STANDARD_HEIGHT) && !sheet.mergeAt(row, column);
      if (counts) needed.set(row, points);
    }
    const heights = new Map(rowHeights);
    for (const [row, points] of needed) {
      if (!isFree(row)) continue;
      if (points > STANDARD_HEIGHT) {
        heights.set(row, points);
        own.set(row, points);
      } else if (own.has(row)) {
        heights.delete(row);
        own.delete(row);
      }
    }
    this.fitted.set(sheet, own);
    if (!sameMap(heights, rowHeights)) sheet.set('rowHeights', heights);
  }

  /** Width that a column's texts need, in points; null where it is blank. */
  widthOf(sheet: SheetModel, column: number, region: Region): number | null {
    const rows = [...sheet.cells]
      .filter(([key, cell]) => columnOf(key) === column && holdsValue(cell))
      .map(([key]) => rowOf(key))
      .filter((row) => !sheet.mergeAt(row, column));
    if (rows.length === 0) return null;
    const widths = rows.map((row) => this.cellWidth(sheet, row, column, region));
    return widths.reduce((widest, width) => Math.max(widest, width), 0);
  }

  /** Width that one cell's text needs, in points. */
  cellWidth(sheet: SheetModel, row: number, column: number, region: Region): number {
    const style = sheet.styleAt(row, column);
    const text = displayText(sheet.content(row, column), style.numberFormat, region);
    const lines = text.split('\n').map((line) => this.measure.width(line, fontOf(style, 1)));
    const pixels = Math.ceil(Math.max(...lines) + indentOf(style, 1)) + 2 * PADDING + 3;
    return toPoints(pixels, 1);
  }

  private pointsOf(
    sheet: SheetModel,
    row: number,
    column: number,
    cell: Cell,
    region: Region,
  ): number {
    const style = cell.style ?? sheet.styleAt(row, column);
    const wraps = style.wrap && typeof cell.content === 'string';
    if (!wraps && style.fontSize <= 11) return STANDARD_HEIGHT;
    const font = fontOf(style, 1);
    const lines = wraps ? this.linesOf(sheet, column, cell, style, region, font) : 1;
    const pixels = lines * this.measure.lineHeight(font) + MARGIN;
    return Math.min(MOST_POINTS, toPoints(pixels, 1));
  }

  private linesOf(
    sheet: SheetModel,
    column: number,
    cell: Cell,
    style: CellStyle,
    region: Region,
    font: string,
  ): number {
    const room = toPixels(sheet.columnWidth(column), 1) - 2 * PADDING - 1 - indentOf(style, 1);
    const text = displayText(cell.content, style.numberFormat, region);
    return lineCount(text, Math.max(room, 1), (part) => this.measure.width(part, font));
  }
}

function sameMap(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
