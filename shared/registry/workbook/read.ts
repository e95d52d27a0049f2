/** The lines of a registry workbook: columns found by their heading, in any order, on any row. */

import {
  type CellValue,
  cellName,
  DateCell,
  ErrorCell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../sheet/snapshot.ts';
import { fold } from '../../text/fold.ts';
import { repairText } from '../../text/repair.ts';
import { addDays } from '../days.ts';
import { writeDay } from '../written-day.ts';
import { type Column, LAYOUTS, type Layout, type SheetKey } from './layout.ts';

/** What is wrong, at its cell. Sentence: `import.<code>`. */
export interface ImportIssue {
  readonly code: string;
  /** error: nothing can be imported before it is put right. warning: to be looked at. */
  readonly severity: 'error' | 'warning';
  readonly sheet: string;
  readonly cell: string;
  readonly params: Readonly<Record<string, string>>;
}

/** One line of a sheet, as texts. */
export interface ImportRow {
  readonly sheet: string;
  /** Column keys that the sheet has, whether or not this line fills them. */
  has(key: string): boolean;
  /** '' for a blank cell. */
  text(key: string): string;
  /** Name of the cell: "C7". */
  cell(key: string): string;
}

export type ImportRows = Readonly<Record<SheetKey, readonly ImportRow[]>>;

/** Rows among which a heading is looked for. */
const HEAD_ROWS = 12;
/** Day 0 of Excel's serials. */
const EPOCH = '1899-12-30';

/** @returns issues only for what cannot be read as lines at all */
export function readRegistryWorkbook(workbook: WorkbookSnapshot): {
  rows: ImportRows;
  issues: ImportIssue[];
} {
  const rows: Record<SheetKey, ImportRow[]> = {
    units: [],
    names: [],
    people: [],
    posts: [],
    leaves: [],
    blocks: [],
    rewards: [],
    unitBlocks: [],
    unitRewards: [],
  };
  const issues: ImportIssue[] = [];
  let found = 0;
  for (const sheet of workbook.sheets) {
    const layout = layoutFor(sheet);
    if (!layout) continue;
    const head = headOf(sheet, layout);
    if (!head) {
      issues.push({
        code: 'no-heading',
        severity: 'error',
        sheet: sheet.name,
        cell: 'A1',
        params: {
          columns: layout.columns
            .filter((c) => c.required)
            .map((c) => c.title)
            .join(', '),
        },
      });
      continue;
    }
    found++;
    rows[layout.key].push(...linesOf(sheet, head.row, head.columns));
  }
  if (found === 0 && issues.length === 0) {
    issues.push({
      code: 'no-sheet',
      severity: 'error',
      sheet: workbook.sheets[0]?.name ?? '',
      cell: 'A1',
      params: { names: LAYOUTS.map(({ name }) => name).join(', ') },
    });
  }
  return { rows, issues };
}

/** By its tab's name; a workbook with one sheet is the people's list whatever its tab says. */
function layoutFor(sheet: SheetSnapshot): Layout | null {
  const name = fold(sheet.name);
  const named = LAYOUTS.find((layout) => fold(layout.name) === name);
  if (named) return named;
  return (
    LAYOUTS.find((layout) => layout.key === 'people' && headOf(sheet, layout) !== null) ?? null
  );
}

interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

function headOf(sheet: SheetSnapshot, layout: Layout): Head | null {
  for (let row = 0; row < Math.min(HEAD_ROWS, sheet.values.length); row++) {
    const titles = sheet.values[row]!.map((value) =>
      typeof value === 'string' ? fold(value) : '',
    );
    const columns = new Map<string, number>();
    for (const column of layout.columns) {
      const at = titles.findIndex(
        (title, index) => isTitle(title, column) && !taken(columns, index),
      );
      if (at >= 0) columns.set(column.key, at);
    }
    if (layout.columns.every(({ key, required }) => !required || columns.has(key))) {
      return { row, columns };
    }
  }
  return null;
}

function taken(columns: ReadonlyMap<string, number>, index: number): boolean {
  return [...columns.values()].includes(index);
}

function isTitle(folded: string, { title, also = [] }: Column): boolean {
  return folded !== '' && (folded === fold(title) || also.includes(folded));
}

function linesOf(
  sheet: SheetSnapshot,
  head: number,
  columns: ReadonlyMap<string, number>,
): ImportRow[] {
  const lines: ImportRow[] = [];
  for (let at = head + 1; at < sheet.values.length; at++) {
    const values = sheet.values[at]!;
    const textAt = (column: number | undefined) =>
      column === undefined ? '' : textOf(values[column] ?? null);
    if (![...columns.values()].some((column) => textAt(column) !== '')) continue;
    lines.push({
      sheet: sheet.name,
      has: (key) => columns.has(key),
      text: (key) => textAt(columns.get(key)),
      cell: (key) => cellName(sheet.top + at, sheet.left + (columns.get(key) ?? 0)),
    });
  }
  return lines;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  // An Excel error is no value of any column: whoever reads it will say so at its cell.
  if (value instanceof ErrorCell) return value.code || '#';
  if (value instanceof DateCell) return writeDay(addDays(EPOCH, Math.floor(value.serial)));
  if (typeof value === 'boolean') return value ? 'x' : '';
  return repairText(String(value)).trim();
}
