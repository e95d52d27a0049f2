/** What the status bar says of the selected cells. */

import type { Rect } from '../../a1.ts';
import { contains } from '../../a1.ts';
import { columnOf, rowOf, type SheetModel } from '../../model.ts';

export interface Aggregate {
  /** Cells that hold something. */
  readonly count: number;
  /** Of those, numbers. */
  readonly numbers: number;
  readonly sum: number;
}

export function aggregateOf(sheet: SheetModel, area: Rect): Aggregate {
  let [count, numbers, sum] = [0, 0, 0];
  for (const [key, { content }] of sheet.cells) {
    if (content === null || !contains(area, rowOf(key), columnOf(key))) continue;
    count++;
    if (typeof content !== 'number') continue;
    numbers++;
    sum += content;
  }
  return { count, numbers, sum };
}
