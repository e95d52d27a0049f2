/**
 * Writes generated sheets into the open workbook.
 *
 * All or nothing: sheets are written hidden under names of their own, and get their place and name
 * only when everything is there. Where Excel refuses something half-way, what was begun is deleted
 * and the earlier sheets are still as they were.
 *
 * Whose a sheet is, a setting of the workbook knows: ids of the sheets that were written, by key.
 * A sheet that a person copied from ours has another id, so it is the person's.
 */

import type { ReportSheet, ReportWorkbook } from '../../../shared/report/model.ts';
import { addressLists, areaName } from '../addresses.ts';
import { ExcelError } from '../port.ts';
import { hasNotes, run, type Session } from '../session.ts';
import { blocksBy, contentsOf, heightsOf, mergesOf, runsOf, widthOf } from './cells.ts';
import { addChart, addNotes, addValidation } from './extras.ts';
import { applyBase, applyPrint, applyStyle, columnPoints } from './looks.ts';
import { freeName } from './names.ts';
import { OWN_KEY, ownSheets } from './own-sheets.ts';
import { Requests } from './requests.ts';

/** Bytes of one request, tried in turn: estimates may be wrong, Excel's 5 MB is not. */
const REQUEST_LIMITS = [4_000_000, 1_000_000] as const;

interface Plan {
  readonly sheet: ReportSheet;
  /** The name while it is being written. */
  readonly draft: string;
  readonly name: string;
  /** The sheet that it takes the place of. */
  readonly replaces: { readonly id: string; readonly position: number } | null;
}

/** 3 round trips, more only where the 5 MB of one request force it. @returns the names given */
export async function writeReport(
  session: Session,
  report: ReportWorkbook,
): Promise<readonly string[]> {
  if (report.sheets.length === 0) return [];
  for (const [attempt, limit] of REQUEST_LIMITS.entries()) {
    try {
      return await attemptReport(session, report, limit);
    } catch (error) {
      const isLast = attempt === REQUEST_LIMITS.length - 1;
      if (isLast || !isRequestTooLarge(error)) throw error;
    }
  }
  throw new Error('no attempt was made');
}

function isRequestTooLarge(error: unknown): boolean {
  return error instanceof ExcelError && error.detail.startsWith('RequestPayloadSizeLimitExceeded');
}

async function attemptReport(
  session: Session,
  report: ReportWorkbook,
  limit: number,
): Promise<readonly string[]> {
  const { plans, own } = await planReport(session, report);
  try {
    await run(session, { write: true, oneUndoStep: isUndoable(plans) }, async (context) => {
      const written = await writeDrafts(session, context, report, plans, limit);
      await publish(context, plans, written, own);
    });
  } catch (error) {
    await discard(session, plans, error);
    throw error;
  }
  return plans.map(({ name }) => name);
}

/**
 * Deleting and protecting sheets cannot be undone, and inside one merged undo step Excel refuses
 * them (`UndoNotSupported`); then each request is its own step, and these two clear the stack.
 */
function isUndoable(plans: readonly Plan[]): boolean {
  return plans.every(({ sheet, replaces }) => replaces === null && !sheet.protect);
}

/** 1 round trip. */
async function planReport(
  session: Session,
  report: ReportWorkbook,
): Promise<{ plans: Plan[]; own: Readonly<Record<string, string>> }> {
  return run(session, { write: true }, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load('items/id,items/name');
    const setting = settings.getItemOrNullObject(OWN_KEY);
    setting.load('value');
    await context.sync();
    const own = setting.isNullObject ? {} : ownSheets(setting.value);
    const position = (id: string) => worksheets.items.findIndex((item) => item.id === id);
    const replaced = report.sheets.map(({ key }) => {
      const id = own[key];
      return id !== undefined && position(id) >= 0 ? { id, position: position(id) } : null;
    });
    const goes = new Set(replaced.map((sheet) => sheet?.id));
    const taken = worksheets.items.filter(({ id }) => !goes.has(id)).map(({ name }) => name);
    const token = crypto.randomUUID().slice(0, 8);
    const plans = report.sheets.map((sheet, at): Plan => {
      const name = freeName(sheet.name, taken);
      taken.push(name);
      return { sheet, draft: `tdvhcs-${token}-${at + 1}`, name, replaces: replaced[at] ?? null };
    });
    return { plans, own };
  });
}

async function writeDrafts(
  session: Session,
  context: Excel.RequestContext,
  report: ReportWorkbook,
  plans: readonly Plan[],
  limit: number,
): Promise<Excel.Worksheet[]> {
  const requests = new Requests(context, limit);
  const { worksheets, application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  const names = new Map(plans.map(({ sheet, draft }) => [sheet.name, draft]));
  // All sheets first: formulas of one may refer to another.
  const drafts = plans.map(({ draft }) => {
    const sheet = worksheets.add(draft);
    sheet.visibility = 'Hidden';
    sheet.load('id');
    return sheet;
  });
  for (const [at, { sheet }] of plans.entries()) {
    await writeSheet(session, requests, drafts[at]!, sheet, report.styles, names);
  }
  await requests.send();
  return drafts;
}

async function writeSheet(
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
      await requests.room(bytes);
      const area = { top: first, left: 0, bottom: first + rows.length - 1, right: width - 1 };
      target.getRange(areaName(area)).formulas = rows as unknown[][];
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

/** 1 round trip: the drafts take the places and names of what they replace. */
async function publish(
  context: Excel.RequestContext,
  plans: readonly Plan[],
  drafts: readonly Excel.Worksheet[],
  own: Readonly<Record<string, string>>,
): Promise<void> {
  const { worksheets, settings } = context.workbook;
  const ids = plans.map(({ sheet }, at): [string, string] => [sheet.key, drafts[at]!.id]);
  settings.add(OWN_KEY, { ...own, ...Object.fromEntries(ids) });
  for (const [at, { sheet, replaces }] of plans.entries()) {
    const draft = drafts[at]!;
    draft.visibility = 'Visible';
    if (sheet.protect) draft.protection.protect();
    if (replaces) {
      draft.position = replaces.position;
      const old = worksheets.getItem(replaces.id);
      // A sheet that somebody made "very hidden" cannot be deleted before it is less so.
      old.visibility = 'Hidden';
      old.delete();
    }
  }
  for (const [at, { name }] of plans.entries()) drafts[at]!.name = name;
  drafts[0]!.activate();
  await context.sync();
}

/**
 * After a failure: deletes the drafts. Where an earlier sheet is gone already (the failure came
 * while the new ones took their places), they are complete and stay.
 */
async function discard(session: Session, plans: readonly Plan[], cause: unknown): Promise<void> {
  const drafts = new Set(plans.map(({ draft }) => draft));
  try {
    await run(session, { write: true }, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      const ids = new Set(worksheets.items.map(({ id }) => id));
      if (plans.some(({ replaces }) => replaces !== null && !ids.has(replaces.id))) return;
      const begun = worksheets.items.filter(({ name }) => drafts.has(name));
      if (begun.length === 0) return;
      for (const sheet of begun) sheet.delete();
      await context.sync();
    });
  } catch (error) {
    const left = `${[...drafts].join(', ')} may be left`;
    const reason = cause instanceof ExcelError ? cause.detail : String(cause);
    const code = cause instanceof ExcelError ? cause.code : 'unknown';
    throw new ExcelError(code, `${reason}; ${left}`, { cause: error });
  }
}
