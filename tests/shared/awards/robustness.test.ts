import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { mostReach, reachOf } from '../../../shared/awards/robustness/reach.ts';
import {
  robustness,
  robustnessItem,
  weightingsOf,
} from '../../../shared/awards/robustness/robustness.ts';
import { smallestShifts } from '../../../shared/awards/robustness/smallest-shift.ts';
import { MET } from '../../../shared/awards/rules/kit.ts';
import type { Suggestions } from '../../../shared/awards/suggest.ts';
import type { AwardRules } from '../../../shared/awards/types.ts';
import { whatIf } from '../../../shared/awards/what-if.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';
import { INTERIM_REVIEW } from '../../../shared/ranking/periods.ts';
import { random } from '../../../shared/ranking/random.ts';
import { FULL, maximaOf } from '../../../shared/ranking/scores.ts';
import { factors, MICRO } from '../../../shared/ranking/weights.ts';
import { inputOf, person } from '../../fixtures/golden/build.ts';
import { UNITS, world } from '../ranking/worlds.ts';
import { rules, suggestionsFor } from './worlds.ts';

// Many worlds each: generous, for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const YEARS = INTERIM_REVIEW.years;
const codes = criteriaOf(INDIVIDUAL_2019).map((criterion) => criterion.code);

describe('robustness', () => {
  it('is what trying every weighting by what-if gives', () => {
    fc.assert(
      fc.property(
        world(YEARS),
        rules,
        fc.constantFrom(2.5, 10, 40, 90),
        fc.integer(),
        (input, given, spread, seed) => {
          const official = suggestionsFor(input, given, INTERIM_REVIEW);
          const weightings = 7;
          const fast = robustness(official, 'individual', { weightings, spread, seed });
          const slow = bruteForce(official, weightings, spread, seed);
          expect({ ...slow }).toEqual({
            bestRank: [...fast.bestRank],
            worstRank: [...fast.worstRank],
            holds: [...fast.holds],
            proposed: [...fast.proposed],
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps years with bonus and deduction within 0 … 100 as the ranking does', () => {
    const people = [
      person('a', 'phong-a', { 2020: { appraised: 97, bonus: 5 }, 2021: 90, 2022: 92 }),
      person('b', 'phong-a', { 2020: { appraised: 95.5, bonus: 5 }, 2021: 90, 2022: 92.5 }),
      person('c', 'phong-b', { 2020: 99.5, 2021: { appraised: 88, bonus: 2 }, 2022: 92 }),
      person('d', 'phong-b', { 2020: { appraised: 9, deduction: 10 }, 2021: 5, 2022: 6 }),
      person('e', 'trung-tam', { 2020: { appraised: 10, deduction: 10 }, 2021: 5, 2022: 5.5 }),
    ];
    const golden = { id: '', title: '', units: UNITS, subjects: people, rankings: [], awards: [] };
    const official = suggestionsFor(inputOf(golden, 'individual'), GIAY_KHEN_SO, INTERIM_REVIEW);
    const fast = robustness(official, 'individual', { weightings: 300, spread: 60, seed: 3 });
    const slow = bruteForce(official, 300, 60, 3);
    expect([[...fast.bestRank], [...fast.worstRank], [...fast.holds]]).toEqual([
      slow.bestRank,
      slow.worstRank,
      slow.holds,
    ]);
    expect([...fast.worstRank]).not.toEqual([...fast.bestRank]);
  });

  it('settles a year only where no weighting can move it across', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 23, maxLength: 23 }),
        fc.constantFrom(1, 10, 50, 90),
        fc.array(fc.boolean(), { minLength: 23, maxLength: 23 }),
        (tenths, spread, ups) => {
          const maxima = maximaOf(INDIVIDUAL_2019, 'leader');
          const full = maxima.map((max, k) => (max * tenths[k]!) / 10);
          const total = full.reduce((a, b) => a + b, 0);
          const bound = reachOf(full, maxima, spread);
          expect(bound).toBeLessThanOrEqual(mostReach(total, spread));
          // The worst weights: up where the rate is above the total, down elsewhere; and any others.
          const worst = maxima.map((max, k) => full[k]! * FULL > total * max);
          for (const sign of [worst, worst.map((up) => !up), ups]) {
            const parts = sign.map((up) => 1000 + (up ? 10 : -10) * spread);
            const factor = factors(INDIVIDUAL_2019, 'leader', parts);
            const moved = full.reduce((sum, value, k) => sum + value * factor[k]!, 0) / MICRO;
            expect(Math.abs(moved - total)).toBeLessThanOrEqual(bound);
          }
        },
      ),
    );
  });

  it('gives the same figures for the same seed, and others for another', () => {
    const [input] = fc.sample(world(YEARS, 40), { numRuns: 1, seed: 4 });
    const [given] = fc.sample(rules, { numRuns: 1, seed: 4 });
    const official = suggestionsFor(input!, given!, INTERIM_REVIEW);
    const run = (seed: number) => robustness(official, 'individual', { weightings: 50, seed });
    expect(run(1)).toEqual(run(1));
    const next = random(1);
    const other = random(2);
    expect([next(), next(), next()]).not.toEqual([other(), other(), other()]);
  });

  it('shows shares in percent and keeps the official rank within its interval', () => {
    const [input] = fc.sample(world(YEARS), { numRuns: 1, seed: 11 });
    const [given] = fc.sample(rules, { numRuns: 1, seed: 3 });
    const official = suggestionsFor(input!, given!, INTERIM_REVIEW);
    const result = robustness(official, 'individual', { weightings: 200, spread: 5 });
    const { order, ranked } = official.kinds.individual!.ranking;
    expect(ranked).toBeGreaterThan(0);
    for (const i of order.subarray(0, ranked)) {
      const item = robustnessItem(official, 'individual', result, i);
      expect(item.bestRank).toBeGreaterThanOrEqual(1);
      expect(item.worstRank).toBeLessThanOrEqual(ranked);
      expect(item.bestRank).toBeLessThanOrEqual(item.worstRank!);
      expect(item.holds).toBeGreaterThanOrEqual(0);
      expect(item.holds).toBeLessThanOrEqual(100);
    }
  });

  it('refuses a spread that would turn weights off or round', () => {
    const [input] = fc.sample(world(YEARS), { numRuns: 1, seed: 11 });
    const [given] = fc.sample(rules, { numRuns: 1, seed: 3 });
    const official = suggestionsFor(input!, given!, INTERIM_REVIEW);
    for (const spread of [0, 100, -5, Number.NaN])
      expect(() => robustness(official, 'individual', { spread })).toThrow('bad-spread');
  });
});

