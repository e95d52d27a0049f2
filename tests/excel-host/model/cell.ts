/** What a cell holds. Cells are immutable: an edit puts a new one in the old one's place. */

import type { CellStyle } from './style.ts';

/** An Excel error value, e.g. `#REF!`; the text "#REF!" is something else. */
export class CellError {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** null is a blank cell; dates are serial numbers under a date format. */
export type Content = string | number | boolean | CellError | null;

export interface Cell {
  /** The constant, or the last result of the formula. */
  readonly content: Content;
  /** With leading "="; null for a constant. */
  readonly formula: string | null;
  /** A leading apostrophe keeps the text from being read as something else. */
  readonly quoted: boolean;
  /** null where the cell looks as its row, column or sheet does. */
  readonly style: CellStyle | null;
}

export const BLANK: Cell = { content: null, formula: null, quoted: false, style: null };

export function holdsValue(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.content !== null || cell.formula !== null);
}

export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
] as const;
