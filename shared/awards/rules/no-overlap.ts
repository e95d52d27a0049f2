import { z } from 'zod';
import { fromHundredths } from '../../criteria/points.ts';
import { lastReward } from '../../ranking/item.ts';
import { mean } from '../../ranking/stats.ts';
import { HAS_REWARDS, standsAt } from '../../ranking/table.ts';
import type { OnFail } from '../types.ts';
import {
  MET,
  onFailSchema,
  outcomeOf,
  type RuleBase,
  type RuleContext,
  type RuleKind,
} from './kit.ts';

export interface NoOverlapRule extends RuleBase {
  readonly type: 'no-overlap';
  /** Where only some of the years are covered; "allow": met, with the mean of the others shown. */
  readonly partial: OnFail | 'allow';
}

/**
 * Valid years that a standing reward of this movement already covers. All: nothing new is left to
 * reward. Some: as the rule says (by default the council, which is shown the mean of the others).
 * One achievement is never rewarded twice (Luật TĐKT; TT 08/2017: the next period runs from the
 * achievement period of the previous decision).
 */
export const noOverlap: RuleKind<NoOverlapRule> = {
  shape: { partial: z.enum([...onFailSchema.options, 'allow']) },
  scored: false,
  test(rule, context) {
    const all = outcomeOf(rule.onFail);
    const some = rule.partial === 'allow' ? MET : outcomeOf(rule.partial);
    const { flags, counts } = context.ranking.table;
    return (i) => {
      if ((flags[i]! & HAS_REWARDS) === 0) return MET;
      const { covered } = split(context, i);
      return covered.length === 0 ? MET : covered.length === counts[i]! ? all : some;
    };
  },
  explain(_rule, context, i) {
    const { covered, free } = split(context, i);
    const reward = lastReward(context.ranking, i, context.date);
    const since = mean(free.map((y) => y.total));
    return {
      threshold: 0,
      actual: covered.length,
      margin: -covered.length,
      params: {
        covered: covered.join(', '),
        free: free.map((y) => y.year).join(', '),
        sinceMean: since === null ? null : fromHundredths(since),
        decision: reward?.decision ?? null,
      },
    };
  },
  change: () => null,
};

/** Valid years that are rewarded already, and those that are not. */
function split({ ranking, date }: RuleContext, i: number) {
  const { table } = ranking;
  const width = table.years.length;
  const rewards = table.subjects[i]!.rewards.filter((r) => standsAt(r, table.period, date));
  const covered: number[] = [];
  const free: { year: number; total: number }[] = [];
  table.years.forEach((year, c) => {
    const total = table.totals[i * width + c]!;
    if (total < 0) return;
    if (rewards.some((reward) => reward.fromYear <= year && year <= reward.toYear))
      covered.push(year);
    else free.push({ year, total });
  });
  return { covered, free };
}
