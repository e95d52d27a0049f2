/** Figures over a few totals or many; hundredths in, hundredths out, rounded half up once. */
import { type Hundredths, meanHalfUp } from '../criteria/points.ts';

/** null where there is nothing to take a mean of. */
export function mean(values: ArrayLike<Hundredths>): Hundredths | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return meanHalfUp(sum, values.length);
}

/** The middle value; of two middle ones their mean, half up. null where there is none. */
export function median(values: ArrayLike<Hundredths>): Hundredths | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[n >> 1]!;
  return n % 2 === 1 ? upper : meanHalfUp(sorted[(n >> 1) - 1]! + upper, 2);
}

/** Population standard deviation: the years, or the people, are all there are. */
export function standardDeviation(values: ArrayLike<Hundredths>): Hundredths {
  const n = values.length;
  if (n === 0) return 0;
  const centre = mean(values)!;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const d = values[i]! - centre;
    sum += d;
    squares += d * d;
  }
  return Math.round(Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)));
}
