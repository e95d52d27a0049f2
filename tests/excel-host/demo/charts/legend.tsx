/** The names of the series (of a pie, its slices) with their colours. */

import { seriesColor } from './palette.ts';
import type { PlotProps } from './plot.ts';

const PIXELS_PER_LETTER = 6.2;
const KEY = 7;
const MOST_LETTERS = 24;

export function Legend({ chart, data, layout }: PlotProps) {
  const { legend } = layout;
  if (!legend) return null;
  const names = (chart.type === 'Pie' ? data.categories : data.series.map(({ name }) => name)).map(
    (name) => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name),
  );
  const widths = names.map((name) => KEY + 6 + name.length * PIXELS_PER_LETTER + 14);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <g>
      {names.map((name, at) => {
        const before = widths.slice(0, at).reduce((sum, width) => sum + width, 0);
        const x = legend.vertical ? legend.x : legend.x - total / 2 + before;
        const y = legend.vertical ? legend.y + (at - (names.length - 1) / 2) * 20 : legend.y;
        return (
          <g key={at}>
            <rect x={x} y={y - KEY / 2} width={KEY} height={KEY} fill={seriesColor(at)} />
            <text x={x + KEY + 5} y={y + 4}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
