import type { PeriodType } from '../ranking/types.ts';
import { BANG_KHEN_TINH } from './bang-khen-tinh.ts';
import { GIAY_KHEN_SO } from './giay-khen-so.ts';
import type { AwardId, AwardRules } from './types.ts';

/** The rules that a new database begins with, highest award first. */
export const DEFAULT_RULES: readonly AwardRules[] = [BANG_KHEN_TINH, GIAY_KHEN_SO];

/**
 * The rules that bind a period: of each award the version with the latest valid-from that is not
 * after the day, highest award first.
 * @param award only this one
 */
export function rulesFor(
  type: PeriodType,
  date: string,
  all: readonly AwardRules[] = DEFAULT_RULES,
  award?: AwardId,
): AwardRules[] {
  const best = new Map<AwardId, AwardRules>();
  for (const rules of all) {
    if (!rules.periods.includes(type) || rules.validFrom > date) continue;
    if (award !== undefined && rules.award !== award) continue;
    const known = best.get(rules.award);
    if (known === undefined || rules.validFrom >= known.validFrom) best.set(rules.award, rules);
  }
  const rank: readonly AwardId[] = ['BANG_KHEN_TTG', 'BANG_KHEN_TINH', 'GIAY_KHEN_SO'];
  return [...best.values()].sort((a, b) => rank.indexOf(a.award) - rank.indexOf(b.award));
}
