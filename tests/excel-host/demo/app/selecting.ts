/** The selection of the sheet that is shown; each sheet keeps its own. */

import { type Rect, sameRect } from '../../a1.ts';
import type { SheetModel } from '../../model.ts';
import { type GridSelection, type Place, selectArea, selectCells } from '../grid/selection.ts';
import type { Session } from './session.ts';
import type { DemoState } from './state.ts';
import type { Store } from './store.ts';

export class Selecting {
  private readonly store: Store<DemoState>;
  private readonly kept = new WeakMap<SheetModel, GridSelection>();

  constructor(store: Store<DemoState>) {
    this.store = store;
  }

  /** @returns the sheet that is shown */
  get sheet(): SheetModel {
    const { active, sheets } = this.session.book.props;
    return active?.alive ? active : sheets[0]!;
  }

  get current(): GridSelection {
    return this.store.state.selection;
  }

  /** @param reveal cell to be scrolled into view; null where the pointer chose it */
  set(selection: GridSelection, reveal: Place | null = selection.focus): void {
    this.preview(selection);
    this.session.person.select(this.sheet, selection.area);
    if (reveal) this.reveal(reveal);
  }

  /** Shows a selection that is not made yet: the add-in hears of it at the end of a drag. */
  preview(selection: GridSelection): void {
    this.kept.set(this.sheet, selection);
    this.store.set({ sheet: this.sheet, selection });
  }

  area(area: Rect, active?: Place): void {
    this.set(selectArea(this.sheet, area, active), null);
  }

  reveal(place: Place): void {
    this.store.set({ reveal: { ...place } });
  }

  /** Clicks a tab. */
  activate(sheet: SheetModel): void {
    const selection = this.keptFor(sheet);
    this.session.person.select(sheet, selection.area);
  }

  /** Takes over what the add-in selected, or the sheet that it showed. */
  adopt(): void {
    const { sheet } = this;
    const { book } = this.session;
    const kept = this.keptFor(sheet);
    const chosen = book.props.selection;
    const byAddin = chosen?.sheet === sheet && !sameRect(chosen.area, kept.area);
    const selection = byAddin ? selectArea(sheet, chosen.area) : kept;
    this.kept.set(sheet, selection);
    const reveal = byAddin ? { reveal: { ...selection.active } } : {};
    this.store.set({ sheet, selection, ...reveal });
    // What is selected is always on the sheet that is shown.
    if (chosen?.sheet !== sheet) book.set('selection', { sheet, area: selection.area });
  }

  private keptFor(sheet: SheetModel): GridSelection {
    const first = { row: 0, column: 0 };
    return this.kept.get(sheet) ?? selectCells(sheet, first, first);
  }

  private get session(): Session {
    return this.store.state.session;
  }
}
