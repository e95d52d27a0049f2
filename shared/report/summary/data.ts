/**
 * All that the summary workbook, the letters and the hand-over sheet show, as plain JSON: what
 * GET /api/summary answers. It is made once, by `summaryData` (build.ts), from the one ranking
 * function and the suggestions; nothing below ranks, judges or rounds again, so that screen,
 * workbook and letters cannot disagree.
 *
 * Points are JSON numbers with at most two decimals, money is whole đồng, days are `YYYY-MM-DD`,
 * instants UTC ISO 8601. Subjects carry totals, never criteria: 5,000 people over seven years stay
 * below 5 MB. Reasons are data; sentences are made where they are shown.
 */
import type { BonusAmount } from '../../awards/bonus.ts';
import type {
  AwardId,
  AwardWarning,
  Change,
  Decision,
  Flip,
  Reason,
  Status,
  VoteRule,
} from '../../awards/types.ts';
import type { Band, Kind } from '../../criteria/types.ts';
import type { CriterionFigures } from '../../ranking/discrimination.ts';
import type { Distribution } from '../../ranking/distribution.ts';
import type { InputErrorCode } from '../../ranking/errors.ts';
import type {
  Basis,
  PeriodDefinition,
  RankingItem,
  Reward,
  Source,
  TieInfo,
  Unranked,
  YearState,
} from '../../ranking/types.ts';
import type { AgencyName } from '../../registry/agency.ts';
import type { UnitType } from '../../registry/types.ts';

export interface SummaryData {
  readonly period: PeriodDefinition;
  readonly basis: Basis;
  /** On self scores: said on every sheet and letter. */
  readonly provisional: boolean;
  /** Day of the papers: letterhead, blocks and, before a decision is signed, regime and money. */
  readonly date: string;
  readonly computedAt: string;
  /** The agency by the day of the papers. */
  readonly agency: AgencyName;
  /** Versions of all award rules, "giay-khen-so.1". */
  readonly rulesVersion: string;
  /** Versions of the criteria sets behind the scores. */
  readonly criteriaSets: readonly string[];
  /** Head of the audit chain when this was computed; null where there is no log. */
  readonly audit: AuditHead | null;
  /** Registry order, by the names of the cut-off. */
  readonly units: readonly SummaryUnit[];
  /** Best first, of the set in force at the period's end. */
  readonly bands: Readonly<Record<Kind, readonly Band[]>>;
  /** Collectives, then people; each by place, the unranked last. */
  readonly subjects: readonly SummarySubject[];
  readonly kinds: Readonly<Record<Kind, KindFigures>>;
  /** Highest award first. */
  readonly awards: readonly SummaryAward[];
  /** Period that `movement` is measured against; null where there is none. */
  readonly comparedWith: PeriodDefinition | null;
  /** The period's years, ascending. */
  readonly progress: readonly ProgressYear[];
  readonly bonus: BonusFigures;
  /** Legal bases of the day of the papers; empty where no regime is known for it. */
  readonly legalBases: readonly Source[];
  readonly council: CouncilFacts;
}

export interface AuditHead {
  readonly sequence: number;
  /** SHA-256 in hex. */
  readonly hash: string;
}

export interface SummaryUnit {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly type: UnitType;
  readonly parent: string | null;
  /** It had gone into another before the cut-off. */
  readonly closed: boolean;
}

/** What the registry knows of a person beside scores. null: not known. */
export interface SubjectFacts extends Profile {
  /** Chức vụ at the cut-off. */
  readonly position: string | null;
}

/** What only the list of profiles needs. */
export interface Profile {
  readonly sex: 'F' | 'M' | null;
  /** `YYYY-MM-DD`, or the year alone. */
  readonly birthDate: string | null;
}

/** A ranking item as papers need it. What is absent is not there: no tie, no reward, nothing odd. */
export interface SummarySubject
  extends Pick<RankingItem, 'rank' | 'place' | 'years' | 'validYears' | 'mean' | 'median'> {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Id in `units`: the unit at the cut-off; of a collective, itself. */
  readonly unit: string;
  readonly leader: boolean;
  readonly position: string | null;
  readonly band: string | null;
  /** It shares its rank. */
  readonly tie?: TieInfo;
  readonly unranked?: Unranked;
  /** Years that are not plainly valid. */
  readonly states?: Readonly<Record<string, YearState>>;
  readonly sinceReward?: NonNullable<RankingItem['sinceReward']>;
  /** Rewards of this movement that stand on the day of the papers, those of this period left out. */
  readonly rewarded?: readonly StandingReward[];
  /** Rank in `comparedWith`, where it has one in both. */
  readonly rankBefore?: number;
  /** Of a person whom an award concerns: proposed, for the council, or decided on. */
  readonly profile?: Profile;
  /** Of a collective: members, and women among them (null: not known). */
  readonly staff?: { readonly members: number; readonly women: number | null };
}

export type StandingReward = Pick<
  Reward,
  'award' | 'fromYear' | 'toYear' | 'decision' | 'decidedOn'
>;

/** One rule as reasons refer to it: what all its reasons have in common. */
export interface ReasonRule extends Pick<Reason, 'rule' | 'type' | 'source' | 'confirm'> {
  /** Names of the parameters, in the order in which `PackedReason` holds them. */
  readonly params: readonly string[];
}

/**
 * A reason as a row: index into the award's `reasonRules`, pass, threshold, actual, margin, then the
 * parameters; nulls at the end are left out. Read it with `reasonsOf` (packed-reasons.ts).
 */
export type PackedReason = readonly (string | number | boolean | null)[];

