/** What a chart draws: the values and names that stand in its cells now. */

import { displayText, type Region } from '../../model/number-text.ts';
import type { Chart, ChartSource, WorkbookModel } from '../../model.ts';

export interface Series {
  readonly name: string;
  /** null where the cell holds no number: a gap. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** Columns and bars above this find no room anyway. */
const MOST_POINTS = 2000;

export function chartData(chart: Chart, book: WorkbookModel, region: Region): ChartData {
  const series = chart.series.map(({ name, values }) => ({
    name,
    values: cellsOf(values, book).map(({ content }) =>
      typeof content === 'number' ? content : null,
    ),
  }));
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = cellsOf(chart.series[0]?.categories ?? null, book).map(({ content, format }) =>
    displayText(content, format, region),
  );
  const categories = Array.from({ length }, (_, i) => labels[i] ?? String(i + 1));
  return { categories, series };
}

function cellsOf(source: ChartSource | null, book: WorkbookModel) {
  const sheet = source && book.sheet(source.sheetId);
  if (!source || !sheet) return [];
  const { row, column, rows, columns } = source.rect;
  const count = Math.min(rows * columns, MOST_POINTS);
  return Array.from({ length: count }, (_, i) => {
    const [r, c] = [row + Math.floor(i / columns), column + (i % columns)];
    return { content: sheet.content(r, c), format: sheet.styleAt(r, c).numberFormat };
  });
}
