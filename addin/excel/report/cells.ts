/** The cells of a generated sheet as what Excel is given: matrices, blocks of one look, merges. Pure. */

import type { ReportCell, ReportSheet } from '../../../shared/report/model.ts';
import { type Area, cellKey } from '../../../shared/sheet/snapshot.ts';
import { rectanglesOf } from '../addresses.ts';
import { asText } from '../texts.ts';
import { retarget } from './names.ts';

export type Written = string | number;

/** Every row filled up to the widest; blanks are "". */
export function contentsOf(
  sheet: ReportSheet,
  names: ReadonlyMap<string, string>,
): readonly (readonly Written[])[] {
  const width = widthOf(sheet);
  return sheet.rows.map((row) =>
    Array.from({ length: width }, (_, at) => written(row[at] ?? null, names)),
  );
}

function written(cell: ReportCell | null, names: ReadonlyMap<string, string>): Written {
  if (cell?.formula !== undefined) return retarget(cell.formula, names);
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'string' ? asText(value) : value;
}

export function widthOf(sheet: ReportSheet): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** Blocks by key: of a style, or of whatever `keyOf` names. Cells without a key are left out. */
export function blocksBy(
  sheet: ReportSheet,
  keyOf: (cell: ReportCell) => string | undefined,
): Map<string, Area[]> {
  const cells = new Map<string, Set<number>>();
  for (const { cell, area } of placed(sheet)) {
    const key = keyOf(cell);
    if (key === undefined) continue;
    const keys = cells.get(key) ?? new Set<number>();
    cells.set(key, keys);
    // The borders of a merged area are those of all its cells.
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) keys.add(cellKey(row, column));
    }
  }
  return new Map([...cells].map(([key, keys]) => [key, rectanglesOf(keys)]));
}

export function mergesOf(sheet: ReportSheet): Area[] {
  return placed(sheet)
    .map(({ area }) => area)
    .filter((area) => area.top !== area.bottom || area.left !== area.right);
}

function placed(sheet: ReportSheet): { cell: ReportCell; area: Area }[] {
  return sheet.rows.flatMap((row, top) =>
    row.flatMap((cell, left) => {
      if (cell === null) return [];
      const bottom = top + (cell.down ?? 1) - 1;
      return [{ cell, area: { top, left, bottom, right: left + (cell.across ?? 1) - 1 } }];
    }),
  );
}

/** Rows by their height, as blocks of column A: one call serves all that are equally high. */
export function heightsOf({ heights = {} }: ReportSheet): Map<number, Area[]> {
  const found = new Map<number, Area[]>();
  const rows = Object.entries(heights).map(([row, height]) => [Number(row), height] as const);
  for (const { first, last, size } of runsOf(rows)) {
    const areas = found.get(size) ?? [];
    areas.push({ top: first, left: 0, bottom: last, right: 0 });
    found.set(size, areas);
  }
  return found;
}

/** Stretches of equal numbers: widths of neighbouring columns, heights of rows. */
export function runsOf(
  sizes: readonly (readonly [at: number, size: number])[],
): { first: number; last: number; size: number }[] {
  const runs: { first: number; last: number; size: number }[] = [];
  for (const [at, size] of sizes.toSorted(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last === at - 1 && run.size === size) run.last = at;
    else runs.push({ first: at, last: at, size });
  }
  return runs;
}
