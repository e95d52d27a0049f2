/** The menu at the right mouse button, and at Shift+F10. */

import { contains, MAX_COLUMNS, MAX_ROWS } from '../../a1.ts';
import type { Demo } from '../app/demo.ts';
import { bandOf, mayHide, setHidden } from '../app/hiding.ts';
import type { EditorBox } from './editor-box.ts';
import type { Grid } from './grid.ts';
import { selectArea, selectCells } from './selection.ts';

interface Item {
  readonly label: string;
  readonly run: () => void | Promise<void>;
}

export class ContextMenu {
  private readonly grid: Grid;
  private readonly demo: Demo;
  private readonly editor: EditorBox;
  private readonly menu = document.createElement('div');

  constructor(grid: Grid, editor: EditorBox) {
    this.grid = grid;
    this.demo = grid.demo;
    this.editor = editor;
    this.menu.className = 'cell-menu';
    this.menu.popover = 'auto';
    this.menu.setAttribute('role', 'menu');
    this.menu.ariaLabel = this.demo.words.cellMenu;
    document.body.append(this.menu);
    grid.frame.scroller.addEventListener('contextmenu', (event) => this.asked(event));
    this.menu.addEventListener('keydown', (event) => this.key(event));
    this.menu.addEventListener('toggle', () => {
      if (!this.menu.matches(':popover-open')) this.editor.focus();
    });
  }

  private asked(event: MouseEvent): void {
    // In the text that is being edited the browser's own menu is the right one.
    if (this.demo.editing.current) return;
    event.preventDefault();
    const byKey = event.target === this.editor.field;
    if (!byKey) this.select(event);
    const box = this.grid.viewBox(this.demo.selecting.current.area);
    const { left, top } = this.grid.frame.scroller.getBoundingClientRect();
    if (byKey) this.open(left + box.x + 10, top + box.y + 20);
    else this.open(event.clientX, event.clientY);
  }

  /** What is clicked outside the selection becomes it. */
  private select(event: MouseEvent): void {
    const { sheet, current } = this.demo.selecting;
    const header = (event.target as HTMLElement).closest<HTMLElement>('.header');
    const at = this.grid.cellAt(event.clientX, event.clientY);
    if (header) {
      const band = header.dataset.column === undefined ? 'rows' : 'columns';
      const place = { row: Number(header.dataset.row), column: Number(header.dataset.column) };
      const inside =
        bandOf(current.area) === band &&
        (band === 'rows'
          ? contains({ ...current.area, column: 0 }, place.row, 0)
          : contains({ ...current.area, row: 0 }, 0, place.column));
      if (inside) return;
      const area =
        band === 'rows'
          ? { row: place.row, column: 0, rows: 1, columns: MAX_COLUMNS }
          : { row: 0, column: place.column, rows: MAX_ROWS, columns: 1 };
      this.demo.selecting.set(selectArea(sheet, area), null);
    } else if (!contains(current.area, at.row, at.column)) {
      this.demo.selecting.set(selectCells(sheet, at, at), null);
    }
  }

  private open(x: number, y: number): void {
    this.menu.replaceChildren(...this.items().map((item) => this.button(item)));
    this.menu.showPopover();
    const { offsetWidth, offsetHeight } = this.menu;
    this.menu.style.left = `${Math.min(x, innerWidth - offsetWidth - 4)}px`;
    this.menu.style.top = `${Math.min(y, innerHeight - offsetHeight - 4)}px`;
    this.menu.querySelector('button')?.focus();
  }

  private items(): Item[] {
    const { demo } = this;
    const { words, clipboard } = demo;
    const { sheet, current } = demo.selecting;
    const band = bandOf(current.area);
    return [
      { label: words.cut, run: () => clipboard.write(true) },
      { label: words.copy, run: () => clipboard.write(false) },
      { label: words.paste, run: () => clipboard.read() },
      { label: words.clearContents, run: () => demo.clear(sheet, current.area) },
      ...(band && mayHide(sheet, band)
        ? [
            { label: words.hide, run: () => setHidden(sheet, current.area, true) },
            { label: words.unhide, run: () => setHidden(sheet, current.area, false) },
          ]
        : []),
    ];
  }

  private button({ label, run }: Item): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'menuitem');
    button.textContent = label;
    button.addEventListener('click', () => {
      this.menu.hidePopover();
      this.editor.focus();
      Promise.resolve(run()).catch((error: unknown) => this.demo.defect(error));
    });
    return button;
  }

  private key(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...this.menu.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  }
}
