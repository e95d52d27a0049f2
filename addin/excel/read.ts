/**
 * Reads sheets whole. One round trip brings the first 5,100 rows and 40 columns with all that
 * belongs to them; what lies beyond takes a second, and more only where the answers would outgrow
 * the 5 MB that Excel on the web sends at once.
 */

import type { Area, SheetSnapshot } from '../../shared/sheet/snapshot.ts';
import { areaName, parseAreas } from './addresses.ts';
import { MARKS_KEY, noteMarks } from './mark-memory.ts';
import { ExcelError, type WorkbookRead } from './port.ts';
import { BLOCK, rawBlock, readBlocks } from './read-blocks.ts';
import { mergesByRows } from './read-merges.ts';
import { run, type Session } from './session.ts';
import { keptIn, settingOf } from './settings.ts';
import { type RawBlock, type RawSheet, toSnapshot } from './to-snapshot.ts';

/** Cells of one answer: values, formulas and formats take about 20 bytes a cell. */
const CELLS_PER_ANSWER = 204_000;
const WINDOW_COLUMNS = 40;
/** More is no sheet that a person keeps by hand; a stray cell far off, most likely. */
const MOST_CELLS = 2_000_000;
/** Below this, an answer that is still too large is not a matter of how much is asked at once. */
const FEWEST_CELLS = 2_000;

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

type FindSheet = (sheets: Excel.WorksheetCollection) => Excel.Worksheet;

/** @throws ExcelError: sheet-missing, sheet-unbounded, too-large … */
export async function readSheet(
  session: Session,
  name: string | undefined,
): Promise<SheetSnapshot> {
  const find: FindSheet = (sheets) =>
    name === undefined ? sheets.getActiveWorksheet() : sheets.getItem(name);
  return readOne(session, find);
}

export async function readWorkbook(session: Session, key?: string): Promise<WorkbookRead> {
  const { ids, active, kept } = await openWorkbook(session, key);
  return { sheets: await readSheets(session, ids), active, kept };
}

async function readSheets(
  session: Session,
  ids: readonly string[],
): Promise<readonly SheetSnapshot[]> {
  const window = Math.floor(CELLS_PER_ANSWER / ids.length);
  try {
    return await run(session, {}, async (context) => {
      const opened = ids.map((id) =>
        openSheet(context.workbook.worksheets.getItem(id), window, true),
      );
      await syncWithMarks(session, context);
      const sheets: SheetSnapshot[] = [];
      for (const sheet of opened) sheets.push(await finish(session, context, sheet, window));
      return sheets;
    });
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    const sheets: SheetSnapshot[] = [];
    for (const id of ids) sheets.push(await readOne(session, (all) => all.getItem(id)));
    return sheets;
  }
}

/** The visible sheets, the one that is shown, and a value that the workbook keeps for us. */
async function openWorkbook(
  session: Session,
  key: string | undefined,
): Promise<Omit<WorkbookRead, 'sheets'> & { readonly ids: readonly string[] }> {
  return run(session, {}, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    const setting = key === undefined ? null : settingOf(context, key);
    await context.sync();
    for (const { id, name } of worksheets.items) session.names.set(id, name);
    const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
    const kept = setting === null ? null : keptIn(setting);
    return { ids: visible.map(({ id }) => id), active: active.name, kept };
  });
}

/** Asks for less where Excel says that it was too much. */
async function readOne(session: Session, find: FindSheet): Promise<SheetSnapshot> {
  let merges = true;
  for (let window = CELLS_PER_ANSWER; ; ) {
    try {
      return await run(session, {}, async (context) => {
        const opened = openSheet(find(context.workbook.worksheets), window, merges);
        await syncWithMarks(session, context);
        return finish(session, context, opened, window);
      });
    } catch (error) {
      if (merges && isMergesFailure(error)) merges = false;
      else if (isTooMuchAtOnce(error) && window > FEWEST_CELLS) window = Math.floor(window / 4);
      else throw error;
    }
  }
}

/** The answer was too large, not the sheet: then nothing more would help. */
function isTooMuchAtOnce(error: unknown): boolean {
  if (!(error instanceof ExcelError)) return false;
  return isMergesFailure(error) || error.detail.startsWith('ResponsePayloadSizeLimitExceeded');
}

/** "If the merged areas count in this range is more than 512, then this method will fail." */
function isMergesFailure(error: unknown): boolean {
  return error instanceof ExcelError && error.detail.includes('getMergedAreas');
}

/** A sheet whose first answer is under way. */
interface Opened {
  readonly sheet: Excel.Worksheet;
  /** From A1 to the last cell with a value. */
  readonly block: Excel.Range;
  /** The part of it that is read at once. */
  readonly head: Excel.Range;
  readonly headRows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly headColumns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** null where they are too many to be asked for at once */
  readonly merges: Excel.RangeAreas | null;
}

