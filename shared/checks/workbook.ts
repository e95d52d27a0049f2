/**
 * Reads and checks a whole workbook: every sheet for itself, with what its neighbours know of unit
 * and year, and then what only shows between sheets.
 */
import { type ReadContext, readSheet } from '../sheet/read.ts';
import type { SheetReading } from '../sheet/reading.ts';
import type { WorkbookSnapshot } from '../sheet/snapshot.ts';
import { Collector } from './collector.ts';
import type { Finding } from './finding.ts';
import { checkSheet, sortFindings } from './sheet.ts';

export interface SheetInspection {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null for a sheet that is no scoring sheet. */
  readonly reading: SheetReading | null;
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
  const contextOf = (sheet: string): ReadContext => ({
    sets: context.sets,
    units: context.units,
    file: workbook.file,
    hint: context.hints?.[sheet] ?? null,
  });
  const first = workbook.sheets.map((sheet) => readSheet(sheet, contextOf(sheet.name)));
  const shared = agreed(first.filter((reading) => reading !== null));
  return workbook.sheets.map((sheet, i) => {
    let reading = first[i] ?? null;
    const lacking = reading !== null && (reading.unit === null || reading.year === null);
    if (lacking && (shared.unit || shared.year !== null)) {
      reading = readSheet(sheet, { ...contextOf(sheet.name), workbook: shared });
    }
    return {
      file: workbook.file,
      sheet: sheet.name,
      hidden: sheet.hidden,
      reading,
      findings: reading ? findingsOf(reading) : [],
    };
  });
}

function findingsOf(reading: SheetReading): Finding[] {
  const findings = checkSheet(reading);
  if (!reading.grid.sheet.hidden) return findings;
  const out = new Collector();
  out.add('sheet-hidden', 'warning', reading.header.top, reading.grid.left);
  return sortFindings([...findings, ...out.findings]);
}

/** Unit and year on which all sheets that state one agree. */
function agreed(readings: readonly SheetReading[]): NonNullable<ReadContext['workbook']> {
  const units = readings.flatMap(({ unit }) => (unit?.value.unit ? [unit.value] : []));
  const years = readings.flatMap(({ year }) => (year ? [year.value] : []));
  const unit = units[0];
  const year = years[0];
  return {
    unit: unit && units.every((other) => other.unit!.id === unit.unit!.id) ? unit : null,
    year: year !== undefined && years.every((other) => other === year) ? year : null,
  };
}
