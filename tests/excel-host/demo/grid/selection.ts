/** What is selected: the block, the active cell in it, and the corner that Shift moves. */

import { bounding, intersect, type Rect, sameRect } from '../../a1.ts';
import type { SheetModel } from '../../model.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSelection {
  readonly area: Rect;
  readonly active: Place;
  /** The far corner, opposite the active cell. */
  readonly focus: Place;
}

export const FIRST_CELL: GridSelection = {
  area: { row: 0, column: 0, rows: 1, columns: 1 },
  active: { row: 0, column: 0 },
  focus: { row: 0, column: 0 },
};

export function cellRect({ row, column }: Place): Rect {
  return { row, column, rows: 1, columns: 1 };
}

/** A merged block is entered at its top left cell. */
export function entered(sheet: SheetModel, place: Place): Place {
  const merge = sheet.mergeAt(place.row, place.column);
  return merge ? { row: merge.row, column: merge.column } : place;
}

/** From one cell to another; merged blocks are taken whole. */
export function selectCells(sheet: SheetModel, from: Place, to: Place): GridSelection {
  const active = entered(sheet, from);
  return { area: withMerges(sheet, bounding(cellRect(from), cellRect(to))), active, focus: to };
}

/** A block that was chosen whole: columns, rows, the sheet, or by the add-in. */
export function selectArea(sheet: SheetModel, area: Rect, active: Place = area): GridSelection {
  const focus = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return { area, active: entered(sheet, { row: active.row, column: active.column }), focus };
}

export function withMerges(sheet: SheetModel, area: Rect): Rect {
  let grown = area;
  for (;;) {
    const next = sheet.props.merges.reduce(
      (rect, merge) => (intersect(rect, merge) ? bounding(rect, merge) : rect),
      grown,
    );
    if (sameRect(next, grown)) return next;
    grown = next;
  }
}

/** Whether the block is one cell, a merged one included. */
export function isSingle(sheet: SheetModel, { area }: GridSelection): boolean {
  if (area.rows === 1 && area.columns === 1) return true;
  const merge = sheet.mergeAt(area.row, area.column);
  return merge !== null && sameRect(merge, area);
}
