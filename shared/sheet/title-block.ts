/**
 * What stands around the table: agency, unit, year, and on a card the person. Above it is the
 * title block, below it the place and date.
 */
import type { UnitIndex } from '../registry/match-unit.ts';
import type { Grid } from './grid.ts';
import { readLabels } from './title-labels.ts';
import { type Found, linesOf } from './title-lines.ts';
import { findUnit, type UnitMention } from './title-unit.ts';
import { datedYears, loneYear, statedYears } from './title-years.ts';

export interface TitleBlock {
  readonly unit: Found<UnitMention> | null;
  readonly year: Found<number> | null;
  /** Other years that the title states; more than one distinct year is a contradiction. */
  readonly years: readonly Found<number>[];
  readonly person: Found<string> | null;
  readonly position: Found<string> | null;
  readonly birthDate: Found<string> | null;
  readonly staffCode: Found<string> | null;
  /** Folded texts of the title block, for words such as "tập thể" or "dành cho lãnh đạo". */
  readonly words: readonly string[];
}

/**
 * @param headerTop first row of the table's header; rows above it are the title block
 * @param tableBottom last row of the table; dates below it are the paper's
 */
export function readTitleBlock(
  grid: Grid,
  headerTop: number,
  tableBottom: number,
  index: UnitIndex,
): TitleBlock {
  const above = linesOf(grid, grid.top, Math.min(headerTop - 1, grid.top + 60));
  const below = linesOf(grid, tableBottom + 1, Math.min(grid.bottom, tableBottom + 40));
  const labelled = readLabels(grid, above);
  const stated = statedYears(grid, above, labelled.get('year'));
  const years = [
    ...(stated.length > 0 ? stated : loneYear(above)),
    ...datedYears(above, grid),
    ...datedYears(below, grid),
  ];
  return {
    unit: findUnit(above, labelled, index),
    year: years[0] ?? null,
    years,
    person: labelled.get('person') ?? null,
    position: labelled.get('position') ?? null,
    birthDate: labelled.get('birth') ?? null,
    staffCode: labelled.get('code') ?? null,
    words: above.map((line) => line.plain),
  };
}
