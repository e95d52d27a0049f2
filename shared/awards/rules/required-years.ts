import { z } from 'zod';
import { MET, outcomeOf, type RuleBase, type RuleContext, type RuleKind } from './kit.ts';

export interface RequiredYearsRule extends RuleBase {
  readonly type: 'required-years';
  /** null: the period's own required years. */
  readonly years: readonly number[] | null;
}

/** Years that must be among the valid ones (docs/rules.md: 2024 for the final review). */
export const requiredYears: RuleKind<RequiredYearsRule> = {
  shape: { years: z.array(z.int().min(2019).max(2035)).max(12).nullable() },
  scored: false,
  test(rule, { ranking: { table } }) {
    const failed = outcomeOf(rule.onFail);
    const columns = (rule.years ?? table.period.requiredYears).map((y) => table.years.indexOf(y));
    const width = table.years.length;
    const { totals } = table;
    return (i) => {
      for (let k = 0; k < columns.length; k++) {
        const c = columns[k]!;
        if (c < 0 || totals[i * width + c]! < 0) return failed;
      }
      return MET;
    };
  },
  explain(rule, context, i) {
    const required = rule.years ?? context.ranking.table.period.requiredYears;
    const lacking = lackingYears(required, context, i);
    return {
      threshold: required.length,
      actual: required.length - lacking.length,
      margin: -lacking.length,
      params: { years: required.join(', '), lacking: lacking.join(', ') },
    };
  },
  change(rule, context, i, met) {
    if (met) return null;
    const required = rule.years ?? context.ranking.table.period.requiredYears;
    return {
      code: 'score-years',
      params: { years: lackingYears(required, context, i).join(', ') },
    };
  },
};

function lackingYears(required: readonly number[], { ranking: { table } }: RuleContext, i: number) {
  return required.filter((year) => {
    const c = table.years.indexOf(year);
    return c < 0 || table.totals[i * table.years.length + c]! < 0;
  });
}
