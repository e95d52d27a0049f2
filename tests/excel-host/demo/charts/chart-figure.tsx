/** A chart as Excel draws it by default: title, axes with their titles, gridlines, legend. */

import { generalText, type Region } from '../../model/number-text.ts';
import type { Chart } from '../../model.ts';
import { Bars } from './bars.tsx';
import type { ChartData } from './chart-data.ts';
import { layoutOf } from './layout.ts';
import { Legend } from './legend.tsx';
import { Lines } from './lines.tsx';
import { LINE_COLOR, TEXT_COLOR, TEXT_SIZE, TITLE_SIZE } from './palette.ts';
import { Pie } from './pie.tsx';
import type { PlotProps } from './plot.ts';
import { scaleOf, share } from './scale.ts';

export interface FigureProps {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly region: Region;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const PIXELS_PER_LETTER = 6.4;
const LONGEST_LABEL = 130;

export function ChartFigure({ chart, data, region, width, height }: FigureProps) {
  const scale = scaleOf(scaledValues(chart, data));
  const tickTexts = scale.ticks.map((tick) => generalText(tick, region));
  const sideways = chart.type.startsWith('Bar');
  const labels = sideways ? data.categories : tickTexts;
  const longest = Math.max(1, ...labels.map((label) => label.length));
  const labelWidth = Math.min(LONGEST_LABEL, longest * PIXELS_PER_LETTER);
  const layout = layoutOf(chart, width, height, chart.type === 'Pie' ? 0 : labelWidth);
  const plot = { chart, data, layout, scale };
  return (
    <svg
      class="chart"
      role="img"
      aria-label={chart.title ?? chart.name}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-size={TEXT_SIZE}
      fill={TEXT_COLOR}
    >
      <rect class="chart-paper" x="0.5" y="0.5" width={width - 1} height={height - 1} />
      {chart.title && (
        <text x={width / 2} y={layout.titleY} class="chart-middle" font-size={TITLE_SIZE}>
          {chart.title}
        </text>
      )}
      {chart.type === 'Pie' ? (
        <Pie {...plot} />
      ) : (
        <>
          <ValueAxis {...plot} texts={tickTexts} />
          {chart.type.startsWith('Line') ? <Lines {...plot} /> : <Bars {...plot} />}
          <CategoryAxis {...plot} />
          <AxisTitles {...plot} />
        </>
      )}
      <Legend {...plot} />
    </svg>
  );
}

/** Stacked columns reach as high as their sums. */
function scaledValues(chart: Chart, { series, categories }: ChartData): number[] {
  if (!chart.type.endsWith('Stacked')) {
    return series.flatMap(({ values }) => values.filter((value) => value !== null));
  }
  return categories.flatMap((_, at) => {
    const values = series.map((one) => one.values[at] ?? 0);
    const sum = (sign: 1 | -1) =>
      values.filter((value) => value * sign > 0).reduce((total, value) => total + value, 0);
    return [sum(1), sum(-1)];
  });
}

function ValueAxis({
  chart,
  layout,
  scale,
  texts,
}: PlotProps & { readonly texts: readonly string[] }) {
  const { left, right, top, bottom } = layout.plot;
  const sideways = chart.type.startsWith('Bar');
  return (
    <g>
      {scale.ticks.map((tick, at) => {
        const part = share(tick, scale);
        const x = left + part * (right - left);
        const y = bottom - part * (bottom - top);
        return sideways ? (
          <g key={tick}>
            <line x1={x} x2={x} y1={top} y2={bottom} stroke={LINE_COLOR} />
            <text x={x} y={bottom + 16} class="chart-middle">
              {texts[at]}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={left} x2={right} y1={y} y2={y} stroke={LINE_COLOR} />
            <text x={left - 7} y={y + 4} class="chart-end">
              {texts[at]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function CategoryAxis({ chart, data, layout }: PlotProps) {
  const { left, right, top, bottom } = layout.plot;
  const sideways = chart.type.startsWith('Bar');
  const length = sideways ? bottom - top : right - left;
  const band = length / Math.max(1, data.categories.length);
  // Labels that would run into each other are left out, evenly.
  const longest = Math.max(1, ...data.categories.map((name) => name.length));
  const needed = sideways ? 15 : Math.min(longest, 14) * PIXELS_PER_LETTER + 6;
  const every = Math.max(1, Math.ceil(needed / band));
  const letters = sideways
    ? Math.floor(LONGEST_LABEL / PIXELS_PER_LETTER)
    : Math.max(3, Math.floor((band * every) / PIXELS_PER_LETTER));
  return (
    <g>
      {data.categories.map((name, at) =>
        at % every > 0 ? null : (
          <text
            key={at}
            x={sideways ? left - 7 : left + band * (at + 0.5)}
            y={sideways ? bottom - band * (at + 0.5) + 4 : bottom + 17}
            class={sideways ? 'chart-end' : 'chart-middle'}
          >
            <title>{name}</title>
            {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
          </text>
        ),
      )}
    </g>
  );
}

function AxisTitles({ chart, layout }: PlotProps) {
  const { left, right, top, bottom } = layout.plot;
  const sideways = chart.type.startsWith('Bar');
  const vertical = sideways ? chart.categoryAxisTitle : chart.valueAxisTitle;
  const horizontal = sideways ? chart.valueAxisTitle : chart.categoryAxisTitle;
  const x = layout.verticalTitleX;
  const y = (top + bottom) / 2;
  return (
    <g>
      {vertical && (
        <text x={x} y={y} class="chart-middle" transform={`rotate(-90 ${x} ${y})`}>
          {vertical}
        </text>
      )}
      {horizontal && (
        <text x={(left + right) / 2} y={layout.horizontalTitleY + 4} class="chart-middle">
          {horizontal}
        </text>
      )}
    </g>
  );
}
