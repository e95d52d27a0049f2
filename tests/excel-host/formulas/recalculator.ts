/**
 * Keeps formula results up to date. Only what depends on an edit is calculated; every other cell
 * goes into the engine as the value it shows. So a cached result that a file brought along stays,
 * right or wrong, until something it depends on changes: as in Excel, which does not recalculate a
 * file of its own making on opening. (Excel does recalculate files that ask for it, with
 * `fullCalcOnLoad`; whoever wants that calls `WorkbookModel.calculateAll`.)
 */

import { contains, type Rect } from '../a1.ts';
import {
  type Content,
  columnOf,
  keyOf,
  type Recalculator,
  rowOf,
  type SheetModel,
  type WorkbookModel,
} from '../model.ts';
import { Engine, type Place } from './engine.ts';
import { mapWords, type Precedents, precedentsOf, qualified } from './references.ts';

interface Block {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

interface Formula {
  readonly sheet: SheetModel;
  readonly key: number;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly volatile: boolean;
}

type KeysBySheet = Map<SheetModel, Set<number>>;

const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\s*\(/i;

export class EngineRecalculator implements Recalculator {
  private mirror: Mirror | null = null;
  private readonly parsed = new Map<string, Precedents>();

  recalculate(book: WorkbookModel, dirty: ReadonlyMap<SheetModel, ReadonlySet<number>>): void {
    const edited: KeysBySheet = new Map([...dirty].map(([sheet, keys]) => [sheet, new Set(keys)]));
    const due = dependents(this.formulas(book), edited);
    if (this.mirror?.fits(book)) this.mirror.forget(dirty);
    if (due.length > 0) this.mirrorOf(book).compute(due);
  }

  recalculateAll(book: WorkbookModel): void {
    this.mirror = null;
    const due = this.formulas(book);
    if (due.length > 0) this.mirrorOf(book).compute(due);
  }

  /**
   * Results of formulas that stand in no cell, e.g. of conditional formats.
   * @param formulas with leading "=", as if they stood on the sheet
   */
  evaluate(sheet: SheetModel, formulas: readonly string[]): Content[] {
    const texts = formulas.map((formula) => qualified(formula, sheet.name));
    const blocks = texts.flatMap((text) => this.blocksOf(sheet, text));
    return this.mirrorOf(sheet.workbook).scratch(texts, blocks);
  }

  private mirrorOf(book: WorkbookModel): Mirror {
    if (!this.mirror?.fits(book)) this.mirror = new Mirror(book);
    return this.mirror;
  }

  private formulas(book: WorkbookModel): Formula[] {
    const formulas: Formula[] = [];
    for (const sheet of book.sheets) {
      for (const [key, { formula }] of sheet.cells) {
        if (formula === null) continue;
        const blocks = this.blocksOf(sheet, formula);
        formulas.push({ sheet, key, text: formula, blocks, volatile: VOLATILE.test(formula) });
      }
    }
    return formulas;
  }

  private blocksOf(own: SheetModel, formula: string): Block[] {
    const book = own.workbook;
    const known = this.parsed.get(formula);
    const precedents = known ?? precedentsOf(formula);
    if (!known) this.parsed.set(formula, precedents);
    const blocks = precedents.areas.flatMap(({ sheet, rect }) => {
      const target = sheet === null ? own : book.sheet(sheet);
      return target ? [{ sheet: target, rect }] : [];
    });
    const named = book.props.names.filter(
      ({ name, sheetId }) =>
        (sheetId === null || sheetId === own.id) &&
        precedents.words.some((word) => word.toLowerCase() === name.toLowerCase()),
    );
    return [...blocks, ...named.flatMap(({ formula: text }) => this.blocksOf(own, text))];
  }
}

/** The formulas that must be calculated again; `changed` grows by their cells. */
function dependents(formulas: readonly Formula[], changed: KeysBySheet): Formula[] {
  const due: Formula[] = [];
  let waiting = formulas.slice();
  for (;;) {
    const before = due.length;
    waiting = waiting.filter((formula) => {
      const { sheet, key, volatile, blocks } = formula;
      const isDue =
        volatile || changed.get(sheet)?.has(key) || blocks.some((b) => touches(b, changed));
      if (!isDue) return true;
      due.push(formula);
      const keys = changed.get(sheet) ?? new Set<number>();
      changed.set(sheet, keys.add(key));
      return false;
    });
    if (due.length === before) return due;
  }
}

function touches({ sheet, rect }: Block, changed: KeysBySheet): boolean {
  const keys = changed.get(sheet);
  if (!keys) return false;
  if (keys.size < rect.rows * rect.columns) {
    for (const key of keys) if (contains(rect, rowOf(key), columnOf(key))) return true;
    return false;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (keys.has(keyOf(row, column))) return true;
    }
  }
  return false;
}

function alias(at: number): string {
  return `dn_${at}_`;
}

/** The part of the workbook that the engine has seen. */
class Mirror {
  private readonly book: WorkbookModel;
  private readonly sheets: readonly SheetModel[];
  private readonly sheetNames: readonly string[];
  private readonly definedNames: WorkbookModel['props']['names'];
  private readonly defined = new Set<number>();
  private readonly engine: Engine;
  /** What the engine holds by place: a formula's text, or "" for a value. */
  private readonly held = new Map<SheetModel, Map<number, string>>();

