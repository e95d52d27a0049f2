/** A submission's life (docs/contracts.md): what is sent, what comes back, what can be read of it. */
import { z } from 'zod';
import type { Diff } from './diff.ts';
import {
  actor,
  birthDate,
  day,
  form,
  historyFields,
  instant,
  MOST_SUBJECTS,
  MOST_TEXT,
  notes,
  paging,
  reason,
  revision,
  revisionParam,
  scores,
  setVersion,
  subjectId,
  submissionId,
  text,
  unitId,
  year,
  yearParam,
} from './fields.ts';

const points = z.number().min(-1e6).max(1e6);

/** One row of a sheet: a person, or the collective itself. */
export const submittedSubject = z.strictObject({
  /** 1-based, as Excel counts; 0 where there is no sheet. */
  row: z.int().min(0).max(1_048_576),
  name: text(200),
  position: text(300).default(''),
  leader: z.boolean(),
  /** How leadership is known. From a column or heading, a row may do without a position. */
  leaderBy: z.enum(['position', 'column', 'heading', 'scores', 'none']).optional(),
  staffCode: text(40, 1).nullable().default(null),
  birthDate: birthDate.nullable().default(null),
  self: scores,
  /** The sheet's own appraisal column: official only when the office sends it. */
  appraised: scores.nullable().default(null),
  selfBonus: points.default(0),
  selfDeduction: points.default(0),
  appraisedBonus: points.default(0),
  appraisedDeduction: points.default(0),
  /** Criteria that do not apply, each with its reason; they may then have no score. */
  notApplicable: notes.optional(),
  evidence: notes.optional(),
  notes: notes.optional(),
});
export type SubmittedSubject = z.infer<typeof submittedSubject>;

/** The caller's own name for a request: the same name again is the same request. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);
export const onceHeader = z.object({ 'idempotency-key': idempotencyKey });
/** Where repeating is harmless enough for the key to be left out. */
export const maybeOnceHeader = z.object({ 'idempotency-key': idempotencyKey.optional() });

/** POST /api/submissions */
export const submissionBody = z.strictObject({
  unit: unitId,
  year,
  form,
  criteriaSet: setVersion,
  /** The revision that this one replaces; null for the first. */
  basedOn: revision.nullable().default(null),
  /** Says what would change and stores nothing. */
  dryRun: z.boolean().default(false),
  /**
   * Subjects of the current revision that this body does not name stay as they are. For cards that
   * come in one by one; a sheet that lists everybody leaves it off.
   */
  keepOthers: z.boolean().default(false),
  source: z
    .strictObject({ file: text(260).default(''), sheet: text(100).default('') })
    .default({ file: '', sheet: '' }),
  subjects: z.array(submittedSubject).min(1).max(MOST_SUBJECTS),
});
export type SubmissionBody = z.infer<typeof submissionBody>;
export type SubmissionBodyInput = z.input<typeof submissionBody>;

/** `locked` goes with the year; `explained` and closing are told by `appraisal`. */
export const submissionStatus = z.enum(['submitted', 'returned', 'appraised', 'locked']);
export type SubmissionStatus = z.infer<typeof submissionStatus>;

const counts = z.strictObject({ subjects: z.int(), scores: z.int(), warnings: z.int() });

/** A finding of the API: docs/contracts.md, with the row and criterion that it is about. */
export const findingView = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  cell: z.string(),
  message: z.string(),
  fix: z
    .strictObject({ value: z.union([z.string(), z.number(), z.null()]), label: z.string() })
    .nullable(),
  /** 0-based place in `subjects`; -1 where the whole form is meant. */
  subject: z.int(),
  row: z.int(),
  criterion: z.string().nullable(),
});
export type FindingView = z.infer<typeof findingView>;

/** One difference between two revisions. */
export const cellChange = z.strictObject({
  /** Name on the sheet; of the collective, ''. */
  name: z.string(),
  row: z.int(),
  /** "self.a1", "evidence.a1", "position" … */
  field: z.string(),
  before: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  after: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});
