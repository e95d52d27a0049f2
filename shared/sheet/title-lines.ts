/** The lines of text around a table, and where what was found in them stands. */
import type { LegacyEncoding } from '../text/legacy.ts';
import { toPlain } from '../text/plain.ts';
import { repairText } from '../text/repair.ts';
import type { Grid } from './grid.ts';

/** Where a year or unit was taken from; what is not the title is said to the person. */
export type Origin = 'label' | 'title' | 'date' | 'sheet-name' | 'file-name' | 'workbook';

export interface Found<T> {
  readonly value: T;
  readonly origin: Origin;
  /** Absolute place, -1 where it is no cell. */
  readonly row: number;
  readonly column: number;
}

/** A line of text in a cell. */
export interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly plain: string;
  readonly encoding: LegacyEncoding | null;
  /** A label ("Chức vụ:") stands in the same cell. */
  readonly labelled: boolean;
}

/** Lines that mention other papers, agencies or spans of years. */
export const ELSEWHERE =
  /kem theo|kinh gui|noi nhan|can cu|ban hanh|theo quyet dinh|quyet dinh so|ke hoach so|cong van so|^\(?so:? ?\d/;

/** The state's name and motto. */
export const MOTTO = /cong hoa xa hoi|doc lap ?-? ?tu do/;

export function linesOf(grid: Grid, top: number, bottom: number): Line[] {
  const lines: Line[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (typeof grid.value(row, column) !== 'string') continue;
      const { text: whole, encoding } = grid.reading(row, column)!;
      const labelled = /[:：]/.test(whole);
      for (const part of whole.split('\n')) {
        const text = repairText(part);
        if (text !== '')
          lines.push({ row, column, text, plain: toPlain(text), encoding, labelled });
      }
    }
  }
  return lines;
}

/** The next cell in the row that holds something; null where that is a label of its own. */
export function nextFilled(grid: Grid, row: number, column: number): number | null {
  for (let next = column + 1; next <= grid.right; next++) {
    const value = grid.value(row, next);
    if (typeof value === 'number') return next;
    if (typeof value === 'string') return /[:：]\s*$/.test(value) ? null : next;
  }
  return null;
}
