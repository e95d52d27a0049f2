/**
 * The open workbook as the pane sees it: which sheets are forms, what was read, what was found. The
 * workbook is read whole (it may hold cards of many people); after an edit only the sheet that was
 * edited is read again.
 */
import type { InspectContext, SheetInspection } from '../../../shared/checks/workbook.ts';
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import type { LayoutHint } from '../../../shared/sheet/layout-hint.ts';
import type { SheetSnapshot } from '../../../shared/sheet/snapshot.ts';
import type { CellEdit, ExcelPort, Unsubscribe } from '../../excel/port.ts';
import { FINDINGS } from './books.ts';
import { addBook } from './language.ts';
import { type Problem, problemOf } from './problem.ts';
import { people, registry, registryStore } from './registry.ts';
import { needsRoster, withRoster } from './roster.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

export interface SheetState {
  readonly phase: 'waiting' | 'reading' | 'ready' | 'failed';
  readonly file: string;
  /** Every visible sheet, in the workbook's order. */
  readonly inspections: readonly SheetInspection[];
  /** Name of the sheet that the person looks at. */
  readonly active: string;
  readonly problem: Problem | null;
  /** Name of the sheet that has our marks; null where none has. */
  readonly marked: string | null;
}

export const sheetState = createStore<SheetState>({
  phase: 'waiting',
  file: '',
  inspections: [],
  active: '',
  problem: null,
  marked: null,
});

type Engine = typeof import('../engine.ts');

const LAYOUTS_KEY = 'layouts';
const EDIT_PAUSE_MS = 350;

/** Screens may be shown before Excel has answered; they wait for it. */
const excelOpened = Promise.withResolvers<ExcelPort>();
let snapshots: readonly SheetSnapshot[] = [];
/** What the sheets say for themselves, before the registry is asked. */
let own: readonly SheetInspection[] = [];
let hints: Readonly<Record<string, LayoutHint>> = {};
/** The marks that stand on the sheet now, to write none twice: each writing is a step of undo. */
let marksThere = '';
const subscriptions: Unsubscribe[] = [];

/** Begins to follow the workbook. */
export async function startSheets(port: ExcelPort): Promise<void> {
  excelOpened.resolve(port);
  const again = debounce(refreshSheet, EDIT_PAUSE_MS);
  try {
    subscriptions.push(await port.onEdited(({ sheet }) => again(sheet)));
    subscriptions.push(await port.onSheetActivated(lookAt));
  } catch (error) {
    sheetState.update({ phase: 'failed', problem: problemOf(error) });
  }
}

/** Excel, for the screens that read or write more than the open sheet. */
export function excel(): Promise<ExcelPort> {
  return excelOpened.promise;
}

let last: Promise<void> = Promise.resolve();

/** One piece of work after the other: what was read later is never overwritten by what was before. */
function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch((error: unknown) => {
    const phase = sheetState.get().phase === 'reading' ? 'failed' : sheetState.get().phase;
    sheetState.update({ phase, problem: problemOf(error) });
  });
  return last;
}

/** Reads and checks the whole workbook. */
export function checkWorkbook(): Promise<void> {
  sheetState.update({ phase: 'reading', problem: null });
  return inTurn(async () => {
    const port = await excel();
    const [engine, { sheets, active, kept }] = await Promise.all([
      import('../engine.ts'),
      port.readWorkbook(LAYOUTS_KEY),
      addBook(FINDINGS),
    ]);
    snapshots = sheets;
    hints = (kept as typeof hints | null) ?? {};
    const file = port.workbookName();
    const context = await contextNow(engine);
    own = engine.inspectWorkbook({ file, sheets: snapshots }, context);
    const inspections = await completed(engine);
    // Marks of an earlier session are taken over, where the person looks now.
    const marked = sheetState.get().marked ?? (port.hasMarks() ? active : null);
    sheetState.update({ phase: 'ready', file, inspections, active, marked });
    await remark();
  });
}

async function contextNow(engine: Engine): Promise<InspectContext> {
  const known = await registry();
  return {
    sets: known.sets ?? engine.BUILT_IN_SETS,
    units: known.units ?? engine.DEFAULT_UNITS,
    hints,
  };
}

/** Adds what only shows between the sheets, and what the registry knows of the people in them. */
async function completed(engine: Engine): Promise<readonly SheetInspection[]> {
  const inspections = engine.inspectBetween(own);
  const { me } = session.get();
  // The list of people may take a while; it changes the store, and all is looked at again then.
  if (me && needsRoster(inspections)) people().catch(() => []);
  return withRoster(engine, inspections, await registry(), me?.role !== 'unit');
}

registryStore.subscribe(() => {
  if (sheetState.get().phase === 'ready') void inspectAgain();
});

/** The registry has changed: the sheets are the same, what is to be said of them may not be. */
function inspectAgain(): Promise<void> {
  return inTurn(async () => {
    const engine = await import('../engine.ts');
    const { file } = sheetState.get();
    own = engine.inspectWorkbook({ file, sheets: snapshots }, await contextNow(engine));
    sheetState.update({ inspections: await completed(engine) });
    await remark();
  });
}

