import { describe, expect, it } from 'vitest';
import { discrimination } from '../../../shared/ranking/discrimination.ts';
import { distribution } from '../../../shared/ranking/distribution.ts';
import { gapsByUnit } from '../../../shared/ranking/gap.ts';
import { groupAverages, groupMeans } from '../../../shared/ranking/groups.ts';
import { annualPeriod, INTERIM_REVIEW } from '../../../shared/ranking/periods.ts';
import { indexOf, rank } from '../../../shared/ranking/rank.ts';
import { reweigh } from '../../../shared/ranking/reweigh.ts';
import { risers } from '../../../shared/ranking/risers.ts';
import type { RankingInput, YearInput } from '../../../shared/ranking/types.ts';
import { inputOf, person, post, unit } from '../../fixtures/golden/build.ts';
import type { GoldenSubject } from '../../fixtures/golden/types.ts';
import { INDIVIDUAL_2021 } from './worlds.ts';

const units = [unit('phong-a', 'Phòng A', 'division'), unit('phong-b', 'Phòng B', 'division')];
const world = (subjects: GoldenSubject[]) =>
  inputOf({ id: '', title: '', units, subjects, rankings: [], awards: [] }, 'individual');
const of2022 = { period: annualPeriod(2022), basis: 'appraised' } as const;

describe('gapsByUnit', () => {
  it('gives mean, n and extremes, and no figure below the minimum n', () => {
    const people = [
      ...[94, 95, 96, 97, 98].map((self, k) =>
        person(`a${k}`, 'phong-a', { 2022: { self, appraised: 90 } }),
      ),
      person('b0', 'phong-b', { 2022: { self: 99, appraised: 80 } }),
      person('b1', 'phong-b', { 2022: { self: 99 } }),
    ];
    expect(gapsByUnit(world(people), annualPeriod(2022))).toEqual([
      { unit: { id: 'phong-a', name: 'Phòng A' }, n: 5, enough: true, mean: 6, min: 4, max: 8 },
      {
        unit: { id: 'phong-b', name: 'Phòng B' },
        n: 1,
        enough: false,
        mean: null,
        min: null,
        max: null,
      },
    ]);
    expect(gapsByUnit(world(people), annualPeriod(2022), 1)[0]).toMatchObject({
      unit: { id: 'phong-b' },
      mean: 19,
    });
    expect(gapsByUnit(world(people), annualPeriod(2021))).toEqual([]);
  });
});

describe('discrimination', () => {
  it('flags what nearly all have in full, with enough scores to say so', () => {
    // 95.5 takes half a point off each of the first nine criteria, 100 off none.
    const people = Array.from({ length: 10 }, (_, k) =>
      person(`p${k}`, 'phong-a', { 2022: k === 0 ? 95.5 : 100 }),
    );
    const rows = discrimination(rank(world(people), of2022), 95);
    const row = (code: string) => rows.find((r) => r.code === code)!;
    expect(row('a1')).toMatchObject({ n: 10, atMaximum: 90, meanShare: 99, flat: false });
    expect(row('f2')).toMatchObject({ n: 10, atMaximum: 100, meanShare: 100, flat: true });
    expect(row('c4')).toMatchObject({ n: 0, atMaximum: null, meanShare: null, flat: false });
    const few = discrimination(rank(world(people.slice(0, 9)), of2022), 95);
    expect(few.some((r) => r.flat)).toBe(false);
  });
});

describe('distribution', () => {
  it('counts the means without gaps, 100 in the last bin', () => {
    const people = [100, 99.5, 97, 97, 94.5].map((total, k) =>
      person(`p${k}`, 'phong-a', { 2022: total }),
    );
    const found = distribution(rank(world(people), of2022), 2)!;
    expect(found.bins).toEqual([
      { from: 94, to: 96, count: 1 },
      { from: 96, to: 98, count: 2 },
      { from: 98, to: 100, count: 2 },
    ]);
    // Mean 488/5; deviations 2.4, 1.9, −0.6, −0.6, −3.1: variance 19.7/5 = 3.94.
    expect(found).toMatchObject({ n: 5, min: 94.5, max: 100, mean: 97.6, median: 97, sd: 1.98 });
  });

  it('is null where nobody is ranked, and refuses a bin of nothing', () => {
    expect(distribution(rank(world([]), of2022))).toBeNull();
    expect(() => distribution(rank(world([]), of2022), 0)).toThrow('bad-bin');
  });
});

