import { z } from 'zod';
import { hundredths, MET, outcomeOf, pointsSchema, type RuleBase, type RuleKind } from './kit.ts';
import { lowestYear, yearChange } from './points.ts';

export interface RecentYearsRule extends RuleBase {
  readonly type: 'recent-years';
  readonly count: number;
  readonly atLeast: number;
}

/** Each of the last valid years (docs/rules.md: the last 3 at 85). Fewer valid years: all of them. */
export const recentYears: RuleKind<RecentYearsRule> = {
  shape: { count: z.int().min(1).max(12), atLeast: pointsSchema },
  scored: true,
  test(rule, { ranking: { table } }) {
    const failed = outcomeOf(rule.onFail);
    const least = hundredths(rule.atLeast);
    const width = table.years.length;
    const { totals } = table;
    return (i) => {
      let left = rule.count;
      for (let at = (i + 1) * width - 1; at >= i * width && left > 0; at--) {
        if (totals[at]! < 0) continue;
        if (totals[at]! < least) return failed;
        left--;
      }
      return MET;
    };
  },
  explain(rule, { ranking: { table } }, i) {
    const found = lowestYear(table, i, rule.count, rule.atLeast);
    return { ...found, params: { ...found.params, count: rule.count } };
  },
  change(rule, { ranking: { table } }, i, met) {
    return yearChange(table, i, rule.count, rule.atLeast, met);
  },
};