export interface SummaryItem {
  /** Index in `subjects`. */
  readonly subject: number;
  readonly status: Status;
  readonly reasons: readonly PackedReason[];
  /** Only the quota keeps it out. */
  readonly overQuota?: true;
  /** What is lacking beside the vote. */
  readonly missing?: readonly Change[];
  readonly flip?: Flip;
  /** Index in the award's `ties`: those among whom the council has to choose. */
  readonly tie?: number;
  readonly decision?: Decision;
}

export interface QuotaLine {
  /** null: the whole Sở. */
  readonly unit: string | null;
  readonly kind: Kind;
  /** −1 only where the unit may propose a collective or a person and neither is limited. */
  readonly limit: number;
  readonly either: boolean;
  readonly eligible: number;
  readonly proposed: number;
  readonly council: number;
}

export interface SummaryAward {
  readonly award: AwardId;
  readonly rulesVersion: string;
  readonly vote: VoteRule | null;
  /** The council has decided on somebody: then only what it accepted is proposed further. */
  readonly decided: boolean;
  readonly counts: Readonly<Record<Kind, Readonly<Record<Status, number>>>>;
  readonly quotas: readonly QuotaLine[];
  readonly warnings: readonly AwardWarning[];
  readonly reasonRules: readonly ReasonRule[];
  /** Groups that a quota cannot part, as indices in `subjects`, ascending. */
  readonly ties: readonly (readonly number[])[];
  /** Collectives, then people, each by place under the award's own tie chain. */
  readonly items: readonly SummaryItem[];
}

/** What is said of all collectives, or of all people. */
export interface KindFigures {
  /** Subjects in all, and those with a rank. */
  readonly total: number;
  readonly ranked: number;
  /** Ranked subjects per band, best band first. */
  readonly bands: readonly { readonly id: string; readonly count: number }[];
  readonly distribution: Distribution | null;
  /** Means of all as shares of each group's maximum, in percent. */
  readonly groups: readonly {
    readonly code: string;
    readonly label: string;
    readonly average: number;
  }[];
  /** The same per unit, in the order of `units`; null where a group has no score. */
  readonly unitGroups: readonly {
    readonly unit: string;
    /** Subjects with a valid year. */
    readonly n: number;
    readonly shares: readonly (number | null)[];
  }[];
  /** Mean total per unit and year that counts, in points. */
  readonly unitYears: readonly {
    readonly unit: string;
    readonly years: Readonly<Record<string, number>>;
  }[];
  /** Self − appraised per unit; figures are null below the least number of sheets. */
  readonly gaps: readonly {
    readonly unit: string;
    readonly n: number;
    readonly mean: number | null;
    readonly min: number | null;
    readonly max: number | null;
  }[];
  readonly discrimination: readonly CriterionFigures[];
  readonly risers: {
    readonly total: number;
    /** The steepest; equal rises stay together. */
    readonly top: readonly {
      /** Index in `subjects`. */
      readonly subject: number;
      readonly from: number;
      readonly to: number;
      readonly rise: number;
      readonly comparable: number;
      readonly rank: number;
    }[];
  };
}

/** How one duty of a unit stands. */
export interface ProgressDuty {
  readonly kind: Kind;
  readonly state: 'missing' | 'submitted' | 'late' | 'returned' | 'appraised' | 'locked';
  /** Came in after the deadline, whatever happened since. */
  readonly late: boolean;
  readonly daysLate: number;
  readonly deadline: string | null;
  /** Days in Vietnam. */
  readonly receivedOn: string | null;
  readonly appraisedOn: string | null;
  /** Subjects on the sheet; 0 where it is missing. */
  readonly subjects: number;
}

export interface ProgressYear {
  readonly year: number;
  readonly locked: boolean;
  readonly rows: readonly {
    readonly unit: string;
    /** By its name in that year. */
    readonly name: string;
    readonly duties: readonly ProgressDuty[];
  }[];
  /** Over both kinds. */
  readonly counts: {
    readonly total: number;
    readonly missing: number;
    readonly received: number;
    readonly late: number;
    readonly appraised: number;
  };
}

/** Estimated bonus money of all who are proposed; `error` where a day has no regime or salary. */
export type BonusFigures =
  | {
      readonly lines: readonly BonusFiguresLine[];
      readonly total: number;
      /** Some figure of it the Văn phòng still has to confirm. */
      readonly confirm: boolean;
      readonly error: null;
    }
  | {
      readonly lines: readonly [];
      readonly total: null;
      readonly confirm: false;
      readonly error: {
        readonly code: InputErrorCode;
        readonly params: Readonly<Record<string, string | number>>;
      };
    };

export interface BonusFiguresLine {
  readonly award: AwardId;
  readonly kind: Kind;
  /** Day of the decision; of the papers where none is signed yet. */
  readonly date: string;
  readonly count: number;
  /** Text that the coefficient comes from. */
  readonly basis: string;
  readonly each: BonusAmount;
  readonly sum: number;
}

/** Who sat and when, as far as the office has entered it; papers leave places for the rest. */
export interface CouncilFacts {
  readonly chair: CouncilMember | null;
  readonly secretary: CouncilMember | null;
  readonly members: readonly CouncilMember[];
  /** Day of the meeting. */
  readonly metOn: string | null;
  readonly place: string | null;
}

export interface CouncilMember {
  readonly name: string;
  readonly position: string;
  /** Takes part without a vote: a secretary from outside the council, a guest. */
  readonly nonVoting?: boolean | undefined;
  /** Was not at the meeting; the reason may be empty. */
  readonly absent?: { readonly reason: string } | undefined;
}

/** What is not entered anywhere yet. */
export const NO_COUNCIL_FACTS: CouncilFacts = {
  chair: null,
  secretary: null,
  members: [],
  metOn: null,
  place: null,
};
