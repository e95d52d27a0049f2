/** From a sheet's scores to the figures that are ranked: exact, in hundredths. */
import { type Hundredths, toHundredths } from '../criteria/points.ts';
import { criteriaOf } from '../criteria/sets.ts';
import type { Audience, CriteriaSet } from '../criteria/types.ts';
import { RankingInputError } from './errors.ts';
import type { YearScore } from './types.ts';

/** The most a ranking total can be. */
export const FULL: Hundredths = 10_000;

export interface SheetScores {
  /** Points by criterion code, as submitted. */
  readonly scores: Readonly<Record<string, number>>;
  /** Codes that do not apply to this subject, with the council's leave (docs/rules.md). */
  readonly notApplicable?: readonly string[];
  readonly bonus?: number;
  readonly deduction?: number;
}

/**
 * One basis of one year's sheet.
 * @returns null where a criterion that binds this audience has no score: such a sheet has no
 * total on this basis, and a missing score is never 0
 * @throws RankingInputError for a figure outside its limits; the checks refuse such a sheet before
 */
export function yearScore(
  set: CriteriaSet,
  audience: Audience,
  sheet: SheetScores,
): YearScore | null {
  const vector: (Hundredths | null)[] = [];
  const { notApplicable = [] } = sheet;
  let criteria = 0;
  for (const { code, max } of criteriaOf(set)) {
    const most = max[audience] ?? null;
    if (most === null || notApplicable.includes(code)) {
      vector.push(null);
      continue;
    }
    const points = sheet.scores[code];
    if (points === undefined) return null;
    const value = within(points, most, code);
    vector.push(value);
    criteria += value;
  }
  if (notApplicable.length > 0) {
    const full = fillNotApplicable(set, audience, vector);
    if (full === null) return null;
    criteria = full.reduce((sum, value) => sum + value, 0);
  }
  return {
    criteria,
    bonus: within(sheet.bonus ?? 0, set.bonusMax, 'bonus'),
    deduction: within(sheet.deduction ?? 0, set.deductionMax, 'deduction'),
    scores: vector,
  };
}

/** Criteria + bonus − deduction, which may pass 0 … 100. */
export function rawTotal(score: YearScore): Hundredths {
  return score.criteria + score.bonus - score.deduction;
}

/** The total that is ranked: kept within 0 … 100 (docs/rules.md; observed sheets reach 107). */
export function rankingTotal(score: YearScore): Hundredths {
  return Math.min(FULL, Math.max(0, rawTotal(score)));
}

/**
 * Puts figures in the place of criteria that do not apply: the group's own rate on those that do,
 * so that the group keeps its weight (docs/rules.md, Points). The group's sum is
 * rounded once, half up. A group of which nothing applies takes the rate of all the others.
 * @param vector per criterion of the set; null where it does not bind or does not apply
 * @returns one figure per criterion, 0 where it does not bind; null where nothing applies at all
 */
export function fillNotApplicable(
  set: CriteriaSet,
  audience: Audience,
  vector: readonly (Hundredths | null)[],
): Hundredths[] | null {
  const full = vector.map((value) => value ?? 0);
  const maxima = maximaOf(set, audience);
  const all = rateOf(vector, maxima, 0, vector.length);
  if (all.max === 0) return null;
  if (all.missing === 0) return full;
  let start = 0;
  for (const group of set.groups) {
    const end = start + group.criteria.length;
    const own = rateOf(vector, maxima, start, end);
    if (own.missing > 0) {
      const rate = own.max > 0 ? own : all;
      let given = 0;
      let covered = 0;
      for (let k = start; k < end; k++) {
        if (vector[k] !== null || maxima[k] === 0) continue;
        covered += maxima[k]!;
        const upTo = Math.floor((2 * rate.sum * covered + rate.max) / (2 * rate.max));
        full[k] = upTo - given;
        given = upTo;
      }
    }
    start = end;
  }
  return full;
}

const maxima = new WeakMap<CriteriaSet, Partial<Record<Audience, readonly Hundredths[]>>>();

/** Maxima in hundredths per criterion of the set; 0 where it does not bind the audience. */
export function maximaOf(set: CriteriaSet, audience: Audience): readonly Hundredths[] {
  const known = maxima.get(set) ?? {};
  maxima.set(set, known);
  known[audience] ??= criteriaOf(set).map((c) => toHundredths(c.max[audience] ?? 0) ?? 0);
  return known[audience];
}

function rateOf(
  vector: readonly (Hundredths | null)[],
  maxima: readonly Hundredths[],
  from: number,
  to: number,
): { sum: number; max: number; missing: number } {
  let sum = 0;
  let max = 0;
  let missing = 0;
  for (let k = from; k < to; k++) {
    const value = vector[k] ?? null;
    if (value === null) missing += maxima[k]!;
    else {
      sum += value;
      max += maxima[k]!;
    }
  }
  return { sum, max, missing };
}

function within(points: number, max: number, what: string): Hundredths {
  const value = toHundredths(points);
  if (value === null || value < 0 || value > Math.round(max * 100))
    throw new RankingInputError('score-out-of-range', { what, points, max });
  return value;
}
