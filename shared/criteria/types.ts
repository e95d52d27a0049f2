/**
 * A criteria set: what is scored, up to how many points, and where the plan says so. Sets are data
 * with a version, an author and a valid-from date; a set is frozen once a submission uses it.
 */

/** The three sheets that units use (docs/contracts.md, fixed). */
export type Form = 'collective' | 'individual-matrix' | 'individual-card';

/** What is scored: a collective or a person. */
export type Kind = 'collective' | 'individual';

/** Who a maximum applies to. `c4` and `d4` bind leaders only (plan IV.1.2.c, IV.1.2.d). */
export type Audience = 'collective' | 'leader' | 'staff';

export interface Criterion {
  /** `a1` … `f2` */
  readonly code: string;
  /** Short wording of ours, in the plan's terms. */
  readonly label: string;
  /** Where the plan says it, e.g. "IV.1.1.a, ý 1". */
  readonly clause: string;
  /** The plan's own wording, with its slips corrected; officers paste it into their sheets. */
  readonly fullText: string;
  /** Most points, per audience; null where the criterion does not bind that audience. */
  readonly max: Readonly<Partial<Record<Audience, number | null>>>;
}

export interface CriterionGroup {
  readonly code: string;
  readonly label: string;
  readonly clause: string;
  readonly fullText: string;
  readonly criteria: readonly Criterion[];
}

/** A named range of totals, best first: xuất sắc, tốt, đạt, chưa đạt (docs/rules.md). */
export interface Band {
  readonly id: string;
  readonly label: string;
  /** Least total, in points, inclusive. */
  readonly min: number;
}

export interface CriteriaSet {
  readonly version: string;
  readonly kind: Kind;
  readonly title: string;
  readonly author: string;
  /** First day of validity, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Smallest step between two scores, in points. */
  readonly step: number;
  /** A self score and an appraised one further apart than this share of the maximum need a note. */
  readonly noteGapRatio: number;
  /** Most bonus and deduction points on top of the criteria, in points. */
  readonly bonusMax: number;
  readonly deductionMax: number;
  readonly bands: readonly Band[];
  readonly groups: readonly CriterionGroup[];
}
