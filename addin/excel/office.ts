/** The port on real Office.js: the only code of the add-in that touches Excel. */

import { onEdited, onSheetActivated } from './events.ts';
import { mark, unmark } from './marks.ts';
import type { ExcelPort } from './port.ts';
import { readSheet, readWorkbook } from './read.ts';
import { reportSheets } from './report/own-sheets.ts';
import { hasNotes, type OfficeGlobal, type Session, supports } from './session.ts';
import { recall, remember } from './settings.ts';
import { select, workbookName } from './sheets.ts';
import { writeEdits } from './write.ts';

/**
 * @param excel the global `Excel`, after `Office.onReady`
 * @param office the global `Office`
 */
export function createOfficePort(excel: typeof Excel, office: OfficeGlobal): ExcelPort {
  const session: Session = { excel, office, names: new Map(), marks: undefined };
  return {
    abilities: () => ({
      notes: hasNotes(session),
      oneUndoStep: supports(session, '1.20'),
    }),
    workbookName: () => workbookName(session),
    readSheet: (name) => readSheet(session, name),
    readWorkbook: (key) => readWorkbook(session, key),
    select: (sheet, cell) => select(session, sheet, cell),
    write: (sheet, edits) => writeEdits(session, sheet, edits),
    hasMarks: () => session.marks !== null && session.marks !== undefined,
    mark: (sheet, marks) => mark(session, sheet, marks),
    unmark: () => unmark(session),
    // Loaded when first needed: most sessions never write a report.
    writeReport: inTurn(async (report, watch) => {
      const { writeReport } = await import('./report/write-report.ts');
      return writeReport(session, report, watch);
    }),
    reportSheets: () => reportSheets(session),
    recall: (key) => recall(session, key),
    remember: (key, value) => remember(session, key, value),
    onEdited: (listener) => onEdited(session, listener),
    onSheetActivated: (listener) => onSheetActivated(session, listener),
  };
}

/** One at a time: a report takes away what an earlier one left unfinished. */
function inTurn<A extends readonly unknown[], R>(
  work: (...given: A) => Promise<R>,
): (...given: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (...given) => {
    const next = last.then(() => work(...given));
    last = next.catch(() => undefined);
    return next;
  };
}
