/** A subject's groups of criteria beside the average of all who are ranked. */
import { fromHundredths, meanHalfUp } from '../criteria/points.ts';
import type { Ranking } from './rank.ts';
import { ScoringClasses } from './reweigh.ts';
import { maximaOf } from './scores.ts';
import { entryAt } from './table.ts';

/** Shares of the group's maximum in percent, so that leaders and others can be compared. */
export interface GroupMean {
  readonly code: string;
  readonly label: string;
  /** null where the subject has no valid year with this group. */
  readonly own: number | null;
  readonly average: number | null;
}

/** Per group: sum of shares (hundredths of a percent) and their number. */
export type GroupSums = Map<string, { label: string; sum: number; n: number }>;

/**
 * Mean share of each group over everybody's valid years, computed once per ranking and kept.
 * @throws RankingInputError where the scores were not loaded
 */
export function groupAverages(ranking: Ranking): GroupSums {
  const sums: GroupSums = new Map();
  const classes = new ScoringClasses(ranking.input.sets, ranking.input.kind);
  for (let p = 0; p < ranking.ranked; p++) addGroups(ranking, ranking.order[p]!, classes, sums);
  return sums;
}

/** One subject's groups against the averages. @param i its index in the table */
export function groupMeans(ranking: Ranking, i: number, averages: GroupSums): GroupMean[] {
  const own: GroupSums = new Map();
  addGroups(ranking, i, new ScoringClasses(ranking.input.sets, ranking.input.kind), own);
  const codes = new Map([...averages, ...own].map(([code, { label }]) => [code, label]));
  const share = (sums: GroupSums, code: string) => {
    const row = sums.get(code);
    return row ? fromHundredths(meanHalfUp(row.sum, row.n)) : null;
  };
  return [...codes].map(([code, label]) => ({
    code,
    label,
    own: share(own, code),
    average: share(averages, code),
  }));
}

/** Adds the shares of one subject's valid years to the sums. @param i its index in the table */
export function addGroups(
  ranking: Ranking,
  i: number,
  classes: ScoringClasses,
  sums: GroupSums,
): void {
  const { table, options } = ranking;
  const width = table.years.length;
  for (let at = i * width; at < (i + 1) * width; at++) {
    if (table.totals[at]! < 0) continue;
    const entry = entryAt(table, at)!;
    const { set, audience } = classes.of(entry);
    const { full } = classes.scores(entry, options.basis);
    const maxima = maximaOf(set, audience);
    let start = 0;
    for (const { code, label, criteria } of set.groups) {
      const end = start + criteria.length;
      const max = total(maxima, start, end);
      if (max > 0) {
        const row = sums.get(code) ?? { label, sum: 0, n: 0 };
        row.sum += meanHalfUp(total(full, start, end) * 10_000, max);
        row.n++;
        sums.set(code, row);
      }
      start = end;
    }
  }
}

function total(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += values[k]!;
  return sum;
}
