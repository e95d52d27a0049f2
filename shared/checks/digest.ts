/**
 * What is worth keeping of an inspected sheet, as plain data: it can cross to another thread, stand
 * in a list of many files, and be printed as the command line's JSON (docs/contracts.md).
 */
import { fromHundredths } from '../criteria/points.ts';
import type { Form } from '../criteria/types.ts';
import type { Counts, SheetReading } from '../sheet/reading.ts';
import { cellName } from '../sheet/snapshot.ts';
import type { Finding } from './finding.ts';
import { unitOf } from './unit-name.ts';
import type { SheetInspection } from './workbook.ts';

export interface SubjectDigest {
  readonly name: string;
  /** 1-based, as Excel counts. */
  readonly row: number;
  /** Cell of the name. */
  readonly cell: string;
  readonly leader: boolean;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
  /** In points; null while a score is missing or unreadable. */
  readonly selfTotal: number | null;
  readonly appraisedTotal: number | null;
}

export interface SheetDigest {
  readonly sheet: string;
  readonly form: Form | null;
  /** `id` is null for a unit that the registry does not know. */
  readonly unit: { readonly id: string | null; readonly name: string } | null;
  readonly year: number | null;
  readonly counts: Counts;
  readonly subjects: readonly SubjectDigest[];
  readonly findings: readonly Finding[];
  /** Cell of the unit's name, or the header's first: where findings about the whole sheet stand. */
  readonly headCell: string;
  /** Self scores, subjects × criteria, in hundredths. */
  readonly self: Int32Array;
}

export function digestOf(inspection: SheetInspection): SheetDigest {
  const { sheet, reading, further, findings } = inspection;
  if (reading === null) {
    return {
      sheet,
      form: null,
      unit: null,
      year: null,
      counts: { rowsRead: 0, rowsIgnored: 0 },
      subjects: [],
      findings,
      headCell: '',
      self: new Int32Array(0),
    };
  }
  const { unit, year, header, grid } = reading;
  return {
    sheet,
    form: reading.form,
    unit: unitOf(reading),
    year: year?.value ?? null,
    counts: countsOf([reading, ...further]),
    subjects: [reading, ...further].flatMap((table) =>
      table.subjects.map((_, i) => subjectOf(table, i)),
    ),
    findings,
    headCell:
      unit && unit.row >= 0 ? cellName(unit.row, unit.column) : cellName(header.top, grid.left),
    self: selfOf([reading, ...further]),
  };
}

function countsOf(tables: readonly SheetReading[]): Counts {
  return {
    rowsRead: tables.reduce((sum, { counts }) => sum + counts.rowsRead, 0),
    rowsIgnored: tables.reduce((sum, { counts }) => sum + counts.rowsIgnored, 0),
  };
}

function selfOf(tables: readonly SheetReading[]): Int32Array {
  const parts = tables.map(({ self, subjects, codes }) =>
    self.subarray(0, subjects.length * codes.length),
  );
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function subjectOf(reading: SheetReading, i: number): SubjectDigest {
  const subject = reading.subjects[i]!;
  const { layout, title, form } = reading;
  const cell =
    layout.kind === 'matrix'
      ? cellName(subject.row, layout.nameColumn)
      : cellName(subject.row, title.person?.column ?? title.unit?.column ?? reading.grid.left);
  return {
    name: form === 'collective' ? (unitOf(reading)?.name ?? '') : subject.name,
    row: subject.row + 1,
    cell,
    leader: subject.leader,
    staffCode: subject.staffCode,
    birthDate: subject.birthDate,
    selfTotal: totalOf(reading.selfSum[i]!, reading.selfExtra[i]!, reading.selfOpen[i]!),
    appraisedTotal: appraisedTotalOf(reading, i),
  };
}

function totalOf(sum: number, extra: number, open: number): number | null {
  return open > 0 ? null : fromHundredths(sum + extra);
}

/** From the appraised scores; on a matrix with one appraisal figure a person, that figure. */
function appraisedTotalOf(reading: SheetReading, i: number): number | null {
  if (reading.appraised) {
    return totalOf(reading.appraisedSum[i]!, reading.appraisedExtra[i]!, reading.appraisedOpen[i]!);
  }
  const { layout, grid, subjects } = reading;
  if (layout.kind !== 'matrix' || layout.appraisedTotalColumn < 0) return null;
  const value = grid.value(subjects[i]!.row, layout.appraisedTotalColumn);
  return typeof value === 'number' ? Math.round(value * 100) / 100 : null;
}
