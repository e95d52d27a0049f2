/** Where the keys lead: steps over hidden rows and merged blocks, jumps to the edge of the data. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../a1.ts';
import { columnOf, holdsValue, rowOf, type SheetModel } from '../../model.ts';
import type { Geometry } from './geometry.ts';
import { entered, type Place } from './selection.ts';

export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** One step; at the sheet's edge it stays. */
export function step(
  sheet: SheetModel,
  geometry: Geometry,
  from: Place,
  { rows, columns }: Direction,
): Place {
  const merge = sheet.mergeAt(from.row, from.column);
  const below = merge ? merge.row + merge.rows - 1 : from.row;
  const beyond = merge ? merge.column + merge.columns - 1 : from.column;
  const next = (axis: Geometry['rows'], at: number, end: number, by: -1 | 0 | 1) =>
    by === 0 ? at : (axis.visibleFrom(by > 0 ? end + 1 : at - 1, by) ?? at);
  return {
    row: next(geometry.rows, from.row, below, rows),
    column: next(geometry.columns, from.column, beyond, columns),
  };
}

/** As Ctrl+arrow: to the end of a run of filled cells, or over blank ones to the next filled cell. */
export function jump(
  sheet: SheetModel,
  geometry: Geometry,
  from: Place,
  direction: Direction,
): Place {
  const vertical = direction.rows !== 0;
  const by = vertical ? direction.rows : direction.columns;
  const axis = vertical ? geometry.rows : geometry.columns;
  const start = vertical ? from.row : from.column;
  const filled = filledAlong(sheet, from, vertical);
  const to = by === 0 ? start : edgeOf(filled, start, by, axis.count - 1);
  // A hidden place is no place to stand: the last one shown on the way to it.
  const shown = by === 0 ? to : (axis.visibleFrom(to, by > 0 ? -1 : 1) ?? start);
  return vertical ? { row: shown, column: from.column } : { row: from.row, column: shown };
}

/** The rows (or columns) of a line through a cell that hold something. */
function filledAlong(sheet: SheetModel, { row, column }: Place, vertical: boolean): Set<number> {
  const filled = new Set<number>();
  for (const [key, cell] of sheet.cells) {
    if (!holdsValue(cell)) continue;
    if (vertical ? columnOf(key) === column : rowOf(key) === row) {
      filled.add(vertical ? rowOf(key) : columnOf(key));
    }
  }
  return filled;
}

function edgeOf(filled: ReadonlySet<number>, start: number, by: -1 | 1, last: number): number {
  if (filled.has(start) && filled.has(start + by)) {
    let at = start;
    while (filled.has(at + by)) at += by;
    return at;
  }
  const ahead = [...filled].filter((at) => (by > 0 ? at > start : at < start));
  if (ahead.length === 0) return by > 0 ? last : 0;
  return by > 0 ? Math.min(...ahead) : Math.max(...ahead);
}

/** The filled cells around a cell, up to blank rows and columns; what Ctrl+A takes first. */
export function currentRegion(sheet: SheetModel, from: Place): Rect {
  const used = sheet.usedRange(true);
  let { row: top, column: left } = from;
  let { row: bottom, column: right } = from;
  const any = (r1: number, c1: number, r2: number, c2: number): boolean => {
    if (!used) return false;
    const [firstRow, lastRow] = [Math.max(r1, used.row), Math.min(r2, used.row + used.rows - 1)];
    const [first, last] = [Math.max(c1, used.column), Math.min(c2, used.column + used.columns - 1)];
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = first; column <= last; column++) {
        if (holdsValue(sheet.cell(row, column))) return true;
      }
    }
    return false;
  };
  for (let grown = true; grown; ) {
    grown = false;
    if (top > 0 && any(top - 1, left - 1, top - 1, right + 1)) [top, grown] = [top - 1, true];
    if (bottom < MAX_ROWS - 1 && any(bottom + 1, left - 1, bottom + 1, right + 1)) {
      [bottom, grown] = [bottom + 1, true];
    }
    if (left > 0 && any(top - 1, left - 1, bottom + 1, left - 1)) [left, grown] = [left - 1, true];
    if (right < MAX_COLUMNS - 1 && any(top - 1, right + 1, bottom + 1, right + 1)) {
      [right, grown] = [right + 1, true];
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The last cell in use, where Ctrl+End goes. */
export function lastCell(sheet: SheetModel): Place {
  const used = sheet.usedRange(false);
  if (!used) return { row: 0, column: 0 };
  return entered(sheet, { row: used.row + used.rows - 1, column: used.column + used.columns - 1 });
}
