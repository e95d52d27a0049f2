import { HAS_REWARDS } from '../../ranking/table.ts';
import type { Reward } from '../../ranking/types.ts';
import { MET, outcomeOf, type RuleBase, type RuleContext, type RuleKind } from './kit.ts';

export interface OneFormRule extends RuleBase {
  readonly type: 'one-form';
}

/** One form for one achievement: no other form for the same period, granted or proposed. */
export const oneForm: RuleKind<OneFormRule> = {
  shape: {},
  scored: false,
  test(rule, context) {
    const failed = outcomeOf(rule.onFail);
    const { subjects, flags } = context.ranking.table;
    return (i) =>
      (context.taken.size > 0 && context.taken.has(subjects[i]!.id)) ||
      ((flags[i]! & HAS_REWARDS) !== 0 && otherForm(context, i) !== null)
        ? failed
        : MET;
  },
  explain(_rule, context, i) {
    const other = otherForm(context, i);
    const taken = context.taken.has(context.ranking.table.subjects[i]!.id);
    const actual = other !== null || taken ? 1 : 0;
    return {
      threshold: 0,
      actual,
      margin: -actual,
      params: { form: other?.award ?? null, decision: other?.decision ?? null },
    };
  },
  change: () => null,
};

function otherForm({ ranking, rules, date }: RuleContext, i: number): Reward | null {
  const { period, subjects } = ranking.table;
  return (
    subjects[i]!.rewards.find(
      (reward) =>
        reward.movement &&
        reward.period === period.id &&
        reward.award !== rules.award &&
        (reward.revokedOn === null || reward.revokedOn > date),
    ) ?? null
  );
}
