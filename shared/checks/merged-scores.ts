import type { SheetReading, Suspect } from '../sheet/reading.ts';
import type { SheetCheck } from './check.ts';

/**
 * One score cell merged over several criteria (or people) holds one figure for many: each needs
 * its own. The blanks that follow from the merge are not reported beside it.
 */
export const checkMergedScores: SheetCheck = (reading, out) => {
  const covered = reading.suspects.filter((suspect) => isCovered(reading, suspect));
  const byMerge = Map.groupBy(covered, ({ row, column }) => reading.grid.mergeAt(row, column)!);
  for (const [merge, suspects] of byMerge) {
    out.add('score-merged', 'error', merge.top, merge.left, {
      params: {
        count: suspects.length + 1,
        criteria: suspects.map((suspect) => reading.codes[suspect.criterion]!).join(', '),
      },
    });
  }
};

/** Whether the cell lies under a merged area that begins elsewhere and holds something. */
export function isCovered({ grid }: SheetReading, { row, column, max }: Suspect): boolean {
  const merge = grid.mergeAt(row, column);
  return (
    merge !== undefined &&
    max !== null &&
    (merge.top !== row || merge.left !== column) &&
    grid.value(merge.top, merge.left) !== null
  );
}
