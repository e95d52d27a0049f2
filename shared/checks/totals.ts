import type { Basis, MatrixLayout, SheetReading, VerticalLayout } from '../sheet/reading.ts';
import { cellName } from '../sheet/snapshot.ts';
import type { SheetCheck } from './check.ts';
import type { Collector } from './collector.ts';
import { expectedSum } from './expected-sum.ts';
import { checkSum } from './sums.ts';

/**
 * The totals that the sheet states are the sums of its scores: not mistyped, not typed over a
 * formula, nothing counted twice or left out.
 */
export const checkTotals: SheetCheck = (reading, out) => {
  if (reading.layout.kind === 'vertical') checkRow(reading, reading.layout, out);
  else checkColumn(reading, reading.layout, out);
};

function allCriteria(reading: SheetReading): number[] {
  return reading.codes.map((_, i) => i);
}

function checkRow(reading: SheetReading, layout: VerticalLayout, out: Collector): void {
  const { grid } = reading;
  const columns: [Basis, number][] = [
    ['self', layout.selfColumn],
    ['appraised', layout.appraisedColumn],
  ];
  for (const row of [layout.baseTotalRow, layout.totalRow]) {
    if (row < 0) continue;
    const formulaRow = [layout.maxColumn, layout.selfColumn, layout.appraisedColumn].some(
      (column) => column >= 0 && grid.formula(row, column) !== undefined,
    );
    for (const [basis, column] of columns) {
      if (column < 0 || (basis === 'appraised' && reading.appraised === null)) continue;
      const formulaColumn = layout.groupRows.some((g) => grid.formula(g.row, column) !== undefined);
      const base = row === layout.baseTotalRow;
      const extra = base ? 0 : extraOf(reading, basis, 0);
      const due = !base && layout.baseTotalRow >= 0;
      const expected = expectedSum(reading, 0, basis, allCriteria(reading), extra, due);
      checkSum(
        reading,
        {
          row,
          column,
          kind: 'total',
          formulaExpected: formulaRow || formulaColumn,
          looksInside: true,
          name: '',
          extras: base
            ? []
            : extraCells(reading, [layout.bonusRow, column], [layout.deductionRow, column]),
        },
        expected,
        out,
      );
    }
  }
}

function extraOf(reading: SheetReading, basis: Basis, subject: number): number {
  return (basis === 'self' ? reading.selfExtra : reading.appraisedExtra)[subject] ?? 0;
}

/** Bonus is added; a deduction is taken off, or added where it is written with its minus. */
function extraCells(
  { grid }: SheetReading,
  bonus: readonly [number, number],
  deduction: readonly [number, number],
): { cell: string; sign: '+' | '-' }[] {
  const cells: { cell: string; sign: '+' | '-' }[] = [];
  if (Math.min(...bonus) >= 0) cells.push({ cell: cellName(...bonus), sign: '+' });
  if (Math.min(...deduction) >= 0) {
    const value = grid.value(...deduction);
    const sign = typeof value === 'number' && value < 0 ? '+' : '-';
    cells.push({ cell: cellName(...deduction), sign });
  }
  return cells;
}

function checkColumn(reading: SheetReading, layout: MatrixLayout, out: Collector): void {
  checkMatrixTotals(reading, layout, layout.totalColumn, 'self', out);
  if (reading.appraised) {
    checkMatrixTotals(reading, layout, layout.appraisedTotalColumn, 'appraised', out);
  }
}

/** Totals that plainly agree cost one comparison; only the others are looked at closely. */
function checkMatrixTotals(
  reading: SheetReading,
  { bonusColumn, deductionColumn, subtotalColumns }: MatrixLayout,
  column: number,
  basis: Basis,
  out: Collector,
): void {
  if (column < 0) return;
  const { grid, subjects } = reading;
  const sums = basis === 'self' ? reading.selfSum : reading.appraisedSum;
  const extras = basis === 'self' ? reading.selfExtra : reading.appraisedExtra;
  let formulas = 0;
  const formulaOf = subjects.map(({ row }) => grid.formula(row, column));
  for (const formula of formulaOf) if (formula !== undefined) formulas++;
  const formulaExpected = formulas > 0 && formulas * 2 >= subjects.length;
  const criteria = allCriteria(reading);
  const looksInside = subtotalColumns.length > 0;
  // By the number of digits of the row, which stands in every reference.
  const usual: number[] = [];
  for (let i = 0; i < subjects.length; i++) {
    const { row, name } = subjects[i]!;
    const value = grid.value(row, column);
    const plain = typeof value === 'number' && value * 100 === sums[i]! + extras[i]!;
    const formula = formulaOf[i];
    // A formula of another length than the first one's counts something else, whatever it shows.
    const digits = row < 9 ? 1 : row < 99 ? 2 : row < 999 ? 3 : 4;
    if (formula !== undefined) usual[digits] ??= formula.length;
    const odd = formula !== undefined && formula.length !== usual[digits];
    if (plain && !looksInside && !odd && (formula !== undefined || !formulaExpected)) continue;
    const expected = expectedSum(reading, i, basis, criteria, extras[i]!);
    const place = {
      row,
      column,
      kind: 'total' as const,
      formulaExpected,
      looksInside: looksInside || odd,
      name,
      extras: extraCells(reading, [row, bonusColumn], [row, deductionColumn]),
    };
    checkSum(reading, place, expected, out);
  }
}
