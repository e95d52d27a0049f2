/**
 * The borders of the cells in a window. A line between two cells belongs to both: it is given once,
 * the stronger where they differ. Inside a merged block there are none.
 */

import type { Border, CellStyle, LineWeight } from '../../model.ts';
import type { Window } from './panes.ts';

export interface Line {
  readonly direction: 'row' | 'column';
  /** The line runs before this row, or before this column. */
  readonly before: number;
  /** The column (or row) along which it runs. */
  readonly along: number;
  readonly border: Border;
}

const STRENGTH: Readonly<Record<LineWeight, number>> = {
  Hairline: 0,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};

/**
 * @param styleAt the look of a cell
 * @param joined whether two cells belong to one merged block
 * @returns weak lines first, so that strong ones are drawn over them
 */
export function linesOf(
  window: Window,
  styleAt: (row: number, column: number) => CellStyle,
  joined: (row: number, column: number, otherRow: number, otherColumn: number) => boolean,
): Line[] {
  const lines = new Map<string, Line>();
  const put = (line: Omit<Line, 'border'>, border: Border | undefined) => {
    if (!border) return;
    const key = `${line.direction}${line.before},${line.along}`;
    const other = lines.get(key);
    if (!other || STRENGTH[border.weight] > STRENGTH[other.border.weight]) {
      lines.set(key, { ...line, border });
    }
  };
  for (let row = window.firstRow; row <= window.lastRow; row++) {
    for (let column = window.firstColumn; column <= window.lastColumn; column++) {
      const { borders } = styleAt(row, column);
      const { top, bottom, left, right } = borders;
      if (top && !joined(row, column, row - 1, column)) {
        put({ direction: 'row', before: row, along: column }, top);
      }
      if (bottom && !joined(row, column, row + 1, column)) {
        put({ direction: 'row', before: row + 1, along: column }, bottom);
      }
      if (left && !joined(row, column, row, column - 1)) {
        put({ direction: 'column', before: column, along: row }, left);
      }
      if (right && !joined(row, column, row, column + 1)) {
        put({ direction: 'column', before: column + 1, along: row }, right);
      }
    }
  }
  const strength = ({ border }: Line) => STRENGTH[border.weight];
  return [...lines.values()].sort((a, b) => strength(a) - strength(b));
}
