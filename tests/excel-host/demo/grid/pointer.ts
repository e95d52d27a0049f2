/** The mouse on the grid: selecting, resizing, filling, pointing at cells for a formula. */

import { bounding, formatRect, MAX_COLUMNS, MAX_ROWS, type Rect } from '../../a1.ts';
import type { Demo } from '../app/demo.ts';
import { awaitsReference, withReference } from '../entry/point-mode.ts';
import type { EditorBox } from './editor-box.ts';
import type { Grid } from './grid.ts';
import { type Resize, resizeAt } from './resize.ts';
import { cellRect, type Place, selectArea, selectCells } from './selection.ts';

/** What moves while the button is down. */
interface Drag {
  readonly move: (at: Place, event: PointerEvent) => void;
  readonly end: (at: Place) => void;
}

/** Pixels per frame that the sheet scrolls when the pointer is dragged beyond its edge. */
const SCROLL_SPEED = 0.3;

export class Pointer {
  private readonly grid: Grid;
  private readonly demo: Demo;
  private readonly editor: EditorBox;
  private drag: Drag | null = null;
  private last: PointerEvent | null = null;

  constructor(grid: Grid, editor: EditorBox) {
    this.grid = grid;
    this.demo = grid.demo;
    this.editor = editor;
    const { scroller } = grid.frame;
    scroller.addEventListener('pointerdown', (event) => this.down(event));
    scroller.addEventListener('pointermove', (event) => this.moved(event));
    scroller.addEventListener('pointerup', (event) => this.up(event));
    scroller.addEventListener('pointercancel', (event) => this.up(event));
    scroller.addEventListener('dblclick', (event) => this.doubleClick(event));
  }

  private down(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    const { scroller } = this.grid.frame;
    const bounds = scroller.getBoundingClientRect();
    const onScrollbar =
      event.clientX >= bounds.left + scroller.clientWidth ||
      event.clientY >= bounds.top + scroller.clientHeight;
    if (event.button !== 0 || onScrollbar || target.closest('.cell-editor, .popup')) return;
    // The focus stays in the editor's field.
    event.preventDefault();
    if (this.point(event)) return;
    const resize = resizeAt(this.grid, event);
    const begin = () => {
      this.drag = resize ? this.resizing(resize) : this.dragFrom(event, target);
      if (this.drag) scroller.setPointerCapture(event.pointerId);
      this.editor.focus();
    };
    if (!this.demo.editing.current) begin();
    else void this.demo.settled(begin);
  }

  private moved(event: PointerEvent): void {
    this.last = event;
    this.drag?.move(this.grid.cellAt(event.clientX, event.clientY), event);
    if (this.drag) this.scrollBeyond();
    else this.grid.frame.scroller.style.cursor = resizeAt(this.grid, event)?.cursor ?? '';
  }

  private up(event: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    drag?.end(this.grid.cellAt(event.clientX, event.clientY));
  }

  private dragFrom(event: PointerEvent, target: HTMLElement): Drag | null {
    const { sheet, current } = this.demo.selecting;
    const at = this.grid.cellAt(event.clientX, event.clientY);
    if (target.closest('.chart-place')) return null;
    if (target.closest('.fill-handle')) return this.filling(current.area);
    if (target.closest('.select-all')) {
      const all: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
      this.demo.selecting.area(all, this.topLeft());
      return null;
    }
    const header = target.closest<HTMLElement>('.header');
    if (header) return this.bands(header, event.shiftKey);
    const from = event.shiftKey ? current.active : at;
    this.demo.selecting.preview(selectCells(sheet, from, at));
    return {
      move: (to) => this.demo.selecting.preview(selectCells(sheet, from, to)),
      end: (to) => this.demo.selecting.set(selectCells(sheet, from, to), null),
    };
  }

  private topLeft(): Place {
    const { left, top } = this.grid.frame.scroller.getBoundingClientRect();
    return this.grid.cellAt(left + this.grid.headerWidth + 1, top + 25);
  }

