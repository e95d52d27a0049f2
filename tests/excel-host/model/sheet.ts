/** One worksheet: cells by place, and the rest as immutable properties. */

import {
  contains,
  intersect,
  isUnbounded,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
  SHEET_RECT,
} from '../a1.ts';
import { BLANK, type Cell, CellError, type Content, holdsValue } from './cell.ts';
import {
  type Chart,
  type Comment,
  type ConditionalFormat,
  DEFAULT_PRINT,
  type Note,
  type PrintSetup,
  type SheetProtection,
  type Validation,
} from './parts.ts';
import { type CellStyle, DEFAULT_STYLE } from './style.ts';
import type { WorkbookModel } from './workbook.ts';

/** One number per cell. */
export function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOf = (key: number): number => key % MAX_COLUMNS;

/** Points: 64 pixels and 20 pixels at 96 per inch, Excel's defaults under Calibri 11. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export interface SheetProps {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** "" without a colour. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly merges: readonly Rect[];
  /** Points, where they differ from the standard. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Looks of whole columns, whole rows and the whole sheet, below the cells' own. */
  readonly columnStyles: ReadonlyMap<number, CellStyle>;
  readonly rowStyles: ReadonlyMap<number, CellStyle>;
  readonly sheetStyle: CellStyle | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly protection: SheetProtection | null;
  /** Top priority first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly charts: readonly Chart[];
  readonly notes: ReadonlyMap<number, Note>;
  readonly comments: readonly Comment[];
  readonly print: PrintSetup;
  readonly customProperties: ReadonlyMap<string, string>;
}

const NEW_SHEET: Omit<SheetProps, 'name'> = {
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenColumns: new Set(),
  hiddenRows: new Set(),
  columnStyles: new Map(),
  rowStyles: new Map(),
  sheetStyle: null,
  frozen: null,
  protection: null,
  conditionalFormats: [],
  validations: [],
  charts: [],
  notes: new Map(),
  comments: [],
  print: DEFAULT_PRINT,
  customProperties: new Map(),
};

export class SheetModel {
  readonly id: string;
  readonly workbook: WorkbookModel;
  private current: SheetProps;
  private readonly grid = new Map<number, Cell>();

  constructor(workbook: WorkbookModel, id: string, name: string) {
    this.workbook = workbook;
    this.id = id;
    this.current = { ...NEW_SHEET, name };
  }

  get name(): string {
    return this.current.name;
  }

  get props(): SheetProps {
    return this.current;
  }

  /** False once the sheet was deleted. */
  get alive(): boolean {
    return this.workbook.sheets.includes(this);
  }

  /** Changes one property; can be undone; subscribers are told. */
  set<K extends keyof SheetProps>(key: K, value: SheetProps[K]): void {
    const before = this.current;
    if (before[key] === value) return;
    this.current = { ...before, [key]: value };
    this.workbook.history.record(() => this.set(key, before[key]));
    this.workbook.notify({ kind: 'sheet', sheet: this, property: key });
  }

  /** Cells that hold something or have a look of their own, in no particular order. */
  get cells(): ReadonlyMap<number, Cell> {
    return this.grid;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.grid.get(keyOf(row, column));
  }

  content(row: number, column: number): Content {
    return this.cell(row, column)?.content ?? null;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? this.styleBelow(row, column);
  }

  private styleBelow(row: number, column: number): CellStyle {
    const { rowStyles, columnStyles, sheetStyle } = this.current;
    return (
      rowStyles.get(row) ??
      columnStyles.get(column) ??
      sheetStyle ??
      this.workbook.props.defaultStyle
    );
  }

  /**
   * Puts cells in place of those that are there; undefined removes one. Marks what depends on
   * changed contents for recalculation, and tells subscribers once.
   */
  putCells(edits: Iterable<readonly [key: number, cell: Cell | undefined]>, area: Rect): void {
    const before: [number, Cell | undefined][] = [];
    const dirty: number[] = [];
    for (const [key, cell] of edits) {
      const old = this.grid.get(key);
      if (old === cell) continue;
      before.push([key, old]);
      if (old?.content !== cell?.content || old?.formula !== cell?.formula) dirty.push(key);
      if (cell && (holdsValue(cell) || cell.style)) this.grid.set(key, cell);
      else this.grid.delete(key);
    }
    if (before.length === 0) return;
    this.workbook.history.record(() => this.putCells(before, area));
    this.workbook.markDirty(this, dirty);
    this.workbook.notify({ kind: 'cells', sheet: this, area });
  }

  /** The results of formulas: no edit, so nothing new becomes dirty. */
  putResults(results: Iterable<readonly [key: number, content: Content]>): void {
    const before: [number, Content][] = [];
    for (const [key, content] of results) {
      const old = this.grid.get(key);
      if (!old || sameContent(old.content, content)) continue;
      before.push([key, old.content]);
      this.grid.set(key, { ...old, content });
    }
    if (before.length === 0) return;
    this.workbook.history.record(() => this.putResults(before));
    this.workbook.notify({ kind: 'results', sheet: this });
  }

  /** Maps every place of a bounded block to its new cell. */
  editCells(area: Rect, edit: (cell: Cell, row: number, column: number) => Cell): void {
    const edits: [number, Cell][] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const old = this.cell(row, column) ?? BLANK;
        const cell = edit(old, row, column);
        if (cell !== old) edits.push([keyOf(row, column), cell]);
      }
    }
    this.putCells(edits, area);
  }

  /**
   * Changes looks. Whole columns, rows and the sheet keep theirs apart from the cells, as files do.
   */
  restyle(area: Rect, change: (style: CellStyle) => CellStyle): void {
    const pool = this.workbook.styles;
    const memo = new Map<CellStyle, CellStyle>();
    const changed = (style: CellStyle): CellStyle => {
      const known = memo.get(style);
      if (known) return known;
      const made = pool.intern(change(style));
      memo.set(style, made);
      return made;
    };
    if (!isUnbounded(area)) {
      this.editCells(area, (cell, row, column) => ({
        ...cell,
        style: changed(cell.style ?? this.styleBelow(row, column)),
      }));
      return;
    }
    this.restyleBands(area, changed);
    const edits: [number, Cell][] = [];
    for (const [key, cell] of this.grid) {
      if (cell.style && contains(area, rowOf(key), columnOf(key))) {
        edits.push([key, { ...cell, style: changed(cell.style) }]);
      }
    }
    this.putCells(edits, area);
  }

  private restyleBands(area: Rect, changed: (style: CellStyle) => CellStyle): void {
    const base = this.current.sheetStyle ?? this.workbook.props.defaultStyle;
    const band = (styles: ReadonlyMap<number, CellStyle>, first: number, count: number) => {
      const next = new Map(styles);
      for (let at = first; at < first + count; at++) next.set(at, changed(styles.get(at) ?? base));
      return next;
    };
    if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) {
      this.set('sheetStyle', changed(base));
      this.set('columnStyles', new Map());
      this.set('rowStyles', new Map());
    } else if (area.rows === MAX_ROWS) {
      this.set('columnStyles', band(this.current.columnStyles, area.column, area.columns));
    } else {
      this.set('rowStyles', band(this.current.rowStyles, area.row, area.rows));
    }
  }

  /**
   * Excel's used range. With formatting, a cell with a look of its own counts; whole-column looks
   * do not (they would make every used range unbounded).
   * @returns null for an empty sheet
   */
  usedRange(valuesOnly: boolean, within: Rect = SHEET_RECT): Rect | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [key, cell] of this.grid) {
      if (valuesOnly && !holdsValue(cell)) continue;
      const row = rowOf(key);
      const column = columnOf(key);
      if (!contains(within, row, column)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The merged block that covers a cell, null where it is on its own. */
  mergeAt(row: number, column: number): Rect | null {
    return this.current.merges.find((merge) => contains(merge, row, column)) ?? null;
  }

  mergesIn(area: Rect): Rect[] {
    return this.current.merges.filter((merge) => intersect(merge, area) !== null);
  }

  columnWidth(column: number): number {
    return this.current.columnWidths.get(column) ?? STANDARD_WIDTH;
  }

  rowHeight(row: number): number {
    return this.current.rowHeights.get(row) ?? STANDARD_HEIGHT;
  }
}

function sameContent(a: Content, b: Content): boolean {
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code;
  return a === b;
}

/** A look as a file or a test gives it, filled up from the default. */
export function styleOf(parts: Partial<CellStyle>): CellStyle {
  return { ...DEFAULT_STYLE, ...parts };
}
