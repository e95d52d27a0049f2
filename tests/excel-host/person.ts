/**
 * What a person does in Excel's window: typing, pasting, deleting, undo. Each is one undo step,
 * recalculates, and tells the add-ins that listen.
 */

import type { Rect } from './a1.ts';
import type { ExcelHost } from './host.ts';
import { readEntry } from './model/entry.ts';
import { type Cell, keyOf, type SheetModel, type Validation } from './model.ts';
import { brokenRule } from './validation.ts';

/** What became of an edit. `invalid`: data validation refused it, with the rule's own words. */
export type EditOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'invalid'; readonly rule: Validation };

type TypedCell = readonly [row: number, column: number, text: string];

export class Person {
  private readonly host: ExcelHost;
  constructor(host: ExcelHost) {
    this.host = host;
  }

  /** Types a text into a cell and presses Enter; it is read in the person's region. */
  type(sheet: SheetModel, row: number, column: number, text: string): EditOutcome {
    const anchor = sheet.mergeAt(row, column) ?? { row, column };
    const area: Rect = { row: anchor.row, column: anchor.column, rows: 1, columns: 1 };
    if (isLocked(sheet, area)) return { kind: 'protected' };
    const { workbook } = this.host;
    const before = sheet.content(area.row, area.column);
    workbook.history.transaction('typing', () => {
      this.enter(sheet, [[area.row, area.column, text]], area);
      workbook.settle();
    });
    const rule = brokenRule(sheet, area.row, area.column, (on, formulas) =>
      this.host.evaluate(on, formulas),
    );
    if (rule?.alert.style === 'Stop') {
      workbook.history.rollback();
      workbook.settle();
      return { kind: 'invalid', rule };
    }
    this.host.raiseChanged(sheet, area, before, 'Unknown');
    this.host.events.flush();
    return { kind: 'done' };
  }

  /** Puts a block of texts in; data validation is not asked, as Microsoft warns of pasting. */
  paste(
    sheet: SheetModel,
    row: number,
    column: number,
    texts: readonly (readonly string[])[],
  ): EditOutcome {
    const columns = Math.max(1, ...texts.map((line) => line.length));
    const area: Rect = { row, column, rows: Math.max(1, texts.length), columns };
    if (isLocked(sheet, area)) return { kind: 'protected' };
    const cells = texts.flatMap((line, i) =>
      line.map((text, j): TypedCell => [row + i, column + j, text]),
    );
    return this.edit('paste', sheet, area, () => this.enter(sheet, cells, area));
  }

  /** The Delete key: contents go, looks stay. */
  clear(sheet: SheetModel, area: Rect): EditOutcome {
    const used = sheet.usedRange(true, area);
    if (!used) return { kind: 'done' };
    if (isLocked(sheet, used)) return { kind: 'protected' };
    return this.edit('clear', sheet, used, () =>
      sheet.editCells(used, (cell) => ({ ...cell, content: null, formula: null, quoted: false })),
    );
  }

  /** @returns the label of what was undone: "typing", "paste", "clear", "add-in"; null if nothing */
  undo(): string | null {
    return this.travel(() => this.host.workbook.undo());
  }

  redo(): string | null {
    return this.travel(() => this.host.workbook.redo());
  }

  /** Clicks a cell or drags over a block. */
  select(sheet: SheetModel, area: Rect): void {
    this.host.select(sheet, area);
    this.host.events.flush();
  }

  /** Clicks a sheet's tab. */
  activate(sheet: SheetModel): void {
    this.host.activate(sheet);
    this.host.events.flush();
  }

  private edit(label: string, sheet: SheetModel, area: Rect, work: () => void): EditOutcome {
    this.host.workbook.history.transaction(label, () => {
      work();
      this.host.workbook.settle();
    });
    this.host.raiseChanged(sheet, area, null, 'Unknown');
    this.host.events.flush();
    return { kind: 'done' };
  }

  private enter(sheet: SheetModel, texts: readonly TypedCell[], area: Rect): void {
    const { region, year } = this.host;
    const edits = texts.map(([row, column, text]): [number, Cell] => {
      const shown = sheet.styleAt(row, column);
      const entry = readEntry(text, { region, year, asText: shown.numberFormat === '@' });
      const { content, formula, quoted, numberFormat } = entry;
      const style =
        numberFormat !== null && shown.numberFormat === 'General'
          ? sheet.workbook.styles.intern({ ...shown, numberFormat })
          : (sheet.cell(row, column)?.style ?? null);
      return [keyOf(row, column), { content, formula, quoted, style }];
    });
    sheet.putCells(edits, area);
  }

  /** Undo and redo change cells too, and add-ins are told. */
  private travel(work: () => string | null): string | null {
    const touched: [SheetModel, Rect][] = [];
    const stop = this.host.workbook.subscribe((change) => {
      if (change.kind === 'cells') touched.push([change.sheet, change.area]);
    });
    try {
      return work();
    } finally {
      stop();
      for (const [sheet, area] of touched) this.host.raiseChanged(sheet, area, null, 'Unknown');
      this.host.events.flush();
    }
  }
}

function isLocked(sheet: SheetModel, area: Rect): boolean {
  if (!sheet.props.protection) return false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.styleAt(row, column).locked) return true;
    }
  }
  return false;
}