describe('the smallest shift of a weight', () => {
  it('changes the proposals as it says, and no smaller step of that criterion does', () => {
    let seen = 0;
    fc.assert(
      fc.property(world(YEARS, 60, 60), (input) => {
        const official = suggestionsFor(input, FIVE_OF_ALL, INTERIM_REVIEW);
        const shifts = smallestShifts(official, 'individual', 40);
        for (const shift of shifts.slice(0, 2)) {
          seen++;
          const at = proposedAt(official, shift.code, shift.percent);
          const before = proposedBy(official);
          expect(at.filter((id) => !before.includes(id)).sort()).toEqual(
            shift.enters.map((ref) => ref.id).sort(),
          );
          expect(before.filter((id) => !at.includes(id)).sort()).toEqual(
            shift.leaves.map((ref) => ref.id).sort(),
          );
          const step = 0.1 * Math.sign(shift.percent);
          const shorter = Math.round((shift.percent - step) * 10) / 10;
          if (shorter !== 0) expect(proposedAt(official, shift.code, shorter)).toEqual(before);
        }
        if (shifts.length === 0) {
          for (const code of ['a1', 'e3'])
            expect(proposedAt(official, code, 40)).toEqual(proposedBy(official));
        }
      }),
      { numRuns: 10, seed: 52 },
    );
    expect(seen).toBeGreaterThan(1);
  });
});

/** Five people of the whole Sở: the fifth and the sixth are close. */
const FIVE_OF_ALL: AwardRules = {
  ...GIAY_KHEN_SO,
  rules: GIAY_KHEN_SO.rules.map((rule) => (rule.type === 'mean' ? { ...rule, atLeast: 60 } : rule)),
  quota: { ...GIAY_KHEN_SO.quota, byType: {}, whole: { collective: null, individual: 5 } },
};

function bruteForce(official: Suggestions, weightings: number, spread: number, seed: number) {
  const kind = official.kinds.individual!;
  const { n } = kind.ranking.table;
  const ranked = kind.ranking.rank;
  const best = Array.from(ranked, (r) => (r ? Number.POSITIVE_INFINITY : 0));
  const worst = new Array<number>(n).fill(0);
  const holds = new Array<number>(n).fill(0);
  const proposed = new Array<number>(n).fill(0);
  for (const weights of weightingsOf(codes, weightings, spread, seed)) {
    const after = whatIf(official, { weights: { individual: weights } }).suggestions.kinds
      .individual!;
    for (let i = 0; i < n; i++) {
      best[i] = Math.min(best[i]!, after.ranking.rank[i]!);
      worst[i] = Math.max(worst[i]!, after.ranking.rank[i]!);
      if (after.status[i] === kind.status[i]) holds[i]!++;
      if (after.status[i] === MET) proposed[i]!++;
    }
  }
  return { bestRank: best, worstRank: worst, holds, proposed };
}

function proposedBy(suggestions: Suggestions): string[] {
  const { status, ranking } = suggestions.kinds.individual!;
  return ranking.table.subjects.flatMap((subject, i) => (status[i] === MET ? [subject.id] : []));
}

function proposedAt(official: Suggestions, code: string, percent: number): string[] {
  const weight = Math.round(1000 + percent * 10) / 1000;
  return proposedBy(whatIf(official, { weights: { individual: { [code]: weight } } }).suggestions);
}
