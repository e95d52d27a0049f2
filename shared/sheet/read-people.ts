/**
 * Reads the rows of a matrix: who each row is, whether a leader, and the scores.
 */
import type { CriteriaSet } from '../criteria/types.ts';
import { fold } from '../text/fold.ts';
import { isPlainText } from '../text/letters.ts';
import { type Grid, readText } from './grid.ts';
import { isNumberingRow } from './header.ts';
import { ROW_WORDS } from './header-words.ts';
import { leaderHeading, leaderMark, leadershipOf } from './leaders.ts';
import { limitsOf, readRow, type ScoreSink } from './read-scores.ts';
import type { MatrixLayout, Subject } from './reading.ts';
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
  let bottom = headerBottom;
  for (let row = first; row <= grid.bottom; row++) {
    const cells = grid.sheet.values[row - grid.top]!;
    const kind = maxRows.has(row) ? 'structure' : classify(grid, layout, row, cells);
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

type RowKind = 'person' | 'heading' | 'structure' | 'unknown' | 'blank' | 'end';

function classify(
  grid: Grid,
  layout: MatrixLayout,
  row: number,
  cells: readonly CellValue[],
): RowKind {
  const { left } = grid;
  const name = cells[layout.nameColumn - left];
  const stt = layout.sttColumn < 0 ? null : cells[layout.sttColumn - left];
  const firstScore = cells[firstColumn(layout.selfColumns) - left];
  // The ordinary row: numbered, named, scored.
  if (typeof name === 'string' && typeof stt === 'number' && typeof firstScore === 'number') {
    return 'person';
  }
  return classifyCarefully(grid, layout, row, cells);
}

function firstColumn(columns: Int32Array): number {
  for (let i = 0; i < columns.length; i++) if (columns[i]! >= 0) return columns[i]!;
  return -1;
}

/** Headings of divisions, folded. */
const HEADING =
  /^([ivx]{1,5}|[a-h]|\d{1,2})? ?(van phong|phong|thanh tra|chi cuc|trung tam|khoi|lanh dao|bo phan|cong chuc|vien chuc|nguoi lao dong|can bo|chuyen vien|nhan vien|cac phong)( |$)/;
/** Words that without their tones are also family names (Tô, Bàn, Quý, Đội): tones must be there. */
const TONED_HEADING = /^([ivx]{1,5}[.)]?|[a-h][.)]|\d{1,2}[.)]?)?\s*(tổ|ban|đội|đơn vị|quỹ)\s/i;

function isHeading(text: string): boolean {
  return HEADING.test(fold(text)) || TONED_HEADING.test(text);
}

function classifyCarefully(
  grid: Grid,
  layout: MatrixLayout,
  row: number,
  cells: readonly CellValue[],
): RowKind {
  if (cells.every((value) => value === null)) return 'blank';
  const { left } = grid;
  const name = grid.text(row, layout.nameColumn);
  const words = fold(name);
  const stt = layout.sttColumn < 0 ? '' : grid.text(row, layout.sttColumn);
  const numbered = /^\(?\d{1,4}\)?\.?$/.test(stt.trim());
  let scored = 0;
  let filled = 0;
  for (const column of layout.selfColumns) {
    const value = column < 0 ? null : cells[column - left];
    if (value !== null && value !== undefined) {
      filled++;
      if (typeof value === 'number') scored++;
    }
  }
  const position = layout.positionColumn < 0 ? '' : grid.text(row, layout.positionColumn);
  const lead = words !== '' ? words : fold(firstText(grid, row));
  if (!numbered) {
    if (ROW_WORDS.signature.test(lead) && filled === 0) return 'end';
    if (ROW_WORDS.dateLine.test(fold(rowText(grid, row))) && filled === 0) return 'end';
    if (isStructure(lead)) return 'structure';
    if (repeatsHeader(grid, layout, row)) return 'structure';
    if (isNumberingRow(grid, row)) return 'structure';
  }
  if (filled === 0) {
    const heading = isHeading(name !== '' ? name : firstText(grid, row));
    if (numbered && words !== '' && !heading) return 'person';
    if (words !== '' && position !== '' && !heading) return 'person';
    if (lead !== '' && (heading || /^[ivx]+$/.test(fold(stt)) || !numbered)) {
      return isFootnote(lead) ? 'end' : 'heading';
    }
    return words === '' ? 'structure' : 'unknown';
  }
  if (words === '' && !numbered && position === '') {
    // Figures without anybody: sums of a division, or a person whose name was lost.
    return lead !== '' || scored < filled || scored < 5 ? 'structure' : 'person';
  }
  if (isHeading(name) && !numbered && position === '') return 'heading';
  return 'person';
}

function isStructure(words: string): boolean {
  return (
    ROW_WORDS.total.test(words) ||
    ROW_WORDS.subtotal.test(words) ||
    ROW_WORDS.average.test(words) ||
    ROW_WORDS.maximum.test(words)
  );
}

function isFootnote(words: string): boolean {
  return (
    ROW_WORDS.notes.test(words) || /^(nhung nguoi|danh sach|tong so|co mat|an dinh)/.test(words)
  );
}

function firstText(grid: Grid, row: number): string {
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') return grid.text(row, column);
  }
  return '';
}

function rowText(grid: Grid, row: number): string {
  const parts: string[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') parts.push(grid.text(row, column));
  }
  return parts.join(' ');
}

function repeatsHeader(grid: Grid, layout: MatrixLayout, row: number): boolean {
  return /^(ho va ten|ho ten|ho va ten dem|ho dem)$/.test(grid.folded(row, layout.nameColumn));
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
