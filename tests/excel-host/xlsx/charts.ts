/** Charts between a file's terms (hucre; cells) and the model's (points). */

import type { Chart as FileChart, SheetChart } from 'hucre';
import { columnName } from '../../../shared/sheet/snapshot.ts';
import { parseAddress, quoteSheet } from '../a1.ts';
import type { Chart, ChartSource, SheetModel, WorkbookModel } from '../model.ts';

/** hucre's reader does not say whether bars lie or stand: those of a file become columns. */
const KINDS: Readonly<Record<string, string>> = {
  bar: 'ColumnClustered',
  line: 'Line',
  pie: 'Pie',
};

export function chartFrom(chart: FileChart, sheet: SheetModel, at: number): Chart | null {
  const type = KINDS[chart.kinds[0] ?? ''];
  if (!type || !chart.anchor) return null;
  const { from, to = { row: from.row + 15, col: from.col + 6 } } = chart.anchor;
  const left = across(sheet, 0, from.col);
  const top = down(sheet, 0, from.row);
  return {
    id: sheet.workbook.newId(),
    name: `Chart ${at + 1}`,
    type,
    title: chart.title ?? null,
    valueAxisTitle: chart.axes?.y?.title ?? null,
    categoryAxisTitle: chart.axes?.x?.title ?? null,
    legend: {
      visible: chart.legend !== undefined && chart.legend !== false,
      position: chart.legend ? capital(chart.legend) : 'Bottom',
    },
    series: (chart.series ?? []).map((series, i) => ({
      name: series.name ?? `Series${i + 1}`,
      values: sourceFrom(series.valuesRef, sheet),
      categories: sourceFrom(series.categoriesRef, sheet),
    })),
    left,
    top,
    width: across(sheet, 0, to.col) - left,
    height: down(sheet, 0, to.row) - top,
  };
}

function sourceFrom(reference: string | undefined, sheet: SheetModel): ChartSource | null {
  const address = reference === undefined ? null : parseAddress(reference);
  if (!address) return null;
  const target = address.sheet === null ? sheet : sheet.workbook.sheet(address.sheet);
  return target && { sheetId: target.id, rect: address.rect };
}

/** @returns null for a chart without any series, which a file cannot hold */
export function chartTo(chart: Chart, sheet: SheetModel): SheetChart | null {
  const series = chart.series.flatMap(({ name, values, categories }) => {
    const valuesRef = sourceTo(values, sheet.workbook);
    if (valuesRef === null) return [];
    const categoriesRef = sourceTo(categories, sheet.workbook);
    return [{ name, values: valuesRef, ...(categoriesRef && { categories: categoriesRef }) }];
  });
  if (series.length === 0) return null;
  const axes = {
    ...(chart.categoryAxisTitle && { x: { title: chart.categoryAxisTitle } }),
    ...(chart.valueAxisTitle && { y: { title: chart.valueAxisTitle } }),
  };
  return {
    type: kindTo(chart.type),
    ...(chart.title !== null && { title: chart.title }),
    series,
    anchor: {
      from: { row: rowAt(sheet, chart.top), col: columnAt(sheet, chart.left) },
      to: {
        row: rowAt(sheet, chart.top + chart.height),
        col: columnAt(sheet, chart.left + chart.width),
      },
    },
    legend: chart.legend.visible ? (chart.legend.position.toLowerCase() as 'bottom') : false,
    ...(Object.keys(axes).length > 0 && { axes }),
  };
}

function kindTo(type: string): SheetChart['type'] {
  if (type.startsWith('Bar')) return 'bar';
  if (type.startsWith('Line')) return 'line';
  return type === 'Pie' ? 'pie' : 'column';
}

function sourceTo(source: ChartSource | null, book: WorkbookModel): string | null {
  const sheet = source && book.sheet(source.sheetId);
  if (!source || !sheet) return null;
  const { row, column, rows, columns } = source.rect;
  const corner = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
  return `${quoteSheet(sheet.name)}!${corner(row, column)}:${corner(row + rows - 1, column + columns - 1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function across(sheet: SheetModel, first: number, last: number): number {
  let points = 0;
  for (let at = first; at < last; at++) points += sheet.columnWidth(at);
  return points;
}

function down(sheet: SheetModel, first: number, last: number): number {
  let points = 0;
  for (let at = first; at < last; at++) points += sheet.rowHeight(at);
  return points;
}

/** The column whose left edge is nearest to a distance. */
function columnAt(sheet: SheetModel, points: number): number {
  return nearest(points, (at) => sheet.columnWidth(at));
}

function rowAt(sheet: SheetModel, points: number): number {
  return nearest(points, (at) => sheet.rowHeight(at));
}

function nearest(points: number, size: (at: number) => number): number {
  let edge = 0;
  for (let at = 0; ; at++) {
    const next = edge + size(at);
    if (points < (edge + next) / 2 || at > 100_000) return at;
    edge = next;
  }
}
