/**
 * What every award rule is made of. A kind of rule is one file here (its data, their schema, test,
 * explanation, change) and one line in index.ts.
 */
import { z } from 'zod';
import type { Ranking } from '../../ranking/rank.ts';
import type { Source } from '../../ranking/types.ts';
import type { AwardRules, Change, OnFail, ReasonParams, Status } from '../types.ts';

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

/** What each rule has, whatever its type. */
export interface RuleBase {
  /** Unique within its award; what a reason names. */
  readonly id: string;
  readonly type: string;
  readonly onFail: OnFail;
  readonly source: Source;
}

/** A rule's figures for one subject, in the rule's unit (points, years). */
export interface Explanation {
  readonly threshold: number | string | null;
  readonly actual: number | string | null;
  readonly margin: number | null;
  readonly params?: ReasonParams;
}

export interface RuleKind<R extends RuleBase> {
  /** Schema of what this kind adds to `RuleBase`. */
  readonly shape: z.ZodRawShape;
  /** What it says can change with the weights of criteria. */
  readonly scored: boolean;
  /** Made once per ranking; then called for every subject. Returns MET or what failing means. */
  test(rule: R, context: RuleContext): (i: number) => Outcome;
  explain(rule: R, context: RuleContext, i: number): Explanation;
  /**
   * Where the rule is not met: the least change that would meet it. Where it is: the least change
   * that would lose it. null where no change within reach does that.
   */
  change(rule: R, context: RuleContext, i: number, met: boolean): Change | null;
}

export const pointsSchema = z.number().min(0).max(100).multipleOf(0.01);
export const onFailSchema = z.enum(['not-eligible', 'deferred', 'council']);

/** Points of a rule as the integers that tables hold. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

/** Figures of a rule that counts. */
export function countOf(threshold: number, actual: number): Explanation {
  return { threshold, actual, margin: actual - threshold };
}
