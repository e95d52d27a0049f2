/**
 * Marks on the sheet: conditional formats of our own above the person's colours, which stay as they
 * are and show again when the marks go.
 *
 * Ours are known by their rule, which is always true and names us; so they are found again after
 * the workbook was closed, copied or edited elsewhere, and nobody else's is ever touched. A setting
 * of the workbook remembers on which sheets to look.
 *
 * Undo: Excel records adding and deleting conditional formats as steps (they are not on Microsoft's
 * list of calls without undo), so the person's next Ctrl+Z takes the marks off first. Excel 2021 and
 * older versions clear the undo stack at any call of an add-in that writes; the pane says so before.
 */

import { cellKey, parseCellName } from '../../shared/sheet/snapshot.ts';
import { addressLists, rectanglesOf } from './addresses.ts';
import { MARKS_KEY, markedSheets } from './mark-memory.ts';
import { ExcelError, type Mark, type MarkLevel } from './port.ts';
import { run, type Session } from './session.ts';

/** Always true; no person writes such a rule. */
const RULE = '=LEN("tdvhcs")>0';
const SIGNATURE = 'LEN("tdvhcs")';

/** Excel's own "bad", "neutral" and a calm blue: the text keeps 4.5:1 on each. */
const LOOKS: Readonly<Record<MarkLevel, { readonly fill: string; readonly font: string }>> = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F4F00' },
  info: { fill: '#DDEBF7', font: '#1F3864' },
};

/** The last one added stands on top: an error hides a warning in the same cell. */
const ORDER: readonly MarkLevel[] = ['info', 'warning', 'error'];

/**
 * Replaces the marks of an earlier call. 1 round trip where the session has read the workbook
 * before; looking for marks of an earlier session costs up to 3 more, once.
 */
export async function mark(session: Session, sheet: string, marks: readonly Mark[]): Promise<void> {
  if (session.marks === undefined || session.marks === 'elsewhere') await unmark(session);
  try {
    await replaceMarks(session, sheet, marks);
  } catch (error) {
    // Somebody took some of ours off by hand, or deleted the sheet they were on: nothing was
    // added yet, for ours are deleted first. Look for what is left, and begin again.
    if (!isGone(error) || session.marks === null) throw error;
    session.marks = 'elsewhere';
    await unmark(session);
    await replaceMarks(session, sheet, marks);
  }
}

/**
 * Takes our marks off every sheet, and the setting with them. Nothing where none are known;
 * 2 round trips, 3 where sheets have come since the session last read their list.
 */
export async function unmark(session: Session): Promise<void> {
  if (session.marks === null) return;
  try {
    await removeMarks(session);
  } catch (error) {
    if (!isGone(error)) throw error;
    // A sheet that the session knew is gone: begin with a fresh list.
    session.names.clear();
    await removeMarks(session);
  }
  session.marks = null;
}

function isGone(error: unknown): boolean {
  return error instanceof ExcelError && error.code === 'sheet-missing';
}

async function replaceMarks(
  session: Session,
  sheet: string,
  marks: readonly Mark[],
): Promise<void> {
  await run(session, { write: true, oneUndoStep: true }, async (context) => {
    const { worksheets, settings } = context.workbook;
    const known = session.marks instanceof Map ? session.marks : new Map<string, string[]>();
    for (const [id, formats] of known) deleteFormats(worksheets.getItem(id), formats);
    const target = worksheets.getItem(sheet);
    target.load('id,name');
    const added = ORDER.flatMap((level) => addMarks(target, level, marks));
    const assumed = idOf(session, sheet);
    if (added.length > 0) settings.add(MARKS_KEY, [assumed]);
    else if (known.size > 0) removeSetting(settings);
    await context.sync();
    session.names.set(target.id, target.name);
    session.marks = added.length > 0 ? new Map([[target.id, added.map(({ id }) => id)]]) : null;
    if (added.length > 0 && assumed !== target.id) {
      // The sheet was never read, or another one has its name now: correct what we remember.
      settings.add(MARKS_KEY, [target.id]);
      await context.sync();
    }
  });
}

function idOf(session: Session, sheet: string): string {
  for (const [id, name] of session.names) if (name === sheet) return id;
  return sheet;
}

function addMarks(
  target: Excel.Worksheet,
  level: MarkLevel,
  marks: readonly Mark[],
): Excel.ConditionalFormat[] {
  const keys = new Set<number>();
  for (const { cell, level: own } of marks) {
    if (own !== level) continue;
    const place = parseCellName(cell);
    if (!place) throw new Error(`a mark at ${cell}, which is no cell`);
    keys.add(cellKey(place.row, place.column));
  }
  return addressLists(rectanglesOf(keys)).map((addresses) => {
    const format = target.getRanges(addresses).conditionalFormats.add('Custom');
    format.custom.rule.formula = RULE;
    format.custom.format.fill.color = LOOKS[level].fill;
    format.custom.format.font.color = LOOKS[level].font;
    format.load('id');
    return format;
  });
}

function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}

/** A setting that may not be there is set first: deleting what is not there is an error. */
function removeSetting(settings: Excel.SettingCollection): void {
  settings.add(MARKS_KEY, []).delete();
}

async function removeMarks(session: Session): Promise<void> {
  await run(session, { write: true, oneUndoStep: true }, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load('items/id,items/name');
    const setting = settings.getItemOrNullObject(MARKS_KEY);
    setting.load('value');
    const found = formatsOf(worksheets, [...session.names.keys()]);
    await context.sync();
    const fresh = worksheets.items.map(({ id }) => id).filter((id) => !session.names.has(id));
    for (const { id, name } of worksheets.items) session.names.set(id, name);
    const more = formatsOf(worksheets, fresh);
    if (fresh.length > 0) await context.sync();
    let marked = markedSheets(setting).length > 0;
    for (const [id, formats] of [...found, ...more]) {
      const ours = formats.items.filter(isOurs).map((format) => format.id);
      if (ours.length > 0) marked = true;
      deleteFormats(worksheets.getItem(id), ours);
    }
    if (!marked) return;
    removeSetting(settings);
    await context.sync();
  });
}

/** All conditional formats of some sheets, as far as they tell whether they are ours. */
function formatsOf(
  worksheets: Excel.WorksheetCollection,
  ids: readonly string[],
): Map<string, Excel.ConditionalFormatCollection> {
  const found = new Map<string, Excel.ConditionalFormatCollection>();
  for (const id of ids) {
    const formats = worksheets.getItem(id).getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    found.set(id, formats);
  }
  return found;
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  return format.type === 'Custom' && format.customOrNullObject.rule.formula.includes(SIGNATURE);
}
