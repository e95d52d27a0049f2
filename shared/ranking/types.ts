/**
 * What goes into a ranking and what comes out. All points are integers of hundredths inside
 * (`Hundredths`); the items for the API, the screen and the papers carry points as JSON numbers
 * with at most two decimals. Days are `YYYY-MM-DD`.
 */
import type { Hundredths } from '../criteria/points.ts';
import type { CriteriaSet, Kind } from '../criteria/types.ts';
import type { Unit } from '../registry/types.ts';

/** appraised: official. self: provisional. The two are never mixed in one ranking (docs/contracts.md). */
export type Basis = 'appraised' | 'self';

export type PeriodType = 'annual' | 'interim-review' | 'final-review';

/** Where a rule comes from, as it is cited on paper. */
export interface Source {
  /** "Kế hoạch 52/KH-SKHCN, mục V.2" */
  readonly text: string;
  /** The Văn phòng still has to confirm it: a default of ours, or a text nobody here has read. */
  readonly confirm: boolean;
}

/** A year or a phase of the movement, as data (plan V). */
export interface PeriodDefinition {
  /** "2022", "interim-review", "final-review": the value of `period` in the API. */
  readonly id: string;
  readonly type: PeriodType;
  /** Ascending. */
  readonly years: readonly number[];
  /** Years that count where they are scored and are not missed where they are not (2019). */
  readonly optionalYears: readonly number[];
  /** Fewer valid years than this: no place in the phase. */
  readonly minValidYears: number;
  /** Years that an award of this period must have. */
  readonly requiredYears: readonly number[];
  /** Last day that counts: posts, units, rewards and service are taken as of this day. */
  readonly cutOff: string;
  readonly source: Source;
}

/** One basis of one year of one subject. Make it with `yearScore` (scores.ts). */
export interface YearScore {
  /** Sum of the criteria, "not applicable" filled in by its group: 0 … 10000. */
  readonly criteria: Hundredths;
  readonly bonus: Hundredths;
  readonly deduction: Hundredths;
  /**
   * Per criterion in the order of `criteriaOf(set)`; null: does not bind this audience, or not
   * applicable by the council's leave. The whole vector may be null where it was not loaded: the
   * ranking needs only the sums; weights, groups, risers and discrimination need the vector.
   */
  readonly scores: readonly (Hundredths | null)[] | null;
}

/** How much of the year the person served (docs/rules.md, Years). Absent: the whole year. */
export interface YearService {
  /** Months of work in the calendar year, 0 … 12. */
  readonly months: number;
  /** Months of leave in it. */
  readonly leaveMonths: number;
  /** The leave, or the short service, is maternity leave: neither rule applies. */
  readonly maternity: boolean;
}

/** One year's sheet of one subject. No entry: the subject handed in nothing that year. */
export interface YearInput {
  readonly year: number;
  /** Version of the criteria set it was scored by. */
  readonly set: string;
  /** Scored on the leaders' form (the post held longer in that year). */
  readonly leader: boolean;
  /** Unit that handed it in. */
  readonly unit: string;
  readonly self: YearScore | null;
  readonly appraised: YearScore | null;
  readonly service?: YearService;
}

/** A post with its days; `to` is the last day, null while it is held. */
export interface Post {
  readonly from: string;
  readonly to: string | null;
  readonly unit: string;
  readonly leader: boolean;
  /** "Người trực tiếp công tác": first step of the tie chain. */
  readonly directWorker: boolean;
}

/** discipline counts on after its end: achievement counts only from its completion (docs/rules.md, Law). */
export type BlockType = 'discipline' | 'investigation' | 'inspection' | 'complaint' | 'press';

/** Why a subject cannot be considered for the time being; `to` is the last day, null: still open. */
export interface Block {
  readonly type: BlockType;
  readonly from: string;
  readonly to: string | null;
}

/** A reward already granted, with the achievement years its decision names. */
export interface Reward {
  /** "GIAY_KHEN_SO" … */
  readonly award: string;
  /** Granted for this movement; others never overlap with it and do not count for the tie chain. */
  readonly movement: boolean;
  /** Period of ours that it was granted for, where it came from here. */
  readonly period: string | null;
  readonly fromYear: number;
  readonly toYear: number;
  readonly decidedOn: string;
  /** "123/QĐ-SKHCN" */
  readonly decision: string | null;
  /** Day of annulment (false declaration); such a reward counts no more from that day. */
  readonly revokedOn: string | null;
}

