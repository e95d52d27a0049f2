/**
 * Recognises the sheets whose rows are criteria: the collective's sheet and the individual card.
 */
import { fitOf, profileOfSet, wordingProfile } from '../criteria/profiles.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { fold } from '../text/fold.ts';
import { type Alignment, align, type Line } from './align.ts';
import { type CodeReading, readCode, splitCode } from './codes.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header.ts';
import { finality, ROW_WORDS } from './header-words.ts';
import type { VerticalLayout } from './reading.ts';

/** A sheet with fewer criteria in its rows is no scoring sheet. */
const FEWEST_CRITERIA = 5;
/** Rows below the header that are read. */
const MOST_ROWS = 400;

export interface VerticalRecognition {
  readonly layout: VerticalLayout;
  readonly alignment: Alignment;
  /** Rows inside the table that hold something and were not understood. */
  readonly ignoredRows: readonly number[];
}

interface Columns {
  code: number;
  label: number;
  max: number;
  self: number;
  appraised: number;
  evidence: number;
  note: number;
  explanation: number;
}

/** The table's rows by what their words say. */
interface Rows {
  readonly lines: Line[];
  readonly subtotals: { readonly at: number; readonly words: string }[];
  total: number;
  /** A total of the criteria alone, above bonus and deduction. */
  baseTotal: number;
  bonus: number;
  deduction: number;
  bottom: number;
}

export function recogniseVertical(
  grid: Grid,
  header: Header,
  sets: readonly CriteriaSet[],
): VerticalRecognition | null {
  const columns = findColumns(grid, header);
  if (columns === null) return null;
  const rows = readRows(grid, header, columns);
  let best: Alignment | null = null;
  for (const set of sets) {
    const alignment = align(rows.lines, profileOfSet(set));
    if (best === null || alignment.score > best.score) best = alignment;
  }
  if (best === null) return null;
  const leaves = best.matches.filter((match) => match.element.kind === 'leaf');
  if (leaves.length < FEWEST_CRITERIA) return null;
  completeColumns(grid, header, columns, best);
  return { ...toLayout(best, rows, columns), alignment: best };
}

function findColumns(grid: Grid, header: Header): Columns | null {
  const columns: Columns = {
    code: -1,
    label: -1,
    max: -1,
    self: -1,
    appraised: -1,
    evidence: -1,
    note: -1,
    explanation: -1,
  };
  let rank = 0;
  let unitScore = -1;
  let plainScore = -1;
  let thang = -1;
  for (const { column, role, folded } of header.columns) {
    switch (role) {
      case 'stt':
        if (columns.code < 0) columns.code = column;
        break;
      case 'label':
        if (columns.label < 0) columns.label = column;
        break;
      case 'max':
        // "Thang điểm" beside "Điểm tối đa": the latter is the maximum.
        if (/^thang/.test(folded.at(-1)!)) thang = thang < 0 ? column : thang;
        else if (columns.max < 0) columns.max = column;
        break;
      case 'self':
        if (columns.self < 0) columns.self = column;
        break;
      case 'unit-score':
        if (unitScore < 0) unitScore = column;
        break;
      case 'score':
      case 'total':
        if (plainScore < 0) plainScore = column;
        break;
      case 'evidence':
      case 'note':
      case 'explanation':
        if (columns[role] < 0) columns[role] = column;
        break;
      default:
        if (role && finality(role) > rank) {
          rank = finality(role);
          columns.appraised = column;
        }
    }
  }
  if (columns.max < 0) columns.max = thang;
  assignScores(columns, unitScore, plainScore);
  if (columns.label < 0) columns.label = longestTextColumn(grid, header);
  return columns.label < 0 ? null : columns;
}

/** "Đơn vị chấm" is the self score of a collective, and the appraisal on a person's card. */
function assignScores(columns: Columns, unitScore: number, plainScore: number): void {
  if (columns.self < 0) {
    columns.self = unitScore >= 0 ? unitScore : plainScore;
  } else if (columns.appraised < 0) {
    columns.appraised = unitScore;
  }
}

