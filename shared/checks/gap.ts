import { NO_SCORE, type SheetReading, scoreCellOf } from '../sheet/reading.ts';
import type { SheetCheck } from './check.ts';

/**
 * A self score and an appraised one further apart than a tenth of the maximum need a note or an
 * explanation (docs/rules.md; the share is the criteria set's `noteGapRatio`).
 */
export const checkGap: SheetCheck = (reading, out) => {
  const { self, appraised, codes, subjects, set } = reading;
  if (appraised === null) return;
  const criteria = reading.alignment.profile.leaves.map((leaf) => leaf.criterion!);
  for (let subject = 0; subject < subjects.length; subject++) {
    for (let i = 0; i < codes.length; i++) {
      const own = self[subject * codes.length + i]!;
      const given = appraised[subject * codes.length + i]!;
      if (own === NO_SCORE || given === NO_SCORE) continue;
      const { max } = criteria[i]!;
      const most = max.collective ?? (subjects[subject]!.leader ? max.leader : max.staff) ?? 0;
      if (Math.abs(own - given) <= most * 100 * set.noteGapRatio) continue;
      if (hasNote(reading, subject, i)) continue;
      const cell = scoreCellOf(reading, subject, i, 'appraised')!;
      out.add('gap-needs-note', 'warning', cell.row, cell.column, {
        params: {
          criterion: codes[i]!,
          name: subjects.length > 1 ? subjects[subject]!.name : '',
          self: own / 100,
          appraised: given / 100,
          limit: Math.round(most * 100 * set.noteGapRatio) / 100,
        },
      });
    }
  }
};

/** A note in the criterion's row, or on a matrix in the person's. */
function hasNote({ layout, grid, subjects }: SheetReading, subject: number, i: number): boolean {
  if (layout.kind === 'matrix') {
    return layout.noteColumn >= 0 && grid.text(subjects[subject]!.row, layout.noteColumn) !== '';
  }
  const row = layout.rowOf[i]!;
  return [layout.noteColumn, layout.explanationColumn].some(
    (column) => column >= 0 && grid.text(row, column) !== '',
  );
}
