/** Sets of blocks: what overlaps, what is left. */

import { intersect, type Rect } from './a1.ts';

/** What of `rect` lies outside `hole`: up to four blocks. */
function without(rect: Rect, hole: Rect): Rect[] {
  const cut = intersect(rect, hole);
  if (!cut) return [rect];
  const parts: Rect[] = [];
  const add = (row: number, column: number, rows: number, columns: number) => {
    if (rows > 0 && columns > 0) parts.push({ row, column, rows, columns });
  };
  const below = cut.row + cut.rows;
  const beyond = cut.column + cut.columns;
  add(rect.row, rect.column, cut.row - rect.row, rect.columns);
  add(below, rect.column, rect.row + rect.rows - below, rect.columns);
  add(cut.row, rect.column, cut.rows, cut.column - rect.column);
  add(cut.row, beyond, cut.rows, rect.column + rect.columns - beyond);
  return parts;
}

export function subtractAreas(areas: readonly Rect[], holes: readonly Rect[]): Rect[] {
  return holes.reduce<Rect[]>(
    (rest, hole) => rest.flatMap((rect) => without(rect, hole)),
    [...areas],
  );
}

export function intersectAreas(areas: readonly Rect[], others: readonly Rect[]): Rect[] {
  return areas.flatMap((rect) =>
    others.map((other) => intersect(rect, other)).filter((cut) => cut !== null),
  );
}

export function overlap(areas: readonly Rect[], others: readonly Rect[]): boolean {
  return areas.some((rect) => others.some((other) => intersect(rect, other) !== null));
}

/** Number of cells; the blocks are taken not to overlap. */
export function cellCount(areas: readonly Rect[]): number {
  return areas.reduce((sum, rect) => sum + rect.rows * rect.columns, 0);
}
