/**
 * Makes the body of a submission of what was read: one sheet, or all cards of a workbook. Only what
 * stands in the cells goes in; a score that is no plain number is left out, and the checks have
 * said so before.
 */
import type { SubmissionBody, SubmittedSubject } from '../api/submissions.ts';
import { fromHundredths } from '../criteria/points.ts';
import { type Basis, NO_SCORE, type SheetReading } from './reading.ts';

/** Longest text that the record takes (api/fields.ts), without its schema library. */
const MOST_TEXT = 2000;

export interface SubmissionSource {
  readonly file: string;
  /** Revision that this one replaces, null for the first. */
  readonly basedOn: number | null;
  readonly dryRun?: boolean;
}

/** Why a set of readings cannot be one submission. */
export type NotSubmittable = 'nothing' | 'unit-unknown' | 'year-unknown' | 'mixed';

/**
 * @param readings one collective sheet, the tables of one sheet of people, or any number of cards;
 *   all of one unit and year
 */
export function toSubmission(
  readings: readonly SheetReading[],
  source: SubmissionSource,
): SubmissionBody | NotSubmittable {
  const first = readings[0];
  if (!first) return 'nothing';
  const unit = first.unit?.value.unit;
  if (!unit) return 'unit-unknown';
  if (first.year === null) return 'year-unknown';
  const year = first.year.value;
  const alike = readings.every(
    (reading) =>
      reading.form === first.form &&
      reading.year?.value === year &&
      reading.unit?.value.unit?.id === unit.id,
  );
  const { name } = first.grid.sheet;
  const oneSheet = readings.every(({ grid }) => grid.sheet.name === name);
  const one = readings.length === 1 || (oneSheet && first.form !== 'collective');
  if (!alike || !(one || first.form === 'individual-card')) return 'mixed';
  return {
    unit: unit.id,
    year,
    form: first.form,
    criteriaSet: first.set.version,
    basedOn: source.basedOn,
    dryRun: source.dryRun ?? false,
    keepOthers: false,
    source: {
      file: source.file.slice(0, 260),
      sheet: oneSheet ? name.slice(0, 100) : '',
    },
    subjects: readings.flatMap((reading) => reading.subjects.map((_, i) => toSubject(reading, i))),
  };
}

function toSubject(reading: SheetReading, i: number): SubmittedSubject {
  const subject = reading.subjects[i]!;
  const appraised = scoresOf(reading, i, 'appraised');
  const [selfBonus, selfDeduction] = extraOf(reading.selfExtra[i]!);
  const [appraisedBonus, appraisedDeduction] = extraOf(reading.appraisedExtra[i]!);
  const evidence = textsOf(reading, i, 'evidence');
  const notes = textsOf(reading, i, 'note');
  return {
    row: subject.row + 1,
    name: subject.name.slice(0, 200),
    position: subject.position.slice(0, 300),
    leader: subject.leader,
    leaderBy: subject.leaderBy,
    staffCode: subject.staffCode,
    birthDate: subject.birthDate,
    self: scoresOf(reading, i, 'self') ?? {},
    appraised,
    selfBonus,
    selfDeduction,
    appraisedBonus,
    appraisedDeduction,
    ...(Object.keys(evidence).length > 0 ? { evidence } : {}),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  };
}

function scoresOf(reading: SheetReading, i: number, basis: Basis): Record<string, number> | null {
  const scores = basis === 'self' ? reading.self : reading.appraised;
  if (scores === null) return null;
  const found: Record<string, number> = {};
  reading.codes.forEach((code, c) => {
    const score = scores[i * reading.codes.length + c]!;
    if (score !== NO_SCORE) found[code] = fromHundredths(score);
  });
  return found;
}

/** Bonus less deduction, as the two figures that the record keeps. */
function extraOf(extra: number): [bonus: number, deduction: number] {
  return extra >= 0 ? [fromHundredths(extra), 0] : [0, fromHundredths(-extra)];
}

/** Evidence and notes by criterion; on a matrix a person has one note for all criteria, under "*". */
function textsOf(
  { layout, grid, codes, subjects }: SheetReading,
  i: number,
  what: 'evidence' | 'note',
): Record<string, string> {
  const found: Record<string, string> = {};
  if (layout.kind === 'matrix') {
    const note = what === 'note' && layout.noteColumn >= 0;
    const text = note ? grid.text(subjects[i]!.row, layout.noteColumn) : '';
    if (text !== '') found['*'] = text.slice(0, MOST_TEXT);
    return found;
  }
  const columns =
    what === 'evidence' ? [layout.evidenceColumn] : [layout.noteColumn, layout.explanationColumn];
  codes.forEach((code, c) => {
    const row = layout.rowOf[c]!;
    if (row < 0) return;
    const parts = columns
      .filter((column) => column >= 0)
      .map((column) => grid.text(row, column))
      .filter((text) => text !== '');
    if (parts.length > 0) found[code] = parts.join('; ').slice(0, MOST_TEXT);
  });
  return found;
}
