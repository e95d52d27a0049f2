/**
 * The page's middle: what the toolbar, the ribbon, the grid and the pane do, on one open workbook.
 * Tests find it as `window.demo`.
 */

import { parseAddress, type Rect } from '../../a1.ts';
import type { ExcelHost } from '../../host.ts';
import { displayText } from '../../model/number-text.ts';
import type { SheetModel, WorkbookModel } from '../../model.ts';
import type { MountedGrid } from '../grid/mount.ts';
import { FIRST_CELL } from '../grid/selection.ts';
import { PaneConnection } from '../pane/connection.ts';
import { filled, type Words, wordsFor } from '../words/words.ts';
import { Clipboard } from './clipboard.ts';
import { commandOf } from './commands.ts';
import { Dialogs } from './dialogs.ts';
import { Editing } from './editing.ts';
import { LazyEngine } from './engine.ts';
import { blankBook, Files } from './files.ts';
import type { Params } from './params.ts';
import { fetchSamples } from './samples.ts';
import { Selecting } from './selecting.ts';
import { isLooking, Session } from './session.ts';
import type { DemoState } from './state.ts';
import { Store } from './store.ts';

export const PANE_WIDTH = { least: 320, usual: 350, most: 600 } as const;
export const ZOOMS: readonly number[] = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2];

export class Demo {
  readonly params: Params;
  readonly words: Words;
  readonly store: Store<DemoState>;
  readonly engine = new LazyEngine();
  readonly dialogs: Dialogs;
  readonly selecting: Selecting;
  readonly editing: Editing;
  readonly clipboard: Clipboard;
  readonly files: Files;
  /** The running add-in; null while the pane is closed. */
  connection: PaneConnection | null = null;
  /** Once the grid is on the page. */
  grid: MountedGrid | null = null;
  private stopWatching: () => void = () => {};
  private tick = 0;

  constructor(params: Params) {
    this.params = params;
    this.words = wordsFor(params.locale);
    const session = this.newSession(blankBook(params.locale));
    this.store = new Store<DemoState>({
      session,
      sheet: session.book.sheets[0]!,
      revision: 0,
      selection: FIRST_CELL,
      reveal: null,
      editing: null,
      copied: null,
      zoom: 1,
      // With a sample to come the add-in starts on that, not on the blank book before it.
      pane: {
        open: params.paneOpen && params.open === null,
        width: PANE_WIDTH.usual,
        load: 0,
        start: '',
      },
      samples: 'loading',
      dialog: null,
      notice: null,
      busy: false,
    });
    this.dialogs = new Dialogs(this.store);
    this.selecting = new Selecting(this.store);
    this.editing = new Editing(this.store, this.engine, this.dialogs, this.words);
    this.clipboard = new Clipboard(
      this.store,
      this.selecting,
      this.engine,
      this.dialogs,
      this.words,
    );
    this.files = new Files(
      this.dialogs,
      this.words,
      () => this.session,
      (book) => this.show(book),
    );
    this.watch();
  }

  get session(): Session {
    return this.store.state.session;
  }

  get book(): WorkbookModel {
    return this.session.book;
  }

  get host(): ExcelHost {
    return this.session.host;
  }

  get sheet(): SheetModel {
    return this.selecting.sheet;
  }

  /** What a cell of the shown sheet displays, by its address. */
  text(address: string): string {
    const { row, column } = parseAddress(address)!.rect;
    const { numberFormat } = this.sheet.styleAt(row, column);
    return displayText(this.sheet.content(row, column), numberFormat, this.host.region);
  }

  async start(): Promise<void> {
    const loadSamples = fetchSamples().then(
      (samples) => this.store.set({ samples }),
      (error: unknown) => {
        console.error(error);
        this.store.set({ samples: 'failed' });
      },
    );
    if (this.params.open !== null) {
      await this.files.openSample(this.params.open);
      const { pane } = this.store.state;
      this.store.set({ pane: { ...pane, open: this.params.paneOpen } });
    }
    await loadSamples;
  }

  /** Puts a workbook in place of the old one. The add-in starts anew, as in another window. */
  show(book: WorkbookModel): void {
    this.editing.cancel();
    this.session.dispose();
    const { pane } = this.store.state;
    const session = this.newSession(book);
    this.store.set({
      session,
      sheet: book.props.active ?? book.sheets[0]!,
      selection: FIRST_CELL,
      copied: null,
      notice: null,
      pane: { ...pane, load: pane.load + 1, start: '' },
    });
    this.watch();
    if (this.session.calculates) this.engine.load().catch((error: unknown) => this.defect(error));
  }

  private newSession(book: WorkbookModel): Session {
    const region = this.params.locale.startsWith('en') ? 'en' : 'vi';
    return new Session(book, region, region === 'vi' ? 'Cán bộ' : 'Officer');
  }

