import { hundredths, MET, outcomeOf, pointsSchema, type RuleBase, type RuleKind } from './kit.ts';
import { lowestYear, yearChange } from './points.ts';

export interface EveryYearRule extends RuleBase {
  readonly type: 'every-year';
  readonly atLeast: number;
}

/** No valid year below (docs/rules.md: 70). */
export const everyYear: RuleKind<EveryYearRule> = {
  shape: { atLeast: pointsSchema },
  scored: true,
  test(rule, { ranking: { table } }) {
    const failed = outcomeOf(rule.onFail);
    const least = hundredths(rule.atLeast);
    const width = table.years.length;
    const { totals } = table;
    return (i) => {
      for (let at = i * width; at < (i + 1) * width; at++) {
        if (totals[at]! >= 0 && totals[at]! < least) return failed;
      }
      return MET;
    };
  },
  explain(rule, { ranking: { table } }, i) {
    return lowestYear(table, i, table.years.length, rule.atLeast);
  },
  change(rule, { ranking: { table } }, i, met) {
    return yearChange(table, i, table.years.length, rule.atLeast, met);
  },
};
