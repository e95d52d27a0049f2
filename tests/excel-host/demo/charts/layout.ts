/** How a chart's area is shared out between title, legend, axis titles and plot. */

import type { Chart } from '../../model.ts';
import { type CategoryLabels, categoryLabels } from './category-labels.ts';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Frame;
  /** Middle lines of the texts. */
  readonly titleY: number;
  readonly legend: { readonly x: number; readonly y: number; readonly vertical: boolean } | null;
  readonly verticalTitleX: number;
  readonly horizontalTitleY: number;
  /** Under the columns. */
  readonly labels: CategoryLabels;
}

export const LABEL_LINE = 14;

/**
 * @param labelWidth pixels of the widest label beside the vertical axis; size in pixels
 * @param categories names under the columns; none for bars, which have them at the side
 */
export function layoutOf(
  chart: Chart,
  width: number,
  height: number,
  labelWidth: number,
  categories: readonly string[],
): ChartLayout {
  const horizontalBars = chart.type.startsWith('Bar');
  const vertical = horizontalBars ? chart.categoryAxisTitle : chart.valueAxisTitle;
  const horizontal = horizontalBars ? chart.valueAxisTitle : chart.categoryAxisTitle;
  const { visible, position } = chart.legend;
  const side = visible ? position : '';
  const top = 12 + (chart.title ? 30 : 0) + (side === 'Top' ? 24 : 0);
  const legendWidth = side === 'Right' || side === 'Left' ? Math.min(140, width * 0.3) : 0;
  const left = 12 + (vertical ? 22 : 0) + labelWidth + 8 + (side === 'Left' ? legendWidth : 0);
  const right = width - 16 - (side === 'Right' ? legendWidth : 0);
  const labels = categoryLabels(categories, (right - left) / Math.max(1, categories.length));
  const lines = Math.max(1, ...labels.lines.map((line) => line.length));
  const bottomTexts =
    10 + lines * LABEL_LINE + (horizontal ? 22 : 0) + (side === 'Bottom' ? 24 : 0);
  const bottom = height - 8 - bottomTexts;
  return {
    width,
    height,
    plot: { left, top, right: Math.max(right, left + 10), bottom: Math.max(bottom, top + 10) },
    titleY: 24,
    legend: visible ? legendAt(position, { width, height, right, chart }) : null,
    verticalTitleX: 20 + (side === 'Left' ? legendWidth : 0),
    labels,
    horizontalTitleY: height - 8 - (side === 'Bottom' ? 24 : 0) - 11,
  };
}

function legendAt(
  position: string,
  { width, height, right, chart }: { width: number; height: number; right: number; chart: Chart },
): NonNullable<ChartLayout['legend']> {
  if (position === 'Right') return { x: right + 12, y: height / 2, vertical: true };
  if (position === 'Left') return { x: 14, y: height / 2, vertical: true };
  if (position === 'Top') return { x: width / 2, y: chart.title ? 50 : 18, vertical: false };
  return { x: width / 2, y: height - 16, vertical: false };
}
