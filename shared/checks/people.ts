import type { SheetReading, Subject } from '../sheet/reading.ts';
import { nameHash, nameKey } from '../text/fold.ts';
import type { SheetCheck } from './check.ts';
import type { Collector } from './collector.ts';

/** Everybody has a name and a position, and nobody stands on the sheet twice. */
export const checkPeople: SheetCheck = (reading, out) => {
  if (reading.form === 'collective') return;
  const places = placesOf(reading);
  const matrix = reading.layout.kind === 'matrix' ? reading.layout : null;
  if (matrix && matrix.positionColumn < 0 && matrix.leaderColumn < 0) {
    out.add('position-column-missing', 'warning', reading.header.bottom, matrix.nameColumn);
  }
  reading.subjects.forEach((subject, i) => {
    const { row, nameColumn, positionColumn } = places(i);
    if (subject.name === '') out.add('person-name-missing', 'error', row, nameColumn);
    if (subject.position !== '') return;
    if (matrix && matrix.positionColumn < 0) return;
    if (subject.leaderBy === 'column' || subject.leaderBy === 'heading') {
      out.add('position-missing', 'warning', row, positionColumn, {
        params: { name: subject.name },
      });
    } else {
      out.add('position-missing', 'error', row, positionColumn, { params: { name: subject.name } });
    }
  });
  if (matrix) checkDuplicates(reading.subjects, matrix.nameColumn, out);
};

function placesOf(reading: SheetReading): (subject: number) => {
  row: number;
  nameColumn: number;
  positionColumn: number;
} {
  const { layout, subjects, title, header, grid } = reading;
  if (layout.kind === 'matrix') {
    return (i) => ({
      row: subjects[i]!.row,
      nameColumn: layout.nameColumn,
      positionColumn: layout.positionColumn,
    });
  }
  const person = title.person;
  const place = {
    row: person?.row ?? header.top,
    nameColumn: person?.column ?? grid.left,
    positionColumn: title.position?.column ?? person?.column ?? grid.left,
  };
  return () => place;
}

function checkDuplicates(subjects: readonly Subject[], nameColumn: number, out: Collector): void {
  const first = new Map<number, number>();
  for (let i = 0; i < subjects.length; i++) {
    const { name } = subjects[i]!;
    if (name === '') continue;
    const hash = nameHash(name);
    const earlier = first.get(hash);
    if (earlier === undefined) {
      first.set(hash, i);
      continue;
    }
    const one = subjects[earlier]!;
    const other = subjects[i]!;
    if (nameKey(one.name) !== nameKey(other.name) || !samePerson(one, other)) continue;
    out.add('person-duplicate', 'error', other.row, nameColumn, {
      params: { name: other.name, row: one.row + 1 },
    });
  }
}

/** Two people may share a name: a staff code or birth date that differs tells them apart. */
export function samePerson(
  a: Pick<Subject, 'staffCode' | 'birthDate'>,
  b: Pick<Subject, 'staffCode' | 'birthDate'>,
): boolean {
  if (a.staffCode && b.staffCode) return a.staffCode === b.staffCode;
  if (a.birthDate && b.birthDate) return a.birthDate === b.birthDate;
  return true;
}
