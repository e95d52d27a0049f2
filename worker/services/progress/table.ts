/** Units down, duties across: pure, from what the record holds. */
import type { ProgressAnswer, ProgressCell, StateCounts } from '../../../shared/api/progress.ts';
import { kindOf } from '../../../shared/criteria/sets.ts';
import type { Kind } from '../../../shared/criteria/types.ts';
import { nameInYear, type Unit } from '../../../shared/registry/types.ts';
import type { SubmissionAndRevision } from '../../db/submissions.ts';
import type { Deadline, Extension } from '../../db/years.ts';
import type { Actors } from '../actors.ts';
import { localDay } from '../context.ts';

export interface ProgressInput {
  readonly year: number;
  /** Day in Vietnam that lateness is counted on. */
  readonly today: string;
  readonly units: readonly Unit[];
  readonly submissions: readonly SubmissionAndRevision[];
  readonly deadlines: readonly Deadline[];
  readonly extensions: readonly Extension[];
  readonly actors: Actors;
}

/** A unit that was there in a year. */
export function existedIn(unit: Unit, year: number): boolean {
  const { closedOn } = unit;
  return (
    unit.names[0]!.from <= `${year}-12-31` && (closedOn === null || closedOn >= `${year}-01-01`)
  );
}

/** Every unit of the year with a duty, and how each duty stands. */
export function progressRows(input: ProgressInput): ProgressAnswer['units'] {
  const { year, units } = input;
  return units
    .filter((unit) => unit.forms.length > 0 && existedIn(unit, year))
    .map((unit) => {
      const { name, short } = nameInYear(unit, year);
      const { id, type, parent } = unit;
      return {
        unit: { id, name, short, type, parent },
        cells: unit.forms.map((kind) => cellOf(input, id, kind)),
      };
    });
}

function cellOf(input: ProgressInput, unit: string, kind: Kind): ProgressCell {
  const extension = input.extensions.find((e) => e.unit === unit && e.kind === kind);
  const general = input.deadlines.find((d) => d.kind === kind);
  const deadline = extension?.day ?? general?.day ?? null;
  // Matrix and cards are one duty; where both came in, the newer one speaks for it.
  const found = input.submissions
    .filter(({ submission: s }) => s.unit === unit && kindOf(s.form) === kind)
    .sort((a, b) => b.submission.receivedAt.localeCompare(a.submission.receivedAt))[0];
  const base = {
    kind,
    deadline,
    extended: extension !== undefined,
    extensionReason: extension?.reason ?? null,
  };
  if (!found) {
    const days = deadline === null ? 0 : Math.max(0, daysBetween(deadline, input.today));
    return {
      ...base,
      state: 'missing',
      late: false,
      overdue: days > 0,
      daysLate: days,
      submission: null,
    };
  }
  const { submission, revision } = found;
  const { status } = submission;
  const applied = revision.deadline;
  return {
    ...base,
    state: status === 'submitted' && revision.late ? 'late' : status,
    late: revision.late,
    overdue: false,
    daysLate:
      revision.late && applied !== null ? daysBetween(applied, localDay(revision.receivedAt)) : 0,
    submission: {
      id: submission.id,
      form: submission.form,
      revision: submission.revision,
      receivedAt: submission.receivedAt,
      by: input.actors(revision.by, 'unit'),
      subjects: revision.counts.subjects,
      appraisedAt: submission.appraisedAt,
      explained: submission.explained,
      closed: submission.closed,
    },
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Counts for the report, over all duties and by kind. */
export function countStates(rows: ProgressAnswer['units']): ProgressAnswer['counts'] {
  const counts = { all: none(), collective: none(), individual: none() };
  for (const { cells } of rows) {
    for (const { kind, state, overdue } of cells) {
      for (const count of [counts.all, counts[kind]]) {
        count[state]++;
        count.total++;
        if (overdue) count.overdue++;
      }
    }
  }
  return counts;
}

function none(): StateCounts {
  return {
    missing: 0,
    submitted: 0,
    late: 0,
    returned: 0,
    appraised: 0,
    locked: 0,
    total: 0,
    overdue: 0,
  };
}
