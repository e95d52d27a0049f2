/**
 * Finds the header of a scoring table, wherever it stands, over one to four rows, and says what
 * each column is by its words.
 */

import { readCode } from './codes.ts';
import type { Grid } from './grid.ts';
import { FIGURES, type Header, headerAt } from './header-columns.ts';
import { LONGEST_HEADER, type Role, roleOf } from './header-words.ts';
import { isNumberingRow } from './numbering-row.ts';

/** How many rows below the top are searched for a header. */
const SEARCH_ROWS = 300;
const MOST_HEADER_ROWS = 4;
const FEWEST_MAXIMA = 8;

/** Roles that make a row of words a header; the others only support them. */
const ANCHORS: ReadonlySet<Role> = new Set(['label', 'name', 'family-name']);

/** @param from first row that is searched @returns null where nothing looks like a header */
export function findHeader(grid: Grid, from = grid.top): Header | null {
  const last = Math.min(grid.bottom, grid.top + SEARCH_ROWS);
  for (let row = from; row <= last; row++) {
    if (!looksLikeHeader(grid, row)) continue;
    const top = extendUp(grid, row);
    const bottom = extendDown(grid, row);
    return headerAt(grid, top, bottom);
  }
  return null;
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
