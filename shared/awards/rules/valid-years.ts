import { z } from 'zod';
import { countOf, MET, outcomeOf, type RuleBase, type RuleKind } from './kit.ts';

export interface ValidYearsRule extends RuleBase {
  readonly type: 'valid-years';
  /** null: the period's own minimum. */
  readonly atLeast: number | null;
}

/** At least so many valid years (docs/rules.md: 3 for the interim review, 5 for the final one). */
export const validYears: RuleKind<ValidYearsRule> = {
  shape: { atLeast: z.int().min(1).max(12).nullable() },
  scored: false,
  test(rule, { ranking }) {
    const failed = outcomeOf(rule.onFail);
    const least = rule.atLeast ?? ranking.table.period.minValidYears;
    return (i) => (ranking.table.counts[i]! >= least ? MET : failed);
  },
  explain(rule, { ranking }, i) {
    const least = rule.atLeast ?? ranking.table.period.minValidYears;
    return countOf(least, ranking.table.counts[i]!);
  },
  change(rule, { ranking }, i, met) {
    const least = rule.atLeast ?? ranking.table.period.minValidYears;
    return met ? null : { code: 'more-years', params: { years: least - ranking.table.counts[i]! } };
  },
};
