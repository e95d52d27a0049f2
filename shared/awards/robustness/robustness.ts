/**
 * Does a suggestion hang on the exact weights? Ranks and suggestions under many weightings near the
 * official one, repeatable from a seed. As COINr does for composite indicators, for officers.
 */
import { fromHundredths, meanHalfUp } from '../../criteria/points.ts';
import type { Kind } from '../../criteria/types.ts';
import { RankingInputError } from '../../ranking/errors.ts';
import { random } from '../../ranking/random.ts';
import { FULL } from '../../ranking/scores.ts';
import { WEIGHT_UNIT, type Weights } from '../../ranking/weights.ts';
import { MET } from '../rules/kit.ts';
import type { Suggestions } from '../suggest.ts';
import { WeightJudge } from './judge.ts';
import { LANES, ScoreMatrix } from './matrix.ts';

export interface RobustnessOptions {
  /** How many weightings; 2,000 unless told. */
  readonly weightings?: number;
  /** Each weight moves by at most so many percent, one decimal; 10 unless told. */
  readonly spread?: number;
  readonly seed?: number;
}

/** By index in the kind's table. */
export interface Robustness {
  readonly weightings: number;
  readonly spread: number;
  readonly seed: number;
  /** Best and worst rank; 0 where not ranked. */
  readonly bestRank: Int32Array;
  readonly worstRank: Int32Array;
  /** Weightings that give the same status as the official one. */
  readonly holds: Int32Array;
  /** Weightings that propose the subject. */
  readonly proposed: Int32Array;
}

export interface RobustnessItem {
  readonly rank: number | null;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** Percent of the weightings, two decimals. */
  readonly holds: number;
  readonly proposed: number;
}

/**
 * Ranks and judges one kind under many weightings.
 * @throws RankingInputError `bad-spread`, `scores-not-loaded`, `no-such-kind`
 */
export function robustness(
  suggestions: Suggestions,
  kind: Kind,
  options: RobustnessOptions = {},
): Robustness {
  const { weightings = 2000, spread = 10, seed = 1 } = options;
  const judged = suggestions.kinds[kind];
  if (!judged) throw new RankingInputError('no-such-kind', { kind });
  if (!(spread > 0 && spread < 100)) throw new RankingInputError('bad-spread', { spread });
  const { ranking, status } = judged;
  const { table, order, ranked } = ranking;
  const matrix = new ScoreMatrix(ranking, spread);
  const judge = new WeightJudge(judged, matrix, spread);
  const bestRank = new Int32Array(table.n);
  const worstRank = new Int32Array(table.n);
  const holds = new Int32Array(table.n).fill(weightings);
  const proposed = new Int32Array(table.n);
  const isRanked = new Uint8Array(table.n);
  for (const i of order.subarray(0, ranked)) {
    isRanked[i] = 1;
    bestRank[i] = ranked;
  }
  const { open } = judge;
  for (const i of open) holds[i] = 0;
  const means = Array.from({ length: LANES }, () => table.means.slice());
  const rankOf = new Int32Array(FULL + 2);
  const parts = weightingsNear(matrix.codes.length, spread, seed);
  for (let done = 0; done < weightings; done += LANES) {
    const factor = means.map(() => matrix.factorsOf(parts()));
    matrix.means(factor, means);
    for (let lane = 0; lane < LANES && done + lane < weightings; lane++) {
      const mean = means[lane]!;
      countRanks(mean, isRanked, rankOf);
      for (let i = 0; i < mean.length; i++) {
        if (isRanked[i] === 0) continue;
        const rank = rankOf[mean[i]!]!;
        if (rank < bestRank[i]!) bestRank[i] = rank;
        if (rank > worstRank[i]!) worstRank[i] = rank;
      }
      judge.judge(mean, factor[lane]!);
      const now = judge.status;
      for (let o = 0; o < open.length; o++) {
        const i = open[o]!;
        if (now[i] === status[i]) holds[i]!++;
        if (now[i] === MET) proposed[i]!++;
      }
    }
  }
  return { weightings, spread, seed, bestRank, worstRank, holds, proposed };
}

/** One subject's figures. @param i its index in the kind's table */
export function robustnessItem(
  suggestions: Suggestions,
  kind: Kind,
  result: Robustness,
  i: number,
): RobustnessItem {
  const percent = (count: number) => fromHundredths(meanHalfUp(count * 10_000, result.weightings));
  return {
    rank: suggestions.kinds[kind]?.ranking.rank[i] || null,
    bestRank: result.bestRank[i] || null,
    worstRank: result.worstRank[i] || null,
    holds: percent(result.holds[i]!),
    proposed: percent(result.proposed[i]!),
  };
}

/** The weightings that `robustness` tries, as what-if takes them: for showing or checking one. */
export function weightingsOf(
  codes: readonly string[],
  count: number,
  spread: number,
  seed: number,
): Weights[] {
  const next = weightingsNear(codes.length, spread, seed);
  return Array.from({ length: count }, () => {
    const parts = next();
    return Object.fromEntries(codes.map((code, k) => [code, parts[k]! / WEIGHT_UNIT]));
  });
}

/** Whole thousandths per criterion, each within ±spread %, evenly and independently. */
function weightingsNear(criteria: number, spread: number, seed: number): () => Int32Array {
  const next = random(seed);
  const most = Math.round((spread * WEIGHT_UNIT) / 100);
  return () =>
    Int32Array.from({ length: criteria }, () => {
      return WEIGHT_UNIT - most + Math.floor(next() * (2 * most + 1));
    });
}

/** rankOf[mean]: 1 + how many ranked subjects have more. Counting, as means are few whole numbers. */
function countRanks(means: Int32Array, isRanked: Uint8Array, rankOf: Int32Array): void {
  rankOf.fill(0);
  for (let i = 0; i < means.length; i++) if (isRanked[i] === 1) rankOf[means[i]!]!++;
  let above = 1;
  for (let mean = FULL; mean >= 0; mean--) {
    const here = rankOf[mean]!;
    rankOf[mean] = above;
    above += here;
  }
}
