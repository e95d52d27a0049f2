/** Addresses as Excel writes them. Rows and columns are 0-based. */

import { columnName } from '../../shared/sheet/snapshot.ts';

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** A block of cells by its top-left corner and size. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const SHEET_RECT: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Whole rows or whole columns: what Microsoft's documentation calls an unbounded range. */
export function isUnbounded(rect: Rect): boolean {
  return rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS;
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function insideSheet(rect: Rect): boolean {
  return (
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    rect.row + rect.rows <= MAX_ROWS &&
    rect.column + rect.columns <= MAX_COLUMNS
  );
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns
  );
}

/** `Sheet1`, but `'Bảng 1'` and `'it''s'`. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function span(first: number, second: number): [start: number, count: number] {
  return [Math.min(first, second), Math.abs(second - first) + 1];
}

export interface Address {
  /** null where the address names no sheet */
  readonly sheet: string | null;
  readonly rect: Rect;
}

/**
 * "Sheet1!$A$1:B2", "A:C", "3:5", "B7" → sheet and block.
 * @returns null where the text is not an address
 */
export function parseAddress(text: string): Address | null {
  const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(text.trim());
  const sheet = qualified ? (qualified[1] ?? qualified[2]!).replaceAll("''", "'") : null;
  const local = (qualified ? qualified[3]! : text.trim()).replaceAll('$', '');
  const rect = parseLocal(local);
  return rect && insideSheet(rect) ? { sheet, rect } : null;
}

function parseLocal(text: string): Rect | null {
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [column, columns] = span(columnIndex(cells[1]!), columnIndex(cells[3] ?? cells[1]!));
    const [row, rows] = span(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    return { row, column, rows, columns };
  }
  const whole = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (whole) {
    const [column, columns] = span(columnIndex(whole[1]!), columnIndex(whole[2]!));
    return { row: 0, column, rows: MAX_ROWS, columns };
  }
  const bands = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (bands) {
    const [row, rows] = span(Number(bands[1]) - 1, Number(bands[2]) - 1);
    return { row, column: 0, rows, columns: MAX_COLUMNS };
  }
  return null;
}

/** "B2", "B2:D5", "A:C", "3:5" */
export function formatRect(rect: Rect): string {
  const { row, column, rows, columns } = rect;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  const first = columnName(column) + (row + 1);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(column + columns - 1)}${row + rows}`;
}
