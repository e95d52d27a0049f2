/** The grid's elements: a scroller with four quarters that hold headers and panes. */

import type { Axis } from './axis.ts';
import type { Geometry } from './geometry.ts';
import { HEADER_HEIGHT, Header } from './headers.ts';
import { PaneView, part, place } from './pane-view.ts';
import { PANES, type PaneName } from './panes.ts';
import type { StyleClasses } from './style-classes.ts';

/** Pixels of the whole sheet as far as the scrollbars reach. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

export class GridFrame {
  readonly scroller = part('scroller');
  /** Stays at the scroller's top left corner: the editor and what pops up are placed in it. */
  readonly pinned = part('pinned');
  readonly panes: Readonly<Record<PaneName, PaneView>>;
  readonly columnHeaders = { frozen: new Header('column'), moving: new Header('column') };
  readonly rowHeaders = { frozen: new Header('row'), moving: new Header('row') };
  private readonly table = part('extent');
  private readonly quarters: Readonly<Record<PaneName, HTMLElement>>;

  constructor(styles: StyleClasses, label: string) {
    this.table.setAttribute('role', 'grid');
    this.table.ariaLabel = label;
    const make = <T>(of: (name: PaneName) => T) =>
      Object.fromEntries(PANES.map((name) => [name, of(name)])) as Record<PaneName, T>;
    this.panes = make((name) => new PaneView(name, styles));
    this.quarters = make((name) => part(`quarter quarter-${name}`));
    const { corner, top, left, body } = this.quarters;
    const all = part('select-all');
    all.ariaHidden = 'true';
    corner.append(
      all,
      this.columnHeaders.frozen.element,
      this.rowHeaders.frozen.element,
      this.panes.corner.element,
    );
    top.append(this.columnHeaders.moving.element, this.panes.top.element);
    left.append(this.rowHeaders.moving.element, this.panes.left.element);
    body.append(this.panes.body.element);
    this.table.append(corner, top, left, body);
    this.scroller.append(this.pinned, this.table);
  }

  /** Sizes everything; @param headerWidth pixels of the strip with the row numbers */
  arrange(geometry: Geometry, extent: Extent, headerWidth: number): void {
    const { frozenWidth, frozenHeight, frozen } = geometry;
    const headerHeight = HEADER_HEIGHT;
    const width = Math.max(0, extent.width - frozenWidth);
    const height = Math.max(0, extent.height - frozenHeight);
    const { style } = this.table;
    style.width = `${headerWidth + extent.width}px`;
    style.height = `${headerHeight + extent.height}px`;
    style.gridTemplateColumns = `${headerWidth + frozenWidth}px ${width}px`;
    style.gridTemplateRows = `${headerHeight + frozenHeight}px ${height}px`;
    const { corner, top, left, body } = this.panes;
    place(corner.element, headerWidth, headerHeight, frozenWidth, frozenHeight);
    place(top.element, 0, headerHeight, width, frozenHeight);
    place(left.element, headerWidth, 0, frozenWidth, height);
    place(body.element, 0, 0, width, height);
    place(this.columnHeaders.frozen.element, headerWidth, 0, frozenWidth, headerHeight);
    place(this.columnHeaders.moving.element, 0, 0, width, headerHeight);
    place(this.rowHeaders.frozen.element, 0, headerHeight, headerWidth, frozenHeight);
    place(this.rowHeaders.moving.element, 0, 0, headerWidth, height);
    place(this.table.querySelector('.select-all')!, 0, 0, headerWidth, headerHeight);
    this.scroller.classList.toggle('frozen-rows', frozen.rows > 0);
    this.scroller.classList.toggle('frozen-columns', frozen.columns > 0);
  }

  /** For screen readers: how large the table is. */
  announceSize(rows: Axis, columns: Axis): void {
    this.table.ariaRowCount = String(rows.count);
    this.table.ariaColCount = String(columns.count);
  }
}

/** The sheet's pixel in the top left corner of each pane. */
export function paneOrigin(
  name: PaneName,
  { frozenWidth, frozenHeight }: Geometry,
): { readonly x: number; readonly y: number } {
  return {
    x: name === 'top' || name === 'body' ? frozenWidth : 0,
    y: name === 'left' || name === 'body' ? frozenHeight : 0,
  };
}
