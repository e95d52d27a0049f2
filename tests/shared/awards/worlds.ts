/** Arbitrary rules and worlds for the properties of suggestions. */
import fc from 'fast-check';
import { BANG_KHEN_TINH } from '../../../shared/awards/bang-khen-tinh.ts';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { type Suggestions, suggest } from '../../../shared/awards/suggest.ts';
import type { AwardRules } from '../../../shared/awards/types.ts';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { PeriodDefinition, RankingInput } from '../../../shared/ranking/types.ts';
import { collective, inputOf } from '../../fixtures/golden/build.ts';
import { UNITS } from '../ranking/worlds.ts';

const limit = fc.constantFrom(null, 0, 1, 1, 2, 3);
const unitQuota = fc.record({ collective: limit, individual: limit, either: fc.boolean() });

/** The giấy khen's rules with other thresholds, quotas and leaders' share. */
export const rules: fc.Arbitrary<AwardRules> = fc
  .record({
    mean: fc.constantFrom(60, 75, 85, 90),
    year: fc.constantFrom(50, 70, 80),
    recent: fc.constantFrom(60, 80, 85),
    division: unitQuota,
    branch: unitQuota,
    center: unitQuota,
    whole: fc.record({ collective: limit, individual: limit }),
    share: fc.constantFrom(null, { above: 40, mode: 'warn' }, { above: 40, mode: 'council' }),
    ties: fc.constantFrom(GIAY_KHEN_SO.ties, [], ['newest-year', 'women'] as const),
  })
  .map(({ mean, year, recent, division, branch, center, whole, share, ties }) => ({
    ...GIAY_KHEN_SO,
    rules: [
      ...GIAY_KHEN_SO.rules.map((rule) =>
        rule.type === 'mean'
          ? { ...rule, atLeast: mean }
          : rule.type === 'every-year'
            ? { ...rule, atLeast: year }
            : rule,
      ),
      ...BANG_KHEN_TINH.rules
        .filter((rule) => rule.type === 'recent-years')
        .map((rule) => ({ ...rule, atLeast: recent })),
    ],
    quota: { ...GIAY_KHEN_SO.quota, byType: { division, branch, center }, whole },
    leaderShare: share && {
      ...GIAY_KHEN_SO.leaderShare!,
      ...(share as { above: 40; mode: 'warn' }),
    },
    ties,
  }));

/** Two collectives beside the people, so that "either … or" has something to choose from. */
export const COLLECTIVES: RankingInput = {
  ...inputOf(
    {
      id: 'collectives',
      title: '',
      units: UNITS,
      subjects: [
        collective('phong-a', { 2020: 92, 2021: 92, 2022: 92 }),
        collective('trung-tam', { 2020: 91, 2021: 91, 2022: 91 }),
      ],
      rankings: [],
      awards: [],
    },
    'collective',
  ),
  sets: [COLLECTIVE_2019],
};

export function suggestionsFor(
  input: RankingInput,
  given: AwardRules,
  period: PeriodDefinition,
): Suggestions {
  const options = { period, basis: 'appraised' } as const;
  return suggest({
    rankings: { individual: rank(input, options), collective: rank(COLLECTIVES, options) },
    rules: given,
    date: '2022-12-31',
  });
}
