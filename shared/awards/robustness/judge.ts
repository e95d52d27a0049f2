/**
 * Suggestions under one weighting after another, for one kind. What weights cannot change is worked
 * out once: rules that do not look at points, and years so far above or below a threshold that no
 * weighting within the spread moves them across it. Then a weighting costs its means, and a look at
 * the candidates near the quotas.
 */

import { orderKey } from '../../ranking/order.ts';
import { sortByKey } from '../../ranking/radix.ts';
import { FULL, maximaOf } from '../../ranking/scores.ts';
import { LEADER } from '../../ranking/table.ts';
import { meanOfMicro } from '../../ranking/weights.ts';
import { allocate, limitLeaders } from '../allocate.ts';
import { kindOfRule } from '../rules/index.ts';
import { COUNCIL, hundredths, MET, NOT_ELIGIBLE, outcomeOf } from '../rules/kit.ts';
import { type KindSuggestions, outcomeOfSeat } from '../suggest.ts';
import { type ScoreMatrix, type Sheet, weightedTotal } from './matrix.ts';
import { mostReach, reachOf } from './reach.ts';

/** A year that some weighting may move across a threshold. */
interface OpenYear {
  readonly sheet: Sheet;
  readonly least: number;
  readonly outcome: number;
}

interface MeanRule {
  readonly least: number;
  readonly outcome: number;
}

export class WeightJudge {
  /** Subjects that may be suggested under some weighting; all others keep their status. */
  readonly open: Int32Array;
  /** Index into STATUSES, for the open ones after `judge`. */
  readonly status: Uint8Array;
  readonly #kind: KindSuggestions;
  readonly #matrix: ScoreMatrix;
  /** Outcome of all that weights cannot change, per open subject. */
  readonly #base: Uint8Array;
  readonly #years: (readonly OpenYear[] | null)[] = [];
  readonly #candidates: Int32Array;
  readonly #meanRules: readonly MeanRule[];
  readonly #newest: (Sheet | null | undefined)[];
  readonly #useNewest: boolean;
  readonly #firm: Uint8Array;
  readonly #seat: Uint8Array;
  readonly #keys: Uint32Array;
  readonly #place: Int32Array;
  readonly #limited: boolean;
  /** Per unit: where its best firm means stand in `#best`. */
  readonly #bestAt: Int32Array;
  readonly #best: Int32Array;

  /** @param spread most that a weight moves, in percent */
  constructor(kind: KindSuggestions, matrix: ScoreMatrix, spread: number) {
    const { context, ranking, seats } = kind;
    const { n, unit } = ranking.table;
    this.#kind = kind;
    this.#matrix = matrix;
    this.#meanRules = context.rules.rules.flatMap((rule) =>
      rule.type === 'mean'
        ? [{ least: hundredths(rule.atLeast), outcome: outcomeOf(rule.onFail) }]
        : [],
    );
    const fixed = fixedOutcomes(kind);
    const open: number[] = [];
    const base: number[] = [];
    for (const i of ranking.order.subarray(0, ranking.ranked)) {
      if (fixed[i]! > COUNCIL) continue;
      const years = openYears(kind, matrix, i, spread);
      const outcome = Math.max(
        fixed[i]!,
        years.fixed,
        lostByMean(kind, this.#meanRules, i, spread),
      );
      if (outcome > COUNCIL) continue;
      open.push(i);
      base.push(outcome);
      this.#years.push(years.open.length > 0 ? years.open : null);
    }
    this.open = Int32Array.from(open);
    this.#candidates = new Int32Array(open.length);
    this.#base = Uint8Array.from(base);
    this.status = kind.status.slice();
    this.#useNewest = context.rules.ties.includes('newest-year');
    this.#newest = new Array(n);
    this.#firm = new Uint8Array(n);
    this.#seat = new Uint8Array(n);
    this.#keys = new Uint32Array(n);
    this.#place = new Int32Array(n);
    this.#limited = seats.whole >= 0 || seats.unit.some((limit) => limit >= 0);
    this.#bestAt = new Int32Array(seats.unit.length + 1);
    const candidates = new Int32Array(seats.unit.length);
    for (const i of open) candidates[unit[i]!]!++;
    // A limit above the number of candidates needs no more room than there are candidates.
    seats.unit.forEach((limit, u) => {
      this.#bestAt[u + 1] = this.#bestAt[u]! + Math.max(0, Math.min(limit, candidates[u]!));
    });
    this.#best = new Int32Array(this.#bestAt.at(-1)!);
  }

