/**
 * Suggestions under one weighting after another, for one kind: a look at what is open (open.ts), and
 * at the candidates near the quotas. The quotas are filled by the same function as officially.
 */
import { orderKey } from '../../ranking/order.ts';
import { sortByKey } from '../../ranking/radix.ts';
import { LEADER } from '../../ranking/table.ts';
import { meanOfMicro } from '../../ranking/weights.ts';
import { allocate, limitLeaders } from '../allocate.ts';
import { COUNCIL, MET, NOT_ELIGIBLE } from '../rules/kit.ts';
import { type KindSuggestions, outcomeOfSeat } from '../suggest.ts';
import { type ScoreMatrix, type Sheet, weightedTotal } from './matrix.ts';
import { type MeanRule, meanRulesOf, type OpenSubject, openSubjects } from './open.ts';

export class WeightJudge {
  /** Indices of the subjects whose status may change; all others keep theirs. */
  readonly open: Int32Array;
  /** Index into STATUSES, for the open ones after `judge`. */
  readonly status: Uint8Array;
  readonly #kind: KindSuggestions;
  readonly #matrix: ScoreMatrix;
  readonly #subjects: readonly OpenSubject[];
  readonly #meanRules: readonly MeanRule[];
  readonly #newest = new Map<number, Sheet | null>();
  readonly #firm: Uint8Array;
  readonly #seat: Uint8Array;
  readonly #keys: Uint32Array;
  readonly #place: Int32Array;
  /** Firm candidates met so far, per unit. */
  readonly #ahead: Int32Array;

  /** @param spread most that a weight moves, in percent */
  constructor(kind: KindSuggestions, matrix: ScoreMatrix, spread: number) {
    const { n } = kind.ranking.table;
    this.#kind = kind;
    this.#matrix = matrix;
    this.#subjects = openSubjects(kind, matrix, spread);
    this.#meanRules = meanRulesOf(kind);
    this.open = Int32Array.from(this.#subjects, ({ i }) => i);
    this.status = kind.status.slice();
    this.#firm = new Uint8Array(n);
    this.#seat = new Uint8Array(n);
    this.#keys = new Uint32Array(n);
    this.#place = new Int32Array(n);
    this.#ahead = new Int32Array(kind.seats.unit.length);
  }

  /**
   * Fills `status` for the open subjects.
   * @param means of all subjects under the weighting; @param factor its factors per class
   */
  judge(means: Int32Array, factor: readonly Float64Array[]): void {
    const candidates: number[] = [];
    for (const subject of this.#subjects) {
      const { i } = subject;
      const outcome = this.#outcome(subject, means[i]!, factor);
      this.status[i] = outcome;
      if (outcome > COUNCIL) continue;
      candidates.push(i);
      this.#firm[i] = outcome === MET ? 1 : 0;
      this.#keys[i] = means[i]!;
    }
    const near = this.#nearSeats(sortByKey(Int32Array.from(candidates), this.#keys));
    this.#fillSeats(this.#byPlace(near, factor));
  }

  /** Leaves out whom as many firm candidates stand before as the unit has seats. */
  #nearSeats(byMean: Int32Array): Int32Array {
    const { seats, ranking } = this.#kind;
    const { unit } = ranking.table;
    const ahead = this.#ahead.fill(0);
    const near: number[] = [];
    for (let p = 0; p < byMean.length; ) {
      const end = this.#endOfMean(byMean, p);
      const from = near.length;
      for (; p < end; p++) {
        const i = byMean[p]!;
        const limit = seats.unit[unit[i]!]!;
        if (limit < 0 || ahead[unit[i]!]! < limit) near.push(i);
        else this.status[i] = NOT_ELIGIBLE;
      }
      for (let q = from; q < near.length; q++) ahead[unit[near[q]!]!]! += this.#firm[near[q]!]!;
    }
    return Int32Array.from(near);
  }

  /** From the order of means to that of places; the newest year is weighted for equal means only. */
  #byPlace(byMean: Int32Array, factor: readonly Float64Array[]): Int32Array {
    const { flags } = this.#kind.ranking.table;
    const { ties } = this.#kind.context.rules;
    const keys = this.#keys;
    for (let p = 0; p < byMean.length; ) {
      const mean = keys[byMean[p]!]!;
      const end = this.#endOfMean(byMean, p);
      const alone = end === p + 1;
      for (; p < end; p++) {
        const i = byMean[p]!;
        const newest = alone ? -1 : this.#newestTotal(i, factor);
        keys[i] = orderKey(mean, flags[i]!, newest, ties);
      }
    }
    return sortByKey(byMean, keys);
  }

  /** First position after those with the same mean; keys are means up to here. */
  #endOfMean(byMean: Int32Array, from: number): number {
    const mean = this.#keys[byMean[from]!]!;
    let end = from + 1;
    while (end < byMean.length && this.#keys[byMean[end]!] === mean) end++;
    return end;
  }

  #outcome({ base, years }: OpenSubject, mean: number, factor: readonly Float64Array[]): number {
    let outcome = base;
    for (const rule of this.#meanRules) {
      if (mean < rule.least && rule.outcome > outcome) outcome = rule.outcome;
    }
    for (const { sheet, least, outcome: failed } of years) {
      if (failed <= outcome) continue;
      const total = meanOfMicro(weightedTotal(sheet.scores, factor[sheet.scoring]!), 1);
      if (total < least) outcome = failed;
    }
    return outcome;
  }

  #fillSeats(sorted: Int32Array): void {
    const { ranking, seats, context } = this.#kind;
    const { unit, flags } = ranking.table;
    const place = this.#place;
    for (let p = 0; p < sorted.length; p++) {
      const before = p > 0 ? sorted[p - 1]! : -1;
      const same = before >= 0 && this.#keys[before] === this.#keys[sorted[p]!];
      place[sorted[p]!] = same ? place[before]! : p + 1;
    }
    const { pool } = allocate(sorted, place, unit, this.#firm, seats, this.#seat);
    const { leaderShare } = context.rules;
    if (leaderShare?.mode === 'council' && ranking.input.kind === 'individual') {
      const isLeader = (i: number) => (flags[i]! & LEADER) !== 0;
      limitLeaders(pool, place, isLeader, leaderShare.above, this.#seat);
    }
    for (const i of sorted)
      this.status[i] = Math.max(this.status[i]!, outcomeOfSeat(this.#seat[i]!));
  }

  /** The subject's newest year under the weighting; −1 where it has none or none is asked for. */
  #newestTotal(i: number, factor: readonly Float64Array[]): number {
    const { table } = this.#kind.ranking;
    if (!this.#kind.context.rules.ties.includes('newest-year')) return -1;
    let sheet = this.#newest.get(i);
    if (sheet === undefined) {
      const at = i * table.years.length + table.newest;
      sheet = table.totals[at]! < 0 ? null : this.#matrix.sheet(at);
      this.#newest.set(i, sheet);
    }
    if (sheet === null) return -1;
    return meanOfMicro(weightedTotal(sheet.scores, factor[sheet.scoring]!), 1);
  }
}
