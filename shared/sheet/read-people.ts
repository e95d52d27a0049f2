/**
 * Reads the rows of a matrix: who each row is, whether a leader, and the scores.
 */
import type { CriteriaSet } from '../criteria/types.ts';
import { fold } from '../text/fold.ts';
import { isPlainText } from '../text/letters.ts';
import { type Grid, readText } from './grid.ts';
import { leaderHeading, leaderMark, leadershipOf } from './leaders.ts';
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

/** What the headings above a row said so far. */
interface Context {
  division: string;
  leader: boolean | null;
}

/** Reads all people. `openSinks` is called once the number of rows is known. */
export function readPeople(
  grid: Grid,
  layout: MatrixLayout,
  headerBottom: number,
  set: CriteriaSet,
  openSinks: (most: number) => { self: ScoreSink; appraised: ScoreSink | null },
): People {
  const first = headerBottom + 1;
  const most = Math.max(0, grid.bottom - first + 1);
  const sinks = openSinks(most);
  const limits = { leader: limitsOf(set, 'leader'), staff: limitsOf(set, 'staff') };
  const leaderOnly = leaderOnlyIndexes(limits.leader.max, limits.staff.max);
  const subjects: Subject[] = [];
  const ignoredRows: number[] = [];
  const context: Context = { division: '', leader: null };
  const maxRows = new Set(layout.maxRows);
  const marked = layout.leaderColumn >= 0 && hasMarks(grid, layout, first);
  const kinds = new RowKinds(grid, layout, first);
  let bottom = headerBottom;
  for (let row = first; row <= grid.bottom; row++) {
    const cells = grid.sheet.values[row - grid.top]!;
    const kind = maxRows.has(row) ? 'structure' : kinds.of(row, cells);
    if (kind === 'end') break;
    if (kind === 'blank') continue;
    bottom = row;
    if (kind === 'structure') continue;
    if (kind === 'heading') {
      readHeading(grid, layout, row, context);
      continue;
    }
    if (kind === 'unknown') {
      ignoredRows.push(row);
      continue;
    }
    const index = subjects.length;
    const subject = readSubject(grid, layout, row, cells, context, marked, leaderOnly);
    subjects.push(subject);
    const limit = subject.leader ? limits.leader : limits.staff;
    readRow(sinks.self, index, row, cells, grid.left, layout.selfColumns, limit);
    if (sinks.appraised) {
      readRow(sinks.appraised, index, row, cells, grid.left, layout.appraisedColumns!, limit);
    }
  }
  return { subjects, ignoredRows, bottom };
}

function leaderOnlyIndexes(leader: Float64Array, staff: Float64Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < leader.length; i++) if (staff[i]! < 0 && leader[i]! >= 0) found.push(i);
  return found;
}

/** A leader column in which at least one cell says yes or no is believed; blanks then say no. */
function hasMarks(grid: Grid, layout: MatrixLayout, first: number): boolean {
  for (let row = first; row <= grid.bottom; row++) {
    if (markAt(grid, row, layout.leaderColumn) !== null) return true;
  }
  return false;
}

function markAt(grid: Grid, row: number, column: number): boolean | null {
  const value = grid.value(row, column);
  if (value === null || value instanceof DateCell) return null;
  return leaderMark(
    typeof value === 'string' ? grid.text(row, column) : (value as number | boolean),
  );
}

function readHeading(grid: Grid, layout: MatrixLayout, row: number, context: Context): void {
  const name = grid.text(row, layout.nameColumn);
  const text = name !== '' ? name : firstText(grid, row);
  const leader = leaderHeading(fold(text));
  context.leader = leader;
  if (leader === null) context.division = text.replace(/^([IVX]+|[A-H]|\d+)[.)]?\s+/, '');
}

function readSubject(
  grid: Grid,
  layout: MatrixLayout,
  row: number,
  cells: readonly CellValue[],
  context: Context,
  marked: boolean,
  leaderOnly: readonly number[],
): Subject {
  const { left } = grid;
  const position = textOf(cells, layout.positionColumn - left);
  const { leader, leaderBy } = leadership(
    grid,
    layout,
    row,
    cells,
    position,
    context,
    marked,
    leaderOnly,
  );
  return {
    name: nameOf(cells, layout, left),
    position,
    leader,
    leaderBy,
    staffCode: layout.staffCodeColumn < 0 ? null : anyText(cells[layout.staffCodeColumn - left]),
    birthDate: layout.birthColumn < 0 ? null : dateText(cells[layout.birthColumn - left]),
    division:
      layout.divisionColumn < 0
        ? context.division
        : textOf(cells, layout.divisionColumn - left) || context.division,
    row,
  };
}

function nameOf(cells: readonly CellValue[], layout: MatrixLayout, left: number): string {
  const name = textOf(cells, layout.nameColumn - left);
  if (layout.givenNameColumn < 0) return name;
  return `${name} ${textOf(cells, layout.givenNameColumn - left)}`.trim();
}

function textOf(cells: readonly CellValue[], index: number): string {
  const value = cells[index];
  if (typeof value !== 'string') return '';
  return isPlainText(value) ? value : readText(value).text;
}

function anyText(value: CellValue | undefined): string | null {
  if (typeof value === 'string') return readText(value).text;
  return typeof value === 'number' ? String(value) : null;
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

function leadership(
  grid: Grid,
  layout: MatrixLayout,
  row: number,
  cells: readonly CellValue[],
  position: string,
  context: Context,
  marked: boolean,
  leaderOnly: readonly number[],
): Pick<Subject, 'leader' | 'leaderBy'> {
  if (marked) {
    return { leader: markAt(grid, row, layout.leaderColumn) === true, leaderBy: 'column' };
  }
  const said = leadershipOf(position);
  if (said === 'leader') return { leader: true, leaderBy: 'position' };
  if (context.leader !== null) return { leader: context.leader, leaderBy: 'heading' };
  if (said === 'doubtful' || position === '') {
    const filled = leaderOnly.every((i) => {
      const column = layout.selfColumns[i]!;
      return column >= 0 && typeof cells[column - grid.left] === 'number';
    });
    return { leader: filled && leaderOnly.length > 0, leaderBy: 'scores' };
  }
  return { leader: false, leaderBy: 'position' };
}
