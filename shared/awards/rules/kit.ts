/** What every award rule is made of. A rule is one file here and one line in index.ts. */
import type { Ranking } from '../../ranking/rank.ts';
import type { AwardRule, AwardRules, Change, ReasonParams, RuleType, Status } from '../types.ts';

/** Statuses as small integers: the greatest of several outcomes wins. */
export const MET = 0;
export const COUNCIL = 1;
export const NOT_ELIGIBLE = 2;
/** Over all others: while something is being verified, nobody is judged ("chưa xét", not "loại"). */
export const DEFERRED = 3;
export type Outcome = 0 | 1 | 2 | 3;

export const STATUSES: readonly Status[] = ['propose', 'council', 'not-eligible', 'deferred'];

export function outcomeOf(status: Status): Outcome {
  return STATUSES.indexOf(status) as Outcome;
}

/** What rules look at: one kind's ranking, and the day on which it is looked at. */
export interface RuleContext {
  readonly ranking: Ranking;
  readonly rules: AwardRules;
  /** Blocks are those of this day. */
  readonly date: string;
  /** Subjects already proposed for another form in the same period. */
  readonly taken: ReadonlySet<string>;
}

export type RuleOf<T extends RuleType> = Extract<AwardRule, { type: T }>;

/** A rule's figures for one subject, in the rule's unit (points, years). */
export interface Explanation {
  readonly threshold: number | string | null;
  readonly actual: number | string | null;
  readonly margin: number | null;
  readonly params?: ReasonParams;
}

export interface RuleKind<T extends RuleType> {
  /** What it says can change with the weights of criteria. */
  readonly scored: boolean;
  /** Made once per ranking; then called for every subject. Returns MET or what failing means. */
  test(rule: RuleOf<T>, context: RuleContext): (i: number) => Outcome;
  explain(rule: RuleOf<T>, context: RuleContext, i: number): Explanation;
  /**
   * Where the rule is not met: the least change that would meet it. Where it is: the least change
   * that would lose it. null where no change within reach does that.
   */
  change(rule: RuleOf<T>, context: RuleContext, i: number, met: boolean): Change | null;
}

/** Points of a rule as the integers that tables hold. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}
