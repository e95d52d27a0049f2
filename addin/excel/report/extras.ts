/** Charts, limits on what is typed, notes. */

import type { ReportChart, ReportValidation } from '../../../shared/report/model.ts';
import { validationFormula } from '../../../shared/report/validation-formula.ts';
import { cellName } from '../../../shared/sheet/snapshot.ts';
import { parseArea } from '../addresses.ts';

const CHART_TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line' } as const;

export function addChart(sheet: Excel.Worksheet, chart: ReportChart): void {
  const [first, ...more] = chart.series;
  if (!first) throw new Error(`the chart «${chart.title}» has no series`);
  const made = sheet.charts.add(
    CHART_TYPES[chart.type],
    sheet.getRange(first.values),
    isRow(first.values) ? 'Rows' : 'Columns',
  );
  const categories = sheet.getRange(chart.categories);
  const own = made.series.getItemAt(0);
  own.name = first.name;
  own.setXAxisValues(categories);
  for (const { name, values } of more) {
    const series = made.series.add(name);
    series.setValues(sheet.getRange(values));
    series.setXAxisValues(categories);
  }
  made.title.text = chart.title;
  made.legend.visible = more.length > 0;
  if (more.length > 0) made.legend.position = 'Bottom';
  if (chart.valueAxisTitle) made.axes.valueAxis.title.text = chart.valueAxisTitle;
  if (chart.categoryAxisTitle) made.axes.categoryAxis.title.text = chart.categoryAxisTitle;
  const { at, size } = chart;
  made.setPosition(
    cellName(at.row, at.column),
    cellName(at.row + size.rows - 1, at.column + size.columns - 1),
  );
}

function isRow(address: string): boolean {
  const area = parseArea(address);
  return area !== null && area.top === area.bottom && area.left !== area.right;
}

/** Excel's limits for what its dialog shows. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

export function addValidation(sheet: Excel.Worksheet, validation: ReportValidation): void {
  const rule = sheet.getRange(validation.area).dataValidation;
  rule.rule = { custom: { formula: `=${validationFormula(validation)}` } };
  rule.ignoreBlanks = true;
  const title = validation.title.slice(0, TITLE_LIMIT);
  const message = validation.message.slice(0, MESSAGE_LIMIT);
  rule.errorAlert = { showAlert: true, style: 'Stop', title, message };
  rule.prompt = { showPrompt: true, title, message };
}

/** Only where `hasNotes`. */
export function addNotes(sheet: Excel.Worksheet, notes: Readonly<Record<string, string>>): void {
  for (const [cell, text] of Object.entries(notes)) sheet.notes.add(cell, text);
}
