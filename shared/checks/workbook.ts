/**
 * Reads and checks a whole workbook: every sheet for itself, with what its neighbours know of unit
 * and year. What only shows between sheets is in across.ts.
 */
import { readFurtherTables } from '../sheet/further-tables.ts';
import type { ReadContext } from '../sheet/heading.ts';
import { readSheet } from '../sheet/read.ts';
import type { SheetReading } from '../sheet/reading.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../sheet/snapshot.ts';
import type { Found } from '../sheet/title-lines.ts';
import { Collector } from './collector.ts';
import type { Finding } from './finding.ts';
import { checkTablesPeople } from './people.ts';
import { checkSheet, sortFindings } from './sheet.ts';

export interface SheetInspection {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null for a sheet that is no scoring sheet. */
  readonly reading: SheetReading | null;
  /** Further tables of the same form, unit and year: cards below or beside each other. */
  readonly further: readonly SheetReading[];
  readonly findings: readonly Finding[];
}

export type InspectContext = Pick<ReadContext, 'sets' | 'units'> & {
  /** What the officer said of layouts, by sheet name. */
  readonly hints?: Readonly<Record<string, NonNullable<ReadContext['hint']>>>;
};

export function inspectWorkbook(
  workbook: WorkbookSnapshot,
  context: InspectContext,
): SheetInspection[] {
  const { file, sheets } = workbook;
  const first = sheets.map((sheet) => readSheet(sheet, contextOf(file, sheet.name, context)));
  const shared = agreed(first);
  return sheets.map((sheet, i) =>
    inspected(file, sheet, completed(file, sheet, first[i] ?? null, shared, context), context),
  );
}

/**
 * After an edit of one sheet: that sheet is read and checked, and the others only where the edit
 * changes what they take from it (the unit or the year that the workbook agrees on).
 *
 * @param before the inspections of the workbook as it was, in the same order
 * @param edited name of the sheet that was edited
 */
export function inspectEdited(
  workbook: WorkbookSnapshot,
  before: readonly SheetInspection[],
  edited: string,
  context: InspectContext,
): SheetInspection[] {
  const { file, sheets } = workbook;
  const at = sheets.findIndex(({ name }) => name === edited);
  const sheet = sheets[at];
  const sameSheets =
    before.length === sheets.length &&
    before.every(({ sheet: name }, i) => name === sheets[i]!.name);
  if (!sheet || !sameSheets) return inspectWorkbook(workbook, context);
  const fresh = readSheet(sheet, contextOf(file, edited, context));
  const readings = before.map(({ reading }) => reading);
  const shared = agreed(readings.with(at, fresh));
  if (!isSame(agreed(readings), shared)) return inspectWorkbook(workbook, context);
  return before.map((inspection, i) =>
    i === at
      ? inspected(file, sheet, completed(file, sheet, fresh, shared, context), context)
      : inspection,
  );
}

type Shared = NonNullable<ReadContext['workbook']>;

function contextOf(file: string, sheet: string, context: InspectContext): ReadContext {
  const { sets, units, hints } = context;
  return { sets, units, file, hint: hints?.[sheet] ?? null };
}

/** Read again with what the other sheets agree on, where the sheet does not say it itself. */
function completed(
  file: string,
  sheet: SheetSnapshot,
  reading: SheetReading | null,
  shared: Shared,
  context: InspectContext,
): SheetReading | null {
  const lacking = reading !== null && (reading.unit === null || reading.year === null);
  if (!lacking || (shared.unit === null && shared.year === null)) return reading;
  return readSheet(sheet, { ...contextOf(file, sheet.name, context), workbook: shared });
}

function inspected(
  file: string,
  sheet: SheetSnapshot,
  reading: SheetReading | null,
  context: InspectContext,
): SheetInspection {
  const about = { file, sheet: sheet.name, hidden: sheet.hidden };
  if (!reading) return { ...about, reading, further: [], findings: [] };
  const tables = readFurtherTables(reading, contextOf(file, sheet.name, context));
  const further = tables.filter((table) => belongsTo(table, reading));
  const apart = tables.filter((table) => !further.includes(table));
  return { ...about, reading, further, findings: findingsOf(reading, further, apart) };
}

/** Cards, and the parts of a matrix, are one form where unit and year are the same. */
function belongsTo(table: SheetReading, first: SheetReading): boolean {
  return (
    table.form === first.form &&
    table.form !== 'collective' &&
    table.year?.value === first.year?.value &&
    table.unit?.value.unit?.id === first.unit?.value.unit?.id
  );
}

function findingsOf(
  reading: SheetReading,
  further: readonly SheetReading[],
  apart: readonly SheetReading[],
): Finding[] {
  const findings = [reading, ...further].flatMap(checkSheet);
  const { grid, header } = reading;
  if (further.length + apart.length === 0 && !grid.sheet.hidden) return findings;
  const out = new Collector();
  checkTablesPeople([reading, ...further], out);
  for (const table of apart) {
    const { top } = table.header;
    out.add('table-apart', 'error', top, table.grid.left, { params: { row: top + 1 } });
  }
  if (grid.sheet.hidden) out.add('sheet-hidden', 'warning', header.top, grid.left);
  return sortFindings([...findings, ...out.findings]);
}

/** Unit and year on which all sheets that state one themselves agree. */
function agreed(readings: readonly (SheetReading | null)[]): Shared {
  const own = <T>(found: Found<T> | null | undefined): T[] =>
    found && found.origin !== 'workbook' ? [found.value] : [];
  const units = readings.flatMap((reading) => own(reading?.unit)).filter(({ unit }) => unit);
  const years = readings.flatMap((reading) => own(reading?.year));
  const unit = units[0];
  const year = years[0];
  return {
    unit: unit && units.every((other) => other.unit!.id === unit.unit!.id) ? unit : null,
    year: year !== undefined && years.every((other) => other === year) ? year : null,
  };
}

function isSame(a: Shared, b: Shared): boolean {
  return a.year === b.year && a.unit?.unit?.id === b.unit?.unit?.id;
}
