/** Rankings, award suggestions, decisions and settings over the API. */
import { z } from 'zod';
import { awardRulesSchema, decisionSchema, whatIfSchema } from '../awards/schema.ts';
import type { awardAnswer } from '../awards/sentences.ts';
import type { AwardRules, AwardWarning, QuotaUse } from '../awards/types.ts';
import type { WhatIfRow } from '../awards/what-if.ts';
import type { Band } from '../criteria/types.ts';
import type { CriterionFigures } from '../ranking/discrimination.ts';
import type { Distribution } from '../ranking/distribution.ts';
import type { SubjectGap, UnitGap } from '../ranking/gap.ts';
import type { GroupMean } from '../ranking/groups.ts';
import type { Riser } from '../ranking/risers.ts';
import { periodSchema } from '../ranking/schema.ts';
import type {
  PeriodDefinition,
  RankingItem,
  SubjectRef,
  TieStep,
  YearState,
} from '../ranking/types.ts';
import {
  actor,
  day,
  instant,
  kind,
  paging,
  subjectId,
  submissionId,
  text,
  unitId,
} from './fields.ts';

/** "2022", or the id of a phase: "interim-review", "final-review". */
export const periodId = z.string().regex(/^(20\d\d|[a-z][a-z-]{2,39})$/);
export const basis = z.enum(['appraised', 'self']);
export const awardId = z.enum(['GIAY_KHEN_SO', 'BANG_KHEN_TINH', 'BANG_KHEN_TTG']);
const status = z.enum(['propose', 'council', 'deferred', 'not-eligible']);
const bySubjectKind = <T extends z.ZodType>(value: T) =>
  z.object({ collective: value, individual: value });

/** GET /api/rankings */
export const rankingQuery = z.strictObject({
  period: periodId,
  kind,
  basis: basis.default('appraised'),
  /** Only among a unit and those below it, or among these posts. */
  unit: unitId.optional(),
  post: z.enum(['leader', 'staff', 'direct-worker']).optional(),
  /** Only whose name, or whose unit's, has these words in it, with or without tones. */
  find: text(100).optional(),
  ...paging,
});

const subjectRef = z.object({
  id: subjectId,
  name: z.string(),
  kind,
  unit: z.object({ id: unitId, name: z.string() }),
  leader: z.boolean(),
});

