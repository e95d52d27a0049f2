/**
 * Finds the header of a scoring table, wherever it stands, over one to four rows, and says what
 * each column is by its words.
 */

import { readCode } from './codes.ts';
import type { Grid } from './grid.ts';
import { LONGEST_HEADER, type Role, roleOf } from './header-words.ts';

export interface ColumnHeader {
  readonly column: number;
  /** Distinct texts of the header rows, top to bottom, as a person reads them. */
  readonly texts: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
  readonly role: Role | null;
}

export interface Header {
  /** First and last row, inclusive; a row of column numbers below counts in. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnHeader[];
}

/** How many rows below the top are searched for a header. */
const SEARCH_ROWS = 300;
const MOST_HEADER_ROWS = 4;
const FEWEST_MAXIMA = 8;

/** Roles that make a row of words a header; the others only support them. */
const ANCHORS: ReadonlySet<Role> = new Set(['label', 'name', 'family-name']);
const FIGURES: ReadonlySet<Role> = new Set([
  'max',
  'self',
  'appraised1',
  'appraised2',
  'appraised3',
  'appraised4',
  'score',
  'unit-score',
  'total',
]);

/** @param from first row that is searched @returns null where nothing looks like a header */
export function findHeader(grid: Grid, from = grid.top): Header | null {
  const last = Math.min(grid.bottom, grid.top + SEARCH_ROWS);
  for (let row = from; row <= last; row++) {
    if (!looksLikeHeader(grid, row)) continue;
    const top = extendUp(grid, row);
    const bottom = extendDown(grid, row);
    return describe(grid, top, bottom);
  }
  return null;
}

/** A header given by the officer: its rows are known, its columns are read from the words. */
export function headerAt(grid: Grid, top: number, bottom: number): Header {
  return describe(grid, top, bottom);
}

/** What the cells of one row, taken as a header, say. */
interface Clues {
  readonly roles: Set<Role>;
  /** Column of the criteria's wordings or of the names; -1 where none is named. */
  anchor: number;
  /** Cells that are codes of criteria. */
  codes: number;
}

function cluesOf(grid: Grid, row: number): Clues {
  const clues: Clues = { roles: new Set(), anchor: -1, codes: 0 };
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (typeof value !== 'string') continue;
    const role = value.length <= 3 * LONGEST_HEADER ? roleOf(grid.folded(row, column)) : null;
    if (role) {
      clues.roles.add(role);
      if (clues.anchor < 0 && ANCHORS.has(role)) clues.anchor = column;
    } else if (readCode(grid.text(row, column))?.kind.endsWith('leaf')) clues.codes++;
  }
  return clues;
}

function looksLikeHeader(grid: Grid, row: number): boolean {
  const { roles, anchor, codes } = cluesOf(grid, row);
  const under = row > grid.top && dividesAbove(grid, row) ? codesBelow(grid, row) : codes;
  if (suffices(roles, anchor >= 0, under)) return true;
  // What is missing may stand in the row below, where the anchor's own cell goes on or is blank.
  if (anchor < 0 || row >= grid.bottom || grid.value(row + 1, anchor) !== null) return false;
  const below = cluesOf(grid, row + 1);
  const both = new Set([...roles, ...below.roles]);
  return suffices(both, true, codes + codesBelow(grid, row + 1));
}

function suffices(roles: ReadonlySet<Role>, anchored: boolean, codes: number): boolean {
  const figures = [...roles].filter((role) => FIGURES.has(role)).length;
  if (anchored) return figures > 0 || codes >= 6 || roles.size >= 3;
  return codes >= 8 || (figures >= 2 && roles.has('stt')) || figures >= 3;
}

/** Codes in a second row of a header, where bare numbers are codes as well. */
function codesBelow(grid: Grid, row: number): number {
  let codes = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string' || typeof value === 'number') {
      if (readCode(typeof value === 'string' ? grid.text(row, column) : value)) codes++;
    }
  }
  return codes;
}

/** Rows above that belong to the header: they are joined to it by merged areas or fill its gaps. */
function extendUp(grid: Grid, row: number): number {
  let top = row;
  while (top > grid.top && row - top < 2) {
    const above = top - 1;
    const joined = joinedBelow(grid, above);
    const parts = headerColumns(grid, above);
    const wide = parts.some((column) => {
      const merge = grid.mergeAt(above, column);
      return merge !== undefined && merge.right - merge.left >= (grid.right - grid.left) * 0.8;
    });
    const heads = parts.some((column) => headsBlock(grid, above, column));
    if (!(joined || heads) && (parts.length < 3 || wide)) break;
    if (!(joined || heads) && !parts.some((column) => fillsGap(grid, above, top, column))) break;
    top = above;
  }
  return top;
}