function longestTextColumn(grid: Grid, header: Header): number {
  let best = -1;
  let longest = 20;
  for (const { column } of header.columns) {
    let length = 0;
    let count = 0;
    for (let row = header.bottom + 1; row <= Math.min(grid.bottom, header.bottom + 40); row++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string') continue;
      length += value.length;
      count++;
    }
    if (count >= FEWEST_CRITERIA && length / count > longest) {
      best = column;
      longest = length / count;
    }
  }
  return best;
}

function readRows(grid: Grid, header: Header, columns: Columns): Rows {
  const rows: Rows = {
    lines: [],
    subtotals: [],
    total: -1,
    baseTotal: -1,
    bonus: -1,
    deduction: -1,
    bottom: header.bottom,
  };
  const last = Math.min(grid.bottom, header.bottom + MOST_ROWS);
  for (let row = header.bottom + 1; row <= last; row++) {
    if (grid.isBlankRow(row)) continue;
    const words = rowWords(grid, row, columns);
    if (ROW_WORDS.signature.test(words.first) || ROW_WORDS.dateLine.test(words.all)) break;
    if (rows.total >= 0 && ROW_WORDS.notes.test(words.first)) break;
    rows.bottom = row;
    if (ROW_WORDS.subtotal.test(words.first)) {
      rows.subtotals.push({ at: row, words: words.first });
    } else if (ROW_WORDS.bonus.test(words.first)) rows.bonus = row;
    else if (ROW_WORDS.deduction.test(words.first)) rows.deduction = row;
    else if (isTotal(grid, row, columns, words.first)) noteTotal(rows, row, words.first);
    else if (ROW_WORDS.band.test(words.first)) continue;
    else if (!repeatsHeader(grid, row, header, columns)) {
      const line = toLine(grid, row, columns);
      if (line) rows.lines.push(line);
    }
  }
  return rows;
}

/** Words of the row's code and label cells; a merged "TỔNG CỘNG" may stand in either. */
function rowWords(grid: Grid, row: number, columns: Columns): { first: string; all: string } {
  const label = grid.folded(row, columns.label);
  const code = columns.code < 0 ? '' : grid.folded(row, columns.code);
  let all = '';
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') all += ` ${grid.folded(row, column)}`;
  }
  const first = label !== '' ? label : code.length > 3 ? code : all.trim();
  return { first, all };
}

/** Of several totals the last is the sheet's; one with criteria below it was a subtotal. */
function noteTotal(rows: Rows, row: number, words: string): void {
  const earlier = rows.total;
  if (earlier >= 0) {
    if (rows.lines.some((line) => line.at > earlier)) rows.subtotals.push({ at: earlier, words });
    else if (rows.baseTotal < 0) rows.baseTotal = earlier;
  }
  rows.total = row;
}

function isTotal(grid: Grid, row: number, columns: Columns, words: string): boolean {
  if (!ROW_WORDS.total.test(words)) return false;
  return (
    [columns.max, columns.self, columns.appraised].some(
      (column) => column >= 0 && grid.value(row, column) !== null,
    ) || words.length <= 20
  );
}

function repeatsHeader(grid: Grid, row: number, header: Header, columns: Columns): boolean {
  const label = header.columns.find(({ column }) => column === columns.label);
  const own = grid.folded(row, columns.label);
  return own !== '' && (label?.folded.includes(own) ?? false);
}

