/** Cells copied to another place: constants and looks as they are, references moved along. */

import type { Rect } from '../../a1.ts';
import { shifted } from '../../formulas/references.ts';
import { BLANK, type Cell, keyOf, type SheetModel } from '../../model.ts';

export type CellEdit = readonly [key: number, cell: Cell | undefined];

/**
 * Repeats a block over an area.
 * @param origin a cell on which the block's first cell comes to lie
 */
export function repeated(
  from: SheetModel,
  block: Rect,
  area: Rect,
  origin: { readonly row: number; readonly column: number } = area,
): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      const row = block.row + modulo(r - origin.row, block.rows);
      const column = block.column + modulo(c - origin.column, block.columns);
      const cell = from.cell(row, column) ?? BLANK;
      // The look of a whole column or row becomes the cell's own in its new place.
      const style = cell.style ?? from.styleAt(row, column);
      edits.push([keyOf(r, c), { ...movedTo(cell, r - row, c - column), style }]);
    }
  }
  return edits;
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function movedTo(cell: Cell, rows: number, columns: number): Cell {
  return cell.formula === null ? cell : { ...cell, formula: shifted(cell.formula, rows, columns) };
}

/**
 * What dragging the fill handle makes: numbers in equal steps go on, everything else is repeated.
 * @param block where the drag began; `area` is the whole, the block included
 */
export function filledFrom(sheet: SheetModel, block: Rect, area: Rect): CellEdit[] {
  const edits = new Map(repeated(sheet, block, area, block));
  const vertical = area.columns === block.columns;
  const lines = vertical ? block.columns : block.rows;
  for (let line = 0; line < lines; line++) {
    const at = (index: number) =>
      vertical
        ? { row: index, column: block.column + line }
        : { row: block.row + line, column: index };
    const start = vertical ? block.row : block.column;
    const count = vertical ? block.rows : block.columns;
    const values = Array.from({ length: count }, (_, i) => {
      const { row, column } = at(start + i);
      const cell = sheet.cell(row, column);
      return cell?.formula === null && typeof cell.content === 'number' ? cell.content : null;
    });
    const stepSize = equalStep(values);
    if (stepSize === null) continue;
    const first = vertical ? area.row : area.column;
    const last = first + (vertical ? area.rows : area.columns) - 1;
    for (let index = first; index <= last; index++) {
      const { row, column } = at(index);
      const key = keyOf(row, column);
      const old = edits.get(key) ?? BLANK;
      const content = Number((values[0]! + (index - start) * stepSize).toPrecision(15));
      edits.set(key, { ...old, content, formula: null });
    }
  }
  for (const key of keysOf(block)) edits.delete(key);
  return [...edits];
}

function* keysOf({ row, column, rows, columns }: Rect): Generator<number> {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) yield keyOf(r, c);
  }
}

/** The step of two or more numbers; null where they do not go in equal steps. */
function equalStep(values: readonly (number | null)[]): number | null {
  if (values.length < 2) return null;
  const [first, second] = values;
  if (first === null || first === undefined || second === null || second === undefined) return null;
  const size = second - first;
  const equal = values.every((value, at) => {
    return value !== null && Math.abs(value - (first + at * size)) < 1e-9;
  });
  return equal ? size : null;
}
