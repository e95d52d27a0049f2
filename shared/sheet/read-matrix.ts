/** Reads a recognised matrix: rows are people, columns are criteria. */
import type { CriteriaSet } from '../criteria/types.ts';
import type { Alignment } from './align.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { type NamedContext, readHeading } from './heading.ts';
import { assemble, extraAt, holdsScores, openSink } from './read-parts.ts';
import { readPeople } from './read-people.ts';
import type { ScoreSink } from './read-scores.ts';
import type { MatrixLayout, SheetReading, Subject } from './reading.ts';

export function readMatrix(
  grid: Grid,
  header: Header,
  layout: MatrixLayout,
  alignment: Alignment,
  set: CriteriaSet,
  context: NamedContext,
): SheetReading {
  let sinks: { self: ScoreSink; appraised: ScoreSink | null } | null = null;
  const count = alignment.profile.leaves.length;
  const people = readPeople(grid, layout, header, set, (most) => {
    sinks = {
      self: openSink('self', most, count, grid),
      appraised: layout.appraisedColumns ? openSink('appraised', most, count, grid) : null,
    };
    return sinks;
  });
  const { self, appraised } = sinks!;
  const heading = readHeading(grid, header, people.bottom, context);
  const rows = people.subjects.length;
  return assemble({
    grid,
    form: 'individual-matrix',
    set,
    header,
    layout: { ...layout, bottom: people.bottom },
    alignment,
    ...heading,
    subjects: people.subjects,
    self,
    appraised: appraised && holdsScores(appraised, rows, count) ? appraised : null,
    selfExtra: extras(grid, people.subjects, layout.bonusColumn, layout.deductionColumn),
    appraisedExtra: new Int32Array(rows),
    ignoredRows: people.ignoredRows,
    rowsRead: rows,
  });
}

function extras(
  grid: Grid,
  subjects: readonly Subject[],
  bonus: number,
  deduction: number,
): Int32Array {
  const found = new Int32Array(subjects.length);
  if (bonus < 0 && deduction < 0) return found;
  subjects.forEach((subject, i) => {
    found[i] = extraAt(grid, subject.row, bonus, subject.row, deduction);
  });
  return found;
}
