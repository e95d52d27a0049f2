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
import { sortByKey } from './radix.ts';
import { CLOSED, DIRECT_WORKER, type PeriodTable, REWARDED, WOMEN } from './table.ts';
import type { TieStep } from './types.ts';

/** Direct worker → women → not yet rewarded → newest year (docs/rules.md). */
export const DEFAULT_TIES: readonly TieStep[] = [
  'direct-worker',
  'women',
  'not-yet-rewarded',
  'newest-year',
];

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

/** Ranks and places of a table. Linear in the number of subjects. */
export function orderTable(table: PeriodTable, ties: readonly TieStep[]): Ordering {
  const { n, means, counts, flags } = table;
  const least = table.period.minValidYears;
  const keys = new Uint32Array(n);
  const ranked = new Int32Array(n);
  const few: number[] = [];
  const none: number[] = [];
  let count = 0;
  for (let i = 0; i < n; i++) {
    if (counts[i] === 0 || (flags[i]! & CLOSED) !== 0) none.push(i);
    else if (counts[i]! < least) few.push(i);
    else {
      keys[i] = orderKey(means[i]!, flags[i]!, newestTotal(table, i), ties);
      ranked[count++] = i;
    }
  }
  const hashes = new Uint32Array(n);
  for (let i = 0; i < n; i++) hashes[i] = hash(table.subjects[i]!.id);
  const neutral = (a: number, b: number) =>
    hashes[a]! - hashes[b]! || compareIds(table.subjects[a]!.id, table.subjects[b]!.id);
  few.sort((a, b) => means[b]! - means[a]! || neutral(a, b));
  none.sort(neutral);
  const order = new Int32Array(n);
  order.set(sortByKey(ranked.subarray(0, count), keys));
  order.set(few, count);
  order.set(none, count + few.length);

  const rank = new Int32Array(n);
  const place = new Int32Array(n);
  const rankSize = new Int32Array(n + 1);
  const placeSize = new Int32Array(n + 1);
  let start = 0;
  for (let p = 0; p < count; p++) {
    const i = order[p]!;
    const before = p > 0 ? order[p - 1]! : -1;
    if (before < 0 || keys[before] !== keys[i]) {
      sortSmall(order, start, p, neutral);
      start = p;
    }
    rank[i] = before >= 0 && means[before] === means[i] ? rank[before]! : p + 1;
    place[i] = start + 1;
    rankSize[rank[i]!]!++;
    placeSize[start + 1]!++;
  }
  sortSmall(order, start, count, neutral);
  return {
    ties,
    order,
    ranked: count,
    listed: count + few.length,
    rank,
    place,
    rankSize,
    placeSize,
  };
}

/** Sorts order[from, to) in place; most groups are a handful. */
function sortSmall(
  order: Int32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from > 32) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let p = from + 1; p < to; p++) {
    const item = order[p]!;
    let q = p - 1;
    for (; q >= from && compare(order[q]!, item) > 0; q--) order[q + 1] = order[q]!;
    order[q + 1] = item;
  }
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let c = 0; c < text.length; c++) h = Math.imul(h ^ text.charCodeAt(c), 0x01000193);
  return h >>> 0;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
