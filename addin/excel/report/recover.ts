/** After a report that failed or was stopped: back to what was, or on to the end. */
import { ExcelError } from '../port.ts';
import { run, type Session } from '../session.ts';
import { freeName } from './names.ts';
import { OWN_KEY, ownSheets } from './own-sheets.ts';
import type { Plan } from './plan.ts';

/**
 * Deletes the drafts. Where an earlier sheet is gone already (the failure came while the new ones
 * took their places), the drafts are complete: then they get what is still lacking. ≤ 2 round trips.
 * @param cause what went wrong, for the error where drafts remain
 * @returns the names given, null where the workbook is as it was
 * @throws ExcelError `drafts-left` with the names of what remains
 */
export async function recover(
  session: Session,
  plan: Plan,
  cause: unknown,
): Promise<readonly string[] | null> {
  // As long as nobody could look, all of them may be there.
  let left: readonly string[] = plan.sheets.map(({ draft }) => draft);
  try {
    return await run(session, { write: true }, async (context) => {
      const { worksheets, settings } = context.workbook;
      worksheets.load('items/id,items/name');
      const setting = settings.getItemOrNullObject(OWN_KEY);
      setting.load('value');
      await context.sync();
      const { items } = worksheets;
      const begun = items.filter(({ name }) => left.includes(name));
      left = begun.map(({ name }) => name);
      const known = new Set(setting.isNullObject ? [] : Object.values(ownSheets(setting.value)));
      // The setting is written when everything is there, just before anything is deleted.
      const isComplete = begun.length > 0 && begun.every(({ id }) => known.has(id));
      const names = isComplete && isAnyGone(plan, items) ? finish(plan, items, begun) : null;
      if (names === null) takeBack(context, plan, begun);
      await context.sync();
      return names;
    });
  } catch (error) {
    const reason = cause instanceof ExcelError ? cause.detail : String(cause);
    throw new ExcelError('drafts-left', reason, { cause: error, sheets: left });
  }
}

function isAnyGone({ sheets }: Plan, items: readonly Excel.Worksheet[]): boolean {
  return sheets.some(
    ({ replaces }) => replaces !== null && !items.some(({ id }) => id === replaces.id),
  );
}

function takeBack(
  { workbook: { settings } }: Excel.RequestContext,
  { own }: Plan,
  begun: readonly Excel.Worksheet[],
): void {
  for (const sheet of begun) sheet.delete();
  if (Object.keys(own).length > 0) settings.add(OWN_KEY, own);
}

/** Gives the drafts that have none yet a name that is free by now, and deletes what they replace. */
function finish(
  { sheets }: Plan,
  items: readonly Excel.Worksheet[],
  begun: readonly Excel.Worksheet[],
): string[] {
  const replaced = new Set(sheets.map(({ replaces }) => replaces?.id));
  const taken: string[] = [];
  for (const sheet of items) {
    if (replaced.has(sheet.id)) sheet.delete();
    else taken.push(sheet.name);
  }
  return sheets.map(({ sheet, draft, name }) => {
    const target = begun.find((one) => one.name === draft);
    if (!target) return name;
    const free = freeName(sheet.name, taken);
    taken.push(free);
    target.name = free;
    return free;
  });
}