describe('groups', () => {
  it('compares shares of each group with everybody’s average', () => {
    const input = withScores([
      ['a', { a1: 2.5 }],
      ['b', {}],
    ]);
    const ranking = rank(input, of2022);
    const rows = groupMeans(ranking, indexOf(ranking, 'a'), groupAverages(ranking));
    // 17.5 of 20 is 87.5 %, the average with 100 % is 93.75 %.
    expect(rows[0]).toMatchObject({ code: 'a', own: 87.5, average: 93.75 });
    expect(rows[1]).toMatchObject({ code: 'b', own: 100, average: 100 });
    expect(rows).toHaveLength(6);
  });
});

describe('risers', () => {
  const over = { period: INTERIM_REVIEW, basis: 'appraised' } as const;

  it('names the steepest first, equal rises sharing a rank, a missing year skipped', () => {
    const people = [
      person('a', 'phong-a', { 2020: 80, 2022: 90 }),
      person('b', 'phong-a', { 2021: 85, 2022: 90 }),
      person('c', 'phong-a', { 2020: 60, 2021: 85, 2022: 90 }),
      person('d', 'phong-a', { 2021: 89, 2022: 90 }),
      person('e', 'phong-a', { 2020: 50, 2021: 90 }),
    ];
    expect(
      risers(rank(world(people), over)).map((r) => [r.subject.id, r.from, r.rise, r.rank]),
    ).toEqual([
      ['a', 2020, 10, 1],
      ['b', 2021, 5, 2],
      ['c', 2021, 5, 2],
    ]);
  });

  it('compares across versions by rates, and leaves out what is worded anew', () => {
    const input = acrossVersions('same');
    const [riser] = risers(rank(input, over), { least: 1 });
    // a1 2.5/5 → 4/4 is half of 4 points now, a2 5/5 → 6/6 is nothing: 2 of 100.
    expect(riser).toMatchObject({ rise: 2, comparable: 100, from: 2020, to: 2022 });
    const [reworded] = risers(rank(acrossVersions('reworded'), over), { least: 0 });
    expect(reworded).toMatchObject({ rise: 0, comparable: 96 });
    const bridge = {
      from: { set: 'individual-2019.1', code: 'a1' },
      to: { set: 'individual-2021.1', code: 'a1' },
    };
    const [bridged] = risers(rank(acrossVersions('reworded'), over), {
      least: 1,
      bridges: [bridge],
    });
    expect(bridged).toMatchObject({ rise: 2, comparable: 100 });
  });

  it('leaves out what binds leaders only when somebody was promoted', () => {
    const promoted = person(
      'a',
      'phong-a',
      { 2021: 90, 2022: 100 },
      {
        posts: [
          post('phong-a', { to: '2021-12-31' }),
          post('phong-a', { from: '2022-01-01', leader: true }),
        ],
      },
    );
    const [riser] = risers(rank(world([promoted]), over));
    expect(riser).toMatchObject({ comparable: 92 });
    expect(riser!.rise).toBeGreaterThan(8);
  });

  it('needs most of the points to be comparable', () => {
    expect(risers(rank(acrossVersions('reworded'), over), { least: 0, comparable: 97 })).toEqual(
      [],
    );
  });
});