export interface SubjectInput {
  /** Immutable. For a collective, any id; its unit is that of its post. */
  readonly id: string;
  /** Name of a person. A collective is shown by its unit's name at the cut-off. */
  readonly name: string;
  /** Oldest first, at least one. A collective has one, in its own unit. */
  readonly posts: readonly Post[];
  /** Women among the members; a person is 1 or 0 of 1. null: not known, no priority claimed. */
  readonly women: number | null;
  readonly members: number;
  /** Ascending, at most one per year. */
  readonly years: readonly YearInput[];
  readonly rewards: readonly Reward[];
  readonly blocks: readonly Block[];
}

/**
 * A unit that went into another (merge, split) on a day. Nothing is inherited unless the council
 * ticked "kế thừa", with its reason (docs/rules.md, Units).
 */
export interface Succession {
  readonly from: string;
  readonly to: string;
  /** First day on which the successor stands in its place. */
  readonly on: string;
  readonly inherit: null | {
    /** Years taken over; the successor's own sheet of a year always goes first. */
    readonly years: readonly number[] | 'all';
    readonly reason: string;
  };
}

/** All that a ranking of one kind is made from. */
export interface RankingInput {
  readonly kind: Kind;
  /** Every version that a year refers to. */
  readonly sets: readonly CriteriaSet[];
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
  /** In any order; ids are unique. */
  readonly subjects: readonly SubjectInput[];
}

/** Steps of the declared tie chain (docs/rules.md), used in the order they are listed. */
export type TieStep = 'direct-worker' | 'women' | 'not-yet-rewarded' | 'newest-year';

/** Rank only among these; absent members do not narrow. */
export interface Scope {
  /** A unit and the units below it, as of the cut-off. */
  readonly unit?: string;
  readonly post?: 'leader' | 'staff' | 'direct-worker';
}

export interface RankOptions {
  readonly period: PeriodDefinition;
  readonly basis: Basis;
  readonly scope?: Scope;
  /** Absent: the default chain. */
  readonly ties?: readonly TieStep[];
}

/**
 * What a year of the period is for a subject. Only valid, capped and inherited count in the mean.
 * missing: no sheet. unscored: a sheet without scores on this basis. not-graded: less than 6 months'
 * service. capped: 3 to under 6 months' leave, graded "Đạt" at most. inherited: from the merged
 * unit, by the council's tick. conflict: two merged units were ticked for the same year, so none
 * counts until the council chooses. after-cut-off: less than 6 months of it lie before the cut-off.
 */
export type YearState =
  | 'valid'
  | 'capped'
  | 'inherited'
  | 'missing'
  | 'unscored'
  | 'not-graded'
  | 'conflict'
  | 'after-cut-off';

/** Why a subject has no rank. closed: its unit had gone into another at the cut-off. */
export type Unranked = 'too-few-years' | 'no-score' | 'closed';

export interface SubjectRef {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly unit: { readonly id: string; readonly name: string };
  readonly leader: boolean;
}

/** How equal means were put in order for a scarce award. The rank itself stays shared. */
export interface TieInfo {
  /** Subjects with this mean, itself included. */
  readonly size: number;
  /** First step that tells it from its neighbour in the order; null: still equal. */
  readonly step: TieStep | null;
  /** Subjects that the whole chain cannot tell apart from it, itself included. */
  readonly equal: number;
}

/** A row of GET /api/rankings: the fixed names of docs/contracts.md, and more. */
export interface RankingItem {
  /** 1, 1, 3: by the mean alone; null where it is not ranked. */
  readonly rank: number | null;
  readonly tied: boolean;
  readonly subject: SubjectRef;
  /** Totals of the years that count, in points. */
  readonly years: Readonly<Record<string, number>>;
  readonly validYears: number;
  /** Half up, two decimals. */
  readonly mean: number | null;
  readonly median: number | null;
  /** Id of the band; null where it is not ranked. */
  readonly band: string | null;
  /** Place after the tie chain; equal only where the chain is at its end too. */
  readonly place: number | null;
  readonly tie: TieInfo | null;
  readonly unranked: Unranked | null;
  /** Every year of the period that is not plainly valid. */
  readonly states: Readonly<Record<string, YearState>>;
  /** Criteria + bonus − deduction where it passes 0 … 100 and was kept inside. */
  readonly raw: Readonly<Record<string, number>>;
  /** Over its valid years; null with fewer than two. */
  readonly spread: null | { readonly sd: number; readonly min: number; readonly max: number };
  /** Years after the last rewarded period; null where nothing was rewarded before. */
  readonly sinceReward: null | {
    readonly award: string;
    readonly toYear: number;
    readonly validYears: number;
    readonly mean: number | null;
  };
}
