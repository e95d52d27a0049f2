/**
 * Batches that a step of the pane sends to Excel, counted by the emulated host, with the largest
 * request and answer: at 12 and at 5,000 people. Excel on the web takes at most 5 MB of either. What
 * it is held against is the number of batches that issue 5 allows, not a time.
 */
import { createOfficePort } from '../../addin/excel/office.ts';
import type { CellEdit, ExcelPort, Mark } from '../../addin/excel/port.ts';
import { inspectWorkbook, type SheetInspection } from '../../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
import { isAbridged } from '../../shared/report/summary/sheets/explanations.ts';
import { summaryWorkbook } from '../../shared/report/summary/workbook.ts';
import { cellKey, type SheetSnapshot } from '../../shared/sheet/snapshot.ts';
import { SHEET_RECT } from '../excel-host/a1.ts';
import { ExcelHost } from '../excel-host/host.ts';
import { type Cell, keyOf, WorkbookModel } from '../excel-host/model.ts';
import { openNodeHost } from '../excel-host/node-host.ts';
import { papersWorld } from '../fixtures/papers/world.ts';
import { bigMatrix } from './reading.ts';
import type { BenchRow } from './row.ts';

const SIZES = [12, 5000] as const;
const MEGABYTE = 1_000_000;
/** "5MB" in Microsoft's words: the smaller of what that may mean. */
const MOST_BYTES = 5 * MEGABYTE;
/** Every so many people a score is text, and every so many others it is too high. */
const TEXT_EVERY = 3;

/** @throws Error where a request or an answer outgrows Excel on the web, or a step did nothing */
export async function batchBenches(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const people of SIZES) rows.push(...(await stepsOf(people)));
  return rows;
}

async function stepsOf(people: number): Promise<BenchRow[]> {
  const { port, count } = opened(people);
  let found!: SheetInspection;
  const validate = await count(async () => {
    const { sheets } = await port.readWorkbook('layouts');
    found = inspected(sheets);
  });
  const fixes = fixesOf(found);
  if (fixes.length < people / TEXT_EVERY) throw new Error('the sheet of the bench has no faults');
  const mark = await count(() => port.mark(found.sheet, marksOf(found)));
  const fix = await count(() => port.write(found.sheet, fixes));
  const again = await count(async () => {
    found = inspected([await port.readSheet(found.sheet)]);
  });
  if (fixesOf(found).length > 0) throw new Error('the fixes of the bench did not arrive');
  return [
    row(`validate, ${people} people`, validate, 2),
    row(`mark every finding, ${people} people`, mark, 1),
    row(`fix all ${fixes.length} cells, ${people} people`, fix, 1),
    row(`check again after an edit, ${people} people`, again, 2),
    ...(await summaries(people)),
  ];
}

/**
 * The summary workbook as the pane writes it, all seven sheets with their charts; where it abridges
 * the reasons, the one with every rule too, which more than one request of 5 MB must hold.
 */
async function summaries(people: number): Promise<BenchRow[]> {
  const { data } = papersWorld({ period: 'final-review', date: '2025-09-10', people });
  const rows: BenchRow[] = [];
  for (const everyRule of isAbridged(data) ? [false, true] : [false]) {
    const report = summaryWorkbook(data, { everyRule });
    const { port, count, largest } = opened(people);
    const batches = await count(() => port.writeReport(report));
    const all = report.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const what = `summary${everyRule ? ' with every rule' : ''}, ${people} people, ${all} rows`;
    rows.push(row(what, batches, 4), {
      name: `largest request of it`,
      against: 'Excel on the web’s limit',
      ms: largest() / MEGABYTE,
      againstMs: MOST_BYTES / MEGABYTE,
      ratio: largest() / MOST_BYTES,
      aim: 1,
      unit: 'MB',
    });
  }
  return rows;
}

interface Opened {
  readonly port: ExcelPort;
  /** Batches of a step, clean-ups of the library not counted. */
  count(work: () => Promise<unknown>): Promise<number>;
  /** Bytes of the largest request so far. */
  largest(): number;
}

function opened(people: number): Opened {
  const [sheet] = bigMatrix(people).sheets;
  const book = new WorkbookModel('ca nhan 2022.xlsx');
  const target = book.addSheet(sheet!.name);
  const cells = new Map<number, Cell>();
  for (const [r, values] of sheet!.values.entries()) {
    for (const [c, value] of values.entries()) {
      if (value === null) continue;
      const formula = sheet!.formulas.get(cellKey(r, c));
      cells.set(keyOf(r, c), {
        content: faulty(r, c, value) as Cell['content'],
        formula: formula === undefined ? null : `=${formula}`,
        quoted: false,
        style: null,
      });
    }
  }
  target.putCells(cells, SHEET_RECT);
  const host = new ExcelHost(book, { year: 2026 });
  const { Excel, Office } = openNodeHost(host);
  return {
    port: createOfficePort(Excel, Office),
    count: async (work) => {
      let batches = 0;
      const stop = host.onBatch(({ cleanUp }) => {
        if (!cleanUp) batches++;
      });
      await work();
      stop();
      const { largestRequest, largestResponse } = host.stats;
      if (Math.max(largestRequest, largestResponse) > MOST_BYTES) {
        throw new Error(`${people} people: more than 5 MB at once`);
      }
      return batches;
    },
    largest: () => host.stats.largestRequest,
  };
}

const FIRST_ROW = 7;
const FIRST_SCORE = 3;

/** Some scores become text, as people type them. */
function faulty(row: number, column: number, value: unknown): unknown {
  const person = row - FIRST_ROW;
  const isScore = person >= 0 && column === FIRST_SCORE && typeof value === 'number';
  return isScore && person % TEXT_EVERY === 0 ? String(value).replace('.', ',') : value;
}

function inspected(sheets: readonly SheetSnapshot[]): SheetInspection {
  const context = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };
  const [only] = inspectWorkbook({ file: 'ca nhan 2022.xlsx', sheets }, context);
  return only!;
}

function marksOf({ findings }: SheetInspection): Mark[] {
  return findings
    .filter(({ cell }) => cell !== '')
    .map(({ cell, severity }) => ({ cell, level: severity }));
}

function fixesOf({ findings }: SheetInspection): CellEdit[] {
  return findings.flatMap(({ cell, code, fix }) =>
    fix && cell !== '' && code.startsWith('score') ? [{ cell, value: fix.value }] : [],
  );
}

function row(name: string, batches: number, most: number): BenchRow {
  return {
    name,
    against: `at most ${most} batches to Excel`,
    ms: batches,
    againstMs: most,
    ratio: batches / most,
    aim: 1,
    unit: 'batches',
  };
}
