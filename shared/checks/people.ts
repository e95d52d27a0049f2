import type { MatrixLayout, SheetReading, Subject } from '../sheet/reading.ts';
import { nameKey } from '../text/fold.ts';
import { letterSum, scanText } from '../text/scan.ts';
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
    if (subject.name !== '' && subject.position !== '') return;
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
  if (matrix) checkDuplicates(reading, matrix, out);
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

function checkDuplicates(
  { grid, subjects }: SheetReading,
  { nameColumn }: MatrixLayout,
  out: Collector,
): void {
  const people = new PeopleBySum(subjects.length);
  for (let i = 0; i < subjects.length; i++) {
    const other = subjects[i]!;
    if (other.name === '') continue;
    const asWritten = grid.value(other.row, nameColumn) === other.name;
    const sum = asWritten
      ? grid.scans.letterSum(other.row - grid.top, nameColumn - grid.left)
      : letterSum(scanText(other.name));
    let twin: Subject | null = null;
    for (let earlier = people.latest(sum); earlier >= 0; earlier = people.before(earlier)) {
      const one = subjects[earlier]!;
      if (samePerson(one, other) && nameKey(one.name) === nameKey(other.name)) twin = one;
    }
    if (twin !== null) {
      out.add('person-duplicate', 'error', other.row, nameColumn, {
        params: { name: other.name, row: twin.row + 1 },
      });
    }
    people.add(sum, i);
  }
}

/** People by the letters of their names: an index of plain numbers, for lists of thousands. */
class PeopleBySum {
  /** Of each slot the person added last, and of each person the one before; + 1, 0 for nobody. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;
  readonly #sums: Int32Array;

  constructor(people: number) {
    this.#last = new Int32Array(2 ** Math.ceil(Math.log2(2 * people + 1)));
    this.#before = new Int32Array(people);
    this.#sums = new Int32Array(people);
  }

  add(sum: number, person: number): void {
    const slot = this.#slot(sum);
    this.#sums[person] = sum;
    this.#before[person] = this.#last[slot]!;
    this.#last[slot] = person + 1;
  }

  /** The person added last whose name has this sum; -1 where there is none. */
  latest(sum: number): number {
    return this.#match(this.#last[this.#slot(sum)]! - 1, sum);
  }

  /** The one before with the sum of this person. */
  before(person: number): number {
    return this.#match(this.#before[person]! - 1, this.#sums[person]!);
  }

  #match(from: number, sum: number): number {
    let person = from;
    while (person >= 0 && this.#sums[person] !== sum) person = this.#before[person]! - 1;
    return person;
  }

  #slot(sum: number): number {
    return (sum ^ (sum >>> 16)) & (this.#last.length - 1);
  }
}

/** A person of one table of a sheet who stands in a table before it as well. */
export function checkTablesPeople(tables: readonly SheetReading[], out: Collector): void {
  const earlier = new Map<string, Subject[]>();
  for (const reading of tables) {
    const place = placesOf(reading);
    const own = reading.subjects.filter(({ name }) => name !== '');
    reading.subjects.forEach((subject, i) => {
      const same = earlier.get(nameKey(subject.name))?.find((other) => samePerson(other, subject));
      if (!same) return;
      const { row, nameColumn } = place(i);
      out.add('person-duplicate', 'error', row, nameColumn, {
        params: { name: subject.name, row: same.row + 1 },
      });
    });
    for (const subject of own) {
      const key = nameKey(subject.name);
      earlier.set(key, [...(earlier.get(key) ?? []), subject]);
    }
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
