/**
 * A sheet with frozen rows and columns is shown in four panes: the corner that never moves, the
 * frozen rows at the top, the frozen columns at the left, and the body that scrolls both ways.
 */

import type { Geometry } from './geometry.ts';

export const PANES = ['corner', 'top', 'left', 'body'] as const;
export type PaneName = (typeof PANES)[number];

/** Rows and columns that are drawn, first to last inclusive; empty where last < first. */
export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Scroll {
  readonly left: number;
  readonly top: number;
  /** Of the part that shows cells, frozen ones included. */
  readonly width: number;
  readonly height: number;
}

/** Drawn beyond the edge, so that a turn of the wheel finds cells ready. */
const SPARE_PIXELS = 160;

type Span = readonly [first: number, last: number];

/** What each pane shows of the sheet. */
export function paneWindows(geometry: Geometry, scroll: Scroll): Record<PaneName, Window> {
  const { rows, columns, frozen, frozenWidth, frozenHeight } = geometry;
  const frozenRows: Span = [0, frozen.rows - 1];
  const frozenColumns: Span = [0, frozen.columns - 1];
  const movingRows: Span = [
    Math.max(frozen.rows, rows.at(frozenHeight + scroll.top - SPARE_PIXELS)),
    rows.at(scroll.top + scroll.height + SPARE_PIXELS),
  ];
  const movingColumns: Span = [
    Math.max(frozen.columns, columns.at(frozenWidth + scroll.left - SPARE_PIXELS)),
    columns.at(scroll.left + scroll.width + SPARE_PIXELS),
  ];
  return {
    corner: windowOf(frozenRows, frozenColumns),
    top: windowOf(frozenRows, movingColumns),
    left: windowOf(movingRows, frozenColumns),
    body: windowOf(movingRows, movingColumns),
  };
}

function windowOf([firstRow, lastRow]: Span, [firstColumn, lastColumn]: Span): Window {
  return { firstRow, lastRow, firstColumn, lastColumn };
}

export function isEmpty(window: Window): boolean {
  return window.lastRow < window.firstRow || window.lastColumn < window.firstColumn;
}
