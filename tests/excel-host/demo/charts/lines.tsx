/** Lines through the middle of each category, with gaps where a value is missing. */

import { seriesColor } from './palette.ts';
import type { PlotProps } from './plot.ts';
import { share } from './scale.ts';

export function Lines({ chart, data, layout, scale }: PlotProps) {
  const { left, right, top, bottom } = layout.plot;
  const band = (right - left) / Math.max(1, data.categories.length);
  const point = (value: number, at: number) => ({
    x: left + band * (at + 0.5),
    y: bottom - share(value, scale) * (bottom - top),
  });
  return (
    <g>
      {data.series.map((series, s) => {
        let pen = 'M';
        const path = series.values.map((value, at) => {
          if (value === null) {
            pen = 'M';
            return '';
          }
          const { x, y } = point(value, at);
          const piece = `${pen}${x} ${y}`;
          pen = 'L';
          return piece;
        });
        const color = seriesColor(s);
        return (
          <g key={s} fill="none" stroke={color} stroke-width="3" stroke-linejoin="round">
            <path d={path.join('')} stroke-linecap="round" />
            {chart.type === 'LineMarkers' &&
              series.values.map((value, at) => {
                if (value === null) return null;
                const { x, y } = point(value, at);
                return (
                  <circle key={at} cx={x} cy={y} r="3.5" fill={color} stroke="none">
                    <title>{`${series.name}, ${data.categories[at]}: ${value}`}</title>
                  </circle>
                );
              })}
          </g>
        );
      })}
    </g>
  );
}
