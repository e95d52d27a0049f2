import { rulesFor } from '../../../shared/awards/default-rules.ts';
import { type Suggestions, suggestAwards } from '../../../shared/awards/suggest.ts';
import type { AwardId, Decision } from '../../../shared/awards/types.ts';
import { RankingInputError } from '../../../shared/ranking/errors.ts';
import type { Basis, PeriodDefinition } from '../../../shared/ranking/types.ts';
import { decisionsOn } from '../ranking/input.ts';
import { rankingOf } from '../ranking/rankings.ts';
import { computedOnce, type RankingRecord } from '../ranking/record.ts';

/** Suggestions of every award of a period, highest first, computed once for each state and day. */
export function suggestionsOf(
  record: RankingRecord,
  period: PeriodDefinition,
  basis: Basis,
  date: string,
): readonly Suggestions[] {
  return computedOnce(record, `awards ${period.id} ${basis} ${date}`, () => {
    const rankings = {
      collective: rankingOf(record, 'collective', period, basis),
      individual: rankingOf(record, 'individual', period, basis),
    };
    const rules = rulesFor(period.type, date, record.rules);
    // The rules of an award read its own decisions only.
    return suggestAwards({ rankings, date }, rules).map((suggestions) => ({
      ...suggestions,
      decisions: standing(record, period.id, suggestions.rules.award),
    }));
  });
}

/** The newest decision on each subject. */
function standing(record: RankingRecord, period: string, award: AwardId): Map<string, Decision> {
  return new Map(
    decisionsOn(record, period, award).map(({ at: _, by: __, ...decision }) => [
      decision.subject,
      decision,
    ]),
  );
}

/**
 * One award of a period; the highest where none is named.
 * @throws RankingInputError `award-not-for-period`
 */
export function oneOf(
  all: readonly Suggestions[],
  period: PeriodDefinition,
  award: AwardId | undefined,
): Suggestions {
  const found = award === undefined ? all[0] : all.find((one) => one.rules.award === award);
  if (found === undefined) {
    const params = { award: award ?? '', period: period.id };
    throw new RankingInputError('award-not-for-period', params);
  }
  return found;
}
