/**
 * The text field that has the focus whenever the grid has it. While nothing is edited it is
 * invisible on the active cell and waits for the first letter, so that input methods (and screen
 * readers) find a real field; then it becomes the cell's editor.
 */

import { columnName } from '../../../../shared/sheet/snapshot.ts';
import type { Demo } from '../app/demo.ts';
import { type KeyAction, keyAction } from '../app/keys.ts';
import type { Editing } from '../app/state.ts';
import { describeCell } from './describe.ts';
import { fontFamily, fontOf, fontPixels } from './fonts.ts';
import type { Grid } from './grid.ts';
import { HEADER_HEIGHT } from './headers.ts';
import { part, place } from './pane-view.ts';
import type { Popups } from './popups.ts';
import { cellRect } from './selection.ts';

/** Keys that end an edit and move on; arrows only while typing over. */
const ENDS: readonly KeyAction['do'][] = ['next', 'move', 'page', 'row-start'];

export class EditorBox {
  readonly field = document.createElement('textarea');
  private readonly layer = part('editor-layer');
  private readonly announcer = part('announcer');
  private readonly grid: Grid;
  private readonly popups: Popups;
  private readonly demo: Demo;
  private readonly perform: (action: KeyAction) => void;
  private announced = '';

  constructor(grid: Grid, popups: Popups, perform: (action: KeyAction) => void) {
    this.grid = grid;
    this.popups = popups;
    this.demo = grid.demo;
    this.perform = perform;
    this.field.className = 'cell-editor';
    this.field.spellcheck = false;
    this.field.rows = 1;
    this.field.autocomplete = 'off';
    this.announcer.ariaLive = 'polite';
    this.layer.append(this.field);
    grid.frame.pinned.append(this.layer, this.announcer);
    grid.onDraw(() => this.show());
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('copy', (event) => this.copy(event, false));
    this.field.addEventListener('cut', (event) => this.copy(event, true));
    this.field.addEventListener('paste', (event) => this.paste(event));
    this.demo.store.subscribe((state, before) => {
      if (state.editing !== before.editing) this.editingChanged(state.editing, before.editing);
    });
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  private get editing(): Editing | null {
    return this.demo.store.state.editing;
  }

  private typed(): void {
    const { value } = this.field;
    if (this.editing) this.demo.editing.setText(value);
    else if (value !== '' && !this.demo.editing.begin('cell', value)) this.field.value = '';
  }

  private key(event: KeyboardEvent): void {
    // The input method still composes the letter: Enter and arrows are its own.
    if (event.isComposing) return;
    if (this.editing) this.editingKey(event);
    else if (this.popups.key(event)) event.preventDefault();
    else {
      const action = keyAction(event);
      if (!action) return;
      event.preventDefault();
      this.perform(action);
    }
  }

  private editingKey(event: KeyboardEvent): void {
    const editing = this.editing!;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.demo.editing.cancel();
      return;
    }
    if (event.key === 'F2') {
      event.preventDefault();
      this.demo.editing.toggleMode();
      return;
    }
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
      this.typed();
      return;
    }
    const action = keyAction(event);
    if (!action || !ENDS.includes(action.do)) return;
    if (action.do !== 'next' && editing.mode === 'edit') return;
    event.preventDefault();
    void this.demo.settled(() => this.perform(action));
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    if (this.editing) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.demo.clipboard.copy(cut));
  }

  private paste(event: ClipboardEvent): void {
    if (this.editing) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    this.demo.clipboard.paste(text).catch((error: unknown) => this.demo.defect(error));
  }

  private editingChanged(editing: Editing | null, before: Editing | null): void {
    const text = editing?.text ?? '';
    // What an input method is composing right now is there already, and must not be touched.
    if (this.field.value !== text) {
      this.field.value = text;
      this.field.setSelectionRange(text.length, text.length);
    }
    if (editing && !before && editing.in === 'cell') this.focus();
    if (!editing && before) this.focus();
    this.show();
  }

  /** Puts the field where it belongs; called after every drawing. */
  private show(): void {
    const { grid, editing, layer } = this;
    const { sheet, selection, zoom } = this.demo.store.state;
    const { width, height } = grid.scroll;
    place(layer, 0, 0, width, height + HEADER_HEIGHT);
    layer.style.clipPath = `inset(${HEADER_HEIGHT}px 0 0 ${grid.headerWidth}px)`;
    const shown = editing && editing.sheet === sheet ? editing : null;
    const { row, column } = shown?.place ?? selection.active;
    const area = sheet.mergeAt(row, column) ?? cellRect({ row, column });
    const box = grid.viewBox(area);
    const style = sheet.styleAt(row, column);
    this.field.classList.toggle('idle', !shown);
    this.field.style.font = fontOf(style, zoom);
    this.field.style.fontFamily = fontFamily(style.fontName);
    this.field.style.lineHeight = `${Math.ceil(fontPixels(style) * zoom * 1.25)}px`;
    this.field.style.color = style.fontColor;
    this.field.style.backgroundColor = style.fill ?? '#FFFFFF';
    place(this.field, box.x - 1, box.y - 1, box.width + 1, box.height + 1);
    if (shown) this.grow(box.width + 1, box.height + 1, width - box.x - 8);
    else this.announce();
    this.field.ariaLabel = this.demo.words.cellEditor.replace(
      '{cell}',
      columnName(column) + (row + 1),
    );
  }

  /** The editor grows with its text, to the window's edge; then lines wrap. */
  private grow(width: number, height: number, most: number): void {
    const { style } = this.field;
    const { sheet, zoom } = this.demo.store.state;
    const { row, column } = this.editing!.place;
    const look = sheet.styleAt(row, column);
    const longest = Math.max(
      ...this.editing!.text.split('\n').map((line) => {
        return this.grid.measure.width(line, fontOf(look, zoom));
      }),
    );
    const wanted = look.wrap ? width : Math.max(width, Math.ceil(longest) + 14);
    style.width = `${Math.max(width, Math.min(wanted, most))}px`;
    style.height = `${height}px`;
    style.height = `${Math.max(height, this.field.scrollHeight + 4)}px`;
  }

  /** Tells a screen reader which cell is active and what is in it. */
  private announce(): void {
    const text = describeCell(this.demo);
    if (text === this.announced) return;
    this.announced = text;
    this.announcer.textContent = text;
  }
}
