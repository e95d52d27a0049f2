/** What the status bar says of the selected cells. */

import { contains, type Rect } from '../../a1.ts';
import { type Content, columnOf, rowOf, type SheetModel } from '../../model.ts';

export interface Aggregate {
  /** Cells that hold something. */
  readonly count: number;
  /** Of those, numbers. */
  readonly numbers: number;
  readonly sum: number;
}

export function aggregateOf(sheet: SheetModel, area: Rect): Aggregate {
  let [count, numbers, sum] = [0, 0, 0];
  const add = (content: Content) => {
    if (content === null) return;
    count++;
    if (typeof content !== 'number') return;
    numbers++;
    sum += content;
  };
  if (area.rows * area.columns > sheet.cells.size) {
    for (const [key, { content }] of sheet.cells) {
      if (contains(area, rowOf(key), columnOf(key))) add(content);
    }
    return { count, numbers, sum };
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      add(sheet.content(row, column));
    }
  }
  return { count, numbers, sum };
}