  private watch(): void {
    this.stopWatching();
    this.stopWatching = this.book.subscribe((change) => {
      if (isLooking(change)) {
        this.selecting.adopt();
        return;
      }
      // Many changes make one drawing.
      if (this.tick === 0) {
        this.tick = requestAnimationFrame(() => {
          this.tick = 0;
          this.store.set({ revision: this.store.state.revision + 1 });
        });
      }
    });
    this.selecting.adopt();
  }

  // ---- the pane -------------------------------------------------------------------------------

  /** Runs a ribbon command of the manifest. */
  invokeCommand(id: string): void {
    const { start } = commandOf(id);
    const { pane } = this.store.state;
    if (pane.open && this.connection) this.connection.lead(start);
    else this.store.set({ pane: { ...pane, open: true, load: pane.load + 1, start } });
  }

  closePane(): void {
    this.store.set({ pane: { ...this.store.state.pane, open: false } });
  }

  resizePane(width: number): void {
    const { least, most } = PANE_WIDTH;
    const kept = Math.round(Math.min(most, Math.max(least, width)));
    this.store.set({ pane: { ...this.store.state.pane, width: kept } });
  }

  /** Starts the add-in in a new frame. @returns the frame, to be put on the page */
  connect(): HTMLIFrameElement {
    this.disconnect();
    this.connection = new PaneConnection(this.host, this.store.state.pane.start, {
      params: this.params,
      engine: this.engine,
      onUnknown: (what) => this.notice(filled(this.words.notEmulated, { what })),
    });
    return this.connection.frame;
  }

  disconnect(): void {
    this.connection?.dispose();
    this.connection = null;
  }

  // ---- what cannot be emulated, and what went wrong ---------------------------------------------

  notice(text: string): void {
    console.error(text);
    this.store.set({ notice: text });
  }

  defect(error: unknown): void {
    console.error(error);
    const what = error instanceof Error ? error.message : String(error);
    this.store.set({ notice: filled(this.words.defect, { what }) });
  }

  // ---- the rest of the window -------------------------------------------------------------------

  /** Commits what is being typed first, as Excel does before anything else happens. */
  async settled(work: () => void | Promise<void>): Promise<void> {
    if (await this.editing.commit()) await work();
  }

  /** Empties cells: the Delete key. */
  clear(sheet: SheetModel, area: Rect): void {
    const work = () => {
      if (this.session.person.clear(sheet, area).kind === 'protected') {
        void this.dialogs.tell(this.words.protectedTitle, this.words.protectedText, this.words.ok);
      }
    };
    this.engine.load().then(work, (error: unknown) => this.defect(error));
  }

  /** Ctrl+D and Ctrl+R: the first row (or column) of the selection goes into the others. */
  fillFrom(side: 'top' | 'left'): void {
    const { area } = this.selecting.current;
    const block = side === 'top' ? { ...area, rows: 1 } : { ...area, columns: 1 };
    this.clipboard.fill(block, area).catch((error: unknown) => this.defect(error));
  }

  undo(): void {
    this.session.person.undo();
  }

  redo(): void {
    this.session.person.redo();
  }

  addSheet(): void {
    const { book, host } = this.session;
    const free = (n: number): string => {
      const name = filled(this.words.newSheetName, { number: n });
      return book.sheet(name) ? free(n + 1) : name;
    };
    const sheet = book.addSheet(free(1));
    host.sheetEvent('Added', sheet);
    // Excel does not undo it either.
    host.cannotUndo();
    this.selecting.activate(sheet);
  }

  /** The next visible sheet, in either direction. */
  nextSheet(by: 1 | -1): void {
    const visible = this.book.sheets.filter(({ props }) => props.visibility === 'Visible');
    const next = visible[visible.indexOf(this.sheet) + by];
    if (next) this.selecting.activate(next);
  }

  zoomBy(steps: 1 | -1): void {
    const at = ZOOMS.indexOf(this.store.state.zoom);
    this.store.set({ zoom: ZOOMS[at + steps] ?? this.store.state.zoom });
  }

  /** Goes where the name box says. */
  async goTo(text: string): Promise<void> {
    const name = this.book.props.names.find((n) => n.name.toLowerCase() === text.toLowerCase());
    const address = parseAddress(name ? name.formula.slice(1) : text);
    const sheet = address?.sheet ? this.book.sheet(address.sheet) : this.sheet;
    if (!address || !sheet || sheet.props.visibility !== 'Visible') {
      const message = filled(this.words.nameText, { text });
      await this.dialogs.tell(this.words.nameTitle, message, this.words.ok);
      return;
    }
    if (sheet !== this.sheet) this.selecting.activate(sheet);
    this.selecting.area(address.rect);
    this.selecting.reveal({ row: address.rect.row, column: address.rect.column });
  }
}
