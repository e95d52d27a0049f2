import { evaluateLinear, readLinear } from '../sheet/linear-formula.ts';
import type { SheetReading } from '../sheet/reading.ts';
import { columnOfKey, rowOfKey } from '../sheet/snapshot.ts';
import type { SheetCheck } from './check.ts';

/**
 * A score made by a formula is what the formula gives. One that was saved without being calculated
 * shows an old figure.
 */
export const checkStaleScores: SheetCheck = (reading, out) => {
  const { grid } = reading;
  if (grid.sheet.formulas.size === 0) return;
  const isScore = scoreCells(reading);
  for (const [key, formula] of grid.sheet.formulas) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (!isScore(row, column)) continue;
    const shown = grid.value(row, column);
    const form = typeof shown === 'number' ? readLinear(formula) : null;
    if (form === null || typeof shown !== 'number') continue;
    const value = Math.round(evaluateLinear(form, grid) * 100) / 100;
    if (Math.abs(value - shown) < 0.005) continue;
    out.add('score-stale', 'error', row, column, { params: { shown, expected: value } });
  }
};

function scoreCells({ layout, subjects }: SheetReading): (row: number, column: number) => boolean {
  if (layout.kind === 'vertical') {
    const rows = new Set(layout.rowOf);
    const columns = new Set([layout.selfColumn, layout.appraisedColumn]);
    return (row, column) => columns.has(column) && rows.has(row);
  }
  const columns = new Set([...layout.selfColumns, ...(layout.appraisedColumns ?? [])]);
  let rows: Set<number> | null = null;
  return (row, column) => {
    if (!columns.has(column)) return false;
    rows ??= new Set(subjects.map((subject) => subject.row));
    return rows.has(row);
  };
}
