/** Award suggestions, what if, robustness, decisions and rules over the API. */
import { z } from 'zod';
import { awardRulesSchema, decisionSchema, whatIfSchema } from '../awards/schema.ts';
import type { awardAnswer } from '../awards/sentences.ts';
import type { AwardWarning, QuotaUse } from '../awards/types.ts';
import type { WhatIfRow } from '../awards/what-if.ts';
import { actor, day, instant, kind, paging, subjectId, text } from './fields.ts';
import { awardId, basis, periodId, subjectRef } from './rankings.ts';

const status = z.enum(['propose', 'council', 'deferred', 'not-eligible']);
const bySubjectKind = <T extends z.ZodType>(value: T) =>
  z.object({ collective: value, individual: value });

/** GET /api/awards */
export const awardsQuery = z.strictObject({
  period: periodId,
  /** The period's highest award unless told. */
  award: awardId.optional(),
  kind: kind.optional(),
  status: status.optional(),
  basis: basis.default('appraised'),
  /** The day it is looked at: blocks, rewards and rules are those of this day; today unless told. */
  date: day.optional(),
  /** Only whose name, or whose unit's, has these words in it, with or without tones. */
  find: text(100).optional(),
  /** Only this one. */
  subject: subjectId.optional(),
  ...paging,
});

const reason = z.looseObject({
  rule: z.string(),
  type: z.string(),
  pass: z.boolean().nullable(),
  threshold: z.union([z.number(), z.string(), z.null()]),
  actual: z.union([z.number(), z.string(), z.null()]),
  margin: z.number().nullable(),
  source: z.string(),
  confirm: z.boolean(),
  label: z.string(),
  message: z.string(),
});

const decision = z.looseObject({
  subject: subjectId,
  period: z.string(),
  award: awardId,
  action: z.enum(['accept', 'decline', 'defer', 'revoke']),
  reason: z.string().nullable(),
  votes: z.object({ for: z.int(), present: z.int(), members: z.int() }).nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  rulesVersion: z.string(),
});

const awardItem = z.looseObject({
  subject: subjectRef,
  rank: z.int().nullable(),
  place: z.int().nullable(),
  mean: z.number().nullable(),
  status,
  statusLabel: z.string(),
  reasons: z.array(reason),
  missing: z.array(z.string()),
  flip: z.string().nullable(),
  overQuota: z.boolean(),
  tiedWith: z.array(subjectRef),
  decision: decision.nullable(),
});

const counts = bySubjectKind(
  z.object({
    propose: z.int(),
    council: z.int(),
    deferred: z.int(),
    'not-eligible': z.int(),
  }),
);
const quotaUse = z.looseObject({ kind, limit: z.int(), proposed: z.int(), eligible: z.int() });
const warning = z.looseObject({ code: z.string(), message: z.string() });

export const awardsAnswer = z.object({
  period: z.string(),
  award: awardId,
  /** All awards of the period, highest first. */
  awards: z.array(awardId),
  rulesVersion: z.string(),
  title: z.string(),
  basis,
  provisional: z.boolean(),
  date: day,
  computedAt: instant,
  counts,
  quotas: z.array(quotaUse),
  warnings: z.array(warning),
  /** How many there are on all pages. */
  found: z.int(),
  items: z.array(awardItem),
  next: z.string().nullable(),
});
export interface AwardsAnswer extends SuggestionHead {
  readonly awards: readonly z.infer<typeof awardId>[];
  readonly title: string;
  readonly basis: 'appraised' | 'self';
  readonly quotas: readonly QuotaUse[];
  readonly warnings: readonly (AwardWarning & { readonly message: string })[];
  readonly found: number;
  readonly items: readonly AwardAnswerItem[];
  readonly next: string | null;
}

/** A suggestion with its sentences. */
export type AwardAnswerItem = ReturnType<typeof awardAnswer>;

interface SuggestionHead {
  readonly period: string;
  readonly award: z.infer<typeof awardId>;
  readonly rulesVersion: string;
  readonly provisional: boolean;
  readonly date: string;
  readonly computedAt: string;
  readonly counts: z.infer<typeof counts>;
}

const asked = {
  period: periodId,
  award: awardId.optional(),
  basis: basis.default('appraised'),
  date: day.optional(),
};

