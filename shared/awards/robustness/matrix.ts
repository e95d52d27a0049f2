/**
 * Everybody's scores as matrices, so that one weighting is one pass over flat memory. A mean is a
 * weighted sum of what a subject has per criterion over its years; only a year that bonus or deduction
 * may carry past 0 … 100 must be summed on its own.
 */

import { criteriaOf } from '../../criteria/sets.ts';
import type { CriteriaSet } from '../../criteria/types.ts';
import type { Ranking } from '../../ranking/rank.ts';
import { type FilledScores, ScoringClasses } from '../../ranking/reweigh.ts';
import { FULL, maximaOf } from '../../ranking/scores.ts';
import { entryAt } from '../../ranking/table.ts';
import { factors, MICRO } from '../../ranking/weights.ts';
import { reachOf } from './reach.ts';

/** One year's sheet, for the few that must be weighted one by one. */
export interface Sheet {
  readonly scores: FilledScores;
  /** Index of its scoring class. */
  readonly scoring: number;
}

/** Sums over a subject's plain years in one scoring class. */
interface Block {
  /** Positions of the criteria that bind the class. */
  readonly criteria: readonly number[];
  readonly subjects: Int32Array;
  /** Their number, rounded up to a multiple of three. */
  readonly width: number;
  /** subjects × width; zeros where it was rounded up */
  readonly sums: Float64Array;
}

interface AdjustedSheet extends Sheet {
  readonly subject: number;
}

/** How many weightings are worked on at once: each score is then read once for all of them. */
export const LANES = 4;

export class ScoreMatrix {
  readonly ranking: Ranking;
  /** All criterion codes of the kind's sets: what a weighting has a part for. */
  readonly codes: readonly string[];
  readonly #classes: ScoringClasses;
  readonly #blocks: readonly Block[];
  readonly #adjusted: readonly AdjustedSheet[];
  /** Bonus − deduction of the plain years per subject, in millionths of a hundredth. */
  readonly #offset: Float64Array;
  /** Valid years per subject, in the same unit. */
  readonly #counts: Float64Array;
  readonly #totals: readonly Float64Array[];
  /** Per class: where each of its criteria stands in `codes`. */
  readonly #codeOf: readonly Int32Array[];

  /**
   * @param spread most that a weight will move, in percent
   * @throws RankingInputError where the scores were not loaded
   */
  constructor(ranking: Ranking, spread: number) {
    const { table, input, options } = ranking;
    this.ranking = ranking;
    this.codes = codesOf(input.sets);
    this.#classes = new ScoringClasses(input.sets, input.kind);
    const width = table.years.length;
    const adjusted: AdjustedSheet[] = [];
    const sums: Map<number, Float64Array>[] = [];
    this.#offset = new Float64Array(table.n);
    this.#counts = Float64Array.from(table.counts, (count) => count * MICRO);
    this.#totals = Array.from({ length: LANES }, () => new Float64Array(table.n));
    for (let at = 0; at < table.totals.length; at++) {
      if (table.totals[at]! < 0) continue;
      const entry = entryAt(table, at)!;
      const scoring = this.#classes.of(entry).index;
      const scores = this.#classes.scores(entry, options.basis);
      const subject = Math.floor(at / width);
      const limits = limitsOf(scores, this.sheetReach({ scores, scoring }, spread));
      if (limits === 'crosses') adjusted.push({ subject, scores, scoring });
      else if (limits === 'above') this.#offset[subject]! += FULL * MICRO;
      if (limits !== 'within') continue;
      this.#offset[subject]! += scores.adjustment * MICRO;
      sums[scoring] ??= new Map();
      const row = sums[scoring].get(subject);
      if (row === undefined) sums[scoring].set(subject, Float64Array.from(scores.full));
      else for (let k = 0; k < row.length; k++) row[k]! += scores.full[k]!;
    }
    this.#adjusted = adjusted;
    this.#blocks = this.#classes.all.map(({ set, audience }, c) =>
      blockOf(sums[c] ?? new Map(), maximaOf(set, audience)),
    );
    const index = new Map(this.codes.map((code, k) => [code, k]));
    this.#codeOf = this.#classes.all.map(({ set }) =>
      Int32Array.from(criteriaOf(set), ({ code }) => index.get(code)!),
    );
  }

  /** The sheet behind a cell of the ranking's table. */
  sheet(at: number): Sheet {
    const entry = entryAt(this.ranking.table, at)!;
    const scores = this.#classes.scores(entry, this.ranking.options.basis);
    return { scores, scoring: this.#classes.of(entry).index };
  }

  /** How far weights within ±spread % can move a sheet's total, in hundredths. */
  sheetReach({ scores, scoring }: Sheet, spread: number): number {
    const { set, audience } = this.#classes.all[scoring]!;
    return reachOf(scores.full, maximaOf(set, audience), spread);
  }

  /** Factors per class for whole thousandths per code. */
  factorsOf(parts: ArrayLike<number>): Float64Array[] {
    return this.#classes.all.map(({ set, audience }, c) => {
      const own = Array.from(this.#codeOf[c]!, (k) => parts[k]!);
      return Float64Array.from(factors(set, audience, own));
    });
  }

  /**
   * Means of all subjects under LANES weightings.
   * @param factor per lane and class
   * @param means per lane, by subject; for subjects without a valid year it means nothing
   */
  means(factor: readonly (readonly Float64Array[])[], means: readonly Int32Array[]): void {
    const totals = this.#totals;
    for (const total of totals) total.set(this.#offset);
    this.#blocks.forEach((block, c) => {
      addBlock(
        block,
        factor.map((lane) => lane[c]!),
        totals,
      );
    });
    for (const { subject, scores, scoring } of this.#adjusted) {
      for (let lane = 0; lane < totals.length; lane++)
        totals[lane]![subject]! += weightedTotal(scores, factor[lane]![scoring]!);
    }
    const counts = this.#counts;
    for (let lane = 0; lane < totals.length; lane++) {
      const total = totals[lane]!;
      const mean = means[lane]!;
      for (let i = 0; i < mean.length; i++) {
        const count = counts[i]!;
        // Half up; truncation rounds down here, because totals are not negative.
        mean[i] = ((2 * total[i]! + count) / (2 * count)) | 0;
      }
    }
  }
}

