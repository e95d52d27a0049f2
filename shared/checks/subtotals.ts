import type { Basis, MatrixLayout, SheetReading, VerticalLayout } from '../sheet/reading.ts';
import type { SheetCheck } from './check.ts';
import type { Collector } from './collector.ts';
import { expectedSum } from './expected-sum.ts';
import { checkSum } from './sums.ts';

/** Subtotals, in the group's row or under the group, are the sums of the group's criteria. */
export const checkSubtotals: SheetCheck = (reading, out) => {
  if (reading.layout.kind === 'vertical') checkRows(reading, reading.layout, out);
  else checkColumns(reading, reading.layout, out);
};

function criteriaOfGroup(reading: SheetReading, group: number): number[] {
  return reading.alignment.profile.leaves
    .filter((leaf) => leaf.group === group)
    .map((leaf) => leaf.running - 1);
}

function checkRows(reading: SheetReading, layout: VerticalLayout, out: Collector): void {
  const { grid } = reading;
  const columns: [Basis, number][] = [
    ['self', layout.selfColumn],
    ['appraised', layout.appraisedColumn],
  ];
  const rows = [...layout.groupRows, ...layout.subtotalRows];
  for (const [basis, column] of columns) {
    if (column < 0 || (basis === 'appraised' && reading.appraised === null)) continue;
    const formulaExpected = rows.some(({ row }) => grid.formula(row, column) !== undefined);
    for (const { group, row } of rows) {
      const criteria = criteriaOfGroup(reading, group);
      if (criteria.every((i) => layout.rowOf[i]! < 0)) continue;
      const expected = expectedSum(reading, 0, basis, criteria, 0);
      checkSum(
        reading,
        { row, column, kind: 'subtotal', formulaExpected, looksInside: true, name: '' },
        expected,
        out,
      );
    }
  }
}

function checkColumns(reading: SheetReading, layout: MatrixLayout, out: Collector): void {
  const { grid, subjects } = reading;
  for (const { group, column } of layout.subtotalColumns) {
    const criteria = criteriaOfGroup(reading, group);
    const formulaExpected = subjects.some(({ row }) => grid.formula(row, column) !== undefined);
    subjects.forEach(({ row, name }, i) => {
      const expected = expectedSum(reading, i, 'self', criteria, 0);
      checkSum(
        reading,
        { row, column, kind: 'subtotal', formulaExpected, looksInside: true, name },
        expected,
        out,
      );
    });
  }
}
