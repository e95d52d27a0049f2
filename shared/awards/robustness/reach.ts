/**
 * How far weights within ±spread % can move a total: never too little, so that what lies further
 * from a threshold is settled for all weightings at once. With rates r and weights w·m, a total T
 * moves by Σ m·Δw·(r − T) / Σ m·w.
 */
import { FULL } from '../../ranking/scores.ts';

/** Bonus and deduction may hide so much of the criteria's own total. */
const HIDDEN = 1000;

/** For a sheet with these scores and maxima, in hundredths. */
export function reachOf(
  full: readonly number[],
  maxima: readonly number[],
  spread: number,
): number {
  const total = full.reduce((sum, value) => sum + value, 0);
  let deviation = 0;
  for (let k = 0; k < maxima.length; k++)
    deviation += Math.abs(full[k]! * FULL - total * maxima[k]!) / FULL;
  return reach(deviation, spread);
}

/** For any scores with this ranking total: rates cannot differ more than all or nothing. */
export function mostReach(total: number, spread: number): number {
  const low = Math.max(0, total - HIDDEN);
  const high = Math.min(FULL, total + HIDDEN);
  const middle = Math.min(high, Math.max(low, FULL / 2));
  return reach((2 * middle * (FULL - middle)) / FULL, spread);
}

function reach(deviation: number, spread: number): number {
  const share = spread / 100;
  return Math.ceil((share / (1 - share)) * deviation) + 2;
}
