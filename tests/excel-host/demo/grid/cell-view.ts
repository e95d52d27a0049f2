/** What one cell shows on the screen: text, look, place. Only cells that show something have one. */

import type { Rect } from '../../a1.ts';
import { displayText, type Region } from '../../model/number-text.ts';
import {
  type CellStyle,
  type ConditionalLook,
  type Content,
  holdsValue,
  type SheetModel,
} from '../../model.ts';
import { fitNumber } from './fit-number.ts';
import { fontOf, type TextMeasure } from './fonts.ts';
import type { Box, Geometry } from './geometry.ts';
import type { MergesInView } from './merges.ts';
import type { Window } from './panes.ts';
import { type Lean, NO_SPILL, type Spill, spillOf } from './spill.ts';

/** Between a cell's edge and its text, and per step of indent. */
export const PADDING = 2;
export const INDENT = 9;

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: CellStyle;
  readonly look: ConditionalLook | null;
  readonly lean: Lean;
  /** The part of the sheet that the text may use: the cell, and blank neighbours it runs over. */
  readonly box: Box;
  /** Where a spilled text begins in the box; null where alignment does it. */
  readonly textStart: number | null;
  readonly spill: Spill;
}

export interface ViewContext {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly region: Region;
  readonly measure: TextMeasure;
  readonly merges: MergesInView;
  lookAt(row: number, column: number): ConditionalLook | null;
}

export function leanOf(style: CellStyle, content: Content): Lean {
  switch (style.horizontal) {
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Right':
      return 'right';
    case 'General':
      if (typeof content === 'number') return 'right';
      return typeof content === 'string' || content === null ? 'left' : 'center';
    default:
      return 'left';
  }
}

/** How far outside a window a text may begin that runs into it. */
const FAR = 40;

/** The cells of a window, and those whose text reaches into it. */
export function cellViews(context: ViewContext, window: Window): CellView[] {
  const { sheet, merges, geometry } = context;
  const views: CellView[] = [];
  const add = (row: number, column: number, area: Rect) => {
    const view = cellView(context, row, column, area);
    if (view) views.push(view);
  };
  for (const merge of merges.all) add(merge.row, merge.column, merge);
  for (let row = window.firstRow; row <= window.lastRow; row++) {
    if (geometry.rows.isHidden(row)) continue;
    for (let column = window.firstColumn; column <= window.lastColumn; column++) {
      if (merges.at(row, column) || geometry.columns.isHidden(column)) continue;
      add(row, column, { row, column, rows: 1, columns: 1 });
    }
    for (const side of [-1, 1] as const) {
      const edge = side < 0 ? window.firstColumn : window.lastColumn;
      const column = nearestValue(sheet, row, edge, side);
      if (column === null || sheet.mergeAt(row, column)) continue;
      const view = cellView(context, row, column, { row, column, rows: 1, columns: 1 });
      const reach = view && (side < 0 ? view.spill.after : view.spill.before);
      if (view && reach && reach >= Math.abs(edge - column)) views.push(view);
    }
  }
  return views;
}

function nearestValue(sheet: SheetModel, row: number, edge: number, side: 1 | -1): number | null {
  if (holdsValue(sheet.cell(row, edge))) return null;
  for (let step = 1; step <= FAR; step++) {
    const column = edge + side * step;
    if (column < 0) return null;
    if (holdsValue(sheet.cell(row, column))) return column;
  }
  return null;
}

function cellView(context: ViewContext, row: number, column: number, area: Rect): CellView | null {
  const { sheet, geometry, measure, region } = context;
  const cell = sheet.cell(row, column);
  if (!cell || !holdsValue(cell)) return null;
  const { content } = cell;
  const base = sheet.styleAt(row, column);
  const look = context.lookAt(row, column);
  const style = look ? sheet.workbook.styles.intern(withLook(base, look)) : base;
  const box = geometry.box(area);
  if (box.width === 0 || box.height === 0) return null;
  const font = fontOf(style, geometry.zoom);
  const widthOf = (text: string) => measure.width(text, font);
  const room = box.width - 2 * PADDING * geometry.zoom - indentOf(style, geometry.zoom) - 1;
  const common = { row, column, style, look, lean: leanOf(style, content) };
  if (typeof content === 'number' && !isTurned(style)) {
    const text = fitNumber(content, style.numberFormat, region, room, widthOf);
    return { ...common, text, box, textStart: null, spill: NO_SPILL };
  }
  const text = displayText(content, style.numberFormat, region);
  if (text === '') return null;
  const runsOn =
    typeof content === 'string' && area.columns === 1 && !style.wrap && !isTurned(style);
  if (!runsOn) return { ...common, text, box, textStart: null, spill: NO_SPILL };
  return { ...common, text, ...spilled(context, common, box, widthOf(text), room) };
}

function spilled(
  { sheet, geometry, merges }: ViewContext,
  { row, column, lean }: Pick<CellView, 'row' | 'column' | 'lean'>,
  box: Box,
  textWidth: number,
  room: number,
): Pick<CellView, 'box' | 'spill' | 'textStart'> {
  const spill = spillOf(textWidth - room, lean, (step) => {
    const at = column + step;
    const free =
      at >= 0 &&
      at < geometry.columns.count &&
      !holdsValue(sheet.cell(row, at)) &&
      !merges.at(row, at);
    return free ? geometry.columns.size(at) : null;
  });
  if (spill.before + spill.after === 0 && textWidth <= room) {
    return { box, spill, textStart: null };
  }
  const x = geometry.columns.offset(column - spill.before);
  const end = geometry.columns.offset(column + spill.after + 1);
  const wide = { ...box, x, width: end - x };
  // A centred text stays centred on its own cell, wherever it runs to.
  const textStart = lean === 'center' ? box.x + (box.width - textWidth) / 2 - x : null;
  return { box: wide, spill, textStart };
}

export function isTurned(style: CellStyle): boolean {
  return style.rotation !== 0;
}

export function indentOf(style: CellStyle, zoom: number): number {
  return style.indent * INDENT * zoom;
}

function withLook(style: CellStyle, look: ConditionalLook): CellStyle {
  return {
    ...style,
    fontColor: look.fontColor ?? style.fontColor,
    bold: look.bold ?? style.bold,
    italic: look.italic ?? style.italic,
  };
}
