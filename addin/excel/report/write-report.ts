/**
 * Writes generated sheets into the open workbook.
 *
 * All or nothing: sheets are written hidden under names of their own, and get their place and name
 * only when everything is there. Where Excel refuses something half-way, or the person stops it,
 * what was begun is deleted and the earlier sheets are still as they were.
 *
 * Whose a sheet is, a setting of the workbook knows: ids of the sheets that were written, by key.
 * A sheet that a person copied from ours has another id, so it is the person's.
 */

import type { ReportWorkbook } from '../../../shared/report/model.ts';
import type { ReportProgress, Watch } from '../../watch.ts';
import { ExcelError } from '../port.ts';
import { run, type Session } from '../session.ts';
import { OWN_KEY } from './own-sheets.ts';
import { isUndoable, type Plan, planReport } from './plan.ts';
import { recover } from './recover.ts';
import { Requests } from './requests.ts';
import { writeSheet } from './write-sheet.ts';

/** Bytes of one request, tried in turn: estimates may be wrong, Excel's 5 MB is not. */
const REQUEST_LIMITS = [4_900_000, 1_000_000] as const;

/**
 * 3 round trips; one more for each request of 5 MB beyond two.
 * @returns the names given
 * @throws the signal's reason where it was stopped; ExcelError
 */
export async function writeReport(
  session: Session,
  report: ReportWorkbook,
  watch?: Watch<ReportProgress>,
): Promise<readonly string[]> {
  if (report.sheets.length === 0) return [];
  for (const [attempt, limit] of REQUEST_LIMITS.entries()) {
    try {
      return await attemptReport(session, report, limit, watch);
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
  watch: Watch<ReportProgress> | undefined,
): Promise<readonly string[]> {
  watch?.signal.throwIfAborted();
  const plan = await planReport(session, report);
  try {
    await run(session, { write: true, oneUndoStep: isUndoable(plan) }, (context) =>
      writeDrafts(session, context, report, plan, limit, watch),
    );
  } catch (error) {
    const names = await recover(session, plan, error);
    if (names === null) throw error;
    return names;
  }
  return plan.sheets.map(({ name }) => name);
}

async function writeDrafts(
  session: Session,
  context: Excel.RequestContext,
  report: ReportWorkbook,
  plan: Plan,
  limit: number,
  watch: Watch<ReportProgress> | undefined,
): Promise<void> {
  const { worksheets, application } = context.workbook;
  const names = new Map(plan.sheets.map(({ sheet, draft }) => [sheet.name, draft]));
  const totalRows = report.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let current = 0;
  const tell = (rows: number) => {
    const { name } = plan.sheets[current]!;
    const sheet = { name, number: current + 1, of: plan.sheets.length };
    watch?.onProgress({ sheet, rows, totalRows });
    watch?.signal.throwIfAborted();
  };
  const requests = new Requests(context, { limit, onSend: tell });
  tell(0);
  application.suspendScreenUpdatingUntilNextSync();
  // All sheets first: formulas of one may refer to another.
  const drafts = plan.sheets.map(({ draft }) => {
    const sheet = worksheets.add(draft);
    sheet.visibility = 'Hidden';
    sheet.load('id');
    return sheet;
  });
  for (const [at, { sheet }] of plan.sheets.entries()) {
    current = at;
    await writeSheet(session, requests, drafts[at]!, sheet, report.styles, names);
  }
  // The ids of the drafts are known after the first request only.
  if (requests.sent === 0) await requests.send();
  await requests.room(PUBLISH_BYTES * plan.sheets.length);
  publish(context, plan, drafts);
  await requests.send();
}

/** About what the calls cost that give a draft its place and name. */
const PUBLISH_BYTES = 2_000;

/**
 * The drafts take the places and names of what they replace; what was left of earlier ones goes.
 * What may be refused stands before what cannot be taken back.
 */
function publish(
  context: Excel.RequestContext,
  { sheets, own, left }: Plan,
  drafts: readonly Excel.Worksheet[],
): void {
  const { worksheets, settings } = context.workbook;
  for (const [at, { sheet, replaces }] of sheets.entries()) {
    const draft = drafts[at]!;
    draft.visibility = 'Visible';
    if (sheet.protect) draft.protection.protect();
    if (replaces) draft.position = replaces.position;
    if (replaces?.veryHidden) worksheets.getItem(replaces.id).visibility = 'Hidden';
  }
  const ids = sheets.map(({ sheet }, at): [string, string] => [sheet.key, drafts[at]!.id]);
  settings.add(OWN_KEY, { ...own, ...Object.fromEntries(ids) });
  const replaced = sheets.flatMap(({ replaces }) => replaces?.id ?? []);
  // Somebody else may have deleted one meanwhile; that is no failure.
  for (const id of [...replaced, ...left]) worksheets.getItemOrNullObject(id).delete();
  for (const [at, { name }] of sheets.entries()) drafts[at]!.name = name;
  drafts[0]!.activate();
}
