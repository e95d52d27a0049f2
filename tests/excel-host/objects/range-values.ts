/** Reading and writing the cells of a range, with Excel's rules for both. */

import { isUnbounded, type Rect } from '../a1.ts';
import { ApiError } from '../api-object.ts';
import { readEntry } from '../model/entry.ts';
import { displayText } from '../model/number-text.ts';
import { type Cell, CellError, keyOf, type SheetModel } from '../model.ts';
import { type HostScope, wireValue } from './base.ts';

/** More than this, and Excel answers null ("Payload size limit best practices"). */
const READ_LIMIT = 5_000_000;

type CellReader = (cell: Cell | undefined, row: number, column: number) => unknown;

/** A 2-D read; null for whole rows or columns, and for more cells than Excel gives at once. */
export function readGrid(
  host: HostScope,
  sheet: SheetModel,
  area: Rect,
  read: CellReader,
): unknown[][] | null {
  if (!sheet.alive) throw new ApiError('ItemNotFound', 'Range');
  if (isUnbounded(area) || area.rows * area.columns > READ_LIMIT) return null;
  host.settle();
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => {
      const row = area.row + i;
      const column = area.column + j;
      return read(sheet.cell(row, column), row, column);
    }),
  );
}

export const contentOf: CellReader = (cell) => wireValue(cell?.content ?? null);

export const formulaOf: CellReader = (cell) => cell?.formula ?? wireValue(cell?.content ?? null);

export const valueTypeOf: CellReader = (cell) => {
  const content = cell?.content ?? null;
  if (content === null) return 'Empty';
  if (content instanceof CellError) return 'Error';
  if (typeof content === 'number') return 'Double';
  return typeof content === 'boolean' ? 'Boolean' : 'String';
};

export function textReader(host: HostScope, sheet: SheetModel): CellReader {
  return (cell, row, column) =>
    displayText(cell?.content ?? null, sheet.styleAt(row, column).numberFormat, host.region);
}

/** A protected sheet takes edits in unlocked cells only. */
export function checkUnlocked(sheet: SheetModel, area: Rect, location: string): void {
  if (!sheet.props.protection) return;
  if (isUnbounded(area)) throw new ApiError('AccessDenied', location);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.styleAt(row, column).locked) throw new ApiError('AccessDenied', location);
    }
  }
}

/** Changing looks of a protected sheet must have been allowed when it was protected. */
export function checkFormattable(sheet: SheetModel, option: string, location: string): void {
  const protection = sheet.props.protection;
  if (protection && protection.options[option] !== true) {
    throw new ApiError('AccessDenied', location);
  }
}

/**
 * The written values by place: one value for all cells, or a matrix of exactly the range's shape;
 * null inside a matrix leaves its cell alone.
 */
export function writtenMatrix(
  area: Rect,
  value: unknown,
  location: string,
): (row: number, column: number) => unknown {
  if (isUnbounded(area)) {
    throw new ApiError('InvalidArgument', location, 'The range is too large to be written.');
  }
  if (!Array.isArray(value)) {
    if (value === null || value === undefined || typeof value === 'object') {
      throw new ApiError('InvalidArgument', location);
    }
    return () => value;
  }
  const fits = value.length === area.rows && value.every((row) => row?.length === area.columns);
  if (!fits) {
    throw new ApiError(
      'InvalidArgument',
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => value[row - area.row][column - area.column];
}

/** Sets `values` or `formulas`: Excel reads texts in both alike. */
export function writeContents(
  host: HostScope,
  sheet: SheetModel,
  area: Rect,
  value: unknown,
  location: string,
): void {
  const at = writtenMatrix(area, value, location);
  checkUnlocked(sheet, area, location);
  const covered = coveredCells(sheet, area);
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? sheet.content(area.row, area.column) : null;
  sheet.editCells(area, (cell, row, column) => {
    const written = at(row, column);
    // That Excel drops what is written below a merged area's first cell is taken from its user
    // interface and from VBA; the add-in documentation is silent.
    if (written === null || written === undefined || covered.has(keyOf(row, column))) return cell;
    return cellOf(host, sheet, cell, row, column, written, location);
  });
  host.cellsChanged(sheet, area, before);
}

function coveredCells(sheet: SheetModel, area: Rect): Set<number> {
  const covered = new Set<number>();
  for (const merge of sheet.mergesIn(area)) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        if (row !== merge.row || column !== merge.column) covered.add(keyOf(row, column));
      }
    }
  }
  return covered;
}

function cellOf(
  host: HostScope,
  sheet: SheetModel,
  old: Cell,
  row: number,
  column: number,
  written: unknown,
  location: string,
): Cell {
  if (typeof written === 'number' || typeof written === 'boolean') {
    return { ...old, content: written, formula: null, quoted: false };
  }
  if (typeof written !== 'string') throw new ApiError('InvalidArgument', location);
  const style = sheet.styleAt(row, column);
  const entry = readEntry(written, host.entryOptions(style.numberFormat === '@'));
  const { content, formula, quoted, numberFormat } = entry;
  // A format is set for the person only where none was chosen before.
  const restyled =
    numberFormat !== null && style.numberFormat === 'General'
      ? sheet.workbook.styles.intern({ ...style, numberFormat })
      : old.style;
  return { content, formula, quoted, style: restyled };
}