/** "Tự chấm", "Văn phòng thẩm định": merged over a block of columns, though not over the table. */
function headsBlock(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  if (!merge || merge.right - merge.left < 2 || merge.left !== column) return false;
  if (merge.right - merge.left >= (grid.right - grid.left) * 0.8) return false;
  const role = roleOf(grid.folded(row, column));
  return role !== null && FIGURES.has(role);
}

/** The cell stands over a merged span or over header cells of its own. */
function fillsGap(grid: Grid, above: number, row: number, column: number): boolean {
  const merge = grid.mergeAt(above, column);
  if (merge && merge.right > merge.left) return true;
  return grid.value(row, column) === null;
}

function joinedBelow(grid: Grid, row: number): boolean {
  for (let column = grid.left; column <= grid.right; column++) {
    const merge = grid.mergeAt(row, column);
    if (merge && merge.top <= row && merge.bottom > row && merge.bottom - merge.top < 6)
      return true;
  }
  return false;
}

function textColumns(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') columns.push(column);
  }
  return columns;
}

/** Columns with short texts, or with a code that Excel made a number of, merged over others. */
function headerColumns(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'string') {
      if (grid.folded(row, column).length <= 3 * LONGEST_HEADER) columns.push(column);
    } else if (typeof value === 'number' && readCode(value) !== null) {
      const merge = grid.mergeAt(row, column);
      if (merge && merge.right > merge.left) columns.push(column);
    }
  }
  return columns;
}

function extendDown(grid: Grid, row: number): number {
  let bottom = row;
  for (let i = 0; i < MOST_HEADER_ROWS && bottom < grid.bottom; i++) {
    const below = bottom + 1;
    if (isNumberingRow(grid, below)) {
      bottom = below;
      continue;
    }
    if (isRowOfMaxima(grid, below)) break;
    if (!(joinedBelow(grid, bottom) || dividesAbove(grid, below) || continuesHeader(grid, below))) {
      break;
    }
    bottom = below;
  }
  return bottom;
}

/**
 * Where people's names stand: one column, or family and given name apart, under two headers
 * ("Họ đệm", "Tên") or under one header merged over both.
 * @returns -1 for a column that is not there
 */
export function nameColumns(header: Header): { name: number; given: number } {
  const { columns } = header;
  const family = columns.findIndex((column) => column.role === 'family-name');
  if (family >= 0) {
    const given = columns.find((column) => column.role === 'given-name');
    return { name: columns[family]!.column, given: given?.column ?? -1 };
  }
  const at = columns.findIndex((column) => column.role === 'name');
  if (at < 0) return { name: -1, given: -1 };
  const next = columns[at + 1];
  const spanned = next?.role === 'name' && next.texts.join() === columns[at]!.texts.join();
  return { name: columns[at]!.column, given: spanned ? next.column : -1 };
}

/**
 * "(1) (2) (3) …", "1 2 3 …", "A B 1 2 3 4 = 3 - 2": numbers of columns under a header, beginning
 * with its first column. (Numbers of criteria begin where the groups' headings do.)
 */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const numbers: number[] = [];
  let letters = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (value === null) continue;
    const text = typeof value === 'string' ? grid.text(row, column) : String(value);
    const match = /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text);
    if (match) numbers.push(Number(match[1]));
    else if (numbers.length === 0 && /^\(?[A-Ea-e]\)?$/.test(text)) letters++;
    else return false;
  }
  if (numbers.length < 2 || numbers.length + letters < 3 || numbers[0] !== 1) return false;
  if (!numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)) return false;
  for (let column = grid.left; column <= grid.right; column++) {
    if (grid.value(row, column) !== null) return true;
    if (grid.value(row - 1, column) !== null || grid.mergeAt(row - 1, column)) return false;
  }
  return false;
}

/**
 * Below a heading merged over several columns stand their own headers: texts, or codes 1, 2, 3.
 * (A heading of names is merged over family and given names, which divide nothing.)
 */
function dividesAbove(grid: Grid, row: number): boolean {
  for (const column of textColumns(grid, row - 1)) {
    const merge = grid.mergeAt(row - 1, column);
    if (!merge || merge.right === merge.left || merge.bottom !== row - 1) continue;
    if (roleOf(grid.folded(merge.top, merge.left)) === 'name') continue;
    let parts = 0;
    let covered = 0;
    let expected = 1;
    for (let at = merge.left; at <= merge.right; at++) {
      const value = grid.value(row, at);
      if (value !== null || grid.mergeAt(row, at)) covered++;
      if (typeof value === 'string') parts++;
      else if (value === expected) {
        parts++;
        expected++;
      }
    }
    if (parts >= 2 && covered * 2 > merge.right - merge.left) return true;
  }
  return false;
}

/**
 * A further row of header words: short words or codes, and nothing where names or criteria would
 * stand.
 */
