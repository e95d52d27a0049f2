/**
 * Further scoring tables of one sheet: cards below or beside each other, a table of leaders above
 * one of the others. Each is read by itself, from the part of the sheet below or to the right of
 * what was read before it.
 */
import type { ReadContext } from './heading.ts';
import { readSheet } from './read.ts';
import { NO_SCORE, type SheetReading } from './reading.ts';
import type { Area, SheetSnapshot } from './snapshot.ts';

/** A table has at least so many rows: a header, its second row, somebody. */
const FEWEST_ROWS = 3;
/** A sheet of more tables is not read to its end. */
const MOST_TABLES = 200;

/** @returns the tables after the first, in their order; empty for nearly every sheet */
export function readFurtherTables(first: SheetReading, context: ReadContext): SheetReading[] {
  const found: SheetReading[] = [];
  let last = first;
  while (found.length < MOST_TABLES) {
    const next = besides(last, context) ?? below(first, last, context);
    if (next === null) break;
    found.push(withHeading(next, first));
    last = next;
  }
  return found;
}

/** A table to the right of a table of criteria, under the same header row. */
function besides(reading: SheetReading, context: ReadContext): SheetReading | null {
  const { layout, header, grid } = reading;
  if (layout.kind !== 'vertical') return null;
  const own = Math.max(layout.labelColumn, layout.maxColumn, layout.selfColumn);
  const at = header.columns.findIndex(({ column, role }) => column > own && role === 'label');
  if (at < 0) return null;
  const before = header.columns[at - 1]!;
  const left = before.role === 'stt' && before.column > own ? before.column : before.column + 1;
  const { top, bottom, right } = grid;
  return readPart(grid.sheet, { top, left, bottom, right }, context);
}

/** A table below all that was read, or below what was read beside it. */
function below(first: SheetReading, last: SheetReading, context: ReadContext): SheetReading | null {
  const top = Math.max(first.layout.bottom, last.layout.bottom) + 1;
  const { sheet, bottom, left, right } = first.grid;
  if (bottom - top + 1 < FEWEST_ROWS) return null;
  return readPart(sheet, { top, left, bottom, right }, context);
}

function readPart(sheet: SheetSnapshot, area: Area, context: ReadContext): SheetReading | null {
  const top = area.top - sheet.top;
  const left = area.left - sheet.left;
  const values = sheet.values.slice(top).map((row) => (left > 0 ? row.slice(left) : row));
  const merges = sheet.merges.filter((merge) => merge.top >= area.top && merge.left >= area.left);
  const part = { ...sheet, top: area.top, left: area.left, values, merges };
  const reading = readSheet(part, { ...context, hint: null });
  return reading && holdsScores(reading) ? reading : null;
}

/** A list of criteria beside or below a table, or a form that nobody filled, is no further table. */
function holdsScores(reading: SheetReading): boolean {
  const { self, appraised, suspects } = reading;
  return (
    appraised !== null ||
    self.some((score) => score !== NO_SCORE) ||
    suspects.some(({ cell }) => cell.kind !== 'blank')
  );
}

/** What a further table does not say itself is as the first one says it. */
function withHeading(reading: SheetReading, first: SheetReading): SheetReading {
  return {
    ...reading,
    unit: reading.title.unit ? reading.unit : first.unit,
    year: reading.title.year ? reading.year : first.year,
  };
}
