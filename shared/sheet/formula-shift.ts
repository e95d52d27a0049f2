/**
 * Moves the relative references of a formula, as filling down does. Files store a filled column
 * once ("shared formula"); each cell's own formula is made of it here.
 */
import { columnName } from './snapshot.ts';

const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(])/g;

/** @param rows @param columns how far the formula moves; references marked with $ stay */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (all, c$: string, letters: string, r$: string, row: string) => {
    if (letters === undefined) return all;
    const column = c$ ? letters : columnName(columnIndex(letters) + columns);
    return `${c$}${column}${r$}${r$ ? row : Number(row) + rows}`;
  });
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
