/** The looks that conditional formats give the cells in view, worked out tile by tile. */

import type { Rect } from '../../a1.ts';
import { conditionalLooks } from '../../conditional-look.ts';
import { type ConditionalLook, keyOf, type SheetModel } from '../../model.ts';
import type { Evaluate } from '../../validation.ts';
import type { Window } from './panes.ts';

/** Rows and columns of a tile: scrolling on asks for a few new ones only. */
const TILE = { rows: 32, columns: 16 } as const;

export class ConditionalTiles {
  private readonly evaluate: Evaluate;
  private tiles = new Map<number, ReadonlyMap<number, ConditionalLook>>();

  constructor(evaluate: Evaluate) {
    this.evaluate = evaluate;
  }

  /** After a cell or a rule changed, and for another sheet. */
  forget(): void {
    this.tiles = new Map();
  }

  /** Calculates the tiles of a window that are not known yet. */
  prepare(sheet: SheetModel, { firstRow, lastRow, firstColumn, lastColumn }: Window): void {
    for (let row = firstRow - (firstRow % TILE.rows); row <= lastRow; row += TILE.rows) {
      const first = firstColumn - (firstColumn % TILE.columns);
      for (let column = first; column <= lastColumn; column += TILE.columns) {
        const key = keyOf(row, column);
        if (this.tiles.has(key)) continue;
        const tile: Rect = { row, column, ...TILE };
        this.tiles.set(key, conditionalLooks(sheet, tile, this.evaluate));
      }
    }
  }

  /** The look of a cell in a prepared window; null where no rule applies. */
  at(row: number, column: number): ConditionalLook | null {
    const tile = keyOf(row - (row % TILE.rows), column - (column % TILE.columns));
    return this.tiles.get(tile)?.get(keyOf(row, column)) ?? null;
  }
}
