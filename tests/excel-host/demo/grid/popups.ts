/** What pops up beside a cell: remarks on hover, the hint and the list of a validation rule. */

import { precedentsOf } from '../../formulas/references.ts';
import { displayText } from '../../model/number-text.ts';
import type { SheetModel, Validation } from '../../model.ts';
import { validationAt } from '../../validation.ts';
import type { Demo } from '../app/demo.ts';
import { isLocked } from '../app/editing.ts';
import type { Grid } from './grid.ts';
import { HEADER_HEIGHT } from './headers.ts';
import { remarkAt } from './marks.ts';
import { part } from './pane-view.ts';
import { cellRect, type Place } from './selection.ts';

const GAP = 4;
/** Longer lists are cut; they scroll anyway. */
const MOST_CHOICES = 500;

export class Popups {
  private readonly grid: Grid;
  private readonly demo: Demo;
  private readonly remark = part('popup remark');
  private readonly hint = part('popup hint');
  private readonly arrow = document.createElement('button');
  private readonly list = part('popup choices');
  private hovered = '';

  constructor(grid: Grid) {
    this.grid = grid;
    this.demo = grid.demo;
    this.remark.setAttribute('role', 'tooltip');
    this.arrow.className = 'popup list-arrow';
    this.arrow.ariaLabel = this.demo.words.list;
    this.arrow.tabIndex = -1;
    this.list.setAttribute('role', 'listbox');
    for (const popup of [this.remark, this.hint, this.arrow, this.list]) popup.hidden = true;
    const { pinned, scroller } = grid.frame;
    pinned.append(this.remark, this.hint, this.arrow, this.list);
    scroller.addEventListener('pointermove', (event) => this.hover(event));
    scroller.addEventListener('pointerleave', () => this.hideRemark());
    scroller.addEventListener('scroll', () => this.hideRemark(), { passive: true });
    this.arrow.addEventListener('click', () => this.toggleList());
    grid.onDraw(() => this.show());
    this.demo.store.subscribe((state, before) => {
      if (state.selection !== before.selection || state.editing) this.list.hidden = true;
    });
  }

  private hover(event: PointerEvent): void {
    if ((event.target as HTMLElement).closest('.popup, .header')) return;
    const { sheet } = this.grid;
    const { row, column } = this.grid.cellAt(event.clientX, event.clientY);
    const merge = sheet.mergeAt(row, column);
    const place = merge ? { row: merge.row, column: merge.column } : { row, column };
    const remark = event.buttons === 0 ? remarkAt(sheet, place.row, place.column) : null;
    const key = remark ? `${place.row},${place.column}` : '';
    if (key === this.hovered) return;
    this.hovered = key;
    this.remark.hidden = !remark;
    if (!remark) return;
    this.remark.classList.toggle('comment', remark.kind === 'comment');
    const author = part('author');
    author.textContent = remark.author || this.demo.words[remark.kind];
    const text = part('text');
    text.textContent = remark.content;
    this.remark.replaceChildren(author, text);
    const box = this.grid.viewBox(merge ?? cellRect(place));
    this.put(this.remark, box.x + box.width + GAP, box.y);
  }

  private hideRemark(): void {
    this.hovered = '';
    this.remark.hidden = true;
  }

  private show(): void {
    const { sheet, selection, editing } = this.demo.store.state;
    const { row, column } = selection.active;
    const rule = validationAt(sheet, row, column);
    const area = sheet.mergeAt(row, column) ?? cellRect(selection.active);
    const box = this.grid.viewBox(area);
    const prompt = rule?.prompt.show && rule.prompt.message ? rule.prompt : null;
    this.hint.hidden = !prompt;
    if (prompt) {
      const title = part('title');
      title.textContent = prompt.title;
      const text = part('text');
      text.textContent = prompt.message;
      this.hint.replaceChildren(...(prompt.title ? [title] : []), text);
      this.put(this.hint, box.x + 12, box.y + box.height + GAP);
    }
    const isList = rule?.type === 'List' && !editing && !isLocked(sheet, area);
    this.arrow.hidden = !isList;
    if (!isList) this.list.hidden = true;
    else this.put(this.arrow, box.x + box.width + 1, box.y + box.height - 20);
  }

  /** Opens or closes the list of choices at the active cell, if it has one. */
  toggleList(): void {
    const { sheet, selection } = this.demo.store.state;
    const { row, column } = selection.active;
    const rule = validationAt(sheet, row, column);
    if (rule?.type !== 'List' || !this.list.hidden) {
      this.list.hidden = true;
      return;
    }
    const options = choicesOf(this.demo, sheet, rule).map((text) => {
      const option = part('choice');
      option.setAttribute('role', 'option');
      option.textContent = text;
      option.addEventListener('click', () => this.choose({ row, column }, text));
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    const box = this.grid.viewBox(sheet.mergeAt(row, column) ?? cellRect({ row, column }));
    this.list.style.minWidth = `${box.width}px`;
    this.put(this.list, box.x, box.y + box.height);
  }

  /** Arrows, Enter and Esc belong to the list while it is open. @returns whether the key was its */
  key({ key }: KeyboardEvent): boolean {
    if (this.list.hidden) return false;
    const options = [...this.list.children] as HTMLElement[];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    if (key === 'Escape') this.list.hidden = true;
    else if (key === 'Enter') options[at]?.click();
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = Math.min(options.length - 1, Math.max(0, at + (key === 'ArrowDown' ? 1 : -1)));
      for (const [index, option] of options.entries()) option.ariaSelected = String(index === next);
      options[next]?.scrollIntoView({ block: 'nearest' });
    } else return false;
    return true;
  }

  private choose(place: Place, text: string): void {
    this.list.hidden = true;
    const { person } = this.demo.session;
    this.demo.engine.load().then(
      () => {
        person.type(this.grid.sheet, place.row, place.column, text);
      },
      (error: unknown) => this.demo.defect(error),
    );
  }

  /** Beside its cell, but inside the window. */
  private put(popup: HTMLElement, x: number, y: number): void {
    const { width, height } = this.grid.scroll;
    const most = { x: width - popup.offsetWidth, y: height + HEADER_HEIGHT - popup.offsetHeight };
    popup.style.left = `${Math.max(0, Math.min(x, most.x - GAP))}px`;
    popup.style.top = `${Math.max(0, Math.min(y, most.y - GAP))}px`;
  }
}

/** The texts that a list offers: written in the rule, or standing in cells. */
function choicesOf({ host }: Demo, sheet: SheetModel, { formula1 }: Validation): string[] {
  if (!formula1.startsWith('=')) return formula1.split(',').map((item) => item.trim());
  const book = sheet.workbook;
  const name = book.props.names.find(
    (known) => known.name.toLowerCase() === formula1.slice(1).toLowerCase(),
  );
  const { areas } = precedentsOf(name?.formula ?? formula1);
  return areas.flatMap(({ sheet: on, rect }) => {
    const source = on === null ? sheet : book.sheet(on);
    if (!source) return [];
    const count = Math.min(rect.rows * rect.columns, MOST_CHOICES);
    const texts = Array.from({ length: count }, (_, i) => {
      const [r, c] = [rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)];
      return displayText(source.content(r, c), source.styleAt(r, c).numberFormat, host.region);
    });
    return texts.filter((text) => text !== '');
  });
}
