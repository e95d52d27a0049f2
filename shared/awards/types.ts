/**
 * Award rules as data, and what they give: suggestions with every reason. A suggestion is never
 * more than that: the council decides. Reasons are codes with figures; their sentences are in
 * messages/awards.*.ts.
 */
import type { Kind } from '../criteria/types.ts';
import type { PeriodType, Source, SubjectRef, TieStep } from '../ranking/types.ts';
import type { UnitType } from '../registry/types.ts';
import type { AwardRule, RuleType } from './rules/index.ts';

export type { AwardRule, RuleType };

export type AwardId = 'GIAY_KHEN_SO' | 'BANG_KHEN_TINH' | 'BANG_KHEN_TTG';

/** đề nghị · Hội đồng xem xét · chưa xét · không đủ điều kiện (docs/contracts.md, fixed). */
export type Status = 'propose' | 'council' | 'deferred' | 'not-eligible';

/** What a rule turns a subject into when it is not met. */
export type OnFail = Exclude<Status, 'propose'>;

/** Most awards of a unit; null: no limit. either: one kind or the other, not both ("hoặc"). */
export interface UnitQuota {
  readonly collective: number | null;
  readonly individual: number | null;
  readonly either: boolean;
}

export interface QuotaRules {
  /** By type of unit; a type that is absent has no limit. */
  readonly byType: Readonly<Partial<Record<UnitType, UnitQuota>>>;
  /** By unit id, in place of the type's. */
  readonly byUnit: Readonly<Record<string, UnitQuota>>;
  /** For the whole Sở. */
  readonly whole: { readonly collective: number | null; readonly individual: number | null };
  readonly source: Source;
}

/** Share of leaders among the people proposed, in percent. */
export interface LeaderShareRule {
  readonly above: number;
  /** warn: say so. council: the lowest-placed leaders beyond the share go to the council. */
  readonly mode: 'warn' | 'council';
  readonly source: Source;
}

export interface VoteRule {
  /** Least share of votes for, in percent. */
  readonly share: number;
  /** Of all members, or of those present. */
  readonly of: 'members' | 'present';
  /** Least presence, as a fraction of the members: 2/3. */
  readonly quorum: { readonly numerator: number; readonly denominator: number };
  readonly source: Source;
}

/** A worked example stored beside the rules; `npm test` runs it, and the editor shows it. */
export interface RuleExample {
  readonly name: string;
  readonly period: string;
  readonly kind: Kind;
  /** Appraised total in points by year. */
  readonly years: Readonly<Record<string, number>>;
  readonly blocked?: boolean;
  /** Years that a reward of this movement already covers. */
  readonly rewarded?: readonly [number, number];
  readonly status: Status;
  /** Ids of the rules that it does not meet. */
  readonly failed: readonly string[];
}

/** The rules of one award: versioned, edited by the office, frozen once a decision cites them. */
export interface AwardRules {
  readonly version: string;
  readonly award: AwardId;
  readonly title: string;
  readonly author: string;
  readonly validFrom: string;
  readonly periods: readonly PeriodType[];
  readonly kinds: readonly Kind[];
  readonly rules: readonly AwardRule[];
  readonly quota: QuotaRules;
  readonly leaderShare: LeaderShareRule | null;
  readonly ties: readonly TieStep[];
  readonly vote: VoteRule | null;
  readonly examples: readonly RuleExample[];
}

export type ReasonParams = Readonly<Record<string, string | number | boolean | null>>;

/** Why, or why not. Sentence: `reasonSentence` (awards/sentences.ts). */
export interface Reason {
  /** Rule id, or "ranked", "unit-quota", "whole-quota", "leader-share", "quorum", "vote". */
  readonly rule: string;
  readonly type: RuleType | ImplicitReason;
  /** null: not known yet (the vote before it was taken). */
  readonly pass: boolean | null;
  readonly threshold: number | string | null;
  readonly actual: number | string | null;
  /** actual − threshold in the rule's unit: how much there is to spare, or is lacking. */
  readonly margin: number | null;
  readonly source: string;
  readonly confirm: boolean;
  readonly params: ReasonParams;
}

/** Reasons that do not come from an `AwardRule`. ranked: without a rank there is no award. */
export type ImplicitReason =
  | 'ranked'
  | 'unit-quota'
  | 'whole-quota'
  | 'leader-share'
  | 'quorum'
  | 'vote';

/** One change; several stand together where all are needed. Sentence: `flipSentence`. */
export interface Change {
  readonly code: string;
  readonly params: ReasonParams;
}

/**
 * The nearest change that would give another status: for who is proposed, what would lose it; for all
 * others, what would bring it forward.
 */
export interface Flip {
  readonly to: Status;
  readonly changes: readonly Change[];
}

export type DecisionAction = 'accept' | 'decline' | 'defer' | 'revoke';

/** The council's decision on one subject as it stands; the Worker stores it with its history. */
export interface Decision {
  readonly subject: string;
  readonly period: string;
  readonly award: AwardId;
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly votes: null | Votes;
  /** "123/QĐ-SKHCN" and its day, once signed. */
  readonly number: string | null;
  readonly date: string | null;
  /** Version of the rules it was made by. */
  readonly rulesVersion: string;
}

export interface Votes {
  readonly for: number;
  readonly present: number;
  readonly members: number;
}

/** An item of GET /api/awards: the fixed names of docs/contracts.md, and more. */
export interface SuggestionItem {
  readonly subject: SubjectRef;
  readonly rank: number | null;
  readonly place: number | null;
  readonly mean: number | null;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** What is still lacking before a decision: years, the vote … */
  readonly missing: readonly Change[];
  readonly flip: Flip | null;
  /** Only the quota keeps it out. */
  readonly overQuota: boolean;
  /** All who are tied across the quota with it, by name, itself left out. */
  readonly tiedWith: readonly SubjectRef[];
  readonly decision: Decision | null;
}

/** How far a quota is used: unit null is the whole Sở. */
export interface QuotaUse {
  readonly unit: null | { readonly id: string; readonly name: string };
  readonly kind: Kind;
  readonly limit: number;
  /** One kind or the other, not both. */
  readonly either: boolean;
  readonly proposed: number;
  readonly council: number;
  /** Meet every condition, whether they fit or not. */
  readonly eligible: number;
}

export interface AwardWarning {
  readonly code: 'leader-share' | 'unconfirmed' | 'provisional';
  readonly params: ReasonParams;
}
