/**
 * What lies under the texts of a pane: gridlines, fills, borders. Painted on a canvas, to the
 * device's pixel, as a line between two cells must be one pixel wide at any zoom.
 */

import type { Rect } from '../../a1.ts';
import type { Border, CellStyle, ConditionalLook } from '../../model.ts';
import type { CellView } from './cell-view.ts';
import type { Box, Geometry } from './geometry.ts';
import { type Line, linesOf } from './lines.ts';
import type { MergesInView } from './merges.ts';
import type { Window } from './panes.ts';

const GRIDLINE = '#E1E1E1';
const PAPER = '#FFFFFF';

export interface BackdropContext {
  readonly geometry: Geometry;
  readonly merges: MergesInView;
  readonly showGridlines: boolean;
  /** The person chose a palette of their own: fills would hide what it says. */
  readonly forcedColors: boolean;
  styleAt(row: number, column: number): CellStyle;
  lookAt(row: number, column: number): ConditionalLook | null;
}

/** @param views of the same window, for the gridlines that their texts cover */
export function paintBackdrop(
  canvas: HTMLCanvasElement,
  context: BackdropContext,
  window: Window,
  views: readonly CellView[],
): Box {
  const { geometry } = context;
  const box = geometry.box(areaOf(window));
  const ratio = globalThis.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.ceil(box.width * ratio));
  canvas.height = Math.max(1, Math.ceil(box.height * ratio));
  const paint = canvas.getContext('2d')!;
  paint.setTransform(ratio, 0, 0, ratio, -box.x * ratio, -box.y * ratio);
  const paper = context.forcedColors ? 'Canvas' : PAPER;
  paint.fillStyle = paper;
  paint.fillRect(box.x, box.y, box.width, box.height);
  if (context.showGridlines) {
    paint.fillStyle = context.forcedColors ? 'GrayText' : GRIDLINE;
    paintGridlines(paint, geometry, window, box);
    paint.fillStyle = paper;
    eraseUnderTexts(paint, geometry, views);
    for (const merge of context.merges.all) {
      const { x, y, width, height } = geometry.box(merge);
      paint.fillRect(x, y, width - 1, height - 1);
    }
  }
  paintFills(paint, context, window);
  paintBorders(paint, context, window);
  return box;
}

function areaOf({ firstRow, lastRow, firstColumn, lastColumn }: Window): Rect {
  return {
    row: firstRow,
    column: firstColumn,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

type Paint = CanvasRenderingContext2D;

/** A cell's line is its last pixel, at the right and at the bottom. */
function paintGridlines(paint: Paint, { rows, columns }: Geometry, window: Window, box: Box): void {
  for (let column = window.firstColumn; column <= window.lastColumn; column++) {
    if (!columns.isHidden(column))
      paint.fillRect(columns.offset(column + 1) - 1, box.y, 1, box.height);
  }
  for (let row = window.firstRow; row <= window.lastRow; row++) {
    if (!rows.isHidden(row)) paint.fillRect(box.x, rows.offset(row + 1) - 1, box.width, 1);
  }
}

function eraseUnderTexts(
  paint: Paint,
  { rows, columns }: Geometry,
  views: readonly CellView[],
): void {
  for (const { row, column, spill } of views) {
    const y = rows.offset(row);
    const height = rows.size(row) - 1;
    for (let at = column - spill.before; at < column + spill.after; at++) {
      paint.fillRect(columns.offset(at + 1) - 1, y, 1, height);
    }
  }
}

/** A fill covers the lines around it. In the person's own palette a mark becomes a frame. */
function paintFills(paint: Paint, context: BackdropContext, window: Window): void {
  const { geometry, merges, forcedColors } = context;
  const fill = (row: number, column: number, area: Rect) => {
    const mark = context.lookAt(row, column)?.fill;
    const color = mark ?? context.styleAt(row, column).fill;
    if (!color || (forcedColors && !mark)) return;
    const { x, y, width, height } = geometry.box(area);
    if (width === 0 || height === 0) return;
    if (forcedColors) {
      paint.strokeStyle = 'Highlight';
      paint.lineWidth = 2;
      paint.setLineDash([]);
      paint.strokeRect(x + 1, y + 1, width - 3, height - 3);
      return;
    }
    paint.fillStyle = color;
    paint.fillRect(x - 1, y - 1, width + 1, height + 1);
  };
  for (let row = window.firstRow; row <= window.lastRow; row++) {
    for (let column = window.firstColumn; column <= window.lastColumn; column++) {
      if (!merges.at(row, column)) fill(row, column, { row, column, rows: 1, columns: 1 });
    }
  }
  for (const merge of merges.all) fill(merge.row, merge.column, merge);
}

function paintBorders(paint: Paint, context: BackdropContext, window: Window): void {
  const { geometry, merges, forcedColors } = context;
  // One more row and column: their top and left lines are drawn in this window's last pixels.
  const around: Window = {
    firstRow: Math.max(0, window.firstRow - 1),
    lastRow: window.lastRow + 1,
    firstColumn: Math.max(0, window.firstColumn - 1),
    lastColumn: window.lastColumn + 1,
  };
  const lines = linesOf(
    around,
    (row, column) => context.styleAt(row, column),
    (...cells) => merges.joined(...cells),
  );
  for (const line of lines) {
    paint.strokeStyle = forcedColors ? 'CanvasText' : line.border.color;
    paintLine(paint, geometry, line);
  }
}

/** Pixels across, and dashes. */
const WIDTHS: Readonly<Record<Border['weight'], number>> = {
  Hairline: 1,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};
const DASHES: Readonly<Record<Border['style'], readonly number[]>> = {
  Continuous: [],
  Double: [],
  Dash: [4, 2],
  Dot: [2, 2],
  DashDot: [6, 2, 2, 2],
  DashDotDot: [6, 2, 2, 2, 2, 2],
  SlantDashDot: [6, 2, 2, 2],
};

function paintLine(paint: Paint, { rows, columns }: Geometry, line: Line): void {
  const { border, before, along, direction } = line;
  const lengthwise = direction === 'row' ? columns : rows;
  const across = direction === 'row' ? rows : columns;
  const from = lengthwise.offset(along) - 1;
  const to = lengthwise.offset(along + 1);
  if (to - from <= 1) return;
  const middle = across.offset(before) - 0.5;
  const thick = WIDTHS[border.weight];
  const stroke = (at: number, width: number) => {
    paint.lineWidth = width;
    paint.setLineDash(border.weight === 'Hairline' ? [1, 1] : [...DASHES[border.style]]);
    paint.beginPath();
    if (direction === 'row') {
      paint.moveTo(from, at);
      paint.lineTo(to, at);
    } else {
      paint.moveTo(at, from);
      paint.lineTo(at, to);
    }
    paint.stroke();
  };
  if (border.style === 'Double') {
    stroke(middle - 1, 1);
    stroke(middle + 1, 1);
    return;
  }
  // Two pixels lie on the line's own and the one before it.
  stroke(thick === 2 ? middle - 0.5 : middle, thick);
}
