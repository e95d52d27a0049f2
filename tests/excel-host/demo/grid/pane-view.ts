/** One pane of the grid: its backdrop, and an element for each cell that shows something. */

import { CellError } from '../../model.ts';
import { type BackdropContext, paintBackdrop } from './backdrop.ts';
import { type CellView, cellViews, indentOf, PADDING, type ViewContext } from './cell-view.ts';
import { MergesInView } from './merges.ts';
import { isEmpty, type PaneName, type Window } from './panes.ts';
import type { StyleClasses } from './style-classes.ts';

export type PaneContext = Omit<ViewContext, 'merges'> & Omit<BackdropContext, 'merges'>;

/** Pixels of the sheet. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly element: HTMLElement;
  readonly signature: string;
}

export class PaneView {
  readonly element: HTMLElement;
  /** Marks, selection and charts go here, above the cells. */
  readonly overlay: HTMLElement;
  private readonly canvas = document.createElement('canvas');
  private readonly rowsElement: HTMLElement;
  private readonly rows = new Map<number, HTMLElement>();
  private readonly cells = new Map<string, Drawn>();
  private readonly styles: StyleClasses;

  constructor(name: PaneName, styles: StyleClasses) {
    this.styles = styles;
    this.element = part(`sheet-pane pane-${name}`);
    this.rowsElement = part('cells');
    this.rowsElement.setAttribute('role', 'rowgroup');
    this.overlay = part('overlay');
    this.overlay.ariaHidden = 'true';
    this.canvas.className = 'backdrop';
    this.element.append(this.canvas, this.rowsElement, this.overlay);
  }

  /** @param origin the sheet's pixel in the pane's top left corner */
  draw(context: PaneContext, window: Window, origin: Origin): void {
    if (isEmpty(window)) {
      this.canvas.hidden = true;
      this.show([], context, origin);
      return;
    }
    const { geometry, sheet } = context;
    const merges = new MergesInView(sheet, window);
    const views = cellViews({ ...context, merges }, window);
    const box = paintBackdrop(this.canvas, { ...context, merges }, window, views);
    this.canvas.hidden = false;
    place(this.canvas, box.x - origin.x, box.y - origin.y, box.width, box.height);
    this.element.style.setProperty('--zoom', String(geometry.zoom));
    this.show(views, context, origin);
  }

  private show(views: readonly CellView[], context: PaneContext, origin: Origin): void {
    const gone = new Set(this.cells.keys());
    for (const view of views) {
      const key = `${view.row},${view.column}`;
      gone.delete(key);
      const signature = signatureOf(view, origin, context.geometry.zoom);
      const drawn = this.cells.get(key);
      if (drawn?.signature === signature) continue;
      const element = drawn?.element ?? this.newCell(view);
      this.fill(element, view, context, origin);
      this.cells.set(key, { element, signature });
    }
    for (const key of gone) {
      this.cells.get(key)!.element.remove();
      this.cells.delete(key);
    }
    for (const [row, element] of this.rows) {
      if (element.childElementCount > 0) continue;
      element.remove();
      this.rows.delete(row);
    }
  }

  private newCell({ row, column }: CellView): HTMLElement {
    const element = part('cell');
    element.setAttribute('role', 'gridcell');
    element.ariaColIndex = String(column + 1);
    element.dataset.row = String(row);
    element.dataset.column = String(column);
    this.rowOf(row).append(element);
    return element;
  }

  private rowOf(row: number): HTMLElement {
    const known = this.rows.get(row);
    if (known) return known;
    const element = part('row');
    element.setAttribute('role', 'row');
    element.ariaRowIndex = String(row + 1);
    this.rows.set(row, element);
    this.rowsElement.append(element);
    return element;
  }

  private fill(
    element: HTMLElement,
    view: CellView,
    { geometry, sheet }: PaneContext,
    origin: Origin,
  ): void {
    const { box, style, text, lean } = view;
    const { zoom } = geometry;
    const isError = sheet.content(view.row, view.column) instanceof CellError;
    element.className = `cell lean-${lean} ${this.styles.of(style)}${isError ? ' error' : ''}`;
    place(element, box.x - origin.x, box.y - origin.y, box.width, box.height);
    const indent = indentOf(style, zoom);
    element.style.paddingLeft = `${(lean === 'left' ? indent : 0) + PADDING * zoom}px`;
    element.style.paddingRight = `${(lean === 'right' ? indent : 0) + PADDING * zoom + 1}px`;
    if (view.textStart !== null) {
      element.classList.add('lean-left');
      element.classList.remove('lean-center');
      element.style.paddingLeft = '0';
      element.style.paddingRight = '0';
      element.style.textIndent = `${view.textStart}px`;
    } else {
      element.style.textIndent = '';
    }
    if (style.rotation === 0) element.textContent = text;
    else turn(element, text, style.rotation);
  }
}

/** 180 and 255: letters below each other, upright. */
const STACKED = [180, 255];

function turn(element: HTMLElement, text: string, rotation: number): void {
  const inner = part('turned');
  inner.textContent = text;
  if (STACKED.includes(rotation)) inner.classList.add('stacked');
  else {
    // In files 91 to 179 turn down by what exceeds 90.
    const degrees = rotation > 90 ? 90 - rotation : rotation;
    if (Math.abs(degrees) === 90) inner.classList.add(degrees > 0 ? 'upward' : 'downward');
    else inner.style.transform = `rotate(${-degrees}deg)`;
  }
  element.replaceChildren(inner);
}

function signatureOf(
  { text, style, look, box, lean, textStart }: CellView,
  origin: Origin,
  zoom: number,
): string {
  const { x, y, width, height } = box;
  const colors = look ? `${look.fontColor}${look.bold}${look.italic}` : '';
  return [
    text,
    idOf(style),
    colors,
    x - origin.x,
    y - origin.y,
    width,
    height,
    lean,
    textStart,
    zoom,
  ].join('\u0001');
}

const ids = new WeakMap<object, number>();
let nextId = 0;

function idOf(value: object): number {
  const known = ids.get(value) ?? nextId++;
  ids.set(value, known);
  return known;
}

export function part(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

export function place(
  element: HTMLElement,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const { style } = element;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
