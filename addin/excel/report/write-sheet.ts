/** One generated sheet, written into a draft: looks, contents, layout, charts. */

import type { ReportSheet, ReportWorkbook } from '../../../shared/report/model.ts';
import { breathe } from '../../watch.ts';
import { addressLists, areaName } from '../addresses.ts';
import { hasNotes, type Session } from '../session.ts';
import { blocksBy, contentsOf, heightsOf, mergesOf, runsOf, widthOf } from './cells.ts';
import { addChart, addNotes, addValidation } from './extras.ts';
import { applyBase, applyPrint, applyStyle, columnPoints } from './looks.ts';
import type { Requests } from './requests.ts';

/**
 * Queues all calls of a sheet; what does not fit into one request is sent on the way.
 * @param names of the report's sheets, as formulas have them, to those that they have now
 */
export async function writeSheet(
  session: Session,
  requests: Requests,
  target: Excel.Worksheet,
  sheet: ReportSheet,
  styles: ReportWorkbook['styles'],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const width = widthOf(sheet);
  if (width > 0) {
    const bottom = sheet.rows.length - 1;
    await requests.room();
    applyBase(target.getRange(areaName({ top: 0, left: 0, bottom, right: width - 1 })).format);
    await writeLooks(requests, target, sheet, styles);
    for (const { first, rows, bytes } of requests.pieces(contentsOf(sheet, names))) {
      await breathe();
      await requests.room(bytes);
      const area = { top: first, left: 0, bottom: first + rows.length - 1, right: width - 1 };
      target.getRange(areaName(area)).formulas = rows as unknown[][];
      requests.rows += rows.length;
    }
    for (const merge of mergesOf(sheet)) {
      await requests.room();
      target.getRange(areaName(merge)).merge();
    }
  }
  await writeLayout(requests, target, sheet);
  for (const validation of sheet.validations ?? []) {
    await requests.room(1_000);
    addValidation(target, validation);
  }
  for (const chart of sheet.charts ?? []) {
    await requests.room(4_000);
    addChart(target, chart);
  }
  if (sheet.notes && hasNotes(session)) {
    await requests.room(JSON.stringify(sheet.notes).length * 3);
    addNotes(target, sheet.notes);
  }
}

/** Formats before contents: a text format must be there when its text comes. */
async function writeLooks(
  requests: Requests,
  target: Excel.Worksheet,
  sheet: ReportSheet,
  styles: ReportWorkbook['styles'],
): Promise<void> {
  for (const [key, areas] of blocksBy(sheet, ({ style }) => style)) {
    const style = styles[key];
    if (!style) throw new Error(`the report has no style «${key}»`);
    for (const addresses of addressLists(areas)) {
      await requests.room(addresses.length + 3_000);
      applyStyle(target.getRanges(addresses).format, style);
    }
  }
  const formatOf = (key: string | undefined) =>
    key === undefined ? undefined : styles[key]?.numberFormat;
  for (const [format, areas] of blocksBy(sheet, ({ style }) => formatOf(style))) {
    for (const area of areas) {
      await requests.room();
      // One value for all cells is documented; the typings know matrices only.
      target.getRange(areaName(area)).numberFormat = format as unknown as string[][];
    }
  }
}

async function writeLayout(
  requests: Requests,
  target: Excel.Worksheet,
  sheet: ReportSheet,
): Promise<void> {
  for (const { first, last, size } of runsOf([...sheet.widths.entries()])) {
    await requests.room();
    const columns = target.getRange(areaName({ top: 0, left: first, bottom: 0, right: last }));
    columns.format.columnWidth = columnPoints(size);
  }
  for (const [height, areas] of heightsOf(sheet)) {
    for (const addresses of addressLists(areas)) {
      await requests.room(addresses.length);
      target.getRanges(addresses).format.rowHeight = height;
    }
  }
  await requests.room(4_000);
  freeze(target.freezePanes, sheet);
  target.showGridlines = false;
  applyPrint(target.pageLayout, sheet.print);
}

function freeze(panes: Excel.WorksheetFreezePanes, sheet: ReportSheet): void {
  const { freezeRows: rows = 0, freezeColumns: columns = 0 } = sheet;
  if (rows > 0 && columns > 0) {
    panes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) {
    panes.freezeRows(rows);
  } else if (columns > 0) {
    panes.freezeColumns(columns);
  }
}
