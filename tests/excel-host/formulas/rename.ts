/** Keeps formulas true when a sheet is renamed or deleted, wherever they stand. */

import { SHEET_RECT } from '../a1.ts';
import type { Cell, SheetModel, WorkbookModel } from '../model.ts';
import { mapReferences, type Reference, withSheet } from './references.ts';

type Rewrite = (reference: Reference) => string;

export function referencesToRenamed(book: WorkbookModel, before: string, after: string): void {
  const old = before.toLowerCase();
  rewriteAll(book, ({ sheet, text }) =>
    withSheet(sheet?.toLowerCase() === old ? after : sheet, text),
  );
}

/** What pointed to the sheet becomes #REF!. */
export function referencesToDeleted(book: WorkbookModel, gone: SheetModel): void {
  const old = gone.name.toLowerCase();
  rewriteAll(
    book,
    ({ sheet, text }) => (sheet?.toLowerCase() === old ? '#REF!' : withSheet(sheet, text)),
    gone,
  );
}

function rewriteAll(book: WorkbookModel, rewrite: Rewrite, except?: SheetModel): void {
  for (const sheet of book.sheets) {
    if (sheet === except) continue;
    rewriteCells(sheet, rewrite);
    rewriteParts(sheet, rewrite);
  }
  const names = book.props.names.map((name) => {
    const formula = mapReferences(name.formula, rewrite);
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, at) => name !== book.props.names[at])) book.set('names', names);
}

function rewriteCells(sheet: SheetModel, rewrite: Rewrite): void {
  const edits: [number, Cell][] = [];
  for (const [key, cell] of sheet.cells) {
    if (!cell.formula?.includes('!')) continue;
    const formula = mapReferences(cell.formula, rewrite);
    if (formula !== cell.formula) edits.push([key, { ...cell, formula }]);
  }
  sheet.putCells(edits, SHEET_RECT);
}

function rewriteParts(sheet: SheetModel, rewrite: Rewrite): void {
  const formats = sheet.props.conditionalFormats.map((format) => {
    if (format.test.kind !== 'custom') return format;
    const formula = mapReferences(format.test.formula, rewrite);
    return formula === format.test.formula
      ? format
      : { ...format, test: { ...format.test, formula } };
  });
  if (formats.some((format, at) => format !== sheet.props.conditionalFormats[at])) {
    sheet.set('conditionalFormats', formats);
  }
  const validations = sheet.props.validations.map((validation) => {
    const formula1 = mapReferences(validation.formula1, rewrite);
    return formula1 === validation.formula1 ? validation : { ...validation, formula1 };
  });
  if (validations.some((validation, at) => validation !== sheet.props.validations[at])) {
    sheet.set('validations', validations);
  }
}
