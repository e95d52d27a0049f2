/**
 * Reads the rows of a matrix: who each row is, whether a leader, and the scores.
 */
import type { CriteriaSet } from '../criteria/types.ts';
import { fold } from '../text/fold.ts';
import { capitalised } from '../text/legacy.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { leaderHeading, leaderMark, leadershipOf, looksScored } from './leaders.ts';
import { limitsOf, readRow, type ScoreSink } from './read-scores.ts';
import type { MatrixLayout, Subject } from './reading.ts';
import { firstText, RowKinds } from './row-kind.ts';
import { type CellValue, DateCell } from './snapshot.ts';

export interface People {
  readonly subjects: Subject[];
  readonly ignoredRows: number[];
  /** Last row of the table. */
  readonly bottom: number;
}

/** Reads all people. `openSinks` is called once the number of rows is known. */
export function readPeople(
  grid: Grid,
  layout: MatrixLayout,
  header: Header,
  set: CriteriaSet,
  openSinks: (most: number) => { self: ScoreSink; appraised: ScoreSink | null },
): People {
  const first = header.bottom + 1;
  const most = Math.max(0, grid.bottom - first + 1);
  const sinks = openSinks(most);
  const limits = { leader: limitsOf(set, 'leader'), staff: limitsOf(set, 'staff') };
  const leaderOnly = leaderOnlyColumns(layout, limits.leader.max, limits.staff.max);
  const subjects: Subject[] = [];
  const ignoredRows: number[] = [];
  const maxRows = new Set(layout.maxRows);
  const kinds = new RowKinds(grid, layout, header);
  const reader = new SubjectReader(grid, layout, first, leaderOnly);
  let bottom = header.bottom;
  for (let row = first; row <= grid.bottom; row++) {
    const cells = grid.sheet.values[row - grid.top]!;
    const kind = maxRows.has(row) ? 'structure' : kinds.of(row, cells);
    if (kind === 'end') break;
    if (kind === 'blank') continue;
    if (kind === 'heading') {
      reader.readHeading(row);
      continue;
    }
    bottom = row;
    if (kind === 'unknown') ignoredRows.push(row);
    if (kind !== 'person') continue;
    const index = subjects.length;
    const subject = reader.read(row, cells);
    subjects.push(subject);
    const limit = subject.leader ? limits.leader : limits.staff;
    readRow(sinks.self, index, row, cells, grid.left, layout.selfColumns, limit);
    if (sinks.appraised) {
      readRow(sinks.appraised, index, row, cells, grid.left, layout.appraisedColumns!, limit);
    }
  }
  return { subjects, ignoredRows, bottom };
}

/** Columns of the criteria that bind leaders alone; -1 for one that the sheet does not have. */
function leaderOnlyColumns(
  layout: MatrixLayout,
  leader: Float64Array,
  staff: Float64Array,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < leader.length; i++) {
    if (staff[i]! < 0 && leader[i]! >= 0) found.push(layout.selfColumns[i]!);
  }
  return found;
}

type LeadershipFound = Pick<Subject, 'leader' | 'leaderBy'>;

const found = (leaderBy: Subject['leaderBy']) => ({
  leader: { leader: true, leaderBy },
  staff: { leader: false, leaderBy },
});
const BY_COLUMN = found('column');
const BY_POSITION = found('position');
const BY_HEADING = found('heading');
const BY_SCORES = found('scores');

class SubjectReader {
  readonly #grid: Grid;
  readonly #layout: MatrixLayout;
  readonly #leaderOnly: readonly number[];
  /** Whether the leader column says anything: then its blanks say no. */
  readonly #marked: boolean;
  /** What the headings above a row said so far. */
  #division = '';
  #leaderHeading: boolean | null = null;
  /** The position read last, which mostly comes again, and what it says. */
  #lastPosition = '';
  #lastSaid = leadershipOf('');

  constructor(grid: Grid, layout: MatrixLayout, first: number, leaderOnly: readonly number[]) {
    this.#grid = grid;
    this.#layout = layout;
    this.#leaderOnly = leaderOnly;
    this.#marked = layout.leaderColumn >= 0 && this.#hasMarks(first);
  }

