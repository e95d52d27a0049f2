import { describe, expect, it } from 'vitest';
import { rankingItems } from '../../../shared/ranking/item.ts';
import { movement } from '../../../shared/ranking/movement.ts';
import {
  annualPeriod,
  DEFAULT_PHASES,
  FINAL_REVIEW,
  periodOf,
} from '../../../shared/ranking/periods.ts';
import { rank, withTies } from '../../../shared/ranking/rank.ts';
import { periodSchema } from '../../../shared/ranking/schema.ts';
import type { RankOptions } from '../../../shared/ranking/types.ts';
import { inputOf, person, post, unit } from '../../fixtures/golden/build.ts';
import type { GoldenSubject } from '../../fixtures/golden/types.ts';

const units = [
  unit('khoi', 'Khối Văn phòng', 'block'),
  unit('phong-a', 'Phòng A', 'division', { parent: 'khoi' }),
  unit('phong-b', 'Phòng B', 'division', { parent: 'khoi' }),
  unit('trung-tam', 'Trung tâm', 'center'),
];
const year = (y: number): RankOptions => ({ period: annualPeriod(y), basis: 'appraised' });
const ids = (subjects: GoldenSubject[], options: RankOptions) =>
  rankingItems(rank(world(subjects), options)).map((i) => `${i.rank} ${i.subject.id}`);
const world = (subjects: GoldenSubject[]) =>
  inputOf({ id: '', title: '', units, subjects, rankings: [], awards: [] }, 'individual');

const four = [
  person('a', 'phong-a', { 2022: 90 }, { posts: [post('phong-a', { leader: true })] }),
  person('b', 'phong-a', { 2022: 95 }, { posts: [post('phong-a', { directWorker: true })] }),
  person('c', 'phong-b', { 2022: 92 }),
  person('d', 'trung-tam', { 2022: 93 }),
];

describe('rank', () => {
  it('ranks anew within a unit, a block, leaders, others, direct workers', () => {
    expect(ids(four, year(2022))).toEqual(['1 b', '2 d', '3 c', '4 a']);
    expect(ids(four, { ...year(2022), scope: { unit: 'phong-a' } })).toEqual(['1 b', '2 a']);
    expect(ids(four, { ...year(2022), scope: { unit: 'khoi' } })).toEqual(['1 b', '2 c', '3 a']);
    expect(ids(four, { ...year(2022), scope: { post: 'leader' } })).toEqual(['1 a']);
    expect(ids(four, { ...year(2022), scope: { post: 'staff' } })).toEqual(['1 b', '2 d', '3 c']);
    expect(ids(four, { ...year(2022), scope: { post: 'direct-worker' } })).toEqual(['1 b']);
  });

  it('cuts pages out of one order', () => {
    const ranking = rank(world(four), year(2022));
    const page = (from: number) => rankingItems(ranking, from, 2).map((i) => i.subject.id);
    expect([page(0), page(2), page(4)]).toEqual([['b', 'd'], ['c', 'a'], []]);
  });

  it('says that self scores are provisional', () => {
    expect(rank(world(four), { ...year(2022), basis: 'self' }).provisional).toBe(true);
    expect(rank(world(four), year(2022)).provisional).toBe(false);
  });

  it('ranks nobody in a year without sheets', () => {
    const ranking = rank(world(four), year(2021));
    expect([ranking.ranked, ranking.listed, rankingItems(ranking)]).toEqual([0, 0, []]);
  });

  it('gives other places under another chain, and the same ranks', () => {
    const tied = four.map((s) => ({ ...s, years: { 2022: 90 } }));
    const ranking = rank(world(tied), year(2022));
    const other = withTies(ranking, []);
    expect([...other.rank]).toEqual([...ranking.rank]);
    expect(new Set(other.place)).toEqual(new Set([1]));
    expect(ranking.place[1]).toBe(1);
    expect(ranking.place[0]).toBe(2);
    expect(withTies(ranking, ranking.ties)).toBe(ranking);
  });

  it('counts a collective of at least 70 % women, not one below', () => {
    const people = [
      person('a', 'phong-a', { 2022: 90 }, { women: 69, members: 100 }),
      person('b', 'phong-a', { 2022: 90 }, { women: 7, members: 10 }),
    ];
    const items = rankingItems(rank(world(people), year(2022)));
    expect(items.map((i) => [i.subject.id, i.place, i.tie?.step])).toEqual([
      ['b', 1, 'women'],
      ['a', 2, 'women'],
    ]);
  });

  it('leaves a year out that has less than half a year before the cut-off', () => {
    const subject = person('a', 'phong-a', {
      2020: 90,
      2021: 90,
      2022: 90,
      2023: 90,
      2024: 90,
      2025: 60,
    });
    const early = { ...FINAL_REVIEW, cutOff: '2025-05-31' };
    const item = (period: typeof FINAL_REVIEW) =>
      rankingItems(rank(world([subject]), { period, basis: 'appraised' }))[0]!;
    expect(item(FINAL_REVIEW)).toMatchObject({ validYears: 6, mean: 85 });
    expect(item(early)).toMatchObject({
      validYears: 5,
      mean: 90,
      states: { 2019: 'missing', 2025: 'after-cut-off' },
    });
  });

  it('shows the spread over the years', () => {
    const subject = person('a', 'phong-a', { 2020: 80, 2021: 90, 2022: 100 });
    const [item] = rankingItems(
      rank(world([subject]), { period: periodOf('interim-review')!, basis: 'appraised' }),
    );
    // Variance (100 + 0 + 100) / 3 = 66.67, its root 8.16.
    expect(item!.spread).toEqual({ sd: 8.16, min: 80, max: 100 });
    expect(rankingItems(rank(world(four), year(2022)))[0]!.spread).toBeNull();
  });

  it('refuses a subject with two sheets of one year, or without a post', () => {
    const input = world([person('a', 'phong-a', { 2022: 90 })]);
    const [a] = input.subjects;
    const twice = { ...input, subjects: [{ ...a!, years: [...a!.years, ...a!.years] }] };
    expect(() => rank(twice, year(2022))).toThrow('year-twice');
    const nowhere = { ...input, subjects: [{ ...a!, posts: [] }] };
    expect(() => rank(nowhere, year(2022))).toThrow('no-post');
  });
});

