/** Corners that tell of a note (red) or a comment (purple). */

import { columnOf, keyOf, rowOf, type SheetModel } from '../../model.ts';
import type { Geometry } from './geometry.ts';
import { part, place } from './pane-view.ts';
import type { Window } from './panes.ts';

export interface Remark {
  readonly kind: 'note' | 'comment';
  readonly author: string;
  readonly content: string;
}

/** What was remarked on a cell; null where nothing was. */
export function remarkAt(sheet: SheetModel, row: number, column: number): Remark | null {
  const comment = sheet.props.comments.find((c) => c.row === row && c.column === column);
  if (comment) return { kind: 'comment', author: comment.author, content: comment.content };
  const note = sheet.props.notes.get(keyOf(row, column));
  return note ? { kind: 'note', author: note.author, content: note.content } : null;
}

/** Corners of the remarks in a window. */
export function remarkCorners(
  sheet: SheetModel,
  geometry: Geometry,
  window: Window,
  origin: { readonly x: number; readonly y: number },
): HTMLElement[] {
  const { notes, comments } = sheet.props;
  const places: { row: number; column: number; kind: Remark['kind'] }[] = [
    ...[...notes.keys()].map((key) => ({
      row: rowOf(key),
      column: columnOf(key),
      kind: 'note' as const,
    })),
    ...comments.map(({ row, column }) => ({ row, column, kind: 'comment' as const })),
  ];
  return places
    .filter(({ row, column }) => isIn(window, row, column))
    .map(({ row, column, kind }) => {
      const area = sheet.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
      const box = geometry.box(area);
      const corner = part(`corner ${kind}`);
      place(corner, box.x + box.width - CORNER - 1 - origin.x, box.y - origin.y, CORNER, CORNER);
      return corner;
    });
}

const CORNER = 6;

function isIn({ firstRow, lastRow, firstColumn, lastColumn }: Window, row: number, column: number) {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}
