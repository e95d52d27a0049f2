/** Dragging the edge of a header changes a column's width or a row's height. */

import { MAX_COLUMNS, MAX_ROWS } from '../../a1.ts';
import { toPoints } from './geometry.ts';
import type { Grid } from './grid.ts';
import { isLockedFor } from './sheet-options.ts';

export interface Resize {
  readonly cursor: string;
  to(event: MouseEvent): void;
  finish(): void;
  /** As wide (or high) as the contents: a double click. */
  fit(): void;
}

/** Pixels on either side of an edge that take hold of it. */
const GRIP = 4;
const MOST_POINTS = { column: 1340, row: 409.5 } as const;

/** @returns null where the pointer is on no edge */
export function resizeAt(grid: Grid, event: MouseEvent): Resize | null {
  const header = (event.target as HTMLElement).closest<HTMLElement>('.header');
  if (!header) return null;
  const column = header.dataset.column !== undefined;
  const bounds = header.getBoundingClientRect();
  const at = column ? event.clientX : event.clientY;
  const [low, high] = column ? [bounds.left, bounds.right] : [bounds.top, bounds.bottom];
  const own = Number(header.dataset.column ?? header.dataset.row);
  const index = high - at <= GRIP ? own : at - low < GRIP ? own - 1 : -1;
  if (index < 0) return null;
  const { sheet, geometry, demo } = grid;
  const { zoom } = geometry;
  const kind = column ? 'column' : 'row';
  if (isLockedFor(sheet, column ? 'allowFormatColumns' : 'allowFormatRows')) return null;
  const axis = column ? geometry.columns : geometry.rows;
  const start = at - axis.size(index);
  const property = column ? 'columnWidths' : 'rowHeights';
  const before = sheet.props[property];
  let points: number | null = null;
  const targets = () => resized(grid, kind, index);
  const apply = (size: number) => {
    const next = new Map(before);
    for (const target of targets()) next.set(target, size);
    sheet.set(property, next);
  };
  const commit = (size: number) => {
    sheet.set(property, before);
    sheet.workbook.history.transaction('resize', () => apply(size));
  };
  return {
    cursor: column ? 'col-resize' : 'row-resize',
    to(move) {
      const pixels = Math.max(0, (column ? move.clientX : move.clientY) - start);
      points = Math.min(MOST_POINTS[kind], toPoints(Math.round(pixels), zoom));
      // Shown while dragging; the step for undo is made at the end.
      demo.session.quietly(() => apply(points!));
    },
    finish() {
      if (points !== null) commit(points);
    },
    fit() {
      if (column) {
        const width = grid.fitter.widthOf(sheet, index, demo.host.region);
        if (width !== null) commit(Math.min(MOST_POINTS.column, width));
        return;
      }
      const rest = new Map(before);
      for (const target of targets()) rest.delete(target);
      sheet.workbook.history.transaction('resize', () => sheet.set('rowHeights', rest));
      const touched = { row: index, column: 0, rows: 1, columns: MAX_COLUMNS };
      demo.session.quietly(() => grid.fitter.fit(sheet, touched, demo.host.region));
    },
  };
}

/** The one at the edge, or all that are selected whole, if it is one of them. */
function resized(grid: Grid, kind: 'column' | 'row', index: number): number[] {
  const { area } = grid.demo.selecting.current;
  const whole = kind === 'column' ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS;
  const [first, count] = kind === 'column' ? [area.column, area.columns] : [area.row, area.rows];
  if (!whole || index < first || index >= first + count || count > 1000) return [index];
  return Array.from({ length: count }, (_, i) => first + i);
}
