import { CAPPED, type PeriodTable } from '../../ranking/table.ts';
import { countOf, MET, outcomeOf, type RuleBase, type RuleContext, type RuleKind } from './kit.ts';

export interface NoCappedYearRule extends RuleBase {
  readonly type: 'no-capped-year';
}

/** No valid year that long leave caps at "Đạt" (docs/rules.md, Years). */
export const noCappedYear: RuleKind<NoCappedYearRule> = {
  shape: {},
  scored: false,
  test(rule, context) {
    const failed = outcomeOf(rule.onFail);
    const { table } = context.ranking;
    const width = table.years.length;
    return (i) => {
      for (let at = i * width; at < (i + 1) * width; at++) if (isCapped(table, at)) return failed;
      return MET;
    };
  },
  explain(_rule, context, i) {
    const years = cappedYears(context, i);
    return {
      ...countOf(0, years.length),
      margin: -years.length,
      params: { years: years.join(', ') },
    };
  },
  change: () => null,
};

function cappedYears({ ranking: { table } }: RuleContext, i: number): number[] {
  return table.years.filter((_, c) => isCapped(table, i * table.years.length + c));
}

function isCapped({ states }: PeriodTable, at: number): boolean {
  return states[at] === CAPPED;
}
