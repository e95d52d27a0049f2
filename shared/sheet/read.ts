/**
 * Reads one sheet: recognises the form, finds unit and year, and reads every figure.
 */
import { setInForce } from '../criteria/sets.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { unitIndex } from '../registry/match-unit.ts';
import { Grid } from './grid.ts';
import { findHeader } from './header.ts';
import type { Header } from './header-columns.ts';
import type { NamedContext, ReadContext } from './heading.ts';
import { headerOfHint } from './layout-hint.ts';
import { recogniseMatrix } from './matrix.ts';
import { fromNames } from './names-around.ts';
import { readMatrix } from './read-matrix.ts';
import { readVertical } from './read-vertical.ts';
import type { SheetReading } from './reading.ts';
import type { SheetSnapshot } from './snapshot.ts';
import { recogniseVertical } from './vertical.ts';

/** Tables of a sheet that are looked at, until one is scored. */
const MOST_HEADERS = 5;

/** @returns null for a sheet that is no scoring sheet */
export function readSheet(sheet: SheetSnapshot, context: ReadContext): SheetReading | null {
  const grid = new Grid(sheet);
  if (grid.bottom < grid.top) return null;
  const names = fromNames(sheet.name, context.file, unitIndex(context.units));
  const named: NamedContext = { ...context, names };
  if (context.hint) {
    const header = headerOfHint(grid, context.hint);
    return header && readTable(grid, header, named);
  }
  // Above the scores may stand a list of the people or of the criteria.
  let header = findHeader(grid);
  for (let i = 0; header && i < MOST_HEADERS; i++) {
    const reading = readTable(grid, header, named);
    if (reading) return reading;
    header = findHeader(grid, header.bottom + 1);
  }
  return null;
}

function readTable(grid: Grid, header: Header, context: NamedContext): SheetReading | null {
  const { names } = context;
  const individual = latestSet(context.sets, 'individual', names.year?.value);
  const matrix = individual && recogniseMatrix(grid, header, individual);
  if (matrix) return readMatrix(grid, header, matrix.layout, matrix.alignment, individual, context);
  const sets = (['collective', 'individual'] as const)
    .map((kind) => latestSet(context.sets, kind, names.year?.value))
    .filter((set) => set !== null);
  const vertical = recogniseVertical(grid, header, sets);
  if (!vertical) return null;
  const { layout, alignment, ignoredRows } = vertical;
  return readVertical(grid, header, layout, alignment, ignoredRows, context);
}

function latestSet(
  sets: readonly CriteriaSet[],
  kind: CriteriaSet['kind'],
  year: number | undefined,
): CriteriaSet | null {
  return setInForce(sets, kind, year ?? 9999);
}
