/** What a report will be called, and what it takes the place of. */

import type { ReportSheet, ReportWorkbook } from '../../../shared/report/model.ts';
import { run, type Session } from '../session.ts';
import { draftNames, leftDrafts } from './drafts.ts';
import { freeName } from './names.ts';
import { OWN_KEY, ownSheets } from './own-sheets.ts';

export interface PlannedSheet {
  readonly sheet: ReportSheet;
  /** The name while it is being written. */
  readonly draft: string;
  readonly name: string;
  /** The sheet that it takes the place of. */
  readonly replaces: Replaced | null;
}

export interface Plan {
  readonly sheets: readonly PlannedSheet[];
  /** Ids of our sheets by key, as they are before. */
  readonly own: Readonly<Record<string, string>>;
  /** Ids of what an earlier report left unfinished. */
  readonly left: readonly string[];
}

interface Replaced {
  readonly id: string;
  readonly position: number;
  /** So hidden that Excel does not delete it as it is. */
  readonly veryHidden: boolean;
}

/**
 * Deleting and protecting sheets cannot be undone, and inside one merged undo step Excel refuses
 * them (`UndoNotSupported`); then each request is its own step, and these two clear the stack.
 */
export function isUndoable({ sheets, left }: Plan): boolean {
  return left.length === 0 && sheets.every(({ sheet, replaces }) => !replaces && !sheet.protect);
}

/** 1 round trip. */
export async function planReport(session: Session, report: ReportWorkbook): Promise<Plan> {
  return run(session, { write: true }, async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const setting = settings.getItemOrNullObject(OWN_KEY);
    setting.load('value');
    await context.sync();
    const own = setting.isNullObject ? {} : ownSheets(setting.value);
    const left = leftDrafts(worksheets.items, own);
    const replaced = report.sheets.map(({ key }): Replaced | null => {
      const position = worksheets.items.findIndex(({ id }) => id === own[key]);
      if (position < 0) return null;
      const { id, visibility } = worksheets.items[position]!;
      return { id, position, veryHidden: visibility === 'VeryHidden' };
    });
    const goes = new Set([...left, ...replaced.map((sheet) => sheet?.id)]);
    const taken = worksheets.items.filter(({ id }) => !goes.has(id)).map(({ name }) => name);
    const drafts = draftNames(report.sheets.length);
    const sheets = report.sheets.map((sheet, at): PlannedSheet => {
      const name = freeName(sheet.name, taken);
      taken.push(name);
      return { sheet, draft: drafts[at]!, name, replaces: replaced[at] ?? null };
    });
    return { sheets, own, left };
  });
}
