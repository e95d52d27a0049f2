/** Where everybody stands: the strip chart and the spread of a whole ranking. */
import { fromHundredths, toHundredths } from '../criteria/points.ts';
import { RankingInputError } from './errors.ts';
import type { Ranking } from './rank.ts';
import { FULL } from './scores.ts';
import { mean, median, standardDeviation } from './stats.ts';

export interface Bin {
  /** In points: from ≤ mean < to; the last bin holds its upper end too. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  readonly sd: number;
  /** Without gaps from the lowest mean to the highest. */
  readonly bins: readonly Bin[];
}

/**
 * The means of all ranked subjects.
 * @param width of a bin in points, 0.01 … 100
 * @returns null where nobody is ranked
 */
export function distribution(ranking: Ranking, width = 1): Distribution | null {
  const step = toHundredths(width);
  if (step === null || step < 1 || step > FULL) throw new RankingInputError('bad-bin', { width });
  const n = ranking.ranked;
  if (n === 0) return null;
  const means = new Float64Array(n);
  for (let p = 0; p < n; p++) means[p] = ranking.table.means[ranking.order[p]!]!;
  const max = means[0]!;
  const min = means[n - 1]!;
  const last = Math.floor((FULL - 1) / step);
  const binOf = (value: number) => Math.min(last, Math.floor(value / step));
  const first = binOf(min);
  const counts = new Array<number>(binOf(max) - first + 1).fill(0);
  for (let p = 0; p < n; p++) counts[binOf(means[p]!) - first]!++;
  return {
    n,
    min: fromHundredths(min),
    max: fromHundredths(max),
    mean: fromHundredths(mean(means)!),
    median: fromHundredths(median(means)!),
    sd: fromHundredths(standardDeviation(means)),
    bins: counts.map((count, b) => ({
      from: fromHundredths((first + b) * step),
      to: fromHundredths(Math.min(FULL, (first + b + 1) * step)),
      count,
    })),
  };
}

/** Widths of a bin in points, and the most bins that a chart can show side by side. */
const BIN_WIDTHS = [1, 2, 5] as const;
const MOST_BINS = 20;

/** The distribution with the narrowest bins of which a chart can still show all. */
export function shownDistribution(ranking: Ranking): Distribution | null {
  let found: Distribution | null = null;
  for (const width of BIN_WIDTHS) {
    found = distribution(ranking, width);
    if (found === null || found.bins.length <= MOST_BINS) break;
  }
  return found;
}