  /** Whole columns or rows. */
  private bands(header: HTMLElement, extend: boolean): Drag {
    const { sheet, current } = this.demo.selecting;
    const columns = header.dataset.column !== undefined;
    const start = Number(header.dataset.column ?? header.dataset.row);
    const from = extend ? (columns ? current.active.column : current.active.row) : start;
    const corner = this.topLeft();
    const select = (to: number) => {
      const [first, count] = [Math.min(from, to), Math.abs(to - from) + 1];
      const area: Rect = columns
        ? { row: 0, column: first, rows: MAX_ROWS, columns: count }
        : { row: first, column: 0, rows: count, columns: MAX_COLUMNS };
      const active = columns
        ? { row: corner.row, column: from }
        : { row: from, column: corner.column };
      return selectArea(sheet, area, active);
    };
    this.demo.selecting.preview(select(start));
    return {
      move: (to) => this.demo.selecting.preview(select(columns ? to.column : to.row)),
      end: (to) => this.demo.selecting.set(select(columns ? to.column : to.row), null),
    };
  }

  private filling(block: Rect): Drag {
    const areaTo = ({ row, column }: Place): Rect => {
      const down = Math.max(row - (block.row + block.rows - 1), block.row - row, 0);
      const across = Math.max(
        column - (block.column + block.columns - 1),
        block.column - column,
        0,
      );
      const to = down >= across ? { row, column: block.column } : { row: block.row, column };
      return bounding(block, cellRect(to));
    };
    return {
      move: (to) => {
        this.grid.filling = areaTo(to);
        this.grid.schedule();
      },
      end: (to) => {
        this.grid.filling = null;
        this.grid.schedule();
        const area = areaTo(to);
        if (area.rows === block.rows && area.columns === block.columns) return;
        this.demo.clipboard.fill(block, area).catch((error: unknown) => this.demo.defect(error));
      },
    };
  }

  private resizing(resize: Resize): Drag {
    return { move: (_, event) => resize.to(event), end: () => resize.finish() };
  }

  /** In a formula that waits for a reference, the click writes one. */
  private point(event: PointerEvent): boolean {
    const editing = this.demo.editing.current;
    const field = document.activeElement;
    if (!editing || !(field instanceof HTMLTextAreaElement)) return false;
    const caret = field.selectionStart;
    if (!awaitsReference(editing.text, caret)) return false;
    const from = this.grid.cellAt(event.clientX, event.clientY);
    let [start, end] = [caret, field.selectionEnd];
    const write = (to: Place) => {
      const area = selectCells(this.demo.sheet, from, to).area;
      const pointed = withReference(this.demo.editing.current!.text, start, end, formatRect(area));
      [start, end] = [pointed.start, pointed.end];
      this.demo.editing.setText(pointed.text);
      field.value = pointed.text;
      field.setSelectionRange(end, end);
    };
    write(from);
    this.drag = { move: write, end: write };
    this.grid.frame.scroller.setPointerCapture(event.pointerId);
    return true;
  }

  private doubleClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('.cell-editor, .popup, .chart-place, .select-all')) return;
    const resize = resizeAt(this.grid, event);
    if (resize) resize.fit();
    else if (!target.closest('.header')) this.demo.editing.begin('cell', null);
  }

  private scrollBeyond(): void {
    const { drag, last } = this;
    const { scroller } = this.grid.frame;
    if (!drag || !last) return;
    const bounds = scroller.getBoundingClientRect();
    const over = (at: number, low: number, high: number) =>
      at < low ? at - low : at > high ? at - high : 0;
    const x = over(last.clientX, bounds.left, bounds.left + scroller.clientWidth);
    const y = over(last.clientY, bounds.top, bounds.top + scroller.clientHeight);
    if (x === 0 && y === 0) return;
    scroller.scrollBy(x * SCROLL_SPEED, y * SCROLL_SPEED);
    drag.move(this.grid.cellAt(last.clientX, last.clientY), last);
    requestAnimationFrame(() => {
      if (this.last === last) this.scrollBeyond();
    });
  }
}
