/** A pie of the first series. */

import { seriesColor } from './palette.ts';
import type { PlotProps } from './plot.ts';

export function Pie({ data, layout }: PlotProps) {
  const { left, right, top, bottom } = layout.plot;
  const radius = Math.max(5, Math.min(right - left, bottom - top) / 2);
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const at = (turn: number) => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${cx + radius * Math.cos(angle)} ${cy + radius * Math.sin(angle)}`;
  };
  let done = 0;
  return (
    <g stroke="#FFFFFF" stroke-width="1.5">
      {values.map((value, index) => {
        const from = done / total;
        done += value;
        const to = done / total;
        const title = <title>{`${data.categories[index]}: ${value}`}</title>;
        const fill = seriesColor(index);
        // An arc from a point to itself draws nothing.
        if (to - from > 0.9999) {
          return (
            <circle key={index} cx={cx} cy={cy} r={radius} fill={fill}>
              {title}
            </circle>
          );
        }
        const large = to - from > 0.5 ? 1 : 0;
        const path = `M${cx} ${cy}L${at(from)}A${radius} ${radius} 0 ${large} 1 ${at(to)}Z`;
        return (
          <path key={index} d={path} fill={fill}>
            {title}
          </path>
        );
      })}
    </g>
  );
}
