/** The keys that move the selection. */

import { MAX_COLUMNS, MAX_ROWS, type Rect, sameRect } from '../../a1.ts';
import type { Geometry } from '../grid/geometry.ts';
import { currentRegion, type Direction, jump, lastCell, step } from '../grid/navigate.ts';
import { type GridSelection, type Place, selectArea, selectCells } from '../grid/selection.ts';
import type { KeyAction } from './keys.ts';
import type { Selecting } from './selecting.ts';

/** What the keys must know of the screen. */
export interface Screen {
  readonly geometry: Geometry;
  /** Rows that are shown below each other, less one that stays in sight. */
  readonly rowsPerPage: number;
}

export class Moving {
  private readonly selecting: Selecting;
  private readonly screen: Screen;
  /** The column where a run of Tabs began; Enter goes back to it. */
  private tabStart: number | null = null;

  constructor(selecting: Selecting, screen: Screen) {
    this.selecting = selecting;
    this.screen = screen;
  }

  /** @returns false for what is no move */
  perform(action: KeyAction): boolean {
    const { sheet, current } = this.selecting;
    if (action.do !== 'next') this.tabStart = null;
    switch (action.do) {
      case 'move':
        this.go(this.target(current, action), action.extend);
        return true;
      case 'page':
        this.go(this.paged(current, action), action.extend);
        return true;
      case 'row-start':
        this.go({ row: from(current, action).row, column: this.firstColumn() }, action.extend);
        return true;
      case 'sheet-start':
        this.go({ row: sheet.props.frozen?.rows ?? 0, column: this.firstColumn() }, action.extend);
        return true;
      case 'sheet-end':
        this.go(lastCell(sheet), action.extend);
        return true;
      case 'next':
        this.next(action.by);
        return true;
      case 'select-all':
        this.selectAll();
        return true;
      case 'select-row':
        this.band({ ...current.area, column: 0, columns: MAX_COLUMNS });
        return true;
      case 'select-column':
        this.band({ ...current.area, row: 0, rows: MAX_ROWS });
        return true;
    }
    return false;
  }

  private go(place: Place, extend: boolean): void {
    const { sheet, current } = this.selecting;
    this.selecting.set(selectCells(sheet, extend ? current.active : place, place));
  }

  private target(current: GridSelection, action: Extract<KeyAction, { do: 'move' }>): Place {
    const { sheet } = this.selecting;
    const start = from(current, action);
    const { geometry } = this.screen;
    return action.jump
      ? jump(sheet, geometry, start, action.by)
      : step(sheet, geometry, start, action.by);
  }

  private paged(current: GridSelection, action: Extract<KeyAction, { do: 'page' }>): Place {
    const start = from(current, action);
    const { rows } = this.screen.geometry;
    const wanted = start.row + action.by * this.screen.rowsPerPage;
    const row = rows.visibleFrom(Math.min(MAX_ROWS - 1, Math.max(0, wanted)), action.by);
    return { row: row ?? start.row, column: start.column };
  }

  private firstColumn(): number {
    const { columns, frozen } = this.screen.geometry;
    return columns.visibleFrom(frozen.columns, 1) ?? 0;
  }

  /** Enter and Tab: round the block if one is selected, else one cell on. */
  private next(by: Direction): void {
    const { sheet, current } = this.selecting;
    const { area, active } = current;
    const merge = sheet.mergeAt(active.row, active.column);
    const single = (area.rows === 1 && area.columns === 1) || (merge && sameRect(merge, area));
    if (!single) {
      const place = this.roundBlock(area, active, by);
      this.selecting.set({ ...current, active: place }, place);
      return;
    }
    let place = step(sheet, this.screen.geometry, active, by);
    if (by.columns !== 0) this.tabStart ??= active.column;
    else {
      if (this.tabStart !== null) place = { row: place.row, column: this.tabStart };
      this.tabStart = null;
    }
    this.selecting.set(selectCells(sheet, place, place));
  }

  private roundBlock(area: Rect, active: Place, by: Direction): Place {
    const { sheet } = this.selecting;
    const rows = Math.min(area.rows, MAX_ROWS);
    const total = rows * area.columns;
    const byRows = by.rows !== 0;
    const delta = byRows ? by.rows : by.columns;
    const at = byRows
      ? (active.column - area.column) * rows + (active.row - area.row)
      : (active.row - area.row) * area.columns + (active.column - area.column);
    for (let n = 1; n <= total; n++) {
      const index = (((at + delta * n) % total) + total) % total;
      const row = area.row + (byRows ? index % rows : Math.floor(index / area.columns));
      const column = area.column + (byRows ? Math.floor(index / rows) : index % area.columns);
      const merge = sheet.mergeAt(row, column);
      // Of a merged block only its first cell is a stop.
      if (!merge || (merge.row === row && merge.column === column)) return { row, column };
    }
    return active;
  }

  /** First the filled block around the cell, then the whole sheet. */
  private selectAll(): void {
    const { sheet, current } = this.selecting;
    const region = currentRegion(sheet, current.active);
    const alone = region.rows === 1 && region.columns === 1;
    const area =
      alone || sameRect(region, current.area)
        ? { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }
        : region;
    this.selecting.area(area, current.active);
  }

  private band(area: Rect): void {
    this.selecting.set(selectArea(this.selecting.sheet, area, this.selecting.current.active), null);
  }
}

/** With Shift the far corner moves, else the active cell. */
function from(current: GridSelection, { extend }: { readonly extend: boolean }): Place {
  return extend ? current.focus : current.active;
}