describe('movement', () => {
  it('counts ranks and points gained, and nothing where one side is missing', () => {
    const people = [
      person('a', 'phong-a', { 2021: 85, 2022: 95 }),
      person('b', 'phong-a', { 2021: 90, 2022: 90 }),
      person('c', 'phong-a', { 2022: 80 }),
    ];
    const now = rank(world(people), year(2022));
    const before = rank(world(people), year(2021));
    expect(movement(now, before, 'a')).toEqual({ rankBefore: 2, rankNow: 1, up: 1, points: 10 });
    expect(movement(now, before, 'b')).toEqual({ rankBefore: 1, rankNow: 2, up: -1, points: 0 });
    expect(movement(now, before, 'c')).toEqual({
      rankBefore: null,
      rankNow: 3,
      up: null,
      points: null,
    });
    expect(movement(now, before, 'nobody').up).toBeNull();
  });
});

describe('periods', () => {
  it('are years of the movement or phases', () => {
    expect(periodOf('2022')).toMatchObject({ type: 'annual', years: [2022], cutOff: '2022-12-31' });
    expect(periodOf('final-review')).toBe(FINAL_REVIEW);
    for (const id of ['2018', '2026', '22', 'sơ kết', '']) expect(periodOf(id)).toBeNull();
  });

  it('pass their schema, and contradictions do not', () => {
    for (const period of [...DEFAULT_PHASES, annualPeriod(2024)])
      expect(periodSchema.parse(period)).toEqual(period);
    for (const wrong of [
      { minValidYears: 8 },
      { requiredYears: [2018] },
      { requiredYears: [2019] },
      { years: [2020, 2019] },
      { cutOff: '2025-02-30' },
      { cutOff: '2018-12-31' },
    ])
      expect(periodSchema.safeParse({ ...FINAL_REVIEW, ...wrong }).success).toBe(false);
  });
});