function continuesHeader(grid: Grid, row: number): boolean {
  const { anchor } = cluesOf(grid, row - 1);
  if (anchor >= 0 && grid.value(row, anchor) === null && isWordRow(grid, row)) return true;
  let words = 0;
  let codes = 0;
  const numbers: number[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (value === null) continue;
    if (typeof value === 'number') {
      if (readCode(value) === null) return false;
      codes++;
      numbers.push(value);
      continue;
    }
    if (typeof value !== 'string') return false;
    const role = roleOf(grid.folded(row, column));
    // "Điểm tối đa" at the left of a row of numbers is the row of maxima, not a header.
    if (role === 'max' && rowOfNumbers(grid, row)) return false;
    if (role) words++;
    else if (readCode(grid.text(row, column)) !== null) codes++;
    else return false;
  }
  if (areFigures(numbers)) return false;
  return words >= 2 || codes >= 6 || (words === 1 && codes === 0 && spanAbove(grid, row));
}

/**
 * Maxima or scores that look like codes (5, 4.5): they repeat. Codes stand once, or once in each of
 * two blocks, or count from 1 in each group.
 */
function areFigures(numbers: readonly number[]): boolean {
  if (new Set(numbers).size * 2 >= numbers.length) return false;
  return !numbers.every((n, i) => n === 1 || n === numbers[i - 1]! + 1);
}

/** A row of maxima within a header whose other cells are merged over it. */
function isRowOfMaxima(grid: Grid, row: number): boolean {
  const numbers: number[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers.length >= FEWEST_MAXIMA && areFigures(numbers);
}

/** At least two short texts, one of them a known header, and no figure. */
function isWordRow(grid: Grid, row: number): boolean {
  let words = 0;
  let known = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    const value = grid.value(row, column);
    if (value === null) continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADER) return false;
    words++;
    if (roleOf(grid.folded(row, column))) known++;
  }
  return words >= 2 && known >= 1;
}

function rowOfNumbers(grid: Grid, row: number): boolean {
  let numbers = 0;
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'number') numbers++;
  }
  return numbers >= 3;
}

function spanAbove(grid: Grid, row: number): boolean {
  for (const column of textColumns(grid, row)) {
    const merge = grid.mergeAt(row - 1, column);
    if (merge && merge.right > merge.left) return true;
  }
  return false;
}

const GENERIC: ReadonlySet<Role> = new Set(['score', 'unit-score', 'total', 'division', 'band']);

function describe(grid: Grid, top: number, bottom: number): Header {
  const columns: ColumnHeader[] = [];
  let wordsBottom = bottom;
  while (wordsBottom > top && isNumberingRow(grid, wordsBottom)) wordsBottom--;
  for (let column = grid.left; column <= grid.right; column++) {
    const texts: string[] = [];
    const folded: string[] = [];
    for (let row = top; row <= wordsBottom; row++) {
      const text = grid.spannedText(row, column);
      const words = grid.spannedFold(row, column);
      if (text !== '' && texts.at(-1) !== text) {
        texts.push(text);
        folded.push(words);
      }
    }
    columns.push({ column, texts, folded, role: roleOfStack(folded) });
  }
  return { top, bottom, columns };
}

/** "Hội đồng thi đua", "Văn phòng Sở". */
const LONGEST_GIVER = 24;
/** "Điểm", "Kết quả chấm điểm". */
const SPEAKS_OF_POINTS = /^.{0,20}(?<![a-z])(diem|cham)(?![a-z]).{0,20}$/;

/** Longest header that is joined with those above it: a longer one is a criterion's wording. */
const LONGEST_JOINED = 30;

/**
 * The narrowest header decides, unless it is a general word that the ones above make precise
 * ("Điểm" over "Đơn vị", "Tổng điểm" over "TĐ").
 */
function roleOfStack(folded: readonly string[]): Role | null {
  if (folded.length === 0) return null;
  const own = roleOf(folded.at(-1)!);
  if (folded.length === 1 || (own && !GENERIC.has(own))) return own;
  // Below "Điểm" a bare "Văn phòng" or "Hội đồng" says who gave it.
  const last = folded.at(-1)!;
  if (own === null && last.length <= LONGEST_GIVER && SPEAKS_OF_POINTS.test(folded.at(-2)!)) {
    const giver = roleOf(`${last} cham`);
    if (giver) return giver;
  }
  const short = folded.filter((text) => text.length <= LONGEST_JOINED);
  const joined = short.length === folded.length ? roleOf(folded.join(' ')) : null;
  if (joined && FIGURES.has(joined) && !GENERIC.has(joined)) return joined;
  for (let i = folded.length - 2; i >= 0; i--) {
    const above = roleOf(folded[i]!);
    if (own && above && !GENERIC.has(above) && FIGURES.has(above)) return above;
  }
  if (joined && FIGURES.has(joined) && !(own && FIGURES.has(own))) return joined;
  return own ?? joined;
}
