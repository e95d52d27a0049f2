/** A chart as Excel draws it by default: title, axes with their titles, gridlines, legend. */

import { generalText, type Region } from '../../model/number-text.ts';
import type { Chart } from '../../model.ts';
import { Bars } from './bars.tsx';
import { PIXELS_PER_LETTER } from './category-labels.ts';
import type { ChartData } from './chart-data.ts';
import { type ChartLayout, LABEL_LINE, layoutOf } from './layout.ts';
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

const LONGEST_LABEL = 130;

export function ChartFigure({ chart, data, region, width, height }: FigureProps) {
  const scale = scaleOf(scaledValues(chart, data));
  const tickTexts = scale.ticks.map((tick) => generalText(tick, region));
  const sideways = chart.type.startsWith('Bar');
  const labels = sideways ? data.categories : tickTexts;
  const longest = Math.max(1, ...labels.map((label) => label.length));
  const labelWidth = Math.min(LONGEST_LABEL, longest * PIXELS_PER_LETTER);
  const below = sideways || chart.type === 'Pie' ? [] : data.categories;
  const layout = layoutOf(chart, width, height, chart.type === 'Pie' ? 0 : labelWidth, below);
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
  return chart.type.startsWith('Bar') ? (
    <SideLabels names={data.categories} layout={layout} />
  ) : (
    <BottomLabels names={data.categories} layout={layout} />
  );
}

interface LabelProps {
  readonly names: readonly string[];
  readonly layout: ChartLayout;
}

function SideLabels({ names, layout }: LabelProps) {
  const { left, top, bottom } = layout.plot;
  const band = (bottom - top) / Math.max(1, names.length);
  const every = Math.max(1, Math.ceil((LABEL_LINE + 1) / band));
  const letters = Math.floor(LONGEST_LABEL / PIXELS_PER_LETTER);
  return (
    <g>
      {names.map((name, at) =>
        at % every > 0 ? null : (
          <text key={at} x={left - 7} y={bottom - band * (at + 0.5) + 4} class="chart-end">
            <title>{name}</title>
            {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
          </text>
        ),
      )}
    </g>
  );
}

function BottomLabels({ names, layout }: LabelProps) {
  const { left, right, bottom } = layout.plot;
  const { every, lines } = layout.labels;
  const band = (right - left) / Math.max(1, names.length);
  return (
    <g>
      {names.map((name, at) =>
        at % every > 0 ? null : (
          <text key={at} y={bottom + 17} class="chart-middle">
            <title>{name}</title>
            {lines[at]!.map((line, n) => (
              <tspan key={n} x={left + band * (at + 0.5)} dy={n === 0 ? 0 : LABEL_LINE}>
                {line}
              </tspan>
            ))}
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
