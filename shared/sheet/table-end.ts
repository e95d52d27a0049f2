/** How a table's end is told: by the line of place and date, or by who signs below it. */
import type { Grid } from './grid.ts';
import { ROW_WORDS } from './header-words.ts';

/** Folded words of a whole row. */
export function allWords(grid: Grid, row: number): string {
  let all = '';
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') all += ` ${grid.folded(row, column)}`;
  }
  return all.trim();
}

/** A date line, or a cell that says who signs. */
export function closesTable(grid: Grid, row: number): boolean {
  if (ROW_WORDS.dateLine.test(allWords(grid, row))) return true;
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) !== 'string') continue;
    if (ROW_WORDS.signature.test(grid.folded(row, column))) return true;
  }
  return false;
}