  constructor(book: WorkbookModel) {
    this.book = book;
    this.sheets = book.sheets;
    this.sheetNames = book.sheets.map(({ name }) => name);
    this.definedNames = book.props.names;
    this.engine = new Engine(this.sheetNames);
  }

  /** Only names that a formula uses are made known: files bring along all kinds. */
  private define(at: number): string {
    const { sheetId, formula } = this.definedNames[at]!;
    if (!this.defined.has(at)) {
      this.defined.add(at);
      const scope = sheetId === null ? null : this.sheets.findIndex(({ id }) => id === sheetId);
      this.engine.defineName(alias(at), scope, formula.replace(/^=/, ''));
    }
    return alias(at);
  }

  /** The engine takes no names with Vietnamese letters, so it knows all by others. */
  private forEngine(sheet: SheetModel | null, formula: string): string {
    if (this.definedNames.length === 0) return formula;
    return mapWords(formula, (word) => {
      const named = (sheetId: string | null) =>
        this.definedNames.findIndex(
          (item) => item.sheetId === sheetId && item.name.toLowerCase() === word.toLowerCase(),
        );
      const own = sheet ? named(sheet.id) : -1;
      const at = own >= 0 ? own : named(null);
      return at >= 0 ? this.define(at) : word;
    });
  }

  /** Sheets and names are part of the engine's set-up: another set needs another engine. */
  fits(book: WorkbookModel): boolean {
    return (
      book === this.book &&
      book.props.names === this.definedNames &&
      book.sheets.length === this.sheets.length &&
      book.sheets.every(
        (sheet, at) => sheet === this.sheets[at] && sheet.name === this.sheetNames[at],
      )
    );
  }

  /** Edited cells must be put in anew where they are needed. */
  forget(edited: ReadonlyMap<SheetModel, ReadonlySet<number>>): void {
    this.engine.batch(() => {
      for (const [sheet, keys] of edited) {
        const held = this.held.get(sheet);
        if (!held) continue;
        for (const key of keys) if (held.delete(key)) this.put(sheet, key);
      }
    });
  }

  compute(due: readonly Formula[]): void {
    this.engine.batch(() => {
      for (const formula of due) this.putFormula(formula);
      for (const formula of due) for (const block of formula.blocks) this.cover(block);
    });
    const results = new Map<SheetModel, [number, Content][]>();
    for (const { sheet, key } of due) {
      const list = results.get(sheet) ?? [];
      list.push([key, this.engine.result(this.place(sheet, key))]);
      results.set(sheet, list);
    }
    for (const [sheet, list] of results) sheet.putResults(list);
  }

  scratch(texts: readonly string[], blocks: readonly Block[]): Content[] {
    const places = texts.map((_, row): Place => ({ sheet: this.engine.scratch, row, column: 0 }));
    this.engine.batch(() => {
      for (const block of blocks) this.cover(block);
      for (const [at, text] of texts.entries()) {
        this.engine.putFormula(places[at]!, this.forEngine(null, text));
      }
    });
    return places.map((place) => this.engine.result(place));
  }

  private place(sheet: SheetModel, key: number): Place {
    return { sheet: this.sheets.indexOf(sheet), row: rowOf(key), column: columnOf(key) };
  }

  private heldOf(sheet: SheetModel): Map<number, string> {
    const known = this.held.get(sheet) ?? new Map<number, string>();
    this.held.set(sheet, known);
    return known;
  }

  private putFormula({ sheet, key, text }: Formula): void {
    const held = this.heldOf(sheet);
    if (held.get(key) === text) return;
    held.set(key, text);
    this.engine.putFormula(this.place(sheet, key), this.forEngine(sheet, text));
  }

  /** Makes sure that the engine has every cell of a block that holds something. */
  private cover({ sheet, rect }: Block): void {
    const held = this.heldOf(sheet);
    const visit = (key: number) => {
      if (!held.has(key)) this.put(sheet, key);
    };
    if (rect.rows * rect.columns > sheet.cells.size) {
      for (const key of sheet.cells.keys()) {
        if (contains(rect, rowOf(key), columnOf(key))) visit(key);
      }
      return;
    }
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (sheet.cell(row, column)) visit(keyOf(row, column));
      }
    }
  }

  /** Puts a cell in as the value it shows. */
  private put(sheet: SheetModel, key: number): void {
    const content = sheet.content(rowOf(key), columnOf(key));
    this.heldOf(sheet).set(key, '');
    this.engine.putContent(this.place(sheet, key), content);
  }
}
