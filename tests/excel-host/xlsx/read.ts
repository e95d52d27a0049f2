/** Opens a workbook file (.xlsx; .xls, .xlsb and .ods for values and formulas) as a model. */

import { dateToSerial, type Cell as FileCell, read, type Sheet, type Workbook } from 'hucre';
import { type Rect, SHEET_RECT } from '../a1.ts';
import { shifted } from '../formulas/references.ts';
import { ERROR_CODES } from '../model/cell.ts';
import {
  type Cell,
  CellError,
  type CellStyle,
  type Chart,
  type Comment,
  type Content,
  DEFAULT_STYLE,
  keyOf,
  type Note,
  type SheetModel,
  WorkbookModel,
} from '../model.ts';
import { chartFrom } from './charts.ts';
import { isHostState, stateFrom } from './host-state.ts';
import { printFrom } from './print.ts';
import { conditionalFrom, validationFrom } from './rules.ts';
import { styleFrom } from './styles.ts';
import { widthUnit } from './widths.ts';

/**
 * @param name file name with extension
 * @throws what hucre throws for a file that it cannot read: damaged, encrypted, of another kind
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  const file = await read(bytes, { readStyles: true });
  const book = new WorkbookModel(name);
  const state = stateFrom(file.properties?.custom);
  const theme = file.themeColors ?? [];
  if (file.defaultFont) {
    const base = styleFrom({ font: file.defaultFont }, DEFAULT_STYLE, theme);
    book.set('defaultStyle', book.styles.intern(base));
  }
  for (const source of file.sheets) book.addSheet(source.name, state?.sheetIds[source.name]);
  for (const [at, source] of file.sheets.entries()) fillSheet(book.sheets[at]!, source, theme);
  book.set('active', activeSheet(book, file));
  book.set('structureProtected', file.workbookProtection?.lockStructure ?? false);
  readNames(book, file);
  readProperties(book, file);
  if (state) {
    book.set('settings', new Map(state.settings));
    book.set('documentSettings', new Map(state.documentSettings));
    book.set(
      'xmlParts',
      state.xmlParts.map((xml) => ({ id: book.newId(), xml })),
    );
  }
  return book;
}

function activeSheet(book: WorkbookModel, file: Workbook): SheetModel | null {
  const chosen = book.sheets[file.activeSheet ?? 0];
  if (chosen?.props.visibility === 'Visible') return chosen;
  return book.sheets.find((sheet) => sheet.props.visibility === 'Visible') ?? null;
}

function readNames(book: WorkbookModel, file: Workbook): void {
  const names = (file.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
    name,
    sheetId: scope === undefined ? null : (book.sheet(scope)?.id ?? null),
    formula: `=${range}`,
    comment: comment ?? '',
    visible: true,
  }));
  book.set('names', names);
}

function readProperties(book: WorkbookModel, file: Workbook): void {
  const { custom, ...rest } = file.properties ?? {};
  const texts = Object.entries(rest).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  book.set('properties', Object.fromEntries(texts));
  const kept = new Map<string, string | number | boolean>();
  for (const [key, value] of Object.entries(custom ?? {})) {
    if (!isHostState(key)) kept.set(key, value instanceof Date ? value.toISOString() : value);
  }
  book.set('customProperties', kept);
}

function fillSheet(sheet: SheetModel, source: Sheet, theme: readonly string[]): void {
  const { view } = source;
  if (source.veryHidden) sheet.set('visibility', 'VeryHidden');
  else if (source.hidden) sheet.set('visibility', 'Hidden');
  sheet.set('showGridlines', view?.showGridLines ?? true);
  const tab = view?.tabColor?.rgb;
  if (tab) sheet.set('tabColor', `#${tab.slice(-6).toUpperCase()}`);
  sheet.set('merges', (source.merges ?? []).map(mergeFrom));
  fillBands(sheet, source, theme);
  const { freezePane, protection } = source;
  if (freezePane?.rows || freezePane?.columns) {
    sheet.set('frozen', { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 });
  }
  if (protection?.sheet) {
    const options = Object.entries(protection).map(([key, value]) => [allowName(key), value]);
    sheet.set('protection', { options: Object.fromEntries(options), password: null });
  }
  sheet.set('validations', (source.dataValidations ?? []).map(validationFrom));
  sheet.set(
    'conditionalFormats',
    (source.conditionalRules ?? [])
      .toSorted((a, b) => a.priority - b.priority)
      .map((rule) => conditionalFrom(rule, sheet.workbook.newId(), theme)),
  );
  sheet.set('print', printFrom(source.pageSetup, source.headerFooter));
  fillCells(sheet, source, theme);
  const charts = (source.charts ?? []).map((chart, at) => chartFrom(chart, sheet, at));
  sheet.set(
    'charts',
    charts.filter((chart): chart is Chart => chart !== null),
  );
}

function mergeFrom(merge: NonNullable<Sheet['merges']>[number]): Rect {
  return {
    row: merge.startRow,
    column: merge.startCol,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  };
}

/** `formatCells` → `allowFormatCells` */
function allowName(key: string): string {
  return `allow${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

function fillBands(sheet: SheetModel, source: Sheet, theme: readonly string[]): void {
  const unit = widthUnit(sheet.workbook.props.defaultStyle);
  const widths = new Map<number, number>();
  const styles = new Map<number, CellStyle>();
  const hiddenColumns = new Set<number>();
  for (const [at, column] of (source.columns ?? []).entries()) {
    if (column.width !== undefined) widths.set(at, column.width * unit);
    if (column.hidden) hiddenColumns.add(at);
    if (column.style) styles.set(at, styleFor(sheet, column.style, theme));
  }
  const heights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const [at, row] of source.rowDefs ?? []) {
    if (row.height !== undefined) heights.set(at, row.height);
    if (row.hidden) hiddenRows.add(at);
  }
  sheet.set('columnWidths', widths);
  sheet.set('columnStyles', styles);
  sheet.set('hiddenColumns', hiddenColumns);
  sheet.set('rowHeights', heights);
  sheet.set('hiddenRows', hiddenRows);
}

function styleFor(
  sheet: SheetModel,
  style: NonNullable<FileCell['style']>,
  theme: readonly string[],
): CellStyle {
  const { styles, props } = sheet.workbook;
  return styles.intern(styleFrom(style, props.defaultStyle, theme));
}

function fillCells(sheet: SheetModel, source: Sheet, theme: readonly string[]): void {
  const cells = new Map<number, Cell>();
  for (const [row, values] of source.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null || value === '') continue;
      const content = contentFrom(value);
      cells.set(keyOf(row, column), { content, formula: null, quoted: false, style: null });
    }
  }
  const notes = new Map<number, Note>();
  const shared = sharedFormulas(source);
  for (const [place, cell] of source.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const key = keyOf(row, column);
    const content = contentOf(cell, cells.get(key)?.content ?? null);
    const formula = formulaOf(cell, row, column, shared);
    const style = cell.style ? styleFor(sheet, cell.style, theme) : null;
    if (content !== null || formula !== null || style) {
      cells.set(key, { content, formula, quoted: false, style });
    }
    if (cell.comment) {
      const { author, text } = cell.comment;
      notes.set(key, { author: author ?? '', content: text, visible: false });
    }
  }
  // A formula that came without a result is calculated; others keep theirs (see recalculator.ts).
  const missing = [...cells].filter(([, cell]) => cell.formula !== null && cell.content === null);
  sheet.putCells(cells, SHEET_RECT);
  sheet.workbook.markClean(sheet, new Set(missing.map(([key]) => key)));
  sheet.set('notes', notes);
  sheet.set('comments', commentsFrom(sheet, source));
}

function contentFrom(value: FileCell['value']): Content {
  return value instanceof Date ? dateToSerial(value) : value;
}

function contentOf(cell: FileCell, plain: Content): Content {
  if (cell.value === null) return plain;
  const content = contentFrom(cell.value);
  const isError = cell.type === 'error' || Boolean(cell.formula);
  const code = isError ? ERROR_CODES.find((known) => known === content) : undefined;
  return code ? new CellError(code) : content;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A shared formula is written once; the other cells only point to it. */
function sharedFormulas(source: Sheet): Map<number, SharedFormula> {
  const shared = new Map<number, SharedFormula>();
  for (const [place, cell] of source.cells ?? []) {
    if (cell.formulaSharedIndex === undefined || !cell.formula) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    shared.set(cell.formulaSharedIndex, { row, column, formula: `=${cell.formula}` });
  }
  return shared;
}

function formulaOf(
  cell: FileCell,
  row: number,
  column: number,
  shared: ReadonlyMap<number, SharedFormula>,
): string | null {
  // `Range.formulas` shows newer functions without the file format's prefix.
  if (cell.formula) return `=${cell.formula.replace(/_xl(?:fn|ws)\./g, '')}`;
  const master =
    cell.formulaSharedIndex === undefined ? undefined : shared.get(cell.formulaSharedIndex);
  return master ? shifted(master.formula, row - master.row, column - master.column) : null;
}

function commentsFrom(sheet: SheetModel, source: Sheet): Comment[] {
  return (source.threadedComments ?? []).flatMap((comment) => {
    const match = /^([A-Z]+)(\d+)$/.exec(comment.ref ?? '');
    if (!match) return [];
    let column = 0;
    for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
    return [
      {
        id: sheet.workbook.newId(),
        row: Number(match[2]) - 1,
        column: column - 1,
        author: '',
        content: comment.text,
        resolved: comment.done ?? false,
      },
    ];
  });
}
