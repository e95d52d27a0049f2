import type { z } from 'zod';
import type { robustnessAnswer, robustnessQuery } from '../../../shared/api/awards.ts';
import { robustness, robustnessItem } from '../../../shared/awards/robustness/robustness.ts';
import { smallestShifts } from '../../../shared/awards/robustness/smallest-shift.ts';
import { STATUSES } from '../../../shared/awards/rules/kit.ts';
import { subjectRef } from '../../../shared/ranking/item.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { periodNamed } from '../ranking/rankings.ts';
import { computedOnce, rankingRecord } from '../ranking/record.ts';
import { oneOf, suggestionsOf } from './suggestions.ts';

/**
 * How far suggestions hang on the exact weights: ranks and statuses under many weightings near the
 * official one, repeatable from a seed.
 * @throws RankingInputError for a period, award or kind that is not there
 */
export async function robustnessOf(
  ctx: ServiceContext,
  query: z.output<typeof robustnessQuery>,
): Promise<z.output<typeof robustnessAnswer>> {
  const { kind, basis, weightings = 2000, spread = 10, seed = 1, date = localDay(ctx.now) } = query;
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, query.period);
  const suggestions = oneOf(suggestionsOf(record, period, basis, date), period, query.award);
  const { award } = suggestions.rules;
  const name = `robustness ${period.id} ${award} ${kind} ${basis} ${date} ${weightings} ${spread} ${seed}`;
  return computedOnce(record, name, () => {
    const result = robustness(suggestions, kind, { weightings, spread, seed });
    const judged = suggestions.kinds[kind]!;
    const items = Array.from(judged.ranking.order).flatMap((i) => {
      const item = robustnessItem(suggestions, kind, result, i);
      const status = STATUSES[judged.status[i]!]!;
      if (status !== 'propose' && item.proposed === 0) return [];
      return [{ subject: subjectRef(judged.ranking, i), status, ...item }];
    });
    const shifts = smallestShifts(suggestions, kind).map(({ enters, leaves, ...shift }) => ({
      ...shift,
      enters: [...enters],
      leaves: [...leaves],
    }));
    return { period: period.id, award, kind, weightings, spread, seed, items, shifts };
  });
}
