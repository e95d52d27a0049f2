import { describe, expect, it, vi } from 'vitest';
import { suggestionItem } from '../../../shared/awards/item.ts';
import { rankingItem } from '../../../shared/ranking/item.ts';
import { indexOf } from '../../../shared/ranking/rank.ts';
import { isNominee, nomineesOf, outcomeOf } from '../../../shared/report/summary/nominees.ts';
import { reasonsOf } from '../../../shared/report/summary/packed-reasons.ts';
import { dayInVietnam } from '../../../shared/report/summary/progress.ts';
import { GOLDEN_CASES } from '../../fixtures/golden/index.ts';
import { goldenSummaries } from '../../fixtures/papers/golden.ts';
import { acceptAll, papersWorld } from '../../fixtures/papers/world.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORLDS = [
  papersWorld({ period: 'final-review', date: '2025-09-10' }),
  papersWorld({ period: 'interim-review', date: '2022-12-31', decide: acceptAll(null, null) }),
  papersWorld({ period: '2022', date: '2023-01-10' }),
  papersWorld({ period: '2022', date: '2023-01-10', basis: 'self' }),
];

describe('the data of the papers', () => {
  it.each(WORLDS)('is plain JSON that comes back as it went', ({ data }) => {
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it.each(WORLDS)('carries what the ranking says, of everybody', ({ data, rankings }) => {
    expect(data.subjects).toHaveLength(rankings.collective.table.n + rankings.individual.table.n);
    for (const subject of data.subjects) {
      const ranking = rankings[subject.kind];
      const item = rankingItem(ranking, indexOf(ranking, subject.id));
      expect(subject).toMatchObject({
        name: item.subject.name,
        unit: item.subject.unit.id,
        leader: item.subject.leader,
        rank: item.rank,
        years: item.years,
        mean: item.mean,
        median: item.median,
        band: item.band,
      });
      expect(subject.states ?? {}).toEqual(item.states);
      expect(subject.tie ?? null).toEqual(item.tie);
      expect(subject.unranked ?? null).toEqual(item.unranked);
      expect(subject.sinceReward ?? null).toEqual(item.sinceReward);
    }
  });

  it.each(WORLDS)('carries every reason of every suggestion', ({ data, awards }) => {
    for (const [at, award] of data.awards.entries()) {
      for (const item of award.items) {
        const { kind, id } = data.subjects[item.subject]!;
        const suggestion = suggestionItem(awards[at]!, kind, id)!;
        // As JSON, which has no −0.
        expect(reasonsOf(award, item)).toEqual(JSON.parse(JSON.stringify(suggestion.reasons)));
        expect(outcomeOf(item) === 'proposed').toBe(
          suggestion.status === 'propose' && suggestion.decision === null,
        );
        const tied = item.tie === undefined ? [] : award.ties[item.tie]!;
        expect(tied.filter((other) => other !== item.subject)).toEqual(
          suggestion.tiedWith
            .map((other) => data.subjects.findIndex((subject) => subject.id === other.id))
            .sort((a, b) => a - b),
        );
        expect(item.flip ?? null).toEqual(suggestion.flip);
        expect(item.decision ?? null).toEqual(suggestion.decision);
      }
    }
  });

  it('counts means of units in whole hundredths', () => {
    const { data, rankings } = WORLDS[2]!;
    const { table } = rankings.individual;
    const row = data.kinds.individual.unitYears.find(({ unit }) => unit === 'van-phong')!;
    const totals = [...table.totals].filter(
      (total, i) => total >= 0 && table.units[table.unit[i]!]!.id === 'van-phong',
    );
    const exact = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    expect(totals).toHaveLength(8);
    expect(Math.abs(row.years['2022']! * 100 - exact)).toBeLessThanOrEqual(0.5);
  });

  it('says a person’s birth and sex only where a list of profiles may need them', () => {
    const { data } = WORLDS[1]!;
    const concerned = new Set(
      data.awards.flatMap((award) =>
        award.items
          .filter((item) => item.decision || item.status === 'propose' || item.status === 'council')
          .map((item) => item.subject),
      ),
    );
    data.subjects.forEach((subject, at) => {
      expect(subject.profile !== undefined).toBe(
        subject.kind === 'individual' && concerned.has(at),
      );
    });
    expect(concerned.size).toBeGreaterThan(3);
    expect(concerned.size).toBeLessThan(data.subjects.length / 2);
  });

  it('stays below 5 MB for 5,000 people over seven years', () => {
    const { data } = papersWorld({ period: 'final-review', date: '2025-09-10', people: 5000 });
    expect(data.subjects).toHaveLength(5002);
    expect(new TextEncoder().encode(JSON.stringify(data)).length).toBeLessThan(5_000_000);
  });

  it('dates what came in at night in UTC by the day in Vietnam', () => {
    expect(dayInVietnam('2022-12-31T16:59:59.000Z')).toBe('2022-12-31');
    expect(dayInVietnam('2022-12-31T17:00:00.000Z')).toBe('2023-01-01');
  });
});

describe('who is submitted', () => {
  it('before the council has met: whom the rules propose', () => {
    const { data } = WORLDS[2]!;
    const [award] = data.awards;
    expect(award!.decided).toBe(false);
    const proposed = award!.items.filter((item) => item.status === 'propose');
    expect(nomineesOf(data, award!).map(({ item }) => item)).toEqual(proposed);
    expect(proposed.length).toBeGreaterThan(0);
  });

  it('after it: only whom it accepted', () => {
    const { data } = papersWorld({
      period: '2022',
      date: '2023-01-10',
      decide: (suggested) => acceptAll('7/QĐ-SKHCN', '2023-01-20')(suggested).slice(0, 2),
    });
    const [award] = data.awards;
    expect(award!.decided).toBe(true);
    expect(nomineesOf(data, award!)).toHaveLength(2);
    expect(award!.items.filter((item) => item.status === 'propose').length).toBeGreaterThan(2);
    expect(data.bonus.lines.reduce((sum, line) => sum + line.count, 0)).toBe(2);
    expect(data.bonus.lines.every((line) => line.date === '2023-01-20')).toBe(true);
  });

  it('never whom it declined, put off or revoked', () => {
    for (const action of ['decline', 'defer', 'revoke'] as const) {
      const decision = { action } as never;
      const item = { subject: 0, status: 'propose', reasons: [], decision } as const;
      expect(isNominee({ decided: true }, item)).toBe(false);
    }
  });
});

describe.each(GOLDEN_CASES.filter((golden) => golden.awards.length > 0))(
  'golden case $id',
  (golden) => {
    for (const { expected, data } of goldenSummaries(golden)) {
      it(`${expected.award} of ${expected.period}: the papers have the results worked out by hand`, () => {
        const [award] = data.awards.filter(({ award: id }) => id === expected.award);
        const rows = expected.items.map(({ subject }) => {
          const item = award!.items.find((i) => data.subjects[i.subject]!.id === subject)!;
          const failed = reasonsOf(award!, item).filter((reason) => reason.pass === false);
          return {
            subject,
            status: item.status,
            overQuota: item.overQuota ?? false,
            failed: failed.map(({ rule }) => rule),
          };
        });
        expect(rows).toEqual(
          expected.items.map(({ subject, status, overQuota = false, failed }) => ({
            subject,
            status,
            overQuota,
            failed,
          })),
        );
      });
    }
  },
);
