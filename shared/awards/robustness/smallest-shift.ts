/** The smallest change of one criterion's weight that changes who is proposed. */
import type { Kind } from '../../criteria/types.ts';
import { RankingInputError } from '../../ranking/errors.ts';
import { subjectRef } from '../../ranking/item.ts';
import type { SubjectRef } from '../../ranking/types.ts';
import { WEIGHT_UNIT } from '../../ranking/weights.ts';
import { MET } from '../rules/kit.ts';
import type { Suggestions } from '../suggest.ts';
import { WeightJudge } from './judge.ts';
import { LANES, ScoreMatrix } from './matrix.ts';

export interface WeightShift {
  readonly code: string;
  /** Signed percent of the criterion's weight, one decimal: −3.4 is 3.4 % less. */
  readonly percent: number;
  readonly enters: readonly SubjectRef[];
  readonly leaves: readonly SubjectRef[];
}

interface Trial {
  readonly code: number;
  /** Signed thousandths of the weight. */
  readonly shift: number;
}

const COARSE = 10;

/**
 * Tries every criterion up and down in steps of 1 %, then of 0.1 % within the first step that
 * changes anything. (A change that comes and goes again within one step of 1 % is not seen.)
 * @param most percent to try
 * @returns all shifts of that smallest size; empty where none up to `most` changes an award
 */
export function smallestShifts(suggestions: Suggestions, kind: Kind, most = 50): WeightShift[] {
  const judged = suggestions.kinds[kind];
  if (!judged) throw new RankingInputError('no-such-kind', { kind });
  if (!(most > 0 && most < 100)) throw new RankingInputError('bad-spread', { spread: most });
  const matrix = new ScoreMatrix(judged.ranking, most);
  const judge = new WeightJudge(judged, matrix, most);
  const means = Array.from({ length: LANES }, () => judged.ranking.table.means.slice());

  const changing = (trials: readonly Trial[]): { trial: Trial; found: WeightShift }[] => {
    const found: { trial: Trial; found: WeightShift }[] = [];
    for (let from = 0; from < trials.length; from += LANES) {
      const lanes = means.map((_, lane) => trials[Math.min(from + lane, trials.length - 1)]!);
      const factor = lanes.map((trial) => matrix.factorsOf(partsOf(trial, matrix.codes.length)));
      matrix.means(factor, means);
      for (let lane = 0; lane < LANES && from + lane < trials.length; lane++) {
        judge.judge(means[lane]!, factor[lane]!);
        const enters: number[] = [];
        const leaves: number[] = [];
        for (const i of judge.open) {
          const before = judged.status[i] === MET;
          const after = judge.status[i] === MET;
          if (before !== after) (after ? enters : leaves).push(i);
        }
        if (enters.length + leaves.length === 0) continue;
        const trial = lanes[lane]!;
        const ref = (i: number) => subjectRef(judged.ranking, i);
        found.push({
          trial,
          found: {
            code: matrix.codes[trial.code]!,
            percent: (trial.shift * 100) / WEIGHT_UNIT,
            enters: enters.map(ref),
            leaves: leaves.map(ref),
          },
        });
      }
    }
    return found;
  };

  const limit = Math.round((most * WEIGHT_UNIT) / 100);
  for (let size = COARSE; size < limit + COARSE; size += COARSE) {
    const reached = Math.min(size, limit);
    const coarse = changing(bothWays(matrix.codes, reached));
    if (coarse.length === 0) continue;
    for (let fine = size - COARSE + 1; fine < reached; fine++) {
      const finer = changing(
        coarse.map(({ trial }) => ({ code: trial.code, shift: Math.sign(trial.shift) * fine })),
      );
      if (finer.length > 0) return finer.map(({ found }) => found);
    }
    return coarse.map(({ found }) => found);
  }
  return [];
}

function bothWays(codes: readonly string[], size: number): Trial[] {
  return codes.flatMap((_, code) => [
    { code, shift: size },
    { code, shift: -size },
  ]);
}

function partsOf({ code, shift }: Trial, criteria: number): Int32Array {
  const parts = new Int32Array(criteria).fill(WEIGHT_UNIT);
  parts[code]! += shift;
  return parts;
}
