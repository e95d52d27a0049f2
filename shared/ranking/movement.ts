/** How a subject moved from one ranking to another, e.g. against last year. */
import { fromHundredths } from '../criteria/points.ts';
import { indexOf, type Ranking } from './rank.ts';

export interface Movement {
  readonly rankBefore: number | null;
  readonly rankNow: number | null;
  /** Ranks gained; negative: lost. null where it was not ranked in both. */
  readonly up: number | null;
  /** Points gained in the mean; null where it had none in both. */
  readonly points: number | null;
}

/** Movement of one subject between two rankings of the same kind and basis. */
export function movement(now: Ranking, before: Ranking, subject: string): Movement {
  const a = indexOf(before, subject);
  const b = indexOf(now, subject);
  const rankBefore = a < 0 ? null : before.rank[a]! || null;
  const rankNow = b < 0 ? null : now.rank[b]! || null;
  const meanBefore = a < 0 ? -1 : before.table.means[a]!;
  const meanNow = b < 0 ? -1 : now.table.means[b]!;
  return {
    rankBefore,
    rankNow,
    up: rankBefore === null || rankNow === null ? null : rankBefore - rankNow,
    points: meanBefore < 0 || meanNow < 0 ? null : fromHundredths(meanNow - meanBefore),
  };
}
