/** Saves a model as .xlsx. Images, tables and filters of an opened file are not kept. */

import { type Cell as FileCell, type WriteSheet, writeXlsx } from 'hucre';
import {
  type Cell,
  CellError,
  columnOf,
  rowOf,
  type SheetModel,
  type WorkbookModel,
} from '../model.ts';
import { chartTo } from './charts.ts';
import { stateTo } from './host-state.ts';
import { printTo, textsTo } from './print.ts';
import { conditionalTo, validationTo } from './rules.ts';
import { styleTo } from './styles.ts';
import { widthUnit } from './widths.ts';

/** Functions that the file format writes with a prefix, because they came after it. */
const PREFIXED =
  /\b(RANK\.(?:EQ|AVG)|STDEV\.[SP]|VAR\.[SP]|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|MODE\.SNGL|CONCAT|TEXTJOIN|IFS|IFNA|SWITCH|XLOOKUP|XMATCH|MAXIFS|MINIFS|UNIQUE|SORT|FILTER|SEQUENCE|LET)(?=\()/g;

export async function saveWorkbook(book: WorkbookModel): Promise<Uint8Array> {
  book.settle();
  const { active, customProperties, defaultStyle, names, properties } = book.props;
  const custom = { ...Object.fromEntries(customProperties), ...stateTo(book) };
  return writeXlsx({
    sheets: book.sheets.map(sheetTo),
    properties: { ...properties, ...(Object.keys(custom).length > 0 && { custom }) },
    namedRanges: names.map(({ name, sheetId, formula, comment }) => {
      const scope = sheetId === null ? undefined : book.sheet(sheetId)?.name;
      const range = formula.replace(/^=/, '');
      return { name, range, ...(scope && { scope }), ...(comment && { comment }) };
    }),
    defaultFont: { name: defaultStyle.fontName, size: defaultStyle.fontSize },
    activeSheet: Math.max(0, active ? book.sheets.indexOf(active) : 0),
    ...(book.props.structureProtected && { workbookProtection: { lockStructure: true } }),
  });
}

function sheetTo(sheet: SheetModel): WriteSheet {
  const { props } = sheet;
  const headerFooter = textsTo(props.print);
  const charts = props.charts.flatMap((chart) => chartTo(chart, sheet) ?? []);
  return {
    name: sheet.name,
    cells: cellsTo(sheet),
    columns: columnsTo(sheet),
    rowDefs: rowsTo(sheet),
    merges: props.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: props.validations.map(validationTo),
    conditionalRules: props.conditionalFormats.map(conditionalTo),
    pageSetup: printTo(props.print),
    view: {
      showGridLines: props.showGridlines,
      ...(props.tabColor && { tabColor: { rgb: props.tabColor.slice(1) } }),
    },
    ...(headerFooter && { headerFooter }),
    ...(charts.length > 0 && { charts }),
    ...(props.frozen && { freezePane: props.frozen }),
    ...(props.protection && { protection: protectionTo(props.protection.options) }),
    ...(props.visibility === 'Hidden' && { hidden: true }),
    ...(props.visibility === 'VeryHidden' && { veryHidden: true }),
  };
}

/** `allowFormatCells` → `formatCells` */
function protectionTo(
  options: Readonly<Record<string, unknown>>,
): NonNullable<WriteSheet['protection']> {
  const allowed = Object.entries(options).flatMap(([key, value]) => {
    const name = key.replace(/^allow/, '');
    return typeof value === 'boolean'
      ? [[name.charAt(0).toLowerCase() + name.slice(1), value]]
      : [];
  });
  return { ...Object.fromEntries(allowed), sheet: true };
}

function columnsTo(sheet: SheetModel): NonNullable<WriteSheet['columns']> {
  const { columnWidths, hiddenColumns, columnStyles } = sheet.props;
  const unit = widthUnit(sheet.workbook.props.defaultStyle);
  const last = Math.max(-1, ...columnWidths.keys(), ...hiddenColumns, ...columnStyles.keys());
  return Array.from({ length: last + 1 }, (_, at) => {
    const width = columnWidths.get(at);
    const style = columnStyles.get(at);
    return {
      ...(width !== undefined && { width: width / unit }),
      ...(hiddenColumns.has(at) && { hidden: true }),
      ...(style && { style: styleTo(style) }),
    };
  });
}

function rowsTo(sheet: SheetModel): NonNullable<WriteSheet['rowDefs']> {
  const { rowHeights, hiddenRows } = sheet.props;
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [at, height] of rowHeights) rows.set(at, { height });
  for (const at of hiddenRows) rows.set(at, { ...rows.get(at), hidden: true });
  return rows;
}

function cellsTo(sheet: SheetModel): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  const place = (key: number) => `${rowOf(key)},${columnOf(key)}`;
  for (const [key, cell] of sheet.cells) cells.set(place(key), cellTo(cell));
  for (const [key, { author, content }] of sheet.props.notes) {
    cells.set(place(key), {
      value: null,
      ...cells.get(place(key)),
      comment: { author, text: content },
    });
  }
  return cells;
}

function cellTo({ content, formula, style }: Cell): Partial<FileCell> {
  const value = content instanceof CellError ? content.code : content;
  return {
    value,
    ...(formula !== null && { formula: formulaTo(formula), formulaResult: value }),
    ...(formula === null && content instanceof CellError && { type: 'error' as const }),
    ...(formula === null && typeof content === 'string' && { type: 'string' as const }),
    ...(style && { style: styleTo(style) }),
  };
}

/** Texts inside a formula stay as they are. */
function formulaTo(formula: string): string {
  const parts = formula.slice(1).split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, at) => (at % 2 === 0 ? part.replace(PREFIXED, '_xlfn.$1') : part))
    .join('');
}
