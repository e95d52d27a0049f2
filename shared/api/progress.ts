/** Who has handed in what: deadlines, progress, reminders, and the lock of a year. */
import { z } from 'zod';
import {
  actor,
  day,
  form,
  instant,
  kind,
  reason,
  submissionId,
  text,
  unitId,
  year,
  yearParam,
} from './fields.ts';
import { unitType } from './registry.ts';

export const yearQuery = z.strictObject({ year: yearParam });
export const oneYear = z.object({ year: yearParam });

/** late: handed in after the deadline. A missing form past its deadline is `overdue`. */
export const progressState = z.enum([
  'missing',
  'submitted',
  'late',
  'returned',
  'appraised',
  'locked',
]);
export type ProgressState = z.infer<typeof progressState>;

const stateCounts = z.strictObject({
  missing: z.int(),
  submitted: z.int(),
  late: z.int(),
  returned: z.int(),
  appraised: z.int(),
  locked: z.int(),
  /** Duties in all: the sum of the states. */
  total: z.int(),
  /** Of those missing, how many are past their deadline. */
  overdue: z.int(),
});
export type StateCounts = z.infer<typeof stateCounts>;

/** One duty: matrix and cards are both the unit's individual form. */
export const progressCell = z.strictObject({
  kind,
  state: progressState,
  /** Came in after the deadline, whatever has happened since. */
  late: z.boolean(),
  overdue: z.boolean(),
  deadline: day.nullable(),
  extended: z.boolean(),
  /** Why it was; null where the general deadline holds. */
  extensionReason: z.string().nullable(),
  /** Days after the deadline: of the submission, or of today where it is missing; 0 in time. */
  daysLate: z.int(),
  submission: z
    .strictObject({
      id: submissionId,
      form,
      revision: z.int(),
      receivedAt: instant,
      by: actor,
      subjects: z.int(),
      appraisedAt: instant.nullable(),
      explained: z.boolean(),
      closed: z.boolean(),
    })
    .nullable(),
});
export type ProgressCell = z.infer<typeof progressCell>;

/** GET /api/progress */
export const progressAnswer = z.strictObject({
  year,
  /** Day in Vietnam that lateness was counted on. */
  today: day,
  locked: z.strictObject({ at: instant, by: actor }).nullable(),
  deadlines: z.strictObject({ collective: day.nullable(), individual: day.nullable() }),
  units: z.array(
    z.strictObject({
      unit: z.strictObject({
        id: unitId,
        name: z.string(),
        short: z.string(),
        type: unitType,
        parent: unitId.nullable(),
      }),
      cells: z.array(progressCell),
    }),
  ),
  counts: z.strictObject({ all: stateCounts, collective: stateCounts, individual: stateCounts }),
});
export type ProgressAnswer = z.infer<typeof progressAnswer>;

/** GET /api/reminders?year= (made now), or without a year the list that the cron trigger prepared. */
export const remindersQuery = z.strictObject({ year: yearParam.optional() });
export const remindersAnswer = z.strictObject({
  preparedAt: instant.nullable(),
  items: z.array(
    z.strictObject({
      year,
      unit: z.strictObject({ id: unitId, name: z.string() }),
      kinds: z.array(kind),
      overdue: z.boolean(),
      subject: z.string(),
      text: z.string(),
      /** Opens the person's own mail programme with the text; the address is theirs to fill in. */
      mailto: z.string(),
    }),
  ),
});
export type RemindersAnswer = z.infer<typeof remindersAnswer>;

/** GET /api/deadlines?year= */
export const deadlinesAnswer = z.strictObject({
  year,
  deadlines: z.array(z.strictObject({ kind, day })),
  extensions: z.array(z.strictObject({ kind, unit: unitId, day, reason: z.string() })),
});
export type DeadlinesAnswer = z.infer<typeof deadlinesAnswer>;

/** POST /api/deadlines. What has come in keeps the lateness of its day. */
export const deadlineBody = z.strictObject({
  year,
  kind,
  day,
  reason: text(500).default(''),
});
/** POST /api/deadlines/extensions */
export const extensionBody = z.strictObject({ year, kind, unit: unitId, day, reason });

/** POST /api/years/:year/lock. Without a reason it is refused while forms are open. */
export const lockYearBody = z.strictObject({ reason: text(500).default('') });
export const unlockYearBody = z.strictObject({ reason });
export const lockYearAnswer = z.strictObject({
  year,
  locked: z.boolean(),
  /** Forms that were locked with the year. */
  forms: z.int(),
});
/** 409 `year-not-ready` */
export const notReady = z.array(
  z.strictObject({ unit: unitId, name: z.string(), kind, state: progressState }),
);
