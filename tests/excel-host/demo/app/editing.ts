/** A cell is being typed into, from the first key to Enter or Esc. */

import type { Rect } from '../../a1.ts';
import { type Cell, CellError, type SheetModel, type Validation } from '../../model.ts';
import { brokenRule } from '../../validation.ts';
import { editText } from '../entry/edit-text.ts';
import { typedText } from '../entry/typed-text.ts';
import { entered, type Place } from '../grid/selection.ts';
import type { Words } from '../words/words.ts';
import type { Dialogs } from './dialogs.ts';
import type { LazyEngine } from './engine.ts';
import type { DemoState, Editing as EditingState } from './state.ts';
import type { Store } from './store.ts';

/** What the library makes of a formula that it cannot read. */
const UNREADABLE = '#ERROR!';

export class Editing {
  private readonly store: Store<DemoState>;
  private readonly engine: LazyEngine;
  private readonly dialogs: Dialogs;
  private readonly words: Words;
  private committing: Promise<boolean> | null = null;
  /** Called when a text has gone into a cell. */
  onEntered: (sheet: SheetModel, place: Place) => void = () => {};

  constructor(store: Store<DemoState>, engine: LazyEngine, dialogs: Dialogs, words: Words) {
    this.store = store;
    this.engine = engine;
    this.dialogs = dialogs;
    this.words = words;
  }

  get current(): EditingState | null {
    return this.store.state.editing;
  }

  /** What stands in a cell while it is edited. */
  textOf(sheet: SheetModel, place: Place): string {
    const { row, column } = place;
    const cell: Cell | undefined = sheet.cell(row, column);
    const { region } = this.store.state.session.host;
    return editText(cell, sheet.styleAt(row, column), region);
  }

  /**
   * @param text what was typed over the cell; null to edit what it holds
   * @returns false where the sheet is protected, which the person is told
   */
  begin(where: EditingState['in'], text: string | null): boolean {
    if (this.current) return true;
    const { session, selection } = this.store.state;
    const sheet = session.book.props.active!;
    const place = entered(sheet, selection.active);
    if (isLocked(sheet, { ...place, rows: 1, columns: 1 })) {
      void this.dialogs.tell(this.words.protectedTitle, this.words.protectedText, this.words.ok);
      return false;
    }
    // It will be needed at the end; a failure is told then.
    this.engine.load().catch(() => {});
    session.host.beginCellEdit();
    this.store.set({
      editing: {
        sheet,
        place,
        text: text ?? this.textOf(sheet, place),
        mode: text === null ? 'edit' : 'enter',
        in: where,
      },
      copied: null,
    });
    return true;
  }

  setText(text: string): void {
    if (this.current) this.store.set({ editing: { ...this.current, text } });
  }

  /** F2 changes between typing over and editing. */
  toggleMode(): void {
    const editing = this.current;
    if (!editing) return;
    this.store.set({ editing: { ...editing, mode: editing.mode === 'edit' ? 'enter' : 'edit' } });
  }

  cancel(): void {
    if (!this.current) return;
    this.store.set({ editing: null });
    this.store.state.session.host.endCellEdit();
  }

  /** @returns false where Excel refused the text and the cell is still being edited */
  commit(): Promise<boolean> {
    if (!this.current) return Promise.resolve(true);
    this.committing ??= this.enter().finally(() => {
      this.committing = null;
    });
    return this.committing;
  }

  private async enter(): Promise<boolean> {
    if (!(await this.ready())) return false;
    const { editing, session } = this.store.state;
    if (!editing) return true;
    const { sheet, place } = editing;
    const style = sheet.styleAt(place.row, place.column);
    const typed = typedText(editing.text, style, session.host.region);
    const text =
      typed.kind === 'formula' ? typed.formula : typed.kind === 'text' ? typed.text : null;
    if (text === null || (typed.kind === 'formula' && this.isUnreadable(sheet, text))) {
      await this.dialogs.tell(this.words.formulaTitle, this.words.formulaText, this.words.ok);
      return false;
    }
    const outcome = session.person.type(sheet, place.row, place.column, text);
    if (outcome.kind === 'invalid') return this.refuse(outcome.rule);
    this.end();
    this.onEntered(sheet, place);
    return this.warn(sheet, place, editing);
  }

  private async ready(): Promise<boolean> {
    try {
      if (!this.engine.loaded) {
        this.store.set({ busy: true });
        await this.engine.load();
      }
      return true;
    } catch (error) {
      const text = this.words.engineText.replace('{detail}', String(error));
      await this.dialogs.tell(this.words.engineTitle, text, this.words.ok);
      return false;
    } finally {
      this.store.set({ busy: false });
    }
  }

  private end(): void {
    this.store.set({ editing: null });
    this.store.state.session.host.endCellEdit();
  }

  private isUnreadable(sheet: SheetModel, formula: string): boolean {
    const [result] = this.store.state.session.host.evaluate(sheet, [formula]);
    return result instanceof CellError && result.code === UNREADABLE;
  }

  private async refuse({ alert }: Validation): Promise<boolean> {
    const { invalidTitle, invalidText, retry, cancel } = this.words;
    const answer = await this.dialogs.ask(
      alert.title || invalidTitle,
      alert.message || invalidText,
      [
        { answer: 'retry', label: retry },
        { answer: 'cancel', label: cancel },
      ],
    );
    if (answer === 'cancel') this.cancel();
    return answer === 'cancel';
  }

  /** Rules that only warn let the value in; the person may take it back. */
  private async warn(sheet: SheetModel, place: Place, editing: EditingState): Promise<boolean> {
    const { host, person } = this.store.state.session;
    const rule = brokenRule(sheet, place.row, place.column, (on, formulas) =>
      host.evaluate(on, formulas),
    );
    if (!rule || rule.alert.style === 'Stop') return true;
    const { invalidTitle, invalidText, continueQuestion, yes, no, ok, cancel } = this.words;
    const title = rule.alert.title || invalidTitle;
    const message = rule.alert.message || invalidText;
    const isWarning = rule.alert.style === 'Warning';
    const answer = await this.dialogs.ask(
      title,
      isWarning ? `${message}\n${continueQuestion}` : message,
      [
        { answer: 'keep', label: isWarning ? yes : ok },
        ...(isWarning ? [{ answer: 'edit' as const, label: no }] : []),
        { answer: 'undo', label: cancel },
      ],
    );
    if (answer === 'keep') return true;
    person.undo();
    if (answer === 'undo') return true;
    host.beginCellEdit();
    this.store.set({ editing });
    return false;
  }
}

/** Whether protection keeps a person from changing a block. */
export function isLocked(sheet: SheetModel, area: Rect): boolean {
  if (!sheet.props.protection) return false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.styleAt(row, column).locked) return true;
    }
  }
  return false;
}
