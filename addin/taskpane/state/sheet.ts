/**
 * The open workbook as the pane sees it: which sheets are forms, what was read, what was found. The
 * workbook is read whole (it may hold cards of many people); after an edit only the sheet that was
 * edited is read again.
 */
import type { SheetInspection } from '../../../shared/checks/workbook.ts';
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
  /** Marks on the sheet are on. */
  readonly marked: boolean;
}

export const sheetState = createStore<SheetState>({
  phase: 'waiting',
  file: '',
  inspections: [],
  active: '',
  problem: null,
  marked: false,
});

type Engine = typeof import('../engine.ts');

const LAYOUTS_KEY = 'layouts';
const EDIT_PAUSE_MS = 350;

/** Screens may be shown before Excel has answered; they wait for it. */
const excelOpened = Promise.withResolvers<ExcelPort>();
let snapshots: readonly SheetSnapshot[] = [];
let hints: Readonly<Record<string, LayoutHint>> = {};
const subscriptions: Unsubscribe[] = [];

/** Begins to follow the workbook. */
export async function startSheets(port: ExcelPort): Promise<void> {
  excelOpened.resolve(port);
  const again = debounce(refreshSheet, EDIT_PAUSE_MS);
  try {
    subscriptions.push(await port.onEdited(({ sheet }) => again(sheet)));
    subscriptions.push(await port.onSheetActivated((active) => sheetState.update({ active })));
  } catch (error) {
    sheetState.update({ phase: 'failed', problem: problemOf(error) });
  }
}

/** Excel, for the screens that read or write more than the open sheet. */
export function excel(): Promise<ExcelPort> {
  return excelOpened.promise;
}

/** Reads and checks the whole workbook. */
export async function checkWorkbook(): Promise<void> {
  sheetState.update({ phase: 'reading', problem: null });
  try {
    const port = await excel();
    const [engine, all, info, known] = await Promise.all([
      import('../engine.ts'),
      port.readWorkbook(),
      port.listSheets(),
      port.recall(LAYOUTS_KEY),
      addBook(FINDINGS),
    ]);
    snapshots = all;
    hints = (known as typeof hints | null) ?? {};
    const file = port.workbookName();
    const inspections = await inspect(engine, file);
    const active = info.find((sheet) => sheet.active)?.name ?? all[0]?.name ?? '';
    sheetState.update({ phase: 'ready', file, inspections, active });
    await remark();
  } catch (error) {
    sheetState.update({ phase: 'failed', problem: problemOf(error) });
  }
}

/** Checks what was read last, with what the registry knows by now. */
async function inspect(engine: Engine, file: string): Promise<readonly SheetInspection[]> {
  const known = await registry();
  const context = {
    sets: known.sets ?? engine.BUILT_IN_SETS,
    units: known.units ?? engine.DEFAULT_UNITS,
    hints,
  };
  const inspections = engine.inspectWorkbook({ file, sheets: snapshots }, context);
  const { me } = session.get();
  // The list of people may take a while; it changes the store, and all is looked at again then.
  if (me && needsRoster(inspections)) people().catch(() => []);
  return withRoster(engine, inspections, known, me?.role !== 'unit');
}

registryStore.subscribe(() => {
  if (sheetState.get().phase === 'ready') void inspectAgain();
});

/** The registry has changed: the sheets are the same, what is to be said of them may not be. */
async function inspectAgain(): Promise<void> {
  try {
    const engine = await import('../engine.ts');
    sheetState.update({ inspections: await inspect(engine, sheetState.get().file) });
    await remark();
  } catch (error) {
    sheetState.update({ problem: problemOf(error) });
  }
}

/** Reads one sheet again and checks what it can have changed. */
async function refreshSheet(name: string): Promise<void> {
  const at = snapshots.findIndex((snapshot) => snapshot.name === name);
  if (at < 0 || sheetState.get().phase !== 'ready') return;
  try {
    const [engine, fresh] = await Promise.all([
      import('../engine.ts'),
      excel().then((port) => port.readSheet(name)),
    ]);
    snapshots = snapshots.with(at, fresh);
    sheetState.update({ inspections: await inspect(engine, sheetState.get().file) });
    await remark();
  } catch (error) {
    sheetState.update({ problem: problemOf(error) });
  }
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

/** Turns marks on the sheets on or off. */
export async function setMarks(on: boolean): Promise<void> {
  sheetState.update({ marked: on });
  try {
    if (on) await remark();
    else await (await excel()).unmark();
  } catch (error) {
    sheetState.update({ marked: !on, problem: problemOf(error) });
  }
}

async function remark(): Promise<void> {
  const { marked, inspections, active } = sheetState.get();
  const current = inspections.find(({ sheet }) => sheet === active);
  if (!marked || !current?.reading) return;
  await (await excel()).mark(
    active,
    current.findings
      .filter(({ cell }) => cell !== '')
      .map(({ cell, severity }) => ({ cell, level: severity })),
  );
}

/** Keeps what the officer said of a sheet's layout, in the workbook, and reads it so. */
export async function setLayout(sheet: string, hint: LayoutHint | null): Promise<void> {
  const { [sheet]: _, ...others } = hints;
  const next = hint === null ? others : { ...others, [sheet]: hint };
  try {
    await (await excel()).remember(LAYOUTS_KEY, Object.keys(next).length === 0 ? null : next);
    hints = next;
    await checkWorkbook();
  } catch (error) {
    sheetState.update({ problem: problemOf(error) });
  }
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
