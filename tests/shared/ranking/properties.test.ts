import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';
import { rankingItems } from '../../../shared/ranking/item.ts';
import { chainKey, newestTotal } from '../../../shared/ranking/order.ts';
import { annualPeriod, INTERIM_REVIEW } from '../../../shared/ranking/periods.ts';
import { indexOf, type Ranking, rank } from '../../../shared/ranking/rank.ts';
import { reweigh } from '../../../shared/ranking/reweigh.ts';
import { fillNotApplicable, maximaOf } from '../../../shared/ranking/scores.ts';
import { DEFAULT_TIES } from '../../../shared/ranking/ties.ts';
import type { RankingInput, YearScore } from '../../../shared/ranking/types.ts';
import { world } from './worlds.ts';

// Many worlds each: generous, for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const YEARS = INTERIM_REVIEW.years;
const options = { period: INTERIM_REVIEW, basis: 'appraised' } as const;

describe('properties of a ranking', () => {
  it('does not depend on the order of subjects, years or submissions', () => {
    fc.assert(
      fc.property(
        world(YEARS).chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.subjects], { minLength: input.subjects.length }),
          ),
        ),
        ([input, shuffled]) => {
          const other = {
            ...input,
            subjects: shuffled.map((s) => ({ ...s, years: [...s.years].reverse() })),
          };
          const all = (given: RankingInput) =>
            rankingItems(rank(given, options), 0, Number.POSITIVE_INFINITY);
          expect(all(other)).toEqual(all(input));
        },
      ),
    );
  });

  it('is the standard competition rank by exact means, and the chain orders equals', () => {
    fc.assert(
      fc.property(world(YEARS), (input) => {
        const ranking = rank(input, options);
        const { table } = ranking;
        const ranked = [...ranking.order.subarray(0, ranking.ranked)];
        for (const i of ranked) {
          const totals = [...table.totals.subarray(i * 4, i * 4 + 4)].filter((t) => t >= 0);
          expect(table.means[i]).toBe(exactMean(totals));
          const better = ranked.filter((j) => table.means[j]! > table.means[i]!).length;
          expect(ranking.rank[i]).toBe(better + 1);
          const key = (j: number) => chainKey(table.flags[j]!, newestTotal(table, j), DEFAULT_TIES);
          const ahead = ranked.filter(
            (j) =>
              table.means[j]! > table.means[i]! ||
              (table.means[j] === table.means[i] && key(j) > key(i)),
          ).length;
          expect(ranking.place[i]).toBe(ahead + 1);
        }
        const unranked = [...ranking.order.subarray(ranking.ranked)];
        for (const i of unranked)
          expect(table.counts[i]).toBeLessThan(INTERIM_REVIEW.minValidYears);
      }),
    );
  });

  it('gives equal inputs the same rank and place', () => {
    fc.assert(
      fc.property(world(YEARS), (input) => {
        const twins = input.subjects.map((s) => ({ ...s, id: `${s.id}-twin`, name: 'Khác' }));
        const ranking = rank({ ...input, subjects: [...input.subjects, ...twins] }, options);
        for (const { id } of input.subjects) {
          const a = indexOf(ranking, id);
          const b = indexOf(ranking, `${id}-twin`);
          expect([ranking.rank[b], ranking.place[b]]).toEqual([ranking.rank[a], ranking.place[a]]);
        }
      }),
    );
  });

  it('never lowers the rank of a subject that is given a point', () => {
    fc.assert(
      fc.property(world(YEARS), fc.nat(), fc.nat(), (input, who, when) => {
        const subject = input.subjects[who % input.subjects.length]!;
        if (subject.years.length === 0) return;
        const at = when % subject.years.length;
        const better = {
          ...subject,
          years: subject.years.map((entry, y) =>
            y === at && entry.appraised
              ? {
                  ...entry,
                  appraised: { ...entry.appraised, criteria: entry.appraised.criteria + 100 },
                }
              : entry,
          ),
        };
        const place = (given: RankingInput) => {
          const ranking = rank(given, options);
          const i = indexOf(ranking, subject.id);
          return { rank: ranking.rank[i]!, place: ranking.place[i]! };
        };
        const before = place(input);
        const after = place({
          ...input,
          subjects: input.subjects.map((s) => (s === subject ? better : s)),
        });
        if (before.rank === 0) expect(after.rank).toBe(0);
        else {
          expect(after.rank).toBeLessThanOrEqual(before.rank);
          expect(after.place).toBeLessThanOrEqual(before.place);
        }
      }),
    );
  });

  it('never mixes the bases: self scores leave the official ranking untouched', () => {
    fc.assert(
      fc.property(world(YEARS), (input) => {
        const blank = (score: YearScore | null) => score && { ...score, criteria: 0 };
        const other = {
          ...input,
          subjects: input.subjects.map((s) => ({
            ...s,
            years: s.years.map((entry) => ({ ...entry, self: blank(entry.self) })),
          })),
        };
        expect(figures(rank(other, options))).toEqual(figures(rank(input, options)));
      }),
    );
  });
});

