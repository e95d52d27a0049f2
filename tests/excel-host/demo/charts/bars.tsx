/** Columns, or bars that lie; beside each other or stacked. */

import { LINE_COLOR, seriesColor } from './palette.ts';
import type { PlotProps } from './plot.ts';
import { share } from './scale.ts';

/** Excel's gap between groups, in widths of a column: 219 %, for lying bars 182 %; stacked 150 %. */
function gapOf(type: string): number {
  if (type.endsWith('Stacked')) return 1.5;
  return type.startsWith('Bar') ? 1.82 : 2.19;
}

/** Columns of one group stand apart by 27 % of their width; lying bars touch. */
const OVERLAP = { column: -0.27, bar: 0 } as const;

export function Bars({ chart, data, layout, scale }: PlotProps) {
  const { left, right, top, bottom } = layout.plot;
  const sideways = chart.type.startsWith('Bar');
  const stacked = chart.type.endsWith('Stacked');
  const length = sideways ? bottom - top : right - left;
  const band = length / Math.max(1, data.categories.length);
  const inGroup = stacked ? 1 : Math.max(1, data.series.length);
  const stride = 1 - (sideways ? OVERLAP.bar : OVERLAP.column);
  const thickness = band / (1 + (inGroup - 1) * stride + gapOf(chart.type));
  const first = (band - thickness * (1 + (inGroup - 1) * stride)) / 2;
  const along = (value: number) => {
    const part = share(value, scale);
    return sideways ? left + part * (right - left) : bottom - part * (bottom - top);
  };
  const zero = Math.min(Math.max(0, scale.least), scale.most);
  return (
    <g>
      {data.series.map((series, s) =>
        series.values.map((value, at) => {
          if (value === null) return null;
          const before = stacked ? stackedBelow(data.series, s, at, value) : zero;
          const [from, to] = [along(before), along(stacked ? before + value : value)];
          const across = band * at + first + (stacked ? 0 : s * thickness * stride);
          const low = Math.min(from, to);
          const size = Math.abs(to - from);
          const box = sideways
            ? { x: low, y: bottom - across - thickness, width: size, height: thickness }
            : { x: left + across, y: low, width: thickness, height: size };
          return (
            <rect key={`${s} ${at}`} {...box} fill={seriesColor(s)}>
              <title>{`${series.name}, ${data.categories[at]}: ${value}`}</title>
            </rect>
          );
        }),
      )}
      {sideways ? (
        <line x1={along(zero)} x2={along(zero)} y1={top} y2={bottom} stroke={LINE_COLOR} />
      ) : (
        <line x1={left} x2={right} y1={along(zero)} y2={along(zero)} stroke={LINE_COLOR} />
      )}
    </g>
  );
}

/** The sum of the earlier series' values of the same sign. */
function stackedBelow(
  series: PlotProps['data']['series'],
  upTo: number,
  at: number,
  value: number,
): number {
  return series
    .slice(0, upTo)
    .map(({ values }) => values[at] ?? 0)
    .filter((other) => Math.sign(other) === Math.sign(value))
    .reduce((sum, other) => sum + other, 0);
}
