/** A workbook: sheets in order, what is selected, and what add-ins keep in it. */

import type { Rect } from '../a1.ts';
import { History } from './history.ts';
import { SheetModel, type SheetProps } from './sheet.ts';
import { type CellStyle, DEFAULT_STYLE, StylePool } from './style.ts';

export interface DefinedName {
  readonly name: string;
  /** null for the whole workbook, else the id of a sheet. */
  readonly sheetId: string | null;
  /** With leading "=", e.g. "=Sheet1!$A$1:$B$2". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

export interface Selection {
  readonly sheet: SheetModel;
  readonly area: Rect;
}

export interface WorkbookProps {
  /** File name with extension. */
  readonly name: string;
  readonly sheets: readonly SheetModel[];
  readonly active: SheetModel | null;
  readonly selection: Selection | null;
  readonly names: readonly DefinedName[];
  /** `workbook.settings`: per file and add-in. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** `Office.context.document.settings`: JSON texts, saved on `saveAsync`. */
  readonly documentSettings: ReadonlyMap<string, string>;
  readonly xmlParts: readonly XmlPart[];
  /** Title, author … and what an add-in adds. */
  readonly properties: Readonly<Record<string, string>>;
  readonly customProperties: ReadonlyMap<string, string | number | boolean>;
  readonly calculation: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** The look of a cell that nobody formatted. */
  readonly defaultStyle: CellStyle;
  readonly structureProtected: boolean;
}

/** `results`: formulas of the sheet have new results, wherever they stand. */
export type ModelChange =
  | { readonly kind: 'cells'; readonly sheet: SheetModel; readonly area: Rect }
  | { readonly kind: 'results'; readonly sheet: SheetModel }
  | { readonly kind: 'sheet'; readonly sheet: SheetModel; readonly property: keyof SheetProps }
  | { readonly kind: 'workbook'; readonly property: keyof WorkbookProps };

/** Brings formulas up to date after cells changed. */
export interface Recalculator {
  /** @param dirty cells whose content or formula changed, by sheet */
  recalculate(workbook: WorkbookModel, dirty: ReadonlyMap<SheetModel, ReadonlySet<number>>): void;
  /** Every formula of the workbook, cached results or not. */
  recalculateAll(workbook: WorkbookModel): void;
}

export class WorkbookModel {
  readonly styles = new StylePool();
  readonly history = new History();
  /** Without one, a formula's result cannot be known, and asking for it fails. */
  recalculator: Recalculator | null = null;
  private current: WorkbookProps;
  private readonly listeners = new Set<(change: ModelChange) => void>();
  private dirty = new Map<SheetModel, Set<number>>();
  private settling = false;
  private nextId = 1;

  /** @param name file name with extension */
  constructor(name = 'Book1.xlsx') {
    this.current = {
      name,
      sheets: [],
      active: null,
      selection: null,
      names: [],
      settings: new Map(),
      documentSettings: new Map(),
      xmlParts: [],
      properties: {},
      customProperties: new Map(),
      calculation: 'Automatic',
      defaultStyle: this.styles.intern(DEFAULT_STYLE),
      structureProtected: false,
    };
  }

  get props(): WorkbookProps {
    return this.current;
  }

  get sheets(): readonly SheetModel[] {
    return this.current.sheets;
  }

  /** Changes one property; can be undone, except where the person looks; subscribers are told. */
  set<K extends keyof WorkbookProps>(key: K, value: WorkbookProps[K]): void {
    const before = this.current;
    if (before[key] === value) return;
    this.current = { ...before, [key]: value };
    // Moving about is no edit: Excel does not undo it.
    if (key !== 'active' && key !== 'selection') {
      this.history.record(() => this.set(key, before[key]));
    }
    this.notify({ kind: 'workbook', property: key });
  }

  /** Calls back on each change, also in the middle of a batch. @returns what ends it */
  subscribe(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(change: ModelChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Unique in this workbook, in the form of Excel's ids. */
  newId(): string {
    const serial = (this.nextId++).toString(16).padStart(12, '0').toUpperCase();
    return `{00000000-0001-0000-0000-${serial}}`;
  }

  /** By name (letter case does not count) or by id. */
  sheet(nameOrId: string): SheetModel | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.sheets.find(
        (sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted,
      ) ?? null
    );
  }

  /** Adds a sheet at the end. The caller checks the name (`sheetNameFault`). */
  addSheet(name: string, id: string = this.newId()): SheetModel {
    // An id that came from a file must not be given out again.
    const serial = Number.parseInt(id.slice(-13, -1), 16);
    if (serial >= this.nextId) this.nextId = serial + 1;
    const sheet = new SheetModel(this, id, name);
    this.set('sheets', [...this.sheets, sheet]);
    if (!this.current.active) this.set('active', sheet);
    return sheet;
  }

  /** Takes a sheet out; the next visible one becomes active. */
  removeSheet(sheet: SheetModel): void {
    const at = this.sheets.indexOf(sheet);
    const rest = this.sheets.filter((other) => other !== sheet);
    this.set('sheets', rest);
    if (this.current.selection?.sheet === sheet) this.set('selection', null);
    if (this.current.active === sheet) {
      const visible = (other: SheetModel) => other.props.visibility === 'Visible';
      this.set('active', rest.slice(at).find(visible) ?? rest.findLast(visible) ?? null);
    }
  }

  markDirty(sheet: SheetModel, keys: readonly number[]): void {
    if (keys.length === 0 || this.settling) return;
    const known = this.dirty.get(sheet) ?? new Set<number>();
    for (const key of keys) known.add(key);
    this.dirty.set(sheet, known);
  }

  /** What a file brought along needs no recalculation, except these cells. */
  markClean(sheet: SheetModel, except: Set<number>): void {
    if (except.size > 0) this.dirty.set(sheet, except);
    else this.dirty.delete(sheet);
  }

  /**
   * Recalculates what depends on the edits since the last time (automatic mode). Cached results
   * that came with a file stay until something they depend on changes.
   */
  settle(): void {
    if (this.dirty.size === 0 || this.current.calculation === 'Manual') return;
    this.calculate((recalculator) => {
      const dirty = this.dirty;
      this.dirty = new Map();
      recalculator.recalculate(this, dirty);
    });
  }

  /** Recalculates every formula, cached results too: Ctrl+Alt+F9. */
  calculateAll(): void {
    this.dirty = new Map();
    this.calculate((recalculator) => recalculator.recalculateAll(this));
  }

  private calculate(work: (recalculator: Recalculator) => void): void {
    const recalculator = this.recalculator;
    if (!recalculator) {
      if (this.hasFormulas()) throw new Error('the workbook has formulas but no recalculator');
      this.dirty = new Map();
      return;
    }
    this.settling = true;
    try {
      work(recalculator);
    } finally {
      this.settling = false;
    }
  }

  private hasFormulas(): boolean {
    for (const sheet of this.sheets) {
      for (const cell of sheet.cells.values()) if (cell.formula !== null) return true;
    }
    return false;
  }

  /** Undoes the last step and recalculates. @returns its label, null where there is none */
  undo(): string | null {
    const label = this.history.undo();
    if (label !== null) this.settle();
    return label;
  }

  redo(): string | null {
    const label = this.history.redo();
    if (label !== null) this.settle();
    return label;
  }
}

/** Why Excel refuses a sheet name; null where it takes it. */
export function sheetNameFault(workbook: WorkbookModel, name: string, own?: SheetModel) {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    return 'InvalidArgument' as const;
  }
  const taken = workbook.sheet(name);
  return taken && taken !== own ? ('ItemAlreadyExists' as const) : null;
}
