/** Arbitrary small worlds for properties: people and collectives with every awkward circumstance. */
import fc from 'fast-check';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import { fillNotApplicable, maximaOf } from '../../../shared/ranking/scores.ts';
import type {
  RankingInput,
  Reward,
  SubjectInput,
  YearInput,
  YearScore,
} from '../../../shared/ranking/types.ts';
import { unit } from '../../fixtures/golden/build.ts';

export const UNITS = [
  unit('phong-a', 'Phòng A', 'division'),
  unit('phong-b', 'Phòng B', 'division'),
  unit('chi-cuc', 'Chi cục', 'branch'),
  unit('trung-tam', 'Trung tâm', 'center'),
];

/** A later version: c4 is worth more, a1 less; the plan's wording is the same. */
export const INDIVIDUAL_2021: CriteriaSet = {
  ...INDIVIDUAL_2019,
  version: 'individual-2021.1',
  validFrom: '2021-01-01',
  groups: INDIVIDUAL_2019.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => {
      if (criterion.code === 'a1') return { ...criterion, max: { leader: 4, staff: 4 } };
      if (criterion.code === 'a2') return { ...criterion, max: { leader: 6, staff: 6 } };
      return criterion;
    }),
  })),
};

const SETS = [INDIVIDUAL_2019, INDIVIDUAL_2021];

/** Scores near the thresholds of the rules, on steps of 0.5, a few criteria not applicable. */
function score(set: CriteriaSet, leader: boolean): fc.Arbitrary<YearScore> {
  const maxima = maximaOf(set, leader ? 'leader' : 'staff');
  return fc
    .record({
      lost: fc.array(fc.integer({ min: 0, max: 3 }), {
        minLength: maxima.length,
        maxLength: maxima.length,
      }),
      absent: fc.option(fc.integer({ min: 0, max: maxima.length - 1 }), { nil: -1, freq: 8 }),
      bonus: fc.constantFrom(0, 0, 0, 150, 500),
      deduction: fc.constantFrom(0, 0, 0, 100, 1000),
    })
    .map(({ lost, absent, bonus, deduction }) => {
      const scores = maxima.map((max, k) =>
        max === 0 || k === absent ? null : Math.max(0, max - lost[k]! * 50),
      );
      const full = fillNotApplicable(set, leader ? 'leader' : 'staff', scores)!;
      return { criteria: full.reduce((a, b) => a + b, 0), bonus, deduction, scores };
    });
}

function year(y: number): fc.Arbitrary<YearInput | null> {
  const sheet = fc.boolean().chain((leader) => {
    const set = SETS[y >= 2021 ? 1 : 0]!;
    return fc.record({
      year: fc.constant(y),
      set: fc.constant(set.version),
      leader: fc.constant(leader),
      unit: fc.constantFrom(...UNITS.map((u) => u.id)),
      self: score(set, leader),
      appraised: fc.option(score(set, leader), { freq: 8 }),
      service: fc.constantFrom(
        { months: 12, leaveMonths: 0, maternity: false },
        { months: 12, leaveMonths: 0, maternity: false },
        { months: 5, leaveMonths: 0, maternity: false },
        { months: 8, leaveMonths: 4, maternity: false },
        { months: 4, leaveMonths: 6, maternity: true },
      ),
    });
  });
  return fc.option(sheet, { freq: 6 });
}

const reward: fc.Arbitrary<Reward> = fc.record({
  award: fc.constantFrom('GIAY_KHEN_SO', 'BANG_KHEN_TINH'),
  movement: fc.boolean(),
  period: fc.constantFrom(null, '2020', '2022', 'interim-review'),
  fromYear: fc.constantFrom(2019, 2020),
  toYear: fc.constantFrom(2020, 2021, 2022),
  decidedOn: fc.constantFrom('2021-01-15', '2022-06-01', '2023-02-01'),
  decision: fc.constantFrom(null, '7/QĐ-SKHCN'),
  revokedOn: fc.constantFrom(null, null, '2022-09-01'),
});

const block = fc.record({
  type: fc.constantFrom('discipline' as const, 'complaint' as const),
  from: fc.constantFrom('2020-02-01', '2022-11-01'),
  to: fc.constantFrom(null, '2021-03-31', '2022-12-31'),
});

function subject(years: readonly number[]): fc.Arbitrary<Omit<SubjectInput, 'id' | 'name'>> {
  return fc
    .record({
      years: fc.tuple(...years.map(year)),
      unit: fc.constantFrom(...UNITS.map((u) => u.id)),
      leader: fc.boolean(),
      directWorker: fc.boolean(),
      women: fc.constantFrom(null, 0, 1),
      rewards: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        fc.array(reward, { maxLength: 2 }),
      ),
      blocks: fc.oneof(
        { weight: 6, arbitrary: fc.constant([]) },
        fc.array(block, { maxLength: 2 }),
      ),
    })
    .map(({ years: given, unit: home, leader, directWorker, women, rewards, blocks }) => ({
      posts: [{ from: '2019-01-01', to: null, unit: home, leader, directWorker }],
      women,
      members: 1,
      years: given.filter((entry) => entry !== null),
      rewards,
      blocks,
    }));
}

/** @param years that anybody may have a sheet of */
export function world(years: readonly number[], most = 14, least = 1): fc.Arbitrary<RankingInput> {
  return fc
    .tuple(
      fc.array(subject(years), { minLength: least, maxLength: most }),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([subjects, twins]) => ({
      kind: 'individual' as const,
      sets: SETS,
      units: UNITS,
      successions: [],
      // A few exact twins, so that ties are common.
      subjects: [...subjects, ...subjects.slice(0, twins)].map((s, at) => ({
        ...s,
        id: `s${(at * 37) % 101}`,
        name: `Người ${at}`,
      })),
    }));
}