  /**
   * Fills `status` for the open subjects.
   * @param means of all subjects under the weighting; @param factor its factors per class
   */
  judge(means: Int32Array, factor: readonly Float64Array[]): void {
    const { status, open } = this;
    const { unit } = this.#kind.ranking.table;
    const base = this.#base;
    const rules = this.#meanRules;
    const years = this.#years;
    const candidates = this.#candidates;
    let count = 0;
    this.#best.fill(-1);
    for (let o = 0; o < open.length; o++) {
      const i = open[o]!;
      const mean = means[i]!;
      let outcome = base[o]!;
      for (let r = 0; r < rules.length; r++) {
        if (mean < rules[r]!.least && rules[r]!.outcome > outcome) outcome = rules[r]!.outcome;
      }
      const near = years[o]!;
      if (near !== null) outcome = afterYears(near, outcome, factor);
      status[i] = outcome;
      if (outcome > COUNCIL) continue;
      candidates[count++] = i;
      if (outcome === MET) this.#offer(unit[i]!, mean);
    }
    const found = candidates.subarray(0, count);
    if (this.#limited || this.#kind.context.rules.leaderShare?.mode === 'council')
      this.#fillSeats(found, means, factor);
    else this.#markEither(found);
  }

  /** Keeps the unit's best firm means, greatest first. */
  #offer(u: number, mean: number): void {
    const best = this.#best;
    const from = this.#bestAt[u]!;
    let at = this.#bestAt[u + 1]! - 1;
    if (at < from || best[at]! >= mean) return;
    for (; at > from && best[at - 1]! < mean; at--) best[at] = best[at - 1]!;
    best[at] = mean;
  }

