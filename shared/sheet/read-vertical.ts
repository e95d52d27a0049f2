/** Reads a recognised vertical table: a collective's sheet or a person's card. */
import type { CriteriaSet, Form } from '../criteria/types.ts';
import type { Alignment } from './align.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { type Heading, type NamedContext, readHeading } from './heading.ts';
import { leaderHeading, leadershipOf, looksScored } from './leaders.ts';
import { assemble, extraAt, holdsScores, openSink } from './read-parts.ts';
import { limitsOf, readOne, type ScoreSink } from './read-scores.ts';
import type { Basis, SheetReading, Subject, Suspect, VerticalLayout } from './reading.ts';

export function readVertical(
  grid: Grid,
  header: Header,
  layout: VerticalLayout,
  alignment: Alignment,
  ignoredRows: readonly number[],
  context: NamedContext,
): SheetReading {
  const set = alignment.profile.set;
  const form: Form = set.kind === 'collective' ? 'collective' : 'individual-card';
  const heading = readHeading(grid, header, layout.bottom, context);
  const subject =
    form === 'collective'
      ? collectiveSubject(heading, header)
      : cardSubject(grid, heading, layout, alignment);
  const audience = form === 'collective' ? 'collective' : subject.leader ? 'leader' : 'staff';
  const limits = limitsOf(set, audience);
  const count = alignment.profile.leaves.length;
  const read = (basis: Basis, column: number): ScoreSink | null => {
    if (column < 0) return null;
    const sink = openSink(basis, 1, count, grid);
    for (let i = 0; i < count; i++) {
      const row = layout.rowOf[i]!;
      const most = limits.max[i]!;
      if (row < 0) {
        if (most >= 0) sink.open[0]!++;
        continue;
      }
      const max = most < 0 ? null : most * 100;
      sink.sums[0]! += readOne(sink, 0, i, row, column, grid.value(row, column), max, 0);
    }
    return { ...sink, suspects: sink.suspects.filter((suspect) => !isGood(suspect, sink, set)) };
  };
  const self = read('self', layout.selfColumn) ?? openSink('self', 1, count, grid);
  const appraised = read('appraised', layout.appraisedColumn);
  const extra = (column: number) =>
    Int32Array.of(extraAt(grid, layout.bonusRow, column, layout.deductionRow, column));
  return assemble({
    grid,
    form,
    set,
    header,
    layout,
    alignment,
    ...heading,
    subjects: [subject],
    self,
    appraised: appraised && holdsScores(appraised, 1, count) ? appraised : null,
    selfExtra: extra(layout.selfColumn),
    appraisedExtra: extra(layout.appraisedColumn),
    ignoredRows,
    rowsRead: layout.rowOf.filter((row) => row >= 0).length,
  });
}

/** A number on a criterion that binds, within its maximum and on the step. */
function isGood(suspect: Suspect, sink: ScoreSink, set: CriteriaSet): boolean {
  if (suspect.cell.kind !== 'number' || suspect.max === null) return false;
  const value = sink.scores[suspect.criterion]!;
  const step = Math.round(set.step * 100);
  return value >= 0 && value <= suspect.max && value % step === 0;
}

function collectiveSubject(heading: Heading, header: Header): Subject {
  const unit = heading.unit?.value;
  return {
    name: unit ? (unit.unit?.names.at(-1)?.name ?? unit.text) : '',
    position: '',
    leader: false,
    leaderBy: 'none',
    staffCode: null,
    birthDate: null,
    division: '',
    row: Math.max(0, heading.unit?.row ?? header.top),
  };
}

function cardSubject(
  grid: Grid,
  heading: Heading,
  layout: VerticalLayout,
  alignment: Alignment,
): Subject {
  const { title } = heading;
  const position = title.position?.value ?? '';
  const name = title.person?.value ?? personOfSheetName(grid.sheet.name);
  const said = leadershipOf(position);
  const form = title.words
    .map((words) => leaderHeading(words.replace(/[^a-z0-9 ]+/g, ' ')))
    .find((mark) => mark !== null);
  let leader = said === 'leader';
  let leaderBy: Subject['leaderBy'] = position === '' ? 'none' : 'position';
  if (!leader && form !== undefined && form !== null && (position === '' || said === 'doubtful')) {
    leader = form;
    leaderBy = 'heading';
  } else if (!leader && (said === 'doubtful' || position === '')) {
    leader = leaderOnlyFilled(grid, layout, alignment);
    leaderBy = 'scores';
  }
  return {
    name,
    position,
    leader,
    leaderBy,
    staffCode: title.staffCode?.value ?? null,
    birthDate: title.birthDate?.value ?? null,
    division: '',
    row: title.person?.row ?? heading.title.unit?.row ?? 0,
  };
}

/** A card without a name in it is often on a sheet of the person's name. */
function personOfSheetName(name: string): string {
  return /^(\p{Lu}\p{L}*\s+){1,5}\p{Lu}\p{L}*$/u.test(name.trim()) ? name.trim() : '';
}

function leaderOnlyFilled(grid: Grid, layout: VerticalLayout, alignment: Alignment): boolean {
  const cells = alignment.profile.leaves
    .filter((leaf) => leaf.criterion!.max.staff === null)
    .map((leaf) => layout.rowOf[leaf.running - 1]!)
    .map((row) => (row < 0 ? null : grid.value(row, layout.selfColumn)));
  return looksScored(cells);
}