function toLine(grid: Grid, row: number, columns: Columns): Line | null {
  const merge = grid.mergeAt(row, columns.label);
  const covered = merge !== undefined && merge.top < row;
  const text = covered ? '' : grid.text(row, columns.label);
  const { code: own, rest } = splitCode(text);
  let code: CodeReading | null = null;
  if (columns.code >= 0 && columns.code !== columns.label) {
    const value = grid.value(row, columns.code);
    if (typeof value === 'number') code = readCode(value);
    else if (typeof value === 'string') code = readCode(grid.text(row, columns.code));
  }
  code = joinCodes(code, own);
  const max = columns.max < 0 ? null : grid.value(row, columns.max);
  const scored = [columns.self, columns.appraised].some(
    (column) => column >= 0 && grid.value(row, column) !== null,
  );
  if (code === null && text === '' && typeof max !== 'number') return null;
  return {
    at: row,
    code,
    wording: fold(rest),
    max: typeof max === 'number' ? max : null,
    scored,
    group: 0,
  };
}

/** "a)" in the code column and "1." before the wording make a1; else the code column leads. */
function joinCodes(column: CodeReading | null, own: CodeReading | null): CodeReading | null {
  if (column === null) return own;
  if (column.kind === 'letter-group' && own?.kind === 'number') {
    return { kind: 'letter-leaf', letter: column.letter, index: own.value };
  }
  if (column.kind === 'number' && own && own.kind !== 'number') return own;
  return column;
}

/** Columns whose header says nothing are told by their figures. */
function completeColumns(grid: Grid, header: Header, columns: Columns, alignment: Alignment): void {
  const leaves = alignment.matches.filter((match) => match.element.kind === 'leaf');
  const known = new Set(Object.values(columns));
  for (const { column, role } of header.columns) {
    if (known.has(column) || role !== null) continue;
    let numbers = 0;
    let maxima = 0;
    for (const { line, element } of leaves) {
      const value = grid.value(line.at, column);
      if (typeof value !== 'number') continue;
      numbers++;
      if (Object.values(element.criterion!.max).includes(value)) maxima++;
    }
    if (numbers < leaves.length * 0.6) continue;
    if (columns.max < 0 && maxima >= leaves.length * 0.8) columns.max = column;
    else if (columns.self < 0) columns.self = column;
    else if (columns.appraised < 0) columns.appraised = column;
  }
}

function toLayout(
  alignment: Alignment,
  rows: Rows,
  columns: Columns,
): Pick<VerticalRecognition, 'layout' | 'ignoredRows'> {
  const rowOf = new Int32Array(alignment.profile.leaves.length).fill(-1);
  const groupRows: { group: number; row: number }[] = [];
  for (const { element, line } of alignment.matches) {
    if (element.kind === 'leaf') rowOf[element.running - 1] = line.at;
    else groupRows.push({ group: element.group, row: line.at });
  }
  const subtotalRows = rows.subtotals.map(({ at, words }) => ({
    group: groupOfSubtotal(alignment, at, words),
    row: at,
  }));
  const layout: VerticalLayout = {
    kind: 'vertical',
    codeColumn: columns.code,
    labelColumn: columns.label,
    maxColumn: columns.max,
    selfColumn: columns.self,
    appraisedColumn: columns.appraised,
    evidenceColumn: columns.evidence,
    noteColumn: columns.note,
    explanationColumn: columns.explanation,
    rowOf,
    groupRows,
    subtotalRows: subtotalRows.filter(({ group }) => group > 0),
    totalRow: rows.total,
    baseTotalRow: rows.baseTotal,
    bonusRow: rows.bonus,
    deductionRow: rows.deduction,
    bottom: rows.bottom,
  };
  const ignoredRows = alignment.rest.filter((line) => line.scored).map((line) => line.at);
  return { layout, ignoredRows };
}

/** "Cộng nhóm a" names its group; "Cộng" belongs to the criteria right above it. */
function groupOfSubtotal(alignment: Alignment, row: number, words: string): number {
  const above = alignment.matches.filter(
    (match) => match.line.at < row && match.element.kind === 'leaf',
  );
  const nearest = above.at(-1);
  if (nearest) return nearest.element.group;
  const wording = wordingProfile(words);
  const groups = alignment.profile.elements.filter((element) => element.kind === 'group');
  return groups.find((element) => fitOf(wording, element) > 0.6)?.group ?? 0;
}
