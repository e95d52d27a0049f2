/** What is drawn over the cells of each pane: selection, copied block, remarks, charts. */

import type { Rect } from '../../a1.ts';
import type { SheetModel } from '../../model.ts';
import type { Box, Geometry } from './geometry.ts';
import { remarkCorners } from './marks.ts';
import { part, place } from './pane-view.ts';
import type { Window } from './panes.ts';
import type { GridSelection } from './selection.ts';

export interface OverlayState {
  readonly sheet: SheetModel;
  readonly geometry: Geometry;
  readonly selection: GridSelection;
  readonly copied: Rect | null;
  /** The area that a drag of the fill handle covers so far. */
  readonly filling: Rect | null;
  /** While a cell is edited its own frame is drawn by the editor. */
  readonly editing: boolean;
}

export class Overlay {
  private readonly shade = part('shade');
  private readonly frame = part('frame');
  private readonly handle = part('fill-handle');
  private readonly ants = part('ants');
  private readonly filling = part('filling');
  private readonly remarks = part('remarks');

  constructor(element: HTMLElement) {
    element.append(this.remarks, this.shade, this.frame, this.ants, this.filling, this.handle);
  }

  draw(state: OverlayState, window: Window, origin: { x: number; y: number }): void {
    const { geometry, selection, sheet } = state;
    const toPane = ({ x, y, width, height }: Box): Box => ({
      x: x - origin.x,
      y: y - origin.y,
      width,
      height,
    });
    const area = toPane(geometry.box(selection.area));
    const single = sheet.mergeAt(selection.active.row, selection.active.column);
    const active = toPane(geometry.box(single ?? { ...selection.active, rows: 1, columns: 1 }));
    const several = area.width !== active.width || area.height !== active.height;
    put(this.shade, several ? area : null);
    this.shade.style.clipPath = several ? without(area, active) : '';
    put(this.frame, state.editing ? null : grown(area, 1));
    const corner = { x: area.x + area.width - 5, y: area.y + area.height - 5, width: 7, height: 7 };
    put(this.handle, state.editing ? null : corner);
    put(this.ants, state.copied ? toPane(geometry.box(state.copied)) : null);
    put(this.filling, state.filling ? toPane(geometry.box(state.filling)) : null);
    this.remarks.replaceChildren(...remarkCorners(sheet, geometry, window, origin));
  }
}

/** The frame's line lies on the gridlines around the block. */
function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by - 1, y: y - by - 1, width: width + 2 * by + 1, height: height + 2 * by + 1 };
}

function put(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (box) place(element, box.x, box.y, box.width, box.height);
}

/** The block without its active cell, which stays bright. */
function without(area: Box, hole: Box): string {
  const [left, top] = [hole.x - area.x, hole.y - area.y];
  const [right, bottom] = [left + hole.width, top + hole.height];
  const points = [
    [0, 0],
    [0, area.height],
    [left, area.height],
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, area.height],
    [area.width, area.height],
    [area.width, 0],
  ];
  return `polygon(${points.map(([x, y]) => `${x}px ${y}px`).join(', ')})`;
}
