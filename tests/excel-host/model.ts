/**
 * The emulated workbook. It knows nothing of Office.js: `host.ts` lets an add-in's batches and a
 * person's edits work on it, a grid draws it, `xlsx/` reads and writes it.
 *
 *     const book = new WorkbookModel('Book1.xlsx');
 *     book.subscribe((change) => redraw(change));
 *     book.history.transaction('typing', () => …);
 */

export { BLANK, type Cell, CellError, type Content, holdsValue } from './model/cell.ts';
export * from './model/parts.ts';
export {
  columnOf,
  keyOf,
  rowOf,
  SheetModel,
  type SheetProps,
  STANDARD_HEIGHT,
  STANDARD_WIDTH,
  styleOf,
} from './model/sheet.ts';
export * from './model/style.ts';
export {
  type DefinedName,
  type ModelChange,
  type Recalculator,
  type Selection,
  sheetNameFault,
  WorkbookModel,
  type WorkbookProps,
  type XmlPart,
} from './model/workbook.ts';
