/** Round numbers for a value axis. */

export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/** About this many intervals. */
const WANTED = 6;

/** An axis from 0 (unless all values lie far from it, as Excel does) to above the largest value. */
export function scaleOf(values: readonly number[]): Scale {
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const spread = Math.max(...values) - Math.min(...values);
  // Excel leaves 0 where the values differ by less than a sixth of the largest.
  const floats = values.length > 1 && lowest === 0 && spread > 0 && spread < highest / 6;
  const base = floats ? Math.min(...values) - spread / 2 : lowest;
  const step = roundStep((highest - base || 1) / WANTED);
  const least = Math.floor(base / step) * step;
  const most = Math.ceil((highest + (highest > 0 ? step * 0.05 : 0)) / step) * step || step;
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
