/**
 * Copy, cut, paste and fill. To other programs cells go as text; within the workbook they go whole,
 * with their formulas and looks.
 */

import type { Rect } from '../../a1.ts';
import { displayText } from '../../model/number-text.ts';
import type { SheetModel } from '../../model.ts';
import { fromTabText, toTabText } from '../entry/tab-text.ts';
import { typedText } from '../entry/typed-text.ts';
import type { Words } from '../words/words.ts';
import { type CellEdit, filledFrom, repeated } from './block-copy.ts';
import type { Dialogs } from './dialogs.ts';
import { isLocked } from './editing.ts';
import type { LazyEngine } from './engine.ts';
import type { Selecting } from './selecting.ts';
import type { DemoState } from './state.ts';
import type { Store } from './store.ts';

export class Clipboard {
  private readonly store: Store<DemoState>;
  private readonly selecting: Selecting;
  private readonly engine: LazyEngine;
  private readonly dialogs: Dialogs;
  private readonly words: Words;
  private copied: { sheet: SheetModel; area: Rect; text: string; cut: boolean } | null = null;

  constructor(
    store: Store<DemoState>,
    selecting: Selecting,
    engine: LazyEngine,
    dialogs: Dialogs,
    words: Words,
  ) {
    this.store = store;
    this.selecting = selecting;
    this.engine = engine;
    this.dialogs = dialogs;
    this.words = words;
  }

  /** @returns the text for other programs */
  copy(cut: boolean): string {
    const { sheet, current } = this.selecting;
    const area = this.usedPart(sheet, current.area);
    const { region } = this.store.state.session.host;
    const lines = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => {
        const [row, column] = [area.row + r, area.column + c];
        return displayText(
          sheet.content(row, column),
          sheet.styleAt(row, column).numberFormat,
          region,
        );
      }),
    );
    const text = toTabText(lines);
    this.copied = { sheet, area, text, cut };
    this.store.set({ copied: { sheet, area } });
    return text;
  }

  /** Copies by a menu's command: the browser's own copying takes the key only. */
  async write(cut: boolean): Promise<void> {
    await navigator.clipboard.writeText(this.copy(cut));
  }

  /** Pastes by a menu's command. Where the browser keeps its clipboard to itself, says so. */
  async read(): Promise<void> {
    const text = await navigator.clipboard.readText().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') return null;
      throw error;
    });
    if (text !== null) await this.paste(text);
    else await this.dialogs.tell(this.words.pasteTitle, this.words.pasteText, this.words.ok);
  }

  /** @param text from the system's clipboard */
  async paste(text: string): Promise<void> {
    if (text === '') return;
    await this.engine.load();
    const own = this.store.state.copied && this.copied?.text === text ? this.copied : null;
    if (own) await this.pasteCells(own);
    else await this.pasteText(text);
  }

  private async pasteCells(source: NonNullable<Clipboard['copied']>): Promise<void> {
    const { sheet, current } = this.selecting;
    const area = tiled(source.area, this.usedTarget(sheet, current.area));
    if (await this.refuses(sheet, area)) return;
    if (source.cut && isLocked(source.sheet, source.area)) {
      await this.refuseLocked();
      return;
    }
    const edits = repeated(source.sheet, source.area, area);
    const { person, book } = this.store.state.session;
    book.history.transaction('paste', () => {
      if (source.cut) person.clear(source.sheet, source.area);
      this.put('paste', sheet, edits, area);
    });
    if (source.cut) {
      this.copied = null;
      this.store.set({ copied: null });
    }
    this.selecting.area(area);
  }

  private async pasteText(text: string): Promise<void> {
    const { sheet, current } = this.selecting;
    const { person, host } = this.store.state.session;
    const lines = fromTabText(text);
    const columns = Math.max(...lines.map((line) => line.length));
    const { row, column } = current.area;
    const area = { row, column, rows: lines.length, columns };
    if (await this.refuses(sheet, area)) return;
    const typed = lines.map((line, r) =>
      line.map((cell, c) => {
        const style = sheet.styleAt(row + r, column + c);
        const read = typedText(cell, style, host.region);
        // A formula that cannot be read is pasted as the text that it is.
        return read.kind === 'text'
          ? read.text
          : read.kind === 'formula'
            ? read.formula
            : `'${cell}`;
      }),
    );
    person.paste(sheet, row, column, typed);
    this.selecting.area(area);
  }

  /** Drags the fill handle, or Ctrl+D and Ctrl+R: the block is repeated over the area. */
  async fill(block: Rect, area: Rect): Promise<void> {
    await this.engine.load();
    const { sheet } = this.selecting;
    if (await this.refuses(sheet, area)) return;
    this.put('fill', sheet, filledFrom(sheet, block, area), area);
    this.selecting.area(area);
  }

  /** Forgets what was copied: Esc. */
  forget(): void {
    this.store.set({ copied: null });
  }

  private put(label: string, sheet: SheetModel, edits: readonly CellEdit[], area: Rect): void {
    const { book, host } = this.store.state.session;
    book.history.transaction(label, () => {
      sheet.putCells(edits, area);
      book.settle();
    });
    host.raiseChanged(sheet, area, null, 'Unknown');
    host.events.flush();
  }

  private async refuses(sheet: SheetModel, area: Rect): Promise<boolean> {
    if (isLocked(sheet, area)) {
      await this.refuseLocked();
      return true;
    }
    const single = area.rows === 1 && area.columns === 1;
    if (single || sheet.mergesIn(area).length === 0) return false;
    await this.dialogs.tell(this.words.mergeTitle, this.words.mergeText, this.words.ok);
    return true;
  }

  private refuseLocked(): Promise<void> {
    return this.dialogs.tell(this.words.protectedTitle, this.words.protectedText, this.words.ok);
  }

  /** Of whole columns and rows only what is in use is copied. */
  private usedPart(sheet: SheetModel, area: Rect): Rect {
    const used = sheet.usedRange(true, area);
    const corner = { row: area.row, column: area.column };
    if (area.rows * area.columns < MOST_CELLS) return area;
    if (!used) return { ...corner, rows: 1, columns: 1 };
    return {
      ...corner,
      rows: used.row + used.rows - area.row,
      columns: used.column + used.columns - area.column,
    };
  }

  /** A merged cell takes what is pasted in its first cell; a whole column is pasted into from its top. */
  private usedTarget(sheet: SheetModel, area: Rect): Rect {
    const merge = sheet.mergeAt(area.row, area.column);
    const whole = area.rows * area.columns >= MOST_CELLS;
    const isMerge = merge?.rows === area.rows && merge.columns === area.columns;
    return whole || isMerge ? { row: area.row, column: area.column, rows: 1, columns: 1 } : area;
  }
}

const MOST_CELLS = 500_000;

/** The selected area where the block fits into it several times, else the block's size. */
function tiled(block: Rect, target: Rect): Rect {
  const fits = target.rows % block.rows === 0 && target.columns % block.columns === 0;
  return fits ? target : { ...target, rows: block.rows, columns: block.columns };
}
