/**
 * What an officer said of a layout that was not recognised: which row is the header and what each
 * column is. It is kept in the workbook and used the next time; the words of the header are kept
 * with it, so that it is found again where rows or columns were put in before it.
 */
import { Grid } from './grid.ts';
import { type ColumnHeader, type Header, headerAt } from './header-columns.ts';
import type { Role } from './header-words.ts';
import type { SheetSnapshot } from './snapshot.ts';

export interface LayoutHint {
  /** 0-based rows, inclusive. */
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Role by 0-based column; `criterion:a1` names a criterion's column of a matrix. */
  readonly columns: Readonly<Record<number, Role | `criterion:${string}` | 'ignore'>>;
  /** What stood in the header when it was pointed out, folded. */
  readonly words?: readonly HeaderWord[];
}

export interface HeaderWord {
  /** 0-based, as the hint's own rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The hint as it is kept: with the words of the header that it points to. */
export function hintToKeep(sheet: SheetSnapshot, hint: LayoutHint): LayoutHint {
  const grid = new Grid(sheet);
  const words: HeaderWord[] = [];
  for (let row = hint.headerTop; row <= hint.headerBottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      const text = wordAt(grid, row, column);
      if (text !== '') words.push({ row, column, text });
    }
  }
  return { ...hint, words };
}

/** A header's wording says which it is long before its end. */
const LONGEST_WORD = 60;

function wordAt(grid: Grid, row: number, column: number): string {
  return grid.folded(row, column).slice(0, LONGEST_WORD);
}

/**
 * The hint with the rows and columns where its header stands now; as it is where most of the words
 * still stand in their place, or stand together nowhere.
 */
export function hintInPlace(sheet: SheetSnapshot | Grid, hint: LayoutHint): LayoutHint {
  const { words = [] } = hint;
  const grid = sheet instanceof Grid ? sheet : new Grid(sheet);
  const down = rowsMoved(grid, words);
  if (down === null) return hint;
  const columnNow = columnsMoved(grid, words, down);
  const columns = Object.entries(hint.columns).map(([column, role]) => [
    columnNow(Number(column)),
    role,
  ]);
  return {
    ...hint,
    headerTop: hint.headerTop + down,
    headerBottom: hint.headerBottom + down,
    columns: Object.fromEntries(columns),
    words: words.map(({ row, column, text }) => ({
      row: row + down,
      column: columnNow(column),
      text,
    })),
  };
}

/** By how many rows most of the words have moved; null where too few of them stand together. */
function rowsMoved(grid: Grid, words: readonly HeaderWord[]): number | null {
  const rowsOf = Map.groupBy(words, ({ text }) => text);
  const found = new Map<number, Set<HeaderWord>>();
  for (let row = grid.top; row <= grid.bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      for (const word of rowsOf.get(wordAt(grid, row, column)) ?? []) {
        const down = row - word.row;
        found.set(down, (found.get(down) ?? new Set()).add(word));
      }
    }
  }
  const [best] = [...found]
    .map(([down, { size }]) => ({ down, size }))
    .sort((a, b) => b.size - a.size || Math.abs(a.down) - Math.abs(b.down));
  return best && best.size > words.length / 2 ? best.down : null;
}

/** Where a column of then is now: each by its own word, one without a word beside the one before. */
function columnsMoved(
  grid: Grid,
  words: readonly HeaderWord[],
  down: number,
): (column: number) => number {
  const moved = new Map<number, number>();
  for (const { row, column, text } of words) {
    if (moved.has(column)) continue;
    const expected = column + movedBefore(moved, column);
    let nearest: number | null = null;
    for (let at = grid.left; at <= grid.right; at++) {
      if (wordAt(grid, row + down, at) !== text) continue;
      if (nearest === null || Math.abs(at - expected) < Math.abs(nearest - expected)) nearest = at;
    }
    if (nearest !== null) moved.set(column, nearest - column);
  }
  return (column) => column + (moved.get(column) ?? movedBefore(moved, column));
}

/** How far the nearest known column to the left has moved. */
function movedBefore(moved: ReadonlyMap<number, number>, column: number): number {
  const before = [...moved.keys()].filter((known) => known < column);
  return before.length === 0 ? 0 : moved.get(Math.max(...before))!;
}

/** The header that a hint points to, wherever it stands now. */
export function headerOfHint(grid: Grid, given: LayoutHint): Header {
  const hint = hintInPlace(grid, given);
  const header = headerAt(grid, hint.headerTop, hint.headerBottom);
  const columns = header.columns.map((column): ColumnHeader => {
    const said = hint.columns[column.column];
    if (said === undefined) return column;
    if (said === 'ignore') return { ...column, texts: [], folded: [], role: null };
    if (said.startsWith('criterion:')) {
      const code = said.slice('criterion:'.length);
      return { column: column.column, texts: [code], folded: [code], role: null };
    }
    return { ...column, role: said as Role };
  });
  return { ...header, columns };
}