const rankingItem = z.object({
  rank: z.int().nullable(),
  tied: z.boolean(),
  subject: subjectRef,
  years: z.record(z.string(), z.number()),
  validYears: z.int(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  band: z.string().nullable(),
  place: z.int().nullable(),
  tie: z.looseObject({ size: z.int(), step: z.string().nullable(), equal: z.int() }).nullable(),
  unranked: z.enum(['too-few-years', 'no-score', 'closed']).nullable(),
  states: z.record(z.string(), z.string()),
  raw: z.record(z.string(), z.number()),
  spread: z.object({ sd: z.number(), min: z.number(), max: z.number() }).nullable(),
  sinceReward: z.looseObject({ award: z.string(), toYear: z.int() }).nullable(),
  /** Rank in `comparedWith`, where it had one. */
  rankBefore: z.int().nullable(),
});

/** A ranking item with what it is measured against. */
export interface RankedItem extends RankingItem {
  readonly rankBefore: number | null;
}

const distribution = z.object({
  n: z.int(),
  min: z.number(),
  max: z.number(),
  mean: z.number(),
  median: z.number(),
  sd: z.number(),
  bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
});

/** A year with more than one sheet: which one counts, and which do not. */
const doubled = z.object({
  subject: subjectId,
  name: z.string(),
  year: z.int(),
  used: unitId,
  left: z.array(unitId),
});

const rankingHead = {
  period: z.string(),
  definition: periodSchema,
  /** The period that `rankBefore` is of. */
  comparedWith: z.string().nullable(),
  kind,
  basis,
  /** On self scores: said on every screen and print. */
  provisional: z.boolean(),
  computedAt: instant,
  /** Best first. */
  bands: z.array(z.object({ id: z.string(), label: z.string(), min: z.number() })),
  /** Where all who are ranked stand; null for a unit's key. */
  distribution: distribution.nullable(),
};

/** What all answers about a ranking begin with. */
interface RankingHead {
  readonly period: string;
  readonly definition: PeriodDefinition;
  readonly comparedWith: string | null;
  readonly kind: 'collective' | 'individual';
  readonly basis: 'appraised' | 'self';
  readonly provisional: boolean;
  readonly computedAt: string;
  readonly bands: readonly Band[];
  readonly distribution: Distribution | null;
}

export const rankingAnswer = z.object({
  ...rankingHead,
  /** Of the whole ranking; a unit's key is shown its own rows only. */
  total: z.int(),
  ranked: z.int(),
  found: z.int(),
  items: z.array(rankingItem),
  next: z.string().nullable(),
  doubled: z.array(doubled),
});
export interface RankingAnswer extends RankingHead {
  readonly total: number;
  readonly ranked: number;
  /** How many there are on all pages: fewer than `total` where they were searched. */
  readonly found: number;
  readonly items: readonly RankedItem[];
  readonly next: string | null;
  readonly doubled: readonly z.infer<typeof doubled>[];
}

/** GET /api/rankings/subjects/:subject: one place in a ranking, and all that it comes from. */
export const rankedSubject = z.object({ subject: subjectId });
export const rankedSubjectQuery = z.strictObject({
  period: periodId,
  basis: basis.default('appraised'),
});

const tieStep = z.enum(['direct-worker', 'women', 'not-yet-rewarded', 'newest-year']);
const gapFigures = {
  n: z.int(),
  enough: z.boolean(),
  mean: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
};
/** The sheet that a year's figures come from. */
const yearSheet = z.object({
  year: z.int(),
  state: z.string(),
  unit: z.object({ id: unitId, name: z.string() }).nullable(),
  /** The form to be opened; null where there is none, or it is another unit's. */
  submission: submissionId.nullable(),
  leader: z.boolean().nullable(),
  self: z.number().nullable(),
  appraised: z.number().nullable(),
});

export const rankedSubjectAnswer = z.object({
  ...rankingHead,
  total: z.int(),
  ranked: z.int(),
  item: rankingItem,
  /** Every year of the period, those without a sheet too. */
  sheets: z.array(yearSheet),
  groups: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      own: z.number().nullable(),
      average: z.number().nullable(),
    }),
  ),
  /** The tie chain, in the order in which it is applied. */
  ties: z.array(tieStep),
  tiedWith: z.array(subjectRef),
  gap: z.object({ ...gapFigures, least: z.int() }),
});
export interface RankedSubjectAnswer extends RankingHead {
  readonly total: number;
  readonly ranked: number;
  readonly item: RankedItem;
  readonly sheets: readonly YearSheet[];
  readonly groups: readonly GroupMean[];
  readonly ties: readonly TieStep[];
  readonly tiedWith: readonly SubjectRef[];
  readonly gap: SubjectGap;
}
export interface YearSheet {
  readonly year: number;
  readonly state: YearState;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly submission: string | null;
  readonly leader: boolean | null;
  readonly self: number | null;
  readonly appraised: number | null;
}

/** GET /api/rankings/analysis: what the whole ranking says of criteria, units and risers. */
export const rankingAnalysisQuery = z.strictObject({
  period: periodId,
  kind,
  basis: basis.default('appraised'),
});
export const rankingAnalysis = z.object({
  ...rankingHead,
  gaps: z.array(z.object({ unit: z.object({ id: unitId, name: z.string() }), ...gapFigures })),
  /** Fewest sheets for a gap to say anything. */
  leastSheets: z.int(),
  criteria: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      n: z.int(),
      atMaximum: z.number().nullable(),
      meanShare: z.number().nullable(),
      flat: z.boolean(),
    }),
  ),
  /** The steepest; all who share the last rank among them. */
  risers: z.array(
    z.object({
      subject: subjectRef,
      from: z.int(),
      to: z.int(),
      rise: z.number(),
      comparable: z.number(),
      rank: z.int(),
    }),
  ),
  /** How many rose clearly, those not named too. */
  rose: z.int(),
});
export interface RankingAnalysis extends RankingHead {
  readonly gaps: readonly UnitGap[];
  readonly leastSheets: number;
  readonly criteria: readonly CriterionFigures[];
  readonly risers: readonly Riser[];
  readonly rose: number;
}

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
export interface RulesAnswer {
  readonly items: readonly AwardRules[];
}
export const rulesBody = awardRulesSchema;

/** POST /api/awards/rules/try: what rules give on their examples; stores nothing. */
export const rulesTried = z.object({
  results: z.array(z.object({ status, failed: z.array(z.string()), asExpected: z.boolean() })),
});
