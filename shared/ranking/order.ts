/**
 * Rank and place. The rank is by the mean alone: equal means share it (1, 1, 3). The declared tie
 * chain (docs/rules.md) does not change the rank; it gives the place, the order in which a scarce award
 * is filled. What the chain leaves equal shares the place too, and goes to the council. Names, row
 * order and chance play no part; equal subjects are merely listed in an order that a hash of their
 * ids fixes, which says nothing about them.
 *
 * Why the rank stays shared: two people with 91,50 have done equally well, and the law's "among
 * equals prefer …" (ND 91/2017 art. 3) is about whom to commend, not about who did better.
 */
import { sortByKeys } from './radix.ts';
import { CLOSED, DIRECT_WORKER, type PeriodTable, REWARDED, WOMEN } from './table.ts';
import type { TieStep } from './types.ts';

export interface Ordering {
  readonly ties: readonly TieStep[];
  /** Indices of subjects: the ranked by place, then too few years by mean, then without score. */
  readonly order: Int32Array;
  /** How many are ranked: the first so many of `order`. */
  readonly ranked: number;
  /** How many have a mean: the ranked and those with too few years. */
  readonly listed: number;
  /** By subject; 0 where not ranked. */
  readonly rank: Int32Array;
  readonly place: Int32Array;
  /** How many share a rank, and a place; by that rank or place. */
  readonly rankSize: Int32Array;
  readonly placeSize: Int32Array;
}

/** 2^17: room for every tie key below the mean. */
const CHAIN = 131_072;
const YEAR = 16_384;

/**
 * The tie chain as one integer below 2^17: more is better. A subject without the newest year
 * comes after all who have it.
 */
export function chainKey(flags: number, newest: number, ties: readonly TieStep[]): number {
  let key = 0;
  for (let s = 0; s < ties.length; s++) {
    const step = ties[s];
    if (step === 'newest-year') key = key * YEAR + newest + 1;
    else if (step === 'direct-worker') key = key * 2 + ((flags & DIRECT_WORKER) !== 0 ? 1 : 0);
    else if (step === 'women') key = key * 2 + ((flags & WOMEN) !== 0 ? 1 : 0);
    else key = key * 2 + ((flags & REWARDED) === 0 ? 1 : 0);
  }
  return key;
}

/** Mean and chain in one unsigned 31-bit integer: more is better. */
export function orderKey(mean: number, flags: number, newest: number, ties: readonly TieStep[]) {
  return mean * CHAIN + chainKey(flags, newest, ties);
}

/** The subject's total in the newest year of the table; −1 where it has none. */
export function newestTotal(table: PeriodTable, i: number): number {
  return table.newest < 0 ? -1 : table.totals[i * table.years.length + table.newest]!;
}

/** First step of the chain that tells two subjects apart; null where none does. */
export function decidingStep(
  table: PeriodTable,
  a: number,
  b: number,
  ties: readonly TieStep[],
): TieStep | null {
  for (const step of ties) {
    const one = [step];
    const keyA = chainKey(table.flags[a]!, newestTotal(table, a), one);
    if (keyA !== chainKey(table.flags[b]!, newestTotal(table, b), one)) return step;
  }
  return null;
}

/** Keys of the ranked begin here; below are the means of those with too few years, then nobody's 0. */
const RANKED = 2 ** 31;

/** Ranks and places of a table. Linear in the number of subjects. */
export function orderTable(table: PeriodTable, ties: readonly TieStep[]): Ordering {
  const { n, means, counts, flags } = table;
  const least = table.period.minValidYears;
  const keys = new Uint32Array(n);
  let ranked = 0;
  let listed = 0;
  for (let i = 0; i < n; i++) {
    if (counts[i] === 0 || (flags[i]! & CLOSED) !== 0) continue;
    listed++;
    if (counts[i]! < least) keys[i] = means[i]! + 1;
    else {
      keys[i] = RANKED + orderKey(means[i]!, flags[i]!, newestTotal(table, i), ties);
      ranked++;
    }
  }
  const order = orderOf(table, keys);

  const rank = new Int32Array(n);
  const place = new Int32Array(n);
  const rankSize = new Int32Array(n + 1);
  const placeSize = new Int32Array(n + 1);
  let keyBefore = 0;
  let rankHere = 0;
  let placeHere = 0;
  for (let p = 0; p < ranked; p++) {
    const i = order[p]!;
    const key = keys[i]!;
    if (key !== keyBefore) {
      placeHere = p + 1;
      if (meanOf(key) !== meanOf(keyBefore)) rankHere = p + 1;
    }
    keyBefore = key;
    rank[i] = rankHere;
    place[i] = placeHere;
    rankSize[rankHere]!++;
    placeSize[placeHere]!++;
  }
  return { ties, order, ranked, listed, rank, place, rankSize, placeSize };
}

/** The mean within a key of the ranked; −1 or less for others. */
function meanOf(key: number): number {
  return Math.floor((key - RANKED) / CHAIN);
}

/** By keys, the greatest first; equals in an order that says nothing about them. */
function orderOf({ n, hashes, subjects }: PeriodTable, keys: Uint32Array): Int32Array {
  const all = new Int32Array(n);
  for (let i = 0; i < n; i++) all[i] = i;
  const order = sortByKeys(all, [hashes, keys]);
  // Two ids in four thousand million share a hash; then the ids themselves decide.
  for (let p = 1; p < n; p++) {
    const item = order[p]!;
    const after = (a: number) =>
      keys[a] === keys[item] && hashes[a] === hashes[item] && subjects[a]!.id > subjects[item]!.id;
    let q = p - 1;
    for (; q >= 0 && after(order[q]!); q--) order[q + 1] = order[q]!;
    order[q + 1] = item;
  }
  return order;
}
