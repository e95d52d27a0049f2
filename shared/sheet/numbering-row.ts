import type { Grid } from './grid.ts';

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
