import { describe, expect, it } from 'vitest';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import {
  fillNotApplicable,
  maximaOf,
  rankingTotal,
  rawTotal,
  yearScore,
} from '../../../shared/ranking/scores.ts';
import { scoresFor } from '../../fixtures/golden/build.ts';

const full = (total: number) => scoresFor(COLLECTIVE_2019, 'collective', total);

describe('yearScore', () => {
  it('adds up exactly, in hundredths', () => {
    const score = yearScore(COLLECTIVE_2019, 'collective', { scores: full(91.5) })!;
    expect(score.criteria).toBe(9150);
    expect(rankingTotal(score)).toBe(9150);
    expect(score.scores).toHaveLength(12);
  });

  it('has no total where one criterion has no score', () => {
    const { e1: _, ...rest } = full(100);
    expect(yearScore(COLLECTIVE_2019, 'collective', { scores: rest })).toBeNull();
  });

  it('counts a 0 as a score', () => {
    const score = yearScore(COLLECTIVE_2019, 'collective', { scores: { ...full(100), e1: 0 } });
    expect(score!.criteria).toBe(8500);
  });

  it('asks others than leaders for no c4 and d4', () => {
    const score = yearScore(INDIVIDUAL_2019, 'staff', {
      scores: scoresFor(INDIVIDUAL_2019, 'staff', 100),
    })!;
    expect(score.criteria).toBe(10_000);
    expect(score.scores!.filter((value) => value === null)).toHaveLength(2);
  });

  it('keeps the ranking total within 0 … 100 and the raw one beside it', () => {
    const over = yearScore(COLLECTIVE_2019, 'collective', { scores: full(97), bonus: 5 })!;
    expect([rawTotal(over), rankingTotal(over)]).toEqual([10_200, 10_000]);
    const under = yearScore(COLLECTIVE_2019, 'collective', { scores: full(4), deduction: 10 })!;
    expect([rawTotal(under), rankingTotal(under)]).toEqual([-600, 0]);
  });

  it.each([
    ['a score above its maximum', { scores: { ...full(100), a1: 8.5 } }],
    ['a negative score', { scores: { ...full(100), a1: -0.5 } }],
    ['more than two decimals', { scores: { ...full(100), a1: 7.125 } }],
    ['too much bonus', { scores: full(90), bonus: 5.5 }],
    ['too much deduction', { scores: full(90), deduction: 11 }],
  ])('refuses %s', (_, sheet) => {
    expect(() => yearScore(COLLECTIVE_2019, 'collective', sheet)).toThrow('score-out-of-range');
  });
});

describe('criteria that do not apply', () => {
  it('take the rate of their group: 6/8 and 9/9 of group b give b2’s 8 points 15/17', () => {
    // b1 6 of 8, b2 9 of 9, b3 (8) does not apply: 15/17 of 25 = 22.0588… → 22.06.
    const scores = { ...full(100), b1: 6, b2: 9 };
    const score = yearScore(COLLECTIVE_2019, 'collective', { scores, notApplicable: ['b3'] })!;
    expect(score.criteria).toBe(7500 + 2206);
    expect(score.scores![7]).toBeNull();
  });

  it('round a group once, however many of its criteria do not apply', () => {
    // Group a: only a1 applies, 5 of 8: 35 × 5/8 = 21.875 → 21.88.
    const scores = { ...full(100), a1: 5 };
    const notApplicable = ['a2', 'a3', 'a4', 'a5'];
    const score = yearScore(COLLECTIVE_2019, 'collective', { scores, notApplicable })!;
    expect(score.criteria).toBe(6500 + 2188);
  });

  it('spread a whole group over the rate of the others', () => {
    // Group c (10 points) does not apply, the others have 81 of 90: 10 × 0.9 = 9.
    const scores = { ...full(100), e1: 6 };
    const score = yearScore(COLLECTIVE_2019, 'collective', { scores, notApplicable: ['c1'] })!;
    expect(score.criteria).toBe(8100 + 900);
  });

  it('leave full marks full and nothing at all without a total', () => {
    const maxima = maximaOf(COLLECTIVE_2019, 'collective');
    const some = maxima.map((max, k) => (k % 2 === 0 ? max : null));
    expect(fillNotApplicable(COLLECTIVE_2019, 'collective', some)).toEqual(maxima);
    const none = maxima.map(() => null);
    expect(fillNotApplicable(COLLECTIVE_2019, 'collective', none)).toBeNull();
  });
});
