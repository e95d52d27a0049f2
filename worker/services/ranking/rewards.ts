import type { GivenReward } from '../../../shared/api/registry.ts';
import { periodOf } from '../../../shared/ranking/periods.ts';
import type { PeriodDefinition, Reward } from '../../../shared/ranking/types.ts';
import type { DecisionRow } from '../../db/decisions.ts';

/**
 * Rewards of a subject: those that the registry was told of, and those that came of the council's
 * own decisions once they were signed. A decision that is revoked takes its reward back.
 * @param decisions of this subject, oldest first
 */
export function rewardsOf(
  given: readonly GivenReward[],
  decisions: readonly DecisionRow[],
  phases: readonly PeriodDefinition[],
): Reward[] {
  const rewards: Reward[] = given.map((reward) => ({ ...reward }));
  const own = new Map<string, Reward>();
  for (const { award, period, action, number, date, at } of decisions) {
    const key = `${award} ${period}`;
    const standing = own.get(key);
    if (action === 'accept' && date !== null) {
      const years = periodOf(period, phases)?.years;
      if (years === undefined) continue;
      own.set(key, {
        award,
        movement: true,
        period,
        fromYear: years[0]!,
        toYear: years.at(-1)!,
        decidedOn: date,
        decision: number,
        revokedOn: null,
      });
    } else if (action === 'revoke' && standing) {
      own.set(key, { ...standing, revokedOn: date ?? at.slice(0, 10) });
    }
  }
  return [...rewards, ...own.values()];
}
