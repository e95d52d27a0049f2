/** Progress of the period's years as papers show it: days in Vietnam, and counts to follow. */
import type { ProgressDuty, ProgressYear } from './data.ts';

/** A year's progress as GET /api/progress answers it; only what papers need. */
export interface ProgressSource {
  readonly year: number;
  readonly locked: object | null;
  readonly units: readonly {
    readonly unit: { readonly id: string; readonly name: string };
    readonly cells: readonly {
      readonly kind: ProgressDuty['kind'];
      readonly state: ProgressDuty['state'];
      readonly late: boolean;
      readonly daysLate: number;
      readonly deadline: string | null;
      readonly submission: null | {
        readonly receivedAt: string;
        readonly subjects: number;
        readonly appraisedAt: string | null;
      };
    }[];
  }[];
}

const HOURS_AHEAD = 7;

/** The day in Vietnam on which an instant falls (UTC+7, all year). @param instant ISO 8601 */
export function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}

export function progressYear(source: ProgressSource): ProgressYear {
  const rows = source.units.map(({ unit, cells }) => ({
    unit: unit.id,
    name: unit.name,
    duties: cells.map(
      ({ kind, state, late, daysLate, deadline, submission }): ProgressDuty => ({
        kind,
        state,
        late,
        daysLate,
        deadline,
        receivedOn: submission && dayInVietnam(submission.receivedAt),
        appraisedOn: submission?.appraisedAt ? dayInVietnam(submission.appraisedAt) : null,
        subjects: submission?.subjects ?? 0,
      }),
    ),
  }));
  const duties = rows.flatMap((row) => row.duties);
  const count = (test: (duty: ProgressDuty) => boolean) => duties.filter(test).length;
  const missing = count((duty) => duty.state === 'missing');
  return {
    year: source.year,
    locked: source.locked !== null,
    rows,
    counts: {
      total: duties.length,
      missing,
      received: duties.length - missing,
      late: count((duty) => duty.late),
      appraised: count(({ state }) => state === 'appraised' || state === 'locked'),
    },
  };
}