/** The person looks at another sheet; one that was not there at the last reading is read first. */
function lookAt(active: string): void {
  const known = snapshots.some(({ name }) => name === active);
  if (known || sheetState.get().phase !== 'ready') sheetState.update({ active });
  else void checkWorkbook();
}

/** Reads one sheet again, and checks what its edit can have changed. */
function refreshSheet(name: string): Promise<void> {
  if (sheetState.get().phase !== 'ready') return Promise.resolve();
  if (!snapshots.some((snapshot) => snapshot.name === name)) return checkWorkbook();
  return inTurn(async () => {
    const [engine, fresh] = await Promise.all([
      import('../engine.ts'),
      excel().then((port) => port.readSheet(name)),
    ]);
    const at = snapshots.findIndex((snapshot) => snapshot.name === name);
    if (at < 0) return;
    snapshots = snapshots.with(at, fresh);
    const { file } = sheetState.get();
    const context = await contextNow(engine);
    own = engine.inspectEdited({ file, sheets: snapshots }, own, name, context);
    sheetState.update({ inspections: await completed(engine), problem: null });
    await remark();
  });
}

/** Writes the fixes that the person agreed to, in one step, and looks again. */
export async function applyFixes(sheet: string, edits: readonly CellEdit[]): Promise<void> {
  try {
    await (await excel()).write(sheet, edits);
    await refreshSheet(sheet);
  } catch (error) {
    sheetState.update({ problem: problemOf(error) });
  }
}

export async function showCell(sheet: string, cell: string): Promise<void> {
  try {
    await (await excel()).select(sheet, cell);
  } catch (error) {
    sheetState.update({ problem: problemOf(error) });
  }
}

/** Marks the findings on a sheet, in place of any other; null takes all marks off. */
export async function setMarks(sheet: string | null): Promise<void> {
  const before = sheetState.get().marked;
  sheetState.update({ marked: sheet });
  try {
    if (sheet !== null) await remark();
    else {
      await (await excel()).unmark();
      marksThere = '';
    }
  } catch (error) {
    sheetState.update({ marked: before, problem: problemOf(error) });
  }
}

async function remark(): Promise<void> {
  const { marked, inspections } = sheetState.get();
  const current = inspections.find(({ sheet }) => sheet === marked);
  if (marked === null || !current?.reading) return;
  const marks = current.findings
    .filter(({ cell }) => cell !== '')
    .map(({ cell, severity }) => ({ cell, level: severity }));
  const wanted = JSON.stringify([marked, marks]);
  if (wanted === marksThere) return;
  await (await excel()).mark(marked, marks);
  marksThere = wanted;
}

/** Whether the officer has pointed out a sheet's layout. */
export function hasLayout(sheet: string): boolean {
  return hints[sheet] !== undefined;
}

/** What the officer said of a sheet's layout, as its header stands now; null where nothing. */
export async function layoutOf(sheet: string): Promise<LayoutHint | null> {
  const hint = hints[sheet];
  const snapshot = snapshotOfSheet(sheet);
  if (!hint || !snapshot) return hint ?? null;
  const { hintInPlace } = await import('../engine.ts');
  return hintInPlace(snapshot, hint);
}

/** Keeps what the officer said of a sheet's layout, in the workbook, and reads it so. */
export async function setLayout(sheet: string, hint: LayoutHint | null): Promise<void> {
  const { [sheet]: _, ...others } = hints;
  const snapshot = snapshotOfSheet(sheet);
  const { hintToKeep } = await import('../engine.ts');
  const next =
    hint === null || snapshot === null
      ? others
      : { ...others, [sheet]: hintToKeep(snapshot, hint) };
  await (await excel()).remember(LAYOUTS_KEY, Object.keys(next).length === 0 ? null : next);
  hints = next;
  await checkWorkbook();
}

/** What a sheet would be read as with a layout; nothing is kept. */
export async function tryLayout(sheet: string, hint: LayoutHint): Promise<SheetInspection | null> {
  const engine = await import('../engine.ts');
  const context = await contextNow(engine);
  const { file } = sheetState.get();
  const read = engine.inspectWorkbook(
    { file, sheets: snapshots.filter(({ name }) => name === sheet) },
    { ...context, hints: { [sheet]: hint } },
  );
  return read[0] ?? null;
}

/** The newest criteria of individuals: their codes name a matrix's columns. */
export async function individualSet(): Promise<CriteriaSet | null> {
  const engine = await import('../engine.ts');
  const { sets } = await contextNow(engine);
  return engine.setInForce(sets, 'individual', 9999);
}

/** The sheet as it was last read; for the screen that asks for a layout. */
export function snapshotOfSheet(name: string): SheetSnapshot | null {
  return snapshots.find((snapshot) => snapshot.name === name) ?? null;
}

function debounce<A>(run: (argument: A) => Promise<void>, pause: number): (argument: A) => void {
  const timers = new Map<A, ReturnType<typeof setTimeout>>();
  return (argument) => {
    clearTimeout(timers.get(argument));
    timers.set(
      argument,
      setTimeout(() => {
        timers.delete(argument);
        void run(argument);
      }, pause),
    );
  };
}
