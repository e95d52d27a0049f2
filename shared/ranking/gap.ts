/** How far units' own scores stand from the Văn phòng's. */
import { fromHundredths, meanHalfUp } from '../criteria/points.ts';
import { unitsOn } from './lineage.ts';
import { rankingTotal } from './scores.ts';
import type { PeriodDefinition, RankingInput, YearInput } from './types.ts';

/** Below this many sheets a mean says nothing. A setting of the Văn phòng. */
export const LEAST_SHEETS = 5;

export interface UnitGap {
  /** The unit that handed the sheets in, by its name at the cut-off. */
  readonly unit: { readonly id: string; readonly name: string };
  /** Sheets of the period that have both a self and an appraised total. */
  readonly n: number;
  readonly enough: boolean;
  /** Mean of self − appraised in points, half up; null where n is too small. */
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Self − appraised per unit, for the years of a period.
 * @returns one row per unit that handed in a sheet, the widest gap first; units without enough
 * data last
 */
export function gapsByUnit(
  input: RankingInput,
  period: PeriodDefinition,
  least = LEAST_SHEETS,
): UnitGap[] {
  const gaps = new Map<string, number[]>();
  for (const subject of input.subjects) {
    for (const { year, unit, self, appraised } of subject.years) {
      if (!period.years.includes(year)) continue;
      const list = gaps.get(unit) ?? [];
      gaps.set(unit, list);
      if (self && appraised) list.push(rankingTotal(self) - rankingTotal(appraised));
    }
  }
  const units = unitsOn(input, period.cutOff);
  return [...gaps]
    .map(([id, list]) => {
      const enough = list.length >= least;
      const figure = (value: () => number) => (enough ? fromHundredths(value()) : null);
      return {
        unit: { id, name: units.at(id).name },
        n: list.length,
        enough,
        mean: figure(() => meanHalfUp(sumOf(list), list.length)),
        min: figure(() => list.reduce((a, b) => Math.min(a, b))),
        max: figure(() => list.reduce((a, b) => Math.max(a, b))),
      };
    })
    .sort(
      (a, b) =>
        Number(b.enough) - Number(a.enough) ||
        Math.abs(b.mean ?? 0) - Math.abs(a.mean ?? 0) ||
        (a.unit.id < b.unit.id ? -1 : 1),
    );
}

/** Below this many years a subject's own mean gap says nothing. */
export const LEAST_YEARS = 3;

export interface SubjectGap extends Omit<UnitGap, 'unit'> {
  /** Fewest years for the figures to be given. */
  readonly least: number;
}

/** Self − appraised of one subject over the sheets given, absent years left out. */
export function gapOfSheets(
  sheets: readonly (YearInput | null)[],
  least = LEAST_YEARS,
): SubjectGap {
  const list = sheets.flatMap((sheet) =>
    sheet?.self && sheet.appraised
      ? [rankingTotal(sheet.self) - rankingTotal(sheet.appraised)]
      : [],
  );
  const n = list.length;
  const enough = n >= least;
  return {
    n,
    least,
    enough,
    mean: enough ? fromHundredths(meanHalfUp(sumOf(list), n)) : null,
    min: enough ? fromHundredths(Math.min(...list)) : null,
    max: enough ? fromHundredths(Math.max(...list)) : null,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