describe('reweigh', () => {
  it('doubles a criterion’s part: worked out by hand', () => {
    // a1 has 2.5 of 5, all else is full. With a1 twice: (97.5 − 2.5 + 5) / 105 = 95.238…
    const ranking = rank(withScores([['a', { a1: 2.5 }]]), of2022);
    const weighted = reweigh(ranking, { a1: 2 });
    expect(weighted.table.means[0]).toBe(9524);
    expect(ranking.table.means[0]).toBe(9750);
    // The whole group a twice: (97.5 + 17.5) / 120 = 95.8333…
    expect(reweigh(ranking, { a: 2 }).table.means[0]).toBe(9583);
    // A criterion's own weight goes before its group's: a1 as it was, the others of a twice.
    expect(reweigh(ranking, { a: 2, a1: 1 }).table.means[0]).toBe(9783);
  });

  it('takes the mean of a phase from the exact years', () => {
    // Years with a1 at 2.5 and 5 of 5: (95.238… + 100) / 2 with a1 twice = 97.619…
    const input = withScores([['a', { a1: 2.5 }]]);
    const [a] = input.subjects;
    const two = {
      ...input,
      subjects: [
        {
          ...a!,
          years: [{ ...withScores([['a', {}]]).subjects[0]!.years[0]!, year: 2021 }, ...a!.years],
        },
      ],
    };
    const period = { ...INTERIM_REVIEW, minValidYears: 2 };
    expect(reweigh(rank(two, { period, basis: 'appraised' }), { a1: 2 }).table.means[0]).toBe(9762);
  });

  it.each([
    [{ g1: 1 }, 'unknown-criterion'],
    [{ a1: -1 }, 'bad-weight'],
    [{ a1: 1.0001 }, 'bad-weight'],
    [{ a1: 101 }, 'bad-weight'],
    [{ a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 }, 'no-weight'],
  ])('refuses %o', (weights, code) => {
    const ranking = rank(world([person('a', 'phong-a', { 2022: 90 })]), of2022);
    expect(() => reweigh(ranking, weights as Record<string, number>)).toThrow(code);
  });

  it('needs the scores themselves', () => {
    const input = world([person('a', 'phong-a', { 2022: 90 })]);
    const [a] = input.subjects;
    const [entry] = a!.years;
    const sumOnly = { ...entry!, appraised: { ...entry!.appraised!, scores: null } };
    const ranking = rank({ ...input, subjects: [{ ...a!, years: [sumOnly] }] }, of2022);
    expect(ranking.ranked).toBe(1);
    expect(() => reweigh(ranking, { a1: 2 })).toThrow('scores-not-loaded');
  });
});

/** People with full marks but for a few criteria. */
function withScores(people: [string, Record<string, number>][]): RankingInput {
  const input = world(people.map(([id]) => person(id, 'phong-a', { 2022: 100 })));
  const codes = input.sets[0]!.groups.flatMap((g) => g.criteria.map((c) => c.code));
  return {
    ...input,
    subjects: input.subjects.map((subject, at) => ({
      ...subject,
      years: subject.years.map((entry) => {
        const scores = [...entry.appraised!.scores!];
        for (const [code, points] of Object.entries(people[at]![1]))
          scores[codes.indexOf(code)] = points * 100;
        const criteria = scores.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        return { ...entry, appraised: { ...entry.appraised!, scores, criteria } };
      }),
    })),
  };
}

/** One person: 2020 by the 2019 set with a1 at half, 2022 by the 2021 set in full. */
function acrossVersions(wording: 'same' | 'reworded'): RankingInput {
  const input = withScores([['a', { a1: 2.5 }]]);
  const [a] = input.subjects;
  const old: YearInput = { ...a!.years[0]!, year: 2020 };
  const codes = INDIVIDUAL_2021.groups.flatMap((g) => g.criteria);
  const scores = codes.map((c) => (c.max.staff ? c.max.staff * 100 : null));
  const next: YearInput = {
    ...old,
    year: 2022,
    set: INDIVIDUAL_2021.version,
    appraised: { criteria: 10_000, bonus: 0, deduction: 0, scores },
  };
  const set =
    wording === 'same'
      ? INDIVIDUAL_2021
      : {
          ...INDIVIDUAL_2021,
          groups: INDIVIDUAL_2021.groups.map((g) => ({
            ...g,
            criteria: g.criteria.map((c) =>
              c.code === 'a1' ? { ...c, fullText: 'Nội dung mới' } : c,
            ),
          })),
        };
  return { ...input, sets: [...input.sets, set], subjects: [{ ...a!, years: [old, next] }] };
}