/** Where bonus and deduction put a year under all weightings: past 0 … 100 it is kept inside. */
function limitsOf({ full, adjustment }: FilledScores, reach: number) {
  if (adjustment === 0) return 'within';
  const total = full.reduce((sum, value) => sum + value, 0) + adjustment;
  if (total - reach >= FULL) return 'above';
  if (total + reach <= 0) return 'below';
  return total + reach > FULL || total - reach < 0 ? 'crosses' : 'within';
}

/** A sheet's ranking total in millionths of a hundredth. */
export function weightedTotal(scores: FilledScores, factor: Float64Array): number {
  const { full, adjustment } = scores;
  let sum = adjustment * MICRO;
  for (let k = 0; k < full.length; k++) sum += full[k]! * factor[k]!;
  return Math.min(FULL * MICRO, Math.max(0, sum));
}

function addBlock(
  { criteria, width, subjects, sums }: Block,
  lanes: readonly Float64Array[],
  totals: readonly Float64Array[],
): void {
  // Lane by lane beside each other, as they are read.
  const factor = new Float64Array(width * LANES);
  criteria.forEach((k, at) => {
    for (let lane = 0; lane < LANES; lane++) factor[at * LANES + lane] = lanes[lane]![k]!;
  });
  const [t0, t1, t2, t3] = totals as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let r = 0, at = 0; r < subjects.length; r++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    // Three criteria at a time: measured at three fifths of the time of one at a time.
    for (let f = 0; f < factor.length; f += 3 * LANES, at += 3) {
      const x = sums[at]!;
      const y = sums[at + 1]!;
      const z = sums[at + 2]!;
      a += x * factor[f]! + y * factor[f + 4]! + z * factor[f + 8]!;
      b += x * factor[f + 1]! + y * factor[f + 5]! + z * factor[f + 9]!;
      c += x * factor[f + 2]! + y * factor[f + 6]! + z * factor[f + 10]!;
      d += x * factor[f + 3]! + y * factor[f + 7]! + z * factor[f + 11]!;
    }
    const i = subjects[r]!;
    t0[i]! += a;
    t1[i]! += b;
    t2[i]! += c;
    t3[i]! += d;
  }
}

function blockOf(sums: ReadonlyMap<number, Float64Array>, maxima: readonly number[]): Block {
  const criteria = maxima.flatMap((max, k) => (max > 0 ? [k] : []));
  const width = Math.ceil(criteria.length / 3) * 3;
  const block = {
    criteria,
    width,
    subjects: new Int32Array(sums.size),
    sums: new Float64Array(sums.size * width),
  };
  let r = 0;
  for (const [subject, row] of sums) {
    block.subjects[r] = subject;
    criteria.forEach((k, at) => {
      block.sums[r * width + at] = row[k]!;
    });
    r++;
  }
  return block;
}

function codesOf(sets: readonly CriteriaSet[]): string[] {
  return [...new Set(sets.flatMap((set) => criteriaOf(set).map(({ code }) => code)))];
}
