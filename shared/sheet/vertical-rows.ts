/** The rows of a table of criteria by what their words say: lines, sums, bonus, deduction. */
import { fold } from '../text/fold.ts';
import type { Line } from './align.ts';
import { type CodeReading, readCode, splitCode } from './codes.ts';
import type { Grid } from './grid.ts';
import { type Header, isNumberingRow } from './header.ts';
import { ROW_WORDS } from './header-words.ts';
import type { VerticalColumns } from './vertical-columns.ts';

/** Rows below the header that are read. */
const MOST_ROWS = 400;

export interface WordedRow {
  readonly at: number;
  /** Folded words of its label. */
  readonly words: string;
}

export interface VerticalRows {
  /** Rows that may be criteria or groups. */
  readonly lines: readonly Line[];
  readonly subtotals: readonly WordedRow[];
  readonly total: number;
  /** A total of the criteria alone, above bonus and deduction. */
  readonly baseTotal: number;
  readonly bonus: number;
  readonly deduction: number;
  /** Last row of the table. */
  readonly bottom: number;
}

export function readRows(grid: Grid, header: Header, columns: VerticalColumns): VerticalRows {
  const lines: Line[] = [];
  const subtotals: WordedRow[] = [];
  const totals: WordedRow[] = [];
  let bonus = -1;
  let deduction = -1;
  let bottom = header.bottom;
  const last = Math.min(grid.bottom, header.bottom + MOST_ROWS);
  for (let row = header.bottom + 1; row <= last; row++) {
    if (grid.isBlankRow(row)) continue;
    const { first: words, all } = rowWords(grid, row, columns);
    const line = toLine(grid, row, columns);
    const plain = line === null || (line.code === null && !holdsFigure(grid, row, columns));
    if (plain && (ROW_WORDS.signature.test(words) || ROW_WORDS.dateLine.test(all))) break;
    if (plain && totals.length > 0 && ROW_WORDS.notes.test(words)) break;
    if (!plain || line === null || line.scored) bottom = row;
    if (isNumberingRow(grid, row)) continue;
    if (ROW_WORDS.subtotal.test(words)) subtotals.push({ at: row, words });
    else if (ROW_WORDS.bonus.test(words)) bonus = row;
    else if (ROW_WORDS.deduction.test(words)) deduction = row;
    else if (isTotal(grid, row, columns, words)) totals.push({ at: row, words });
    else if (ROW_WORDS.band.test(words) || repeatsHeader(grid, row, header, columns)) continue;
    else if (line) lines.push(line);
  }
  const lastLine =
    lines.findLast((line) => line.scored || line.max !== null)?.at ??
    lines.findLast((line) => line.code !== null)?.at ??
    header.bottom;
  return { lines, bonus, deduction, bottom, ...sortTotals(totals, subtotals, lastLine) };
}

/**
 * "Cộng" below every group and "Tổng cộng" below all: totals with criteria below them are the
 * groups', and so is one in their words below the last group. Of the others the last is the
 * sheet's; one above it counts the criteria alone.
 */
function sortTotals(
  totals: readonly WordedRow[],
  subtotals: readonly WordedRow[],
  lastLine: number,
): Pick<VerticalRows, 'subtotals' | 'total' | 'baseTotal'> {
  const ofGroups = totals.filter(({ at }) => at < lastLine);
  const closing = totals.filter(({ at }) => at > lastLine);
  const groupWords = new Set(ofGroups.map(({ words }) => words));
  if (closing.length > 1 && groupWords.has(closing[0]!.words)) ofGroups.push(closing.shift()!);
  return {
    subtotals: [...subtotals, ...ofGroups],
    total: closing.at(-1)?.at ?? -1,
    baseTotal: closing.length > 1 ? closing[0]!.at : -1,
  };
}

/** Words of the row's code and label cells; a merged "TỔNG CỘNG" may stand in either. */
function rowWords(
  grid: Grid,
  row: number,
  columns: VerticalColumns,
): { first: string; all: string } {
  const label = grid.folded(row, columns.label);
  const code = columns.code < 0 ? '' : grid.folded(row, columns.code);
  let all = '';
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') all += ` ${grid.folded(row, column)}`;
  }
  const first = label !== '' ? label : code.length > 3 ? code : all.trim();
  return { first, all };
}

function holdsFigure(grid: Grid, row: number, columns: VerticalColumns): boolean {
  return [columns.max, columns.self, ...columns.appraisals].some(
    (column) => column >= 0 && typeof grid.value(row, column) === 'number',
  );
}

function isTotal(grid: Grid, row: number, columns: VerticalColumns, words: string): boolean {
  if (!ROW_WORDS.total.test(words)) return false;
  return (
    [columns.max, columns.self, ...columns.appraisals].some(
      (column) => column >= 0 && grid.value(row, column) !== null,
    ) || words.length <= 20
  );
}

function repeatsHeader(grid: Grid, row: number, header: Header, columns: VerticalColumns): boolean {
  const label = header.columns.find(({ column }) => column === columns.label);
  const own = grid.folded(row, columns.label);
  return own !== '' && (label?.folded.includes(own) ?? false);
}

function toLine(grid: Grid, row: number, columns: VerticalColumns): Line | null {
  const merge = grid.mergeAt(row, columns.label);
  const covered = merge !== undefined && merge.top < row;
  // A heading merged from the code column over the label begins in the code column.
  const from = merge && !covered && merge.left < columns.label ? merge.left : columns.label;
  const text = covered ? '' : grid.text(row, from);
  const { code: own, rest } = splitCode(text);
  let code: CodeReading | null = null;
  if (columns.code >= 0 && columns.code !== from) {
    const value = grid.value(row, columns.code);
    if (typeof value === 'number') code = readCode(value);
    else if (typeof value === 'string') code = readCode(grid.text(row, columns.code));
  }
  code = joinCodes(code, own);
  const max = columns.max < 0 ? null : grid.value(row, columns.max);
  const scored = [columns.self, ...columns.appraisals].some(
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