/** POST /api/awards/what-if: other settings beside the official result; stores nothing. */
export const whatIfBody = z.strictObject({ ...asked, changes: whatIfSchema });

const side = z.object({ rank: z.int().nullable(), mean: z.number().nullable(), status });
const whatIfRow = z.object({ subject: subjectRef, before: side, after: side });
export const whatIfAnswer = z.object({
  period: z.string(),
  award: awardId,
  rulesVersion: z.string(),
  provisional: z.boolean(),
  date: day,
  computedAt: instant,
  /** Under the official settings, and under the others. */
  counts,
  after: counts,
  quotas: z.array(quotaUse),
  enters: z.array(whatIfRow),
  leaves: z.array(whatIfRow),
  changed: z.array(whatIfRow),
});
export interface WhatIfAnswer extends SuggestionHead {
  readonly after: z.infer<typeof counts>;
  readonly quotas: readonly QuotaUse[];
  readonly enters: readonly WhatIfRow[];
  readonly leaves: readonly WhatIfRow[];
  readonly changed: readonly WhatIfRow[];
}

/** GET /api/awards/robustness: does a suggestion hang on the exact weights? */
export const robustnessQuery = z.strictObject({
  period: periodId,
  award: awardId.optional(),
  kind,
  basis: basis.default('appraised'),
  date: day.optional(),
  weightings: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(5000))
    .optional(),
  /** Percent that each weight moves by at most. */
  spread: z
    .string()
    .regex(/^\d{1,2}(\.\d)?$/)
    .transform(Number)
    .pipe(z.number().min(0.1).max(90))
    .optional(),
  seed: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional(),
});
export const robustnessAnswer = z.object({
  period: z.string(),
  award: awardId,
  kind,
  weightings: z.int(),
  spread: z.number(),
  seed: z.int(),
  /** Whoever is proposed officially, or in any of the weightings; the best-placed first. */
  items: z.array(
    z.object({
      subject: subjectRef,
      status,
      rank: z.int().nullable(),
      bestRank: z.int().nullable(),
      worstRank: z.int().nullable(),
      holds: z.number(),
      proposed: z.number(),
    }),
  ),
  /** The smallest change of one weight that changes who is proposed. */
  shifts: z.array(
    z.object({
      code: z.string(),
      percent: z.number(),
      enters: z.array(subjectRef),
      leaves: z.array(subjectRef),
    }),
  ),
});

/** POST /api/awards/decisions: all or none. */
export const decisionsBody = z.strictObject({
  period: periodId,
  award: awardId,
  /** The day that blocks, rewards and rules are looked at; today unless told. */
  date: day.optional(),
  /** Says whether they can stand, and stores nothing. */
  dryRun: z.boolean().default(false),
  decisions: z.array(decisionSchema).min(1).max(1000),
});
export type DecisionsBody = z.infer<typeof decisionsBody>;

/** What the council should see before it commits, or why a decision cannot stand. */
const issue = z.looseObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  subject: z.string(),
  message: z.string(),
});
export const decisionsAnswer = z.object({
  period: z.string(),
  award: awardId,
  rulesVersion: z.string(),
  dryRun: z.boolean(),
  count: z.int(),
  subjects: z.array(z.object({ id: z.string(), name: z.string(), action: z.string() })),
  issues: z.array(issue),
});
export type DecisionsAnswer = z.infer<typeof decisionsAnswer>;

/** GET /api/awards/decisions: every decision ever made on a period, oldest first. */
export const decisionsQuery = z.strictObject({
  period: periodId.optional(),
  award: awardId.optional(),
  subject: subjectId.optional(),
});
export const decisionHistory = z.object({
  items: z.array(decision.extend({ at: instant, by: actor, name: z.string() })),
});

/** /api/awards/rules: versions by the office; frozen once a decision cites them. */
export const rulesAnswer = z.object({ items: z.array(awardRulesSchema) });
export const rulesBody = awardRulesSchema;

/** POST /api/awards/rules/try: what rules give on their examples; stores nothing. */
export const rulesTried = z.object({
  results: z.array(z.object({ status, failed: z.array(z.string()), asExpected: z.boolean() })),
});
