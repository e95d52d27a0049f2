/** The rows of a table of criteria by what their words say: lines, sums, bonus, deduction. */
import { fold } from '../text/fold.ts';
import type { Line } from './align.ts';
import { type CodeReading, readCode, splitCode, withoutPoints } from './codes.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { ROW_WORDS } from './header-words.ts';
import { isNumberingRow } from './numbering-row.ts';
import { allWords, closesTable } from './table-end.ts';
import type { VerticalColumns } from './vertical-columns.ts';

/** Rows below the header that are read. */
const MOST_ROWS = 400;
/** A table that is complete has rows with figures for the criteria of the smallest form. */
const FEWEST_FIGURES = 12;
/** "Họ và tên: …" heads the next card. */
const NEXT_CARD = /^(\d )?ho (va )?ten(?! (va|chu) )/;

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
  let lastLine = header.bottom;
  let figures = 0;
  let wordsSince = false;
  let complete = false;
  const last = Math.min(grid.bottom, header.bottom + MOST_ROWS);
  for (let row = header.bottom + 1; row <= last; row++) {
    if (grid.isBlankRow(row)) continue;
    const words = rowWords(grid, row, columns);
    const line = toLine(grid, row, columns);
    const plain = line === null || (line.code === null && !holdsFigure(grid, row, columns));
    if (isNumberingRow(grid, row)) continue;
    if (repeatsHeader(grid, row, header, columns)) {
      // A page's header stands right below the page before it; words between begin another table.
      if (complete || (wordsSince && totals.length > 0 && figures >= FEWEST_FIGURES)) break;
      continue;
    }
    wordsSince = plain && !isTotal(grid, row, columns, words);
    if (line && holdsFigure(grid, row, columns)) figures++;
    // Right below the header a position (“Chánh Văn phòng”) is nobody's signature.
    if (plain && lines.length > 0 && closesTable(grid, row)) break;
    if (plain && figures >= FEWEST_FIGURES && NEXT_CARD.test(allWords(grid, row))) break;
    if (plain && totals.length > 0 && ROW_WORDS.notes.test(words)) break;
    if (plain && lines.length > 0 && ROW_WORDS.remarks.test(words)) break;
    const isSum = ROW_WORDS.bonus.test(words) || ROW_WORDS.deduction.test(words);
    const figured = !plain || line?.scored || holdsFigure(grid, row, columns);
    if (figured && (!complete || isSum || isTotal(grid, row, columns, words))) bottom = row;
    if (ROW_WORDS.subtotal.test(words)) subtotals.push({ at: row, words });
    else if (ROW_WORDS.bonus.test(words)) bonus = row;
    else if (ROW_WORDS.deduction.test(words)) deduction = row;
    else if (isTotal(grid, row, columns, words)) {
      totals.push({ at: row, words });
      complete ||= figures >= FEWEST_FIGURES && countsAll(grid, columns, lines, row);
    } else if (ROW_WORDS.band.test(words)) continue;
    else if (line && !complete) {
      lines.push(line);
      if (!plain) lastLine = row;
    }
  }
  // Below the last total stand notes, whatever they speak of.
  const end = totals.at(-1)?.at ?? -1;
  if (end > lastLine) while (lines.length > 0 && lines.at(-1)!.at > end) lines.pop();
  return {
    lines,
    bonus,
    deduction,
    bottom,
    ...sortTotals(grid, columns, lines, totals, subtotals, lastLine),
  };
}

/** Whether a total is the sum of all criteria above it, with or without the sums in group rows. */
function countsAll(
  grid: Grid,
  columns: VerticalColumns,
  lines: readonly Line[],
  row: number,
): boolean {
  const column = columns.max >= 0 ? columns.max : columns.self;
  const figure = column < 0 ? null : grid.value(row, column);
  if (typeof figure !== 'number' || figure === 0) return false;
  const sum = lines.reduce((total, { at }) => {
    const value = grid.value(at, column);
    return total + (typeof value === 'number' ? value : 0);
  }, 0);
  return Math.abs(sum - figure) < 0.005 || Math.abs(sum - 2 * figure) < 0.005;
}

/**
 * "Cộng" below every group and "Tổng cộng" below all: totals with criteria below them are the
 * groups', and so is one below the last group that counts that group alone. Of the others the last
 * is the sheet's; one above it counts the criteria without bonus and deduction.
 */
function sortTotals(
  grid: Grid,
  columns: VerticalColumns,
  lines: readonly Line[],
  totals: readonly WordedRow[],
  subtotals: readonly WordedRow[],
  lastLine: number,
): Pick<VerticalRows, 'subtotals' | 'total' | 'baseTotal'> {
  const ofGroups = totals.filter(({ at }) => at < lastLine);
  const closing = totals.filter(({ at }) => at > lastLine);
  const sums = [...subtotals, ...ofGroups].map(({ at }) => at);
  const first = closing[0];
  if (first && sums.length > 0 && countsLastGroup(grid, columns, lines, sums, first.at)) {
    ofGroups.push(first);
    closing.shift();
  }
  return {
    subtotals: [...subtotals, ...ofGroups],
    total: closing.at(-1)?.at ?? -1,
    baseTotal: closing.length > 1 ? closing[0]!.at : -1,
  };
}

/** Whether a sum is nearer to the lines since the sum before it than to all lines together. */
function countsLastGroup(
  grid: Grid,
  columns: VerticalColumns,
  lines: readonly Line[],
  sums: readonly number[],
  row: number,
): boolean {
  const since = Math.max(...sums.filter((at) => at < row));
  for (const column of [columns.max, columns.self]) {
    const figure = column < 0 ? null : grid.value(row, column);
    if (typeof figure !== 'number') continue;
    let all = 0;
    let last = 0;
    for (const { at } of lines) {
      const value = grid.value(at, column);
      if (typeof value !== 'number') continue;
      all += value;
      if (at > since) last += value;
    }
    return Math.abs(figure - last) < Math.abs(figure - all);
  }
  return false;
}

/** Words of the row's label, or of the code cell where a merged "TỔNG CỘNG" begins there. */
function rowWords(grid: Grid, row: number, columns: VerticalColumns): string {
  const label = grid.folded(row, columns.label);
  if (label !== '') return label;
  const code = columns.code < 0 ? '' : grid.folded(row, columns.code);
  return code.length > 3 ? code : allWords(grid, row);
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
    (column) => column >= 0 && column !== from && grid.value(row, column) !== null,
  );
  if (code === null && text === '' && typeof max !== 'number') return null;
  return {
    at: row,
    code,
    wording: fold(withoutPoints(rest)),
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
