/** The merged blocks that a window meets, found by any of their cells. */

import type { Rect } from '../../a1.ts';
import { keyOf, type SheetModel } from '../../model.ts';
import type { Window } from './panes.ts';

export class MergesInView {
  readonly all: readonly Rect[];
  private readonly byCell = new Map<number, Rect>();

  constructor(sheet: SheetModel, { firstRow, lastRow, firstColumn, lastColumn }: Window) {
    this.all = sheet.mergesIn({
      row: firstRow,
      column: firstColumn,
      rows: lastRow - firstRow + 1,
      columns: lastColumn - firstColumn + 1,
    });
    for (const merge of this.all) {
      // Beyond the window nobody asks: a merged column of a million rows stays cheap.
      const top = Math.max(merge.row, firstRow - 1);
      const bottom = Math.min(merge.row + merge.rows - 1, lastRow + 1);
      const left = Math.max(merge.column, firstColumn - 1);
      const right = Math.min(merge.column + merge.columns - 1, lastColumn + 1);
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++)
          this.byCell.set(keyOf(row, column), merge);
      }
    }
  }

  at(row: number, column: number): Rect | null {
    return this.byCell.get(keyOf(row, column)) ?? null;
  }

  joined(row: number, column: number, otherRow: number, otherColumn: number): boolean {
    const merge = this.at(row, column);
    return merge !== null && merge === this.at(otherRow, otherColumn);
  }
}