export type CellChange = z.infer<typeof cellChange>;

/** `Diff` (api/diff.ts). */
export const revisionDiff = z.strictObject({
  added: z.array(z.strictObject({ name: z.string(), row: z.int() })),
  removed: z.array(z.strictObject({ name: z.string(), row: z.int() })),
  changed: z.array(cellChange),
  /** True count of differences; the lists are cut at `MOST_CHANGES`. */
  total: z.int(),
});

/** 201 of POST /api/submissions. */
export const receipt = z.strictObject({
  id: submissionId,
  revision,
  status: submissionStatus,
  receivedAt: instant,
  late: z.boolean(),
  /** Last day of the deadline that was applied; null where none is set. */
  deadline: day.nullable(),
  /** SHA-256 in hex over `canonicalContent` of what was sent. */
  contentHash: z.string(),
  counts,
  /**
   * What became of the appraisal column. recorded: official scores now. claimed: kept as part of
   * the sheet, not official. none: there was none.
   */
  appraisal: z.enum(['none', 'claimed', 'recorded']),
  findings: z.array(findingView),
});
export type Receipt = z.infer<typeof receipt>;

/** 200 of a dry run. */
export const dryRunAnswer = z.strictObject({
  dryRun: z.literal(true),
  revision,
  late: z.boolean(),
  deadline: day.nullable(),
  contentHash: z.string(),
  counts,
  findings: z.array(findingView),
  changes: revisionDiff,
});
export type DryRunAnswer = Omit<z.infer<typeof dryRunAnswer>, 'changes'> & { changes: Diff };

/** One event of a submission's life. */
export const historyItem = z.strictObject(historyFields);
export type HistoryItem = z.infer<typeof historyItem>;

const current = z.strictObject({ revision, by: z.string(), at: instant });

/** 409 where the record has moved on. */
export const staleAnswer = z.looseObject({
  code: z.literal('stale'),
  message: z.string(),
  requestId: z.string(),
  current,
  changes: revisionDiff.nullable(),
  /** What has happened since the caller looked, where it said how far it had read. */
  since: z.array(historyItem).optional(),
});
export type StaleAnswer = z.infer<typeof staleAnswer>;

/** 422 where the shared rules find errors; warnings stand beside them. */
export const findingsAnswer = z.looseObject({
  code: z.literal('findings'),
  message: z.string(),
  requestId: z.string(),
  findings: z.array(findingView),
});
export type FindingsAnswer = z.infer<typeof findingsAnswer>;

const unitRef = z.strictObject({ id: unitId, name: z.string() });

export const submissionSummary = z.strictObject({
  id: submissionId,
  unit: unitRef,
  year,
  form,
  criteriaSet: z.string(),
  revision,
  status: submissionStatus,
  receivedAt: instant,
  by: actor,
  late: z.boolean(),
  deadline: day.nullable(),
  contentHash: z.string(),
  counts,
  appraisal: z
    .strictObject({
      number: z.int(),
      at: instant,
      by: actor,
      /** The unit has explained since; the office has not closed yet. */
      explained: z.boolean(),
      closed: z.boolean(),
    })
    .nullable(),
});
export type SubmissionSummary = z.infer<typeof submissionSummary>;

/** GET /api/submissions */
export const submissionQuery = z.strictObject({
  year: yearParam.optional(),
  unit: unitId.optional(),
  form: form.optional(),
  status: submissionStatus.optional(),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  ...paging,
});
export const submissionPage = z.strictObject({
  items: z.array(submissionSummary),
  next: z.string().nullable(),
});
export type SubmissionPage = z.infer<typeof submissionPage>;

