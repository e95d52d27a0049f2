/**
 * Exact arithmetic of points. A score is a decimal with at most two places; inside the program it
 * is carried as an integer number of hundredths ("centi-points"), so sums never drift.
 * Rounding happens once, half up, at the edge (docs/contracts.md).
 */

/** An integer count of hundredths of a point: 450 is 4.5 points. */
export type Hundredths = number;

/**
 * Turns a decimal score into hundredths.
 * @param points a score, e.g. 4.5
 * @returns hundredths, or null where the number has more than two decimals (beyond float noise)
 * or is not finite
 */
export function toHundredths(points: number): Hundredths | null {
  if (!Number.isFinite(points)) return null;
  const scaled = points * 100;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-6 * Math.max(1, Math.abs(scaled)) ? whole : null;
}

/** Hundredths back to a JSON number with at most two decimals. */
export function fromHundredths(value: Hundredths): number {
  return value / 100;
}

/**
 * Mean of whole hundredths, rounded half up to whole hundredths (away from zero never occurs:
 * scores are not negative, and a negative difference rounds towards +∞ like Excel's half up).
 */
export function meanHalfUp(sum: Hundredths, count: number): Hundredths {
  return Math.floor((2 * sum + count) / (2 * count));
}

/** Formats hundredths the Vietnamese way: 8750 → "87,5". */
export function formatPoints(value: Hundredths, decimalSeparator: ',' | '.' = ','): string {
  const sign = value < 0 ? '-' : '';
  const abs = Math.abs(value);
  const whole = Math.floor(abs / 100);
  const rest = abs % 100;
  if (rest === 0) return `${sign}${whole}`;
  const decimals = rest % 10 === 0 ? String(rest / 10) : String(rest).padStart(2, '0');
  return `${sign}${whole}${decimalSeparator}${decimals}`;
}
