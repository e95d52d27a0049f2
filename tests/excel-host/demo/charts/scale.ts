/** Round numbers for a value axis. */

export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/** About this many intervals. */
const WANTED = 6;

/**
 * Excel's automatic axis: from 0, unless the values differ by less than a sixth of the largest; then
 * from half that difference below the smallest. A twentieth of the stretch is left free above.
 */
export function scaleOf(values: readonly number[]): Scale {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  if (highest === lowest) return scaleOf([1]);
  const smallest = Math.min(...values);
  const floats = smallest > 0 && smallest < highest && highest - smallest < highest / 6;
  const base = floats ? smallest - (highest - smallest) / 2 : lowest;
  const top = highest + (highest - (floats ? smallest : lowest)) / 20;
  const step = roundStep((top - base) / WANTED);
  const least = Math.floor(base / step) * step;
  const most = highest > 0 ? Math.ceil(top / step) * step : 0;
  const count = Math.round((most - least) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => tidy(least + i * step));
  return { least: tidy(least), most: tidy(most), step, ticks };
}

/** Where a value lies between the ends of its axis, 0 to 1. */
export function share(value: number, { least, most }: Scale): number {
  return (value - least) / (most - least);
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((d) => d * power >= rough * 0.999) ?? 10;
  return tidy(digit * power);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
