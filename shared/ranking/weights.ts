/**
 * Other weights for the criteria (what-if and robustness). A weight multiplies a criterion, or all
 * criteria of a group; 1 leaves it as it is. Totals stay out of 100: only the proportions count, so
 * scaling all weights alike changes nothing at all.
 */
import { criteriaOf } from '../criteria/sets.ts';
import type { Audience, CriteriaSet } from '../criteria/types.ts';
import { RankingInputError } from './errors.ts';
import { FULL, maximaOf } from './scores.ts';

/** Multipliers by criterion code ("a1") or group code ("a"), 0 … 100, at most three decimals. */
export type Weights = Readonly<Record<string, number>>;

/** A hundredth of a point, in the units that weighted sums are kept in: exact integers. */
export const MICRO = 1_000_000;

/** Weights are carried as whole thousandths. */
export const WEIGHT_UNIT = 1000;
const MOST = 100;

/**
 * Checks weights against the sets they are meant for.
 * @throws RankingInputError `unknown-criterion`, `bad-weight`, `no-weight` (all of them 0)
 */
export function checkWeights(weights: Weights, sets: readonly CriteriaSet[]): void {
  const known = new Set(
    sets.flatMap((set) => [
      ...set.groups.map((group) => group.code),
      ...criteriaOf(set).map((criterion) => criterion.code),
    ]),
  );
  for (const [code, weight] of Object.entries(weights)) {
    if (!known.has(code)) throw new RankingInputError('unknown-criterion', { code });
    const scaled = weight * WEIGHT_UNIT;
    if (!(weight >= 0 && weight <= MOST) || Math.abs(scaled - Math.round(scaled)) > 1e-6)
      throw new RankingInputError('bad-weight', { code, weight });
  }
}

/** Whole thousandths per criterion of a set: the criterion's own weight, else its group's, else 1. */
export function thousandths(set: CriteriaSet, weights: Weights): number[] {
  return set.groups.flatMap((group) =>
    group.criteria.map(({ code }) =>
      Math.round((weights[code] ?? weights[group.code] ?? 1) * WEIGHT_UNIT),
    ),
  );
}

/**
 * Per criterion: how many millionths of a hundredth one hundredth of its score is worth, so that
 * full marks give 100 points. With equal weights every factor is exactly one million, and the
 * result is the official one to the last digit.
 * @param parts whole thousandths per criterion
 */
export function factors(set: CriteriaSet, audience: Audience, parts: ArrayLike<number>): number[] {
  const maxima = maximaOf(set, audience);
  const whole = maxima.reduce((sum, max, k) => sum + max * parts[k]!, 0);
  if (whole === 0) throw new RankingInputError('no-weight', { set: set.version });
  return maxima.map((max, k) =>
    max === 0 ? 0 : Math.floor((2 * MICRO * FULL * parts[k]! + whole) / (2 * whole)),
  );
}

/** Half-up mean in hundredths of `count` totals whose exact sum is in millionths of a hundredth. */
export function meanOfMicro(sum: number, count: number): number {
  return Math.floor((2 * sum + count * MICRO) / (2 * count * MICRO));
}