describe('properties of weights', () => {
  const codes = criteriaOf(INDIVIDUAL_2019).map((criterion) => criterion.code);
  const weights = fc.record(
    Object.fromEntries(codes.map((code) => [code, fc.integer({ min: 1, max: 40 })])),
  );

  it('with every weight alike are the official ranking', () => {
    fc.assert(
      fc.property(world(YEARS), fc.integer({ min: 1, max: 100_000 }), (input, weight) => {
        const official = rank(input, options);
        const same = Object.fromEntries(codes.map((code) => [code, weight / 1000]));
        expect(figures(reweigh(official, same))).toEqual(figures(official));
        expect(figures(reweigh(official, {}))).toEqual(figures(official));
      }),
    );
  });

  it('change nothing when all are scaled', () => {
    fc.assert(
      fc.property(world(YEARS), weights, fc.constantFrom(0.25, 0.5, 2, 2.5), (input, given, by) => {
        const official = rank(input, options);
        const scaled = Object.fromEntries(Object.entries(given).map(([c, w]) => [c, w * by]));
        expect(figures(reweigh(official, scaled))).toEqual(figures(reweigh(official, given)));
      }),
    );
  });

  it('agree with exact fractions', () => {
    const period = annualPeriod(2022);
    fc.assert(
      fc.property(world([2022], 6), weights, (input, given) => {
        const weighted = reweigh(rank(input, { period, basis: 'appraised' }), given);
        weighted.table.subjects.forEach((subject, i) => {
          if (weighted.table.totals[i]! < 0) return;
          const entry = subject.years[0]!;
          const set = input.sets.find((s) => s.version === entry.set)!;
          const audience = entry.leader ? 'leader' : 'staff';
          const { scores, bonus, deduction } = entry.appraised!;
          const full = fillNotApplicable(set, audience, scores!)!;
          const maxima = maximaOf(set, audience);
          let sum = 0n;
          let whole = 0n;
          criteriaOf(set).forEach(({ code }, k) => {
            sum += BigInt(full[k]!) * BigInt(given[code]!);
            whole += BigInt(maxima[k]!) * BigInt(given[code]!);
          });
          const exact = Number((sum * 10_000_000n) / whole) / 1000 + bonus - deduction;
          const kept = Math.min(10_000, Math.max(0, exact));
          // Half a hundredth of rounding, and the millionths that weights are carried in.
          expect(Math.abs(weighted.table.totals[i]! - kept)).toBeLessThan(0.52);
        });
      }),
    );
  });
});

function figures({ order, rank: ranks, place, table }: Ranking) {
  return { order, ranks, place, means: table.means, totals: table.totals };
}

/** Half up, in whole numbers of any size. */
function exactMean(totals: readonly number[]): number {
  const sum = totals.reduce((a, b) => a + BigInt(b), 0n);
  const count = BigInt(totals.length);
  return Number((2n * sum + count) / (2n * count));
}