  #fillSeats(candidates: Int32Array, means: Int32Array, factor: readonly Float64Array[]): void {
    const { ranking, context } = this.#kind;
    const { table } = ranking;
    const { status } = this;
    const seats = this.#kind.seats;
    const near: number[] = [];
    for (const i of candidates) {
      // As many firm candidates as there are seats stand higher: it cannot get in.
      if (seats.unit[table.unit[i]!]! >= 0 && means[i]! < this.#line(table.unit[i]!)) {
        status[i] = NOT_ELIGIBLE;
        continue;
      }
      near.push(i);
      const newest = this.#newestTotal(i, factor);
      this.#keys[i] = orderKey(means[i]!, table.flags[i]!, newest, context.rules.ties);
      this.#firm[i] = status[i] === MET ? 1 : 0;
    }
    const sorted = sortByKey(Int32Array.from(near), this.#keys);
    for (let p = 0; p < sorted.length; p++) {
      const before = p > 0 ? sorted[p - 1]! : -1;
      const same = before >= 0 && this.#keys[before] === this.#keys[sorted[p]!];
      this.#place[sorted[p]!] = same ? this.#place[before]! : p + 1;
    }
    const { pool } = allocate(sorted, this.#place, table.unit, this.#firm, seats, this.#seat);
    const { leaderShare } = context.rules;
    if (leaderShare?.mode === 'council' && ranking.input.kind === 'individual') {
      const isLeader = (i: number) => (table.flags[i]! & LEADER) !== 0;
      limitLeaders(pool, this.#place, isLeader, leaderShare.above, this.#seat);
    }
    for (const i of sorted) status[i] = Math.max(status[i]!, outcomeOfSeat(this.#seat[i]!));
  }

  /** The subject's newest year under the weighting; −1 where it has none or none is asked for. */
  #newestTotal(i: number, factor: readonly Float64Array[]): number {
    if (!this.#useNewest) return -1;
    const { table } = this.#kind.ranking;
    let sheet = this.#newest[i];
    if (sheet === undefined) {
      const at = i * table.years.length + table.newest;
      sheet = table.totals[at]! < 0 ? null : this.#matrix.sheet(at);
      this.#newest[i] = sheet;
    }
    if (sheet === null) return -1;
    return meanOfMicro(weightedTotal(sheet.scores, factor[sheet.scoring]!), 1);
  }

  /** The mean of the firm candidate in the unit's last seat; −1 while seats are left. */
  #line(u: number): number {
    const end = this.#bestAt[u + 1]!;
    const room = end - this.#bestAt[u]!;
    if (room < this.#kind.seats.unit[u]!) return -1;
    return room === 0 ? FULL + 1 : this.#best[end - 1]!;
  }

  #markEither(candidates: Int32Array): void {
    const { unit } = this.#kind.ranking.table;
    for (const i of candidates) {
      if (this.#kind.seats.either[unit[i]!]) this.status[i] = Math.max(this.status[i]!, COUNCIL);
    }
  }
}

/** A rule's outcome once the years near its threshold are weighted. */
function afterYears(
  years: readonly OpenYear[],
  before: number,
  factor: readonly Float64Array[],
): number {
  let outcome = before;
  for (const { sheet, least, outcome: failed } of years) {
    if (failed <= outcome) continue;
    if (meanOfMicro(weightedTotal(sheet.scores, factor[sheet.scoring]!), 1) < least)
      outcome = failed;
  }
  return outcome;
}

/** Outcomes of the rules that do not look at points. */
function fixedOutcomes({ context, ranking }: KindSuggestions): Uint8Array {
  const { n } = ranking.table;
  const outcomes = new Uint8Array(n);
  for (const rule of context.rules.rules) {
    if (kindOfRule(rule).scored) continue;
    const test = kindOfRule(rule).test(rule, context);
    for (let i = 0; i < n; i++) outcomes[i] = Math.max(outcomes[i]!, test(i));
  }
  return outcomes;
}

/** What the rules on the mean come to where no weighting within the spread reaches them. */
function lostByMean(
  { ranking: { table } }: KindSuggestions,
  rules: readonly MeanRule[],
  i: number,
  spread: number,
): number {
  const width = table.years.length;
  let most = 0;
  for (let at = i * width; at < (i + 1) * width; at++) {
    if (table.totals[at]! >= 0) most = Math.max(most, mostReach(table.totals[at]!, spread));
  }
  return rules.reduce(
    (outcome, rule) =>
      table.means[i]! + most + 1 < rule.least ? Math.max(outcome, rule.outcome) : outcome,
    MET as number,
  );
}

/** Years that a rule on years looks at: those that may cross its threshold, and what is settled. */
function openYears(
  { context, ranking }: KindSuggestions,
  matrix: ScoreMatrix,
  i: number,
  spread: number,
) {
  const { table } = ranking;
  const width = table.years.length;
  const open: OpenYear[] = [];
  let fixed = MET as number;
  for (const rule of context.rules.rules) {
    if (rule.type !== 'every-year' && rule.type !== 'recent-years') continue;
    const least = hundredths(rule.atLeast);
    const outcome = outcomeOf(rule.onFail);
    let left = rule.type === 'every-year' ? width : rule.count;
    for (let at = (i + 1) * width - 1; at >= i * width && left > 0; at--) {
      const total = table.totals[at]!;
      if (total < 0) continue;
      left--;
      const most = mostReach(total, spread);
      if (total - most >= least) continue;
      const sheet = matrix.sheet(at);
      const scoring = matrix.classOf(sheet.scoring);
      const reach = Math.min(
        most,
        reachOf(sheet.scores.full, maximaOf(scoring.set, scoring.audience), spread),
      );
      if (total - reach >= least) continue;
      if (total + reach < least) fixed = Math.max(fixed, outcome);
      else open.push({ sheet, least, outcome });
    }
  }
  return { open, fixed };
}
