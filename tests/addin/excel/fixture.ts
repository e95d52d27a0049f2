/** The adapter on the real client library, against an emulated workbook. */

import { vi } from 'vitest';
import { createOfficePort } from '../../../addin/excel/office.ts';
import { ExcelError, type ExcelPort } from '../../../addin/excel/port.ts';
import { SHEET_RECT } from '../../excel-host/a1.ts';
import { type Batch, ExcelHost, type HostOptions } from '../../excel-host/host.ts';
import { type Cell, keyOf, type SheetModel, WorkbookModel } from '../../excel-host/model.ts';
import { type NodeHostOptions, openNodeHost } from '../../excel-host/node-host.ts';
import { Person } from '../../excel-host/person.ts';

// A guard against hanging, not a measure: two cores may be shared by many.
vi.setConfig({ testTimeout: 60_000 });

export interface Bench {
  readonly book: WorkbookModel;
  readonly host: ExcelHost;
  readonly port: ExcelPort;
  readonly person: Person;
  /** A second pane on the same workbook, as after reopening it: it has learnt nothing yet. */
  reopen(options?: NodeHostOptions): ExcelPort;
  /** Round trips that `work` took, clean-ups not counted. */
  trips<T>(work: () => Promise<T>): Promise<{ trips: number; result: T }>;
}

/** At the floor of ExcelApi 1.14 unless told; newer calls throw there. */
export function bench(
  sheets: readonly string[] = ['Sheet1'],
  options: NodeHostOptions & HostOptions = {},
): Bench {
  const book = new WorkbookModel('Biểu chấm điểm.xlsx');
  for (const name of sheets) book.addSheet(name);
  const host = new ExcelHost(book, { year: 2026, ...options });
  const reopen = (own: NodeHostOptions = options) => {
    const { Excel, Office } = openNodeHost(host, own);
    return createOfficePort(Excel, Office);
  };
  return {
    book,
    host,
    port: reopen(),
    person: new Person(host),
    reopen,
    trips: async (work) => {
      let trips = 0;
      const stop = host.onBatch((batch: Batch) => {
        if (!batch.cleanUp) trips++;
      });
      const result = await work();
      stop();
      return { trips, result };
    },
  };
}

interface Calculated {
  readonly formula: string;
  /** The result that the file brought along. */
  readonly result: number;
}
export type Value = string | number | boolean | null | Calculated;

/** Fills a sheet from A1 as a file would: no typing, no events. A text with "=" is a formula. */
export function fill(sheet: SheetModel, rows: readonly (readonly Value[])[], top = 0, left = 0) {
  const cells = new Map<number, Cell>();
  const open = new Set<number>();
  for (const [i, row] of rows.entries()) {
    for (const [j, value] of row.entries()) {
      if (value === null) continue;
      const key = keyOf(top + i, left + j);
      cells.set(key, { quoted: false, style: null, ...contentOf(value) });
      if (typeof value === 'string' && value.startsWith('=')) open.add(key);
    }
  }
  sheet.putCells(cells, SHEET_RECT);
  sheet.workbook.markClean(sheet, open);
}

function contentOf(value: Exclude<Value, null>): Pick<Cell, 'content' | 'formula'> {
  if (typeof value === 'object') return { content: value.result, formula: value.formula };
  const isFormula = typeof value === 'string' && value.startsWith('=');
  return isFormula ? { content: null, formula: value } : { content: value, formula: null };
}

/** Gives a cell a number format. */
export function format(sheet: SheetModel, row: number, column: number, numberFormat: string) {
  sheet.restyle({ row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat }));
}

/** A matrix of a header and people with scores, as the individual form has. */
export function people(count: number, criteria = 23): Value[][] {
  const head = ['TT', 'Họ và tên', 'Chức vụ', ...numbers(criteria, (i) => `c${i}`), 'Tổng'];
  const rows = numbers(count, (i): Value[] => {
    const scores = numbers(criteria, (j) => ((i * 7 + j * 3) % 11) / 2);
    const formula = `=SUM(D${i + 2}:${column(criteria + 2)}${i + 2})`;
    const result = scores.reduce((sum, score) => sum + score, 0);
    const name = `Nguyễn Thị Người Thứ ${i + 1}`;
    return [i + 1, name, 'Chuyên viên', ...scores, { formula, result }];
  });
  return [head, ...rows];
}

function column(index: number): string {
  const first = index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '';
  return first + String.fromCharCode(65 + (index % 26));
}

export function numbers<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** Our error that a call ends in. */
export async function failure(work: Promise<unknown>): Promise<ExcelError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExcelError)) throw new Error(`no ExcelError but ${String(error)}`);
  return error;
}
