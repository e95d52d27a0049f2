import { readScoreCell, type ScoreCell } from '../sheet/score-cell.ts';
import type { SheetCheck } from './check.ts';

/** What says that there is no bonus: nothing, a dash, “không áp dụng”. */
const NONE: ReadonlySet<ScoreCell['kind']> = new Set(['blank', 'dash', 'not-applicable']);

/** Bonus and deduction stay within their limits (docs/rules.md: at most 5 and 10 points). */
export const checkExtras: SheetCheck = (reading, out) => {
  const { layout, grid, set } = reading;
  const look = (row: number, column: number, code: 'bonus' | 'deduction', most: number) => {
    if (row < 0 || column < 0) return;
    const value = grid.value(row, column);
    if (value === null) return;
    if (typeof value !== 'number') {
      const cell = readScoreCell(value, false);
      const none = NONE.has(cell.kind) || grid.folded(row, column) === 'khong';
      if (!none) {
        const shown = cell.kind === 'date' ? cell.shown : grid.text(row, column);
        out.add(`${code}-not-number`, 'error', row, column, { params: { shown } });
      }
      return;
    }
    const points = code === 'deduction' ? Math.abs(value) : value;
    if (points > most || points < 0) {
      out.add(`${code}-outside`, 'error', row, column, { params: { value, max: most } });
    }
  };
  if (layout.kind === 'vertical') {
    for (const column of [layout.selfColumn, layout.appraisedColumn]) {
      look(layout.bonusRow, column, 'bonus', set.bonusMax);
      look(layout.deductionRow, column, 'deduction', set.deductionMax);
    }
    return;
  }
  if (layout.bonusColumn < 0 && layout.deductionColumn < 0) return;
  for (const { row } of reading.subjects) {
    look(row, layout.bonusColumn, 'bonus', set.bonusMax);
    look(row, layout.deductionColumn, 'deduction', set.deductionMax);
  }
};
