/** Which criteria tell anybody apart: where nearly all have the maximum, a criterion does not. */
import { fromHundredths, meanHalfUp } from '../criteria/points.ts';
import { criteriaOf } from '../criteria/sets.ts';
import { RankingInputError } from './errors.ts';
import type { Ranking } from './rank.ts';
import { ScoringClasses, scoreOf } from './reweigh.ts';
import { maximaOf } from './scores.ts';
import { entryAt } from './table.ts';

export interface CriterionFigures {
  readonly code: string;
  readonly label: string;
  /** Scores of valid years, over all the ranking's subjects. */
  readonly n: number;
  /** Share that has the maximum, in percent with two decimals; null where n is 0. */
  readonly atMaximum: number | null;
  /** Mean as a share of the maximum, in percent with two decimals; null where n is 0. */
  readonly meanShare: number | null;
  /** At least `share` percent of at least `least` scores are the maximum. */
  readonly flat: boolean;
}

/**
 * One row per criterion code, in the order of the sets.
 * @param share percent at the maximum from which a criterion is flagged
 * @param least fewest scores to say so
 * @throws RankingInputError where the scores were not loaded
 */
export function discrimination(ranking: Ranking, share = 90, least = 10): CriterionFigures[] {
  const { table, input, options } = ranking;
  const sums = new Map<string, { label: string; n: number; full: number; rate: number }>();
  for (const set of input.sets) {
    for (const { code, label } of criteriaOf(set)) {
      if (!sums.has(code)) sums.set(code, { label, n: 0, full: 0, rate: 0 });
    }
  }
  const classes = new ScoringClasses(input.sets, input.kind);
  const layouts: { code: string; max: number }[][] = [];
  for (let at = 0; at < table.totals.length; at++) {
    if (table.totals[at]! < 0) continue;
    const entry = entryAt(table, at)!;
    const { index, set, audience } = classes.of(entry);
    if (layouts[index] === undefined) {
      const maxima = maximaOf(set, audience);
      layouts[index] = criteriaOf(set).map(({ code }, k) => ({ code, max: maxima[k]! }));
    }
    const layout = layouts[index];
    const { scores } = scoreOf(entry, options.basis)!;
    if (scores === null) throw new RankingInputError('scores-not-loaded', { year: entry.year });
    for (let k = 0; k < layout.length; k++) {
      const value = scores[k] ?? null;
      const { code, max } = layout[k]!;
      if (value === null || max === 0) continue;
      const row = sums.get(code)!;
      row.n++;
      if (value === max) row.full++;
      row.rate += meanHalfUp(value * 10_000, max);
    }
  }
  return [...sums].map(([code, { label, n, full, rate }]) => ({
    code,
    label,
    n,
    atMaximum: n === 0 ? null : fromHundredths(meanHalfUp(full * 10_000, n)),
    meanShare: n === 0 ? null : fromHundredths(meanHalfUp(rate, n)),
    flat: n >= least && full * 100 >= share * n,
  }));
}
