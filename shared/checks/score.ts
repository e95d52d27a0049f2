/** The one rule of a single score, for sheets, submissions and appraisals alike (docs/rules.md). */
import { toHundredths } from '../criteria/points.ts';

export type ScoreFault = 'score-negative' | 'score-above-max' | 'score-off-step';

/**
 * What is wrong with a score, the gravest first.
 * @param value in points @param max most points @param step smallest step, in points
 * @returns null where nothing is
 */
export function checkScore(value: number, max: number, step: number): ScoreFault | null {
  if (value < 0) return 'score-negative';
  if (value > max) return 'score-above-max';
  const hundredths = toHundredths(value);
  if (hundredths === null) return 'score-off-step';
  return hundredths % Math.round(step * 100) === 0 ? null : 'score-off-step';
}
