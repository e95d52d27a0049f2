/** Rankings over the API: the list, one place in it, and what the whole of it says. */
import { z } from 'zod';
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
import { instant, kind, paging, subjectId, submissionId, text, unitId } from './fields.ts';

/** "2022", or the id of a phase: "interim-review", "final-review". */
export const periodId = z.string().regex(/^(20\d\d|[a-z][a-z-]{2,39})$/);
export const basis = z.enum(['appraised', 'self']);
export const awardId = z.enum(['GIAY_KHEN_SO', 'BANG_KHEN_TINH', 'BANG_KHEN_TTG']);

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

export const subjectRef = z.object({
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