  readHeading(row: number): void {
    const name = this.#grid.text(row, this.#layout.nameColumn);
    const text = name !== '' ? name : firstText(this.#grid, row);
    this.#leaderHeading = leaderHeading(fold(text));
    if (this.#leaderHeading === null) {
      this.#division = text.replace(/^([IVX]+|[A-H]|\d+)[.)]?\s+/, '');
    }
  }

  read(row: number, cells: readonly CellValue[]): Subject {
    const layout = this.#layout;
    const position = this.#text(row, cells, layout.positionColumn);
    const { leader, leaderBy } = this.#leadership(row, cells, position);
    return {
      name: this.#name(row, cells),
      position,
      leader,
      leaderBy,
      staffCode: this.#anyText(row, cells, layout.staffCodeColumn),
      birthDate: layout.birthColumn < 0 ? null : dateText(this.#value(cells, layout.birthColumn)),
      division: this.#text(row, cells, layout.divisionColumn) || this.#division,
      row,
    };
  }

  #value(cells: readonly CellValue[], column: number): CellValue {
    return column < 0 ? null : (cells[column - this.#grid.left] ?? null);
  }

  /** The text of a string cell; '' for every other. */
  #text(row: number, cells: readonly CellValue[], column: number): string {
    const value = this.#value(cells, column);
    if (typeof value !== 'string') return '';
    return this.#grid.isOdd(row, column) ? this.#grid.text(row, column) : value;
  }

  #anyText(row: number, cells: readonly CellValue[], column: number): string | null {
    const value = this.#value(cells, column);
    return typeof value === 'number' ? String(value) : this.#text(row, cells, column) || null;
  }

  #name(row: number, cells: readonly CellValue[]): string {
    const { nameColumn, givenNameColumn } = this.#layout;
    const name = this.#namePart(row, cells, nameColumn);
    if (givenNameColumn < 0) return name;
    return `${name} ${this.#namePart(row, cells, givenNameColumn)}`.trim();
  }

  /** TCVN3 has no capitals with a tone: "ón" in a name is Ón. */
  #namePart(row: number, cells: readonly CellValue[], column: number): string {
    const value = this.#value(cells, column);
    if (typeof value !== 'string') return '';
    const reading = this.#grid.isOdd(row, column) ? this.#grid.reading(row, column) : null;
    const text = reading?.text ?? value;
    const encoding = reading?.encoding ?? this.#grid.usualEncoding(column);
    return encoding === 'tcvn3' ? capitalised(text) : text;
  }

  #leadership(row: number, cells: readonly CellValue[], position: string): LeadershipFound {
    if (this.#marked) return this.#mark(row) === true ? BY_COLUMN.leader : BY_COLUMN.staff;
    if (position !== this.#lastPosition) {
      this.#lastPosition = position;
      this.#lastSaid = leadershipOf(position);
    }
    const said = this.#lastSaid;
    if (said === 'leader') return BY_POSITION.leader;
    if (this.#leaderHeading !== null) {
      return this.#leaderHeading ? BY_HEADING.leader : BY_HEADING.staff;
    }
    if (said === 'staff' && position !== '') return BY_POSITION.staff;
    const filled = this.#leaderOnly.map((column) => this.#value(cells, column));
    return looksScored(filled) ? BY_SCORES.leader : BY_SCORES.staff;
  }

  #hasMarks(first: number): boolean {
    for (let row = first; row <= this.#grid.bottom; row++) {
      if (this.#mark(row) !== null) return true;
    }
    return false;
  }

  #mark(row: number): boolean | null {
    const column = this.#layout.leaderColumn;
    const value = this.#grid.value(row, column);
    if (typeof value === 'string') return leaderMark(this.#grid.text(row, column));
    return typeof value === 'number' || typeof value === 'boolean' ? leaderMark(value) : null;
  }
}

/** A birth date as YYYY-MM-DD, or the year alone; null where it cannot be read. */
export function dateText(value: CellValue | undefined): string | null {
  if (value instanceof DateCell) {
    return new Date(Math.round((value.serial - 25569) * 86_400_000)).toISOString().slice(0, 10);
  }
  if (typeof value === 'number') return value >= 1930 && value <= 2015 ? String(value) : null;
  if (typeof value !== 'string') return null;
  const full = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)\s*$/.exec(value);
  if (full) return `${full[3]}-${full[2]!.padStart(2, '0')}-${full[1]!.padStart(2, '0')}`;
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(value);
  return year ? year[1]! : null;
}