/**
 * Every range here exists on every sheet, the empty one too, so that nothing is called on a null
 * object: from A1, because `getUsedRange` answers A1 for an empty sheet.
 */
function openSheet(sheet: Excel.Worksheet, window: number, merges: boolean): Opened {
  sheet.load('id,name,visibility');
  const block = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
  block.load('rowCount,columnCount,rowHidden,columnHidden');
  const bottom = Math.max(0, Math.floor(window / WINDOW_COLUMNS) - 1);
  const first: Area = { top: 0, left: 0, bottom, right: WINDOW_COLUMNS - 1 };
  const head = block.getIntersection(areaName(first));
  head.load(BLOCK);
  // Row by row and column by column: `rowHidden` of a block says only "some". Rows that a filter
  // took out count as hidden, which Excel's documentation does not say but its user interface does.
  const headRows = head.getRowProperties({ rowHidden: true });
  const headColumns = head.getColumnProperties({ columnHidden: true });
  const merged = merges ? block.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return { sheet, block, head, headRows, headColumns, merges: merged };
}

/** Learns in passing whether the workbook has marks of ours, so that marking needs no question. */
async function syncWithMarks(session: Session, context: Excel.RequestContext): Promise<void> {
  if (session.marks !== undefined) {
    await context.sync();
    return;
  }
  const setting = context.workbook.settings.getItemOrNullObject(MARKS_KEY);
  setting.load('value');
  await context.sync();
  noteMarks(session, setting);
}

async function finish(
  session: Session,
  context: Excel.RequestContext,
  opened: Opened,
  window: number,
): Promise<SheetSnapshot> {
  const { sheet, block, head } = opened;
  session.names.set(sheet.id, sheet.name);
  const { rowCount: rows, columnCount: columns } = block;
  refuseUnreasonable(sheet.name, rows, columns);
  const hiddenRows = hiddenAt(opened.headRows.value.map((row) => row.rowHidden));
  const hiddenColumns = hiddenAt(opened.headColumns.value.map((column) => column.columnHidden));
  const blocks: RawBlock[] = [rawBlock(head)];
  const rest = restOf(rows, columns, head);
  if (rest.length > 0) {
    const hidden = askHidden(opened);
    blocks.push(...(await readBlocks(context, sheet, rest, window)));
    for (const at of hidden.rows()) hiddenRows.add(at);
    for (const at of hidden.columns()) hiddenColumns.add(at);
  }
  const merges = opened.merges
    ? opened.merges.isNullObject
      ? []
      : parseAreas(opened.merges.address)
    : await mergesByRows(context, sheet, rows, columns);
  const raw: RawSheet = {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    blocks,
    merges,
    hiddenRows,
    hiddenColumns,
  };
  return toSnapshot(raw);
}

/** A used range to the sheet's very end: formatting never counts here, so it is a stray value. */
function refuseUnreasonable(name: string, rows: number, columns: number): void {
  if (rows * columns <= MOST_CELLS) return;
  const found = `${name}!${areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 })}`;
  const toTheEnd = rows > LAST_ROW || columns > LAST_COLUMN;
  throw new ExcelError(toTheEnd ? 'sheet-unbounded' : 'too-large', found);
}

function hiddenAt(flags: readonly (boolean | undefined)[]): Set<number> {
  const hidden = new Set<number>();
  for (const [at, flag] of flags.entries()) if (flag) hidden.add(at);
  return hidden;
}

/** What the first answer did not cover: to the right of it, and below it. */
function restOf(rows: number, columns: number, head: Excel.Range): Area[] {
  const rest: Area[] = [];
  if (columns > head.columnCount) {
    const bottom = Math.min(rows, head.rowCount) - 1;
    rest.push({ top: 0, left: head.columnCount, bottom, right: columns - 1 });
  }
  if (rows > head.rowCount) {
    rest.push({ top: head.rowCount, left: 0, bottom: rows - 1, right: columns - 1 });
  }
  return rest;
}

/**
 * Asks for hidden rows and columns of the whole sheet, where there are any beyond the first answer;
 * the answers come with the next one.
 */
function askHidden({ sheet, block, head }: Opened): {
  rows(): Set<number>;
  columns(): Set<number>;
} {
  const { rowCount, columnCount } = block;
  const askRows = block.rowHidden !== false && rowCount > head.rowCount;
  const askColumns = block.columnHidden !== false && columnCount > head.columnCount;
  const first: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  const column = areaName({ ...first, bottom: rowCount - 1 });
  const row = areaName({ ...first, right: columnCount - 1 });
  const rows = askRows ? sheet.getRange(column).getRowProperties({ rowHidden: true }) : null;
  const columns = askColumns
    ? sheet.getRange(row).getColumnProperties({ columnHidden: true })
    : null;
  return {
    rows: () => hiddenAt(rows?.value.map((one) => one.rowHidden) ?? []),
    columns: () => hiddenAt(columns?.value.map((one) => one.columnHidden) ?? []),
  };
}