/** One subject of a stored revision. */
export const entryView = z.strictObject({
  subject: subjectId,
  row: z.int(),
  name: z.string(),
  position: z.string(),
  leader: z.boolean(),
  staffCode: z.string().nullable(),
  birthDate: z.string().nullable(),
  self: z.record(z.string(), z.number()),
  /** The sheet's own appraisal column, never official. */
  claimed: z.record(z.string(), z.number()).nullable(),
  selfBonus: z.number(),
  selfDeduction: z.number(),
  notApplicable: z.record(z.string(), z.string()),
  evidence: z.record(z.string(), z.string()),
  notes: z.record(z.string(), z.string()),
  /** Revision that it was carried over from (`keepOthers`); null where it was sent with this one. */
  carriedFrom: revision.nullable(),
  /** The office's scores; null before the appraisal. */
  appraised: z
    .strictObject({
      scores: z.record(z.string(), z.number()),
      bonus: z.number(),
      deduction: z.number(),
      notApplicable: z.record(z.string(), z.string()),
      notes: z.record(z.string(), z.string()),
    })
    .nullable(),
});
export type EntryView = z.infer<typeof entryView>;

export const revisionInfo = z.strictObject({
  revision,
  basedOn: revision.nullable(),
  receivedAt: instant,
  by: actor,
  late: z.boolean(),
  contentHash: z.string(),
  counts,
  source: z.strictObject({ file: z.string(), sheet: z.string() }),
});

/** GET /api/submissions/:id */
export const submissionDetail = submissionSummary.extend({
  entries: z.array(entryView),
  revisions: z.array(revisionInfo),
  history: z.array(historyItem),
});
export type SubmissionDetail = z.infer<typeof submissionDetail>;

/** GET /api/submissions/:id/revisions/:revision */
export const revisionDetail = revisionInfo.extend({ entries: z.array(entryView) });
export type RevisionDetail = z.infer<typeof revisionDetail>;

/** GET /api/submissions/:id/diff */
export const diffQuery = z.strictObject({ from: revisionParam, to: revisionParam });

/**
 * Lines of the history that the caller has read. A step is refused as stale where there are more by
 * now, as two people of the office may have the same revision before them.
 */
const seen = z.int().min(0).max(1_000_000).optional();

/** POST /api/submissions/:id/return */
export const returnBody = z.strictObject({
  revision,
  seen,
  reason,
  items: z
    .array(
      z.strictObject({
        subject: subjectId.nullable().default(null),
        criterion: z.string().max(4).nullable().default(null),
        cell: text(12).default(''),
        text: text(MOST_TEXT, 1),
      }),
    )
    .max(500)
    .default([]),
});
export type ReturnBody = z.infer<typeof returnBody>;

/** POST /api/submissions/:id/appraise: the office's scores, of everybody on the form. */
export const appraiseBody = z.strictObject({
  revision,
  seen,
  note: text(MOST_TEXT).default(''),
  subjects: z
    .array(
      z.strictObject({
        subject: subjectId,
        scores,
        bonus: points.default(0),
        deduction: points.default(0),
        /** By the council's leave, each with its reason. */
        notApplicable: notes.optional(),
        notes: notes.optional(),
      }),
    )
    .min(1)
    .max(MOST_SUBJECTS),
});
export type AppraiseBody = z.infer<typeof appraiseBody>;

/** POST /api/submissions/:id/explain: the unit's giải trình. */
export const explainBody = z.strictObject({
  revision,
  seen,
  text: text(MOST_TEXT, 1),
  items: z
    .array(
      z.strictObject({
        subject: subjectId.nullable().default(null),
        criterion: z.string().max(4).nullable().default(null),
        text: text(MOST_TEXT, 1),
      }),
    )
    .max(500)
    .default([]),
});
export type ExplainBody = z.infer<typeof explainBody>;

/** POST /api/submissions/:id/close, /lock and /unlock. */
export const stepBody = z.strictObject({ revision, seen, reason: text(MOST_TEXT).default('') });
export const unlockBody = z.strictObject({ revision, seen, reason });
