import { fromHundredths } from '../../criteria/points.ts';
import { hundredths, MET, outcomeOf, pointsSchema, type RuleBase, type RuleKind } from './kit.ts';
import { pointFigures } from './points.ts';

export interface MeanRule extends RuleBase {
  readonly type: 'mean';
  readonly atLeast: number;
}

/** Mean of the period's valid years (docs/rules.md: 85 for the giấy khen, 90 for the bằng khen). */
export const meanRule: RuleKind<MeanRule> = {
  shape: { atLeast: pointsSchema },
  scored: true,
  test(rule, { ranking }) {
    const failed = outcomeOf(rule.onFail);
    const least = hundredths(rule.atLeast);
    const { means } = ranking.table;
    return (i) => (means[i]! >= least ? MET : failed);
  },
  explain(rule, { ranking }, i) {
    const value = ranking.table.means[i]!;
    return pointFigures(hundredths(rule.atLeast), value < 0 ? null : value);
  },
  change(rule, { ranking }, i, met) {
    const value = ranking.table.means[i]!;
    if (value < 0) return null;
    const points = fromHundredths(Math.abs(hundredths(rule.atLeast) - value) + (met ? 1 : 0));
    return { code: met ? 'mean-down' : 'mean-up', params: { points, threshold: rule.atLeast } };
  },
};
