/**
 * What shows only between sheets and files: a form handed in twice, a person in two units, a sheet
 * that is another year's with the date changed.
 */
import { kindOf } from '../criteria/sets.ts';
import { nameKey } from '../text/fold.ts';
import { digestOf, type SheetDigest, type SubjectDigest } from './digest.ts';
import type { Finding } from './finding.ts';
import { samePerson } from './people.ts';
import { sortFindings } from './sheet.ts';
import type { SheetInspection } from './workbook.ts';

export interface FileDigest {
  readonly file: string;
  readonly sheets: readonly SheetDigest[];
}

interface Placed {
  readonly file: string;
  readonly sheet: SheetDigest;
}

/** Adds to each sheet what the sheets before it make of it. The order of files is kept. */
export function inspectAcross(files: readonly FileDigest[]): FileDigest[] {
  const earlier: Placed[] = [];
  const people = new Map<string, { at: Placed; subject: SubjectDigest }[]>();
  return files.map(({ file, sheets }) => ({
    file,
    sheets: sheets.map((sheet) => {
      if (sheet.form === null) return sheet;
      const here: Placed = { file, sheet };
      const added = [
        ...repeatedForm(here, earlier),
        ...copiedYear(here, earlier),
        ...peopleElsewhere(here, people),
      ];
      earlier.push(here);
      if (added.length === 0) return sheet;
      return { ...sheet, findings: sortFindings([...sheet.findings, ...added]) };
    }),
  }));
}

/** The same between the sheets of one workbook. Sheets of which nothing is said stay what they are. */
export function inspectBetween(inspections: readonly SheetInspection[]): SheetInspection[] {
  if (inspections.filter(({ reading }) => reading !== null).length < 2) return [...inspections];
  const digests = inspections.map(digestOf);
  const [across] = inspectAcross([{ file: inspections[0]!.file, sheets: digests }]);
  return inspections.map((inspection, i) => {
    const { findings } = across!.sheets[i]!;
    return findings === inspection.findings ? inspection : { ...inspection, findings };
  });
}

function unitKey({ unit }: SheetDigest): string | null {
  return unit ? (unit.id ?? nameKey(unit.name)) : null;
}

/** How the other sheet is called, seen from here. */
function nameOf(here: Placed, other: Placed): string {
  return here.file === other.file ? other.sheet.sheet : `${other.file} – ${other.sheet.sheet}`;
}

function warning(code: string, cell: string, params: Finding['params']): Finding {
  return { code, severity: 'warning', cell, params, fix: null };
}

function repeatedForm(here: Placed, earlier: readonly Placed[]): Finding[] {
  const { form, year, headCell } = here.sheet;
  const unit = unitKey(here.sheet);
  if (form === 'individual-card' || year === null || unit === null) return [];
  const twin = earlier.find(
    ({ sheet }) => sheet.form === form && sheet.year === year && unitKey(sheet) === unit,
  );
  return twin ? [warning('form-twice', headCell, { other: nameOf(here, twin), year })] : [];
}

/** The same scores of the same subjects under another year. */
function copiedYear(here: Placed, earlier: readonly Placed[]): Finding[] {
  const { form, year, headCell } = here.sheet;
  if (year === null) return [];
  const twin = earlier.find(
    ({ sheet }) =>
      sheet.form === form &&
      sheet.year !== null &&
      sheet.year !== year &&
      unitKey(sheet) === unitKey(here.sheet) &&
      sameScores(sheet, here.sheet),
  );
  if (!twin) return [];
  return [
    warning('year-copied', headCell, { other: nameOf(here, twin), year, from: twin.sheet.year }),
  ];
}

function sameScores(a: SheetDigest, b: SheetDigest): boolean {
  if (a.self.length !== b.self.length || a.subjects.length !== b.subjects.length) return false;
  for (let i = 0; i < a.self.length; i++) if (a.self[i] !== b.self[i]) return false;
  return a.subjects.every((subject, i) => nameKey(subject.name) === nameKey(b.subjects[i]!.name));
}

/** Somebody who stands in the sheets of two units in one year, or has two cards. */
function peopleElsewhere(
  here: Placed,
  people: Map<string, { at: Placed; subject: SubjectDigest }[]>,
): Finding[] {
  const { form, year, subjects } = here.sheet;
  if (form === null || kindOf(form) !== 'individual' || year === null) return [];
  const findings: Finding[] = [];
  for (const subject of subjects) {
    if (subject.name === '') continue;
    const key = `${year} ${nameKey(subject.name)}`;
    const known = people.get(key) ?? [];
    const twin = known.find(({ at, subject: other }) => {
      const elsewhere = unitKey(at.sheet) !== unitKey(here.sheet);
      const twoCards = at.sheet.form === 'individual-card' && form === 'individual-card';
      return (elsewhere || twoCards) && samePerson(other, subject);
    });
    if (twin) {
      findings.push(
        warning('person-elsewhere', subject.cell, {
          name: subject.name,
          other: nameOf(here, twin.at),
        }),
      );
    }
    known.push({ at: here, subject });
    people.set(key, known);
  }
  return findings;
}
