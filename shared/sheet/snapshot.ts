/**
 * A sheet as it was read once, whole, from Excel or from a file. Everything that recognises, reads
 * and checks works on this and on nothing else, so that the pane, the command line and the tests
 * see the same sheet. Rows and columns are 0-based and absolute (A1 is 0,0).
 */

/** A number that the cell shows as a date: what Excel made of "9.5". `serial` counts days of 1900. */
export class DateCell {
  readonly serial: number;
  constructor(serial: number) {
    this.serial = serial;
  }
}

/** A cell that holds an Excel error, e.g. `#REF!`. */
export class ErrorCell {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** Stands for the value of a formula that nobody has calculated yet (no cached result). */
export const NOT_CALCULATED = new ErrorCell('');

/** What a cell holds. `null` is a blank cell; `''` does not occur. */
export type CellValue = string | number | boolean | DateCell | ErrorCell | null;

/** Inclusive rectangle. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  /** Position of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /** Row-major block of the used cells; every row has the same length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas without the leading "=", by `cellKey(row, column)`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Merged areas; a merged value stands in the top-left cell. */
  readonly merges: readonly Area[];
  /** Hidden or filtered-out rows and hidden columns. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Percent-formatted cells, by `cellKey`: 0.95 shown as 95 %. */
  readonly percents: ReadonlySet<number>;
  /** Where known: the sheet is hidden from the person. */
  readonly hidden: boolean;
}

/** All sheets of one workbook, in their order. */
export interface WorkbookSnapshot {
  /** File name with extension, e.g. "01 TTUD - tap the 2022.xlsx". */
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
}

const COLUMNS = 16384;

/** One number per cell, for maps and sets. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / COLUMNS);
}

export function columnOfKey(key: number): number {
  return key % COLUMNS;
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (11, 5) → "F12". */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/**
 * "F12" or "$F$12" → its 0-based row and column.
 * @returns null where the text is not one cell
 */
export function parseCellName(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return column > COLUMNS || row >= 1048576 ? null : { row, column: column - 1 };
}

/** The value at an absolute place; null outside the block. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

/** A snapshot with the parts that most sheets do not need left empty; for builders and tests. */
export function snapshotOf(
  parts: Pick<SheetSnapshot, 'name' | 'values'> & Partial<SheetSnapshot>,
): SheetSnapshot {
  return {
    top: 0,
    left: 0,
    formulas: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    percents: new Set(),
    hidden: false,
    ...parts,
  };
}
