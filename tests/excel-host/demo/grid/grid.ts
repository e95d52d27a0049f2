/** The grid on the page: draws the sheet that is shown, and says what lies where. */

import { bounding, MAX_COLUMNS, MAX_ROWS, type Rect } from '../../a1.ts';
import type { SheetModel } from '../../model.ts';
import type { Demo } from '../app/demo.ts';
import type { DemoState } from '../app/state.ts';
import { RowFitter } from './autofit.ts';
import { ChartsLayer } from './charts-layer.ts';
import { ConditionalTiles } from './conditional.ts';
import { TextMeasure } from './fonts.ts';
import { GridFrame, paneOrigin } from './frame.ts';
import { type Box, type Geometry, GeometryCache } from './geometry.ts';
import { HEADER_HEIGHT, rowHeaderWidth } from './headers.ts';
import { Overlay } from './overlay.ts';
import type { PaneContext } from './pane-view.ts';
import { isEmpty, PANES, type PaneName, paneWindows, type Scroll, type Window } from './panes.ts';
import type { Place } from './selection.ts';
import { StyleClasses } from './style-classes.ts';

/** Blank rows and columns that can be scrolled to beyond the data; more come as one goes on. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 16;

export class Grid {
  readonly demo: Demo;
  readonly frame: GridFrame;
  readonly measure = new TextMeasure();
  readonly fitter = new RowFitter(this.measure);
  /** Widths that columns have grown to by themselves. */
  private readonly grown = new WeakMap<SheetModel, Map<number, number>>();
  /** A drag of the fill handle. */
  filling: Rect | null = null;
  private readonly cache = new GeometryCache();
  private readonly looks: ConditionalTiles;
  private readonly overlays: Readonly<Record<PaneName, Overlay>>;
  private readonly charts: Readonly<Record<PaneName, ChartsLayer>>;
  private readonly scrolls = new WeakMap<SheetModel, { left: number; top: number }>();
  private readonly forcedColors = matchMedia('(forced-colors: active)');
  /** As of the last drawing. */
  scroll: Scroll = { left: 0, top: 0, width: 0, height: 0 };
  private shown: SheetModel | null = null;
  private reached = { rows: 0, columns: 0 };
  private used: { revision: number; sheet: SheetModel; rows: number; columns: number } | null =
    null;
  private waiting = 0;
  private touched: Rect | null = null;
  private stopWatching: () => void;
  private readonly afterDraw = new Set<() => void>();

  constructor(demo: Demo) {
    this.demo = demo;
    this.frame = new GridFrame(new StyleClasses(), demo.words.grid);
    this.looks = new ConditionalTiles((sheet, formulas) => demo.host.evaluate(sheet, formulas));
    const make = <T>(of: (name: PaneName) => T) =>
      Object.fromEntries(PANES.map((name) => [name, of(name)])) as Record<PaneName, T>;
    this.charts = make((name) => new ChartsLayer(this.frame.panes[name].overlay));
    this.overlays = make((name) => new Overlay(this.frame.panes[name].overlay));
    this.frame.scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw()).observe(this.frame.scroller);
    this.forcedColors.addEventListener('change', () => this.draw());
    this.stopWatching = this.watch();
    demo.store.subscribe((state, before) => this.changed(state, before));
    // Fonts may come after the first drawing.
    void document.fonts.ready.then(() => {
      this.measure.forget();
      this.schedule();
    });
  }

  get sheet(): SheetModel {
    return this.demo.sheet;
  }

  get geometry(): Geometry {
    return this.cache.of(this.sheet, this.demo.store.state.zoom);
  }

  get headerWidth(): number {
    const { rows } = this.geometry;
    return rowHeaderWidth(
      rows.at(this.scroll.top + this.scroll.height + this.geometry.frozenHeight),
    );
  }

  /** Read once per drawing: asking the browser after a change makes it lay out the page at once. */
  private readScroll(): Scroll {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.frame.scroller;
    return {
      left: scrollLeft,
      top: scrollTop,
      width: clientWidth,
      height: Math.max(0, clientHeight - HEADER_HEIGHT),
    };
  }

  get rowsPerPage(): number {
    const { rows, frozenHeight } = this.geometry;
    const { top, height } = this.scroll;
    const first = rows.at(frozenHeight + top);
    return Math.max(1, rows.at(top + height) - first - 1);
  }

  /** Calls back after each drawing. */
  onDraw(listener: () => void): void {
    this.afterDraw.add(listener);
  }

  /** Rows grow with the texts that come into them. */
  private watch(): () => void {
    return this.demo.book.subscribe((change) => {
      if (change.kind !== 'cells' || change.sheet !== this.shown) return;
      this.touched = this.touched ? bounding(this.touched, change.area) : change.area;
    });
  }

  private changed(state: DemoState, before: DemoState): void {
    if (state.session !== before.session) {
      this.stopWatching();
      this.stopWatching = this.watch();
    }
    if (state.revision !== before.revision || state.session !== before.session) this.looks.forget();
    if (state.reveal !== before.reveal && state.reveal) this.reveal(state.reveal);
    this.schedule();
  }

  schedule(): void {
    if (this.waiting !== 0) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.draw();
    });
  }

  draw(): void {
    const { sheet, demo } = this;
    if (this.shown !== sheet) this.enter(sheet);
    if (this.touched) this.fitRows(this.touched);
    this.scroll = this.readScroll();
    const { geometry, scroll, headerWidth } = this;
    this.scrolls.set(sheet, { left: scroll.left, top: scroll.top });
    this.frame.arrange(geometry, this.extent(geometry, scroll), headerWidth);
    this.frame.announceSize(geometry.rows, geometry.columns);
    const windows = paneWindows(geometry, scroll);
    this.prepareLooks(sheet, windows);
    const context: PaneContext = {
      sheet,
      geometry,
      region: demo.host.region,
      measure: this.measure,
      showGridlines: sheet.props.showGridlines,
      forcedColors: this.forcedColors.matches,
      styleAt: (row, column) => sheet.styleAt(Math.max(0, row), Math.max(0, column)),
      lookAt: (row, column) => this.looks.at(row, column),
    };
    const { selection, copied, editing } = demo.store.state;
    for (const name of PANES) {
      const window = windows[name];
      const origin = paneOrigin(name, geometry);
      this.frame.panes[name].draw(context, window, origin);
      if (isEmpty(window)) continue;
      this.charts[name].draw(sheet, geometry, origin, demo.host.region, demo.store.state.revision);
      const overlay = {
        sheet,
        geometry,
        selection,
        copied: copied?.sheet === sheet ? copied.area : null,
        filling: this.filling,
        editing: editing?.sheet === sheet,
      };
      this.overlays[name].draw(overlay, window, origin);
    }
    this.drawHeaders(geometry, windows, selection.area);
    for (const listener of this.afterDraw) listener();
  }

  private drawHeaders(geometry: Geometry, windows: Record<PaneName, Window>, area: Rect): void {
    const { columnHeaders, rowHeaders } = this.frame;
    const { columns, rows, frozen, frozenWidth, frozenHeight } = geometry;
    const { body } = windows;
    columnHeaders.frozen.draw(columns, { first: 0, last: frozen.columns - 1, origin: 0 }, area);
    rowHeaders.frozen.draw(rows, { first: 0, last: frozen.rows - 1, origin: 0 }, area);
    columnHeaders.moving.draw(
      columns,
      { first: body.firstColumn, last: body.lastColumn, origin: frozenWidth },
      area,
    );
    rowHeaders.moving.draw(
      rows,
      { first: body.firstRow, last: body.lastRow, origin: frozenHeight },
      area,
    );
  }

  /** Rules need the calculating library; until it is here the sheet is shown without them. */
  private prepareLooks(sheet: SheetModel, windows: Record<PaneName, Window>): void {
    if (sheet.props.conditionalFormats.length === 0) return;
    const { engine } = this.demo;
    if (!engine.loaded) {
      engine.load().then(
        () => {
          this.looks.forget();
          this.schedule();
        },
        (error: unknown) => this.demo.defect(error),
      );
      return;
    }
    for (const name of PANES) {
      if (!isEmpty(windows[name])) this.looks.prepare(sheet, windows[name]);
    }
  }

  /** Another sheet is shown: where it was left. */
  private enter(sheet: SheetModel): void {
    this.shown = sheet;
    this.reached = { rows: 0, columns: 0 };
    this.looks.forget();
    this.fitRows(null);
    const { left, top } = this.scrolls.get(sheet) ?? { left: 0, top: 0 };
    const { geometry } = this;
    const least = { left, top, width: 2000, height: 2000 };
    this.frame.arrange(geometry, this.extent(geometry, least), this.headerWidth);
    this.frame.scroller.scrollTo({ left, top, behavior: 'instant' });
  }

  private fitRows(touched: Rect | null): void {
    this.touched = null;
    const { session, host } = this.demo;
    session.quietly(() => this.fitter.fit(this.sheet, touched, host.region));
  }

  /** A column that nobody sized grows with each number or date that is typed into it. */
  widen(sheet: SheetModel, { row, column }: Place): void {
    if (typeof sheet.content(row, column) !== 'number') return;
    const own = this.grown.get(sheet) ?? new Map<number, number>();
    const width = sheet.props.columnWidths.get(column);
    if (width !== undefined && width !== own.get(column)) return;
    const points = this.fitter.cellWidth(sheet, row, column, this.demo.host.region);
    if (points <= sheet.columnWidth(column)) return;
    const widths = new Map(sheet.props.columnWidths).set(column, points);
    this.demo.session.quietly(() => sheet.set('columnWidths', widths));
    this.grown.set(sheet, own.set(column, points));
  }

  private extent(geometry: Geometry, scroll: Scroll): { width: number; height: number } {
    const { rows, columns } = geometry;
    const used = this.usedEnd();
    const lastRow = rows.at(scroll.top + scroll.height + geometry.frozenHeight);
    const lastColumn = columns.at(scroll.left + scroll.width + geometry.frozenWidth);
    this.reached = {
      rows: Math.max(this.reached.rows, lastRow + SPARE_ROWS / 2),
      columns: Math.max(this.reached.columns, lastColumn + SPARE_COLUMNS / 2),
    };
    const rowCount = Math.max(this.reached.rows, used.rows + SPARE_ROWS);
    const columnCount = Math.max(this.reached.columns, used.columns + SPARE_COLUMNS);
    return {
      width: columns.offset(Math.min(MAX_COLUMNS, columnCount)),
      height: rows.offset(Math.min(MAX_ROWS, rowCount)),
    };
  }

  private usedEnd(): { rows: number; columns: number } {
    const { sheet } = this;
    const { revision } = this.demo.store.state;
    if (this.used?.revision === revision && this.used.sheet === sheet) return this.used;
    const rect = sheet.usedRange(false);
    this.used = {
      revision,
      sheet,
      rows: rect ? rect.row + rect.rows : 0,
      columns: rect ? rect.column + rect.columns : 0,
    };
    return this.used;
  }

  // ---- places ---------------------------------------------------------------------------------

  /** Scrolls as little as needed to show a cell. */
  reveal(place: Place): void {
    if (this.shown !== this.sheet) this.draw();
    const { geometry, frame } = this;
    const { frozen, frozenWidth, frozenHeight } = geometry;
    const box = geometry.box({ ...place, rows: 1, columns: 1 });
    const { scroller } = frame;
    this.scroll = this.readScroll();
    let { left, top } = this.scroll;
    const view = {
      width: this.scroll.width - this.headerWidth - frozenWidth,
      height: this.scroll.height - frozenHeight,
    };
    if (place.column >= frozen.columns) {
      left = nearest(left, box.x - frozenWidth, box.width, view.width);
    }
    if (place.row >= frozen.rows) top = nearest(top, box.y - frozenHeight, box.height, view.height);
    if (left === this.scroll.left && top === this.scroll.top) return;
    // The scrollbars must reach there first.
    const { width, height } = view;
    this.frame.arrange(
      geometry,
      this.extent(geometry, { left, top, width, height }),
      this.headerWidth,
    );
    scroller.scrollTo({ left, top, behavior: 'instant' });
  }

  /** A block in pixels from the scroller's top left corner, headers included. */
  viewBox(area: Rect): Box {
    const { geometry, scroll, headerWidth } = this;
    const box = geometry.box(area);
    const x = area.column < geometry.frozen.columns ? box.x : box.x - scroll.left;
    const y = area.row < geometry.frozen.rows ? box.y : box.y - scroll.top;
    return { ...box, x: x + headerWidth, y: y + HEADER_HEIGHT };
  }

  /** The cell at a point of the window; beyond the edges the nearest one. */
  cellAt(clientX: number, clientY: number): Place {
    this.scroll = this.readScroll();
    const { left, top } = this.frame.scroller.getBoundingClientRect();
    const { geometry, scroll, headerWidth } = this;
    const x = Math.max(0, clientX - left - headerWidth);
    const y = Math.max(0, clientY - top - HEADER_HEIGHT);
    const column = geometry.columns.at(x < geometry.frozenWidth ? x : x + scroll.left);
    const row = geometry.rows.at(y < geometry.frozenHeight ? y : y + scroll.top);
    return { row, column };
  }
}

/** The scroll position next to the present one at which a stretch is seen whole. */
function nearest(position: number, start: number, size: number, room: number): number {
  if (start < position || size > room) return start;
  return start + size > position + room ? start + size - room : position;
}
