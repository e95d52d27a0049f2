/**
 * Everybody's scores as matrices, so that one weighting is one pass over flat memory. A mean is a
 * weighted sum of what a subject has per criterion over its years; only a year that bonus or deduction
 * may carry past 0 … 100 must be summed on its own.
 */

import { criteriaOf } from '../../criteria/sets.ts';
import type { CriteriaSet } from '../../criteria/types.ts';
import type { Ranking } from '../../ranking/rank.ts';
import { type FilledScores, ScoringClasses } from '../../ranking/reweigh.ts';
import { FULL } from '../../ranking/scores.ts';
import { factors, MICRO } from '../../ranking/weights.ts';
import { mostReach } from './reach.ts';

/** One year's sheet, for the few that must be weighted one by one. */
export interface Sheet {
  readonly scores: FilledScores;
  /** Index of its scoring class. */
  readonly scoring: number;
}

/** Sums over a subject's plain years in one scoring class. */
interface Block {
  readonly width: number;
  readonly subjects: Int32Array;
  /** subjects × width */
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
    this.#totals = Array.from({ length: LANES }, () => new Float64Array(table.n));
    for (let at = 0; at < table.totals.length; at++) {
      if (table.totals[at]! < 0) continue;
      const entry = table.entries[at]!;
      const scoring = this.#classes.of(entry).index;
      const scores = this.#classes.scores(entry, options.basis);
      const subject = Math.floor(at / width);
      if (mayPassLimits(scores, spread)) {
        adjusted.push({ subject, scores, scoring });
        continue;
      }
      this.#offset[subject]! += scores.adjustment * MICRO;
      sums[scoring] ??= new Map();
      const row = sums[scoring].get(subject);
      if (row === undefined) sums[scoring].set(subject, Float64Array.from(scores.full));
      else for (let k = 0; k < row.length; k++) row[k]! += scores.full[k]!;
    }
    this.#adjusted = adjusted;
    this.#blocks = this.#classes.all.map(({ set }, c) => blockOf(sums[c] ?? new Map(), set));
    const index = new Map(this.codes.map((code, k) => [code, k]));
    this.#codeOf = this.#classes.all.map(({ set }) =>
      Int32Array.from(criteriaOf(set), ({ code }) => index.get(code)!),
    );
  }

  /** The sheet behind a cell of the ranking's table. */
  sheet(at: number): Sheet {
    const entry = this.ranking.table.entries[at]!;
    const scores = this.#classes.scores(entry, this.ranking.options.basis);
    return { scores, scoring: this.#classes.of(entry).index };
  }

  /** Full marks of a class, per criterion. */
  classOf(scoring: number) {
    return this.#classes.all[scoring]!;
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
   * @param means per lane, by subject; subjects without a valid year keep what is there
   */
  means(factor: readonly (readonly Float64Array[])[], means: readonly Int32Array[]): void {
    const { n, counts } = this.ranking.table;
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
    for (let lane = 0; lane < totals.length; lane++) {
      const total = totals[lane]!;
      const mean = means[lane]!;
      for (let i = 0; i < n; i++) {
        const count = counts[i]! * MICRO;
        if (count > 0) mean[i] = Math.floor((2 * total[i]! + count) / (2 * count));
      }
    }
  }
}

/** Whether some weighting may carry the year past 0 … 100, where it is kept inside. */
function mayPassLimits({ full, adjustment }: FilledScores, spread: number): boolean {
  if (adjustment === 0) return false;
  const total = full.reduce((sum, value) => sum + value, 0);
  const reach = mostReach(total, spread);
  return total + reach + adjustment > FULL || total - reach + adjustment < 0;
}

/** A sheet's ranking total in millionths of a hundredth. */
export function weightedTotal(scores: FilledScores, factor: Float64Array): number {
  const { full, adjustment } = scores;
  let sum = adjustment * MICRO;
  for (let k = 0; k < full.length; k++) sum += full[k]! * factor[k]!;
  return Math.min(FULL * MICRO, Math.max(0, sum));
}

function addBlock(
  block: Block,
  factor: readonly Float64Array[],
  totals: readonly Float64Array[],
): void {
  const { width, subjects, sums } = block;
  const [f0, f1, f2, f3] = factor as [Float64Array, Float64Array, Float64Array, Float64Array];
  const [t0, t1, t2, t3] = totals as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let r = 0, at = 0; r < subjects.length; r++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < width; k++, at++) {
      const value = sums[at]!;
      a += value * f0[k]!;
      b += value * f1[k]!;
      c += value * f2[k]!;
      d += value * f3[k]!;
    }
    const i = subjects[r]!;
    t0[i]! += a;
    t1[i]! += b;
    t2[i]! += c;
    t3[i]! += d;
  }
}

function blockOf(sums: ReadonlyMap<number, Float64Array>, set: CriteriaSet): Block {
  const width = criteriaOf(set).length;
  const block = {
    width,
    subjects: new Int32Array(sums.size),
    sums: new Float64Array(sums.size * width),
  };
  let r = 0;
  for (const [subject, row] of sums) {
    block.subjects[r] = subject;
    block.sums.set(row, r++ * width);
  }
  return block;
}

function codesOf(sets: readonly CriteriaSet[]): string[] {
  return [...new Set(sets.flatMap((set) => criteriaOf(set).map(({ code }) => code)))];
}
