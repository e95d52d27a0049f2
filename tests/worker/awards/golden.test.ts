/** The golden cases of docs/golden-cases.md, entered and asked for through the API. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AwardsAnswer } from '../../../shared/api/awards.ts';
import type { RankingAnswer } from '../../../shared/api/rankings.ts';
import type { SummaryAnswer } from '../../../shared/api/summary.ts';
import type { RankingItem } from '../../../shared/ranking/types.ts';
import { collective, person, unit } from '../../fixtures/golden/build.ts';
import { GOLDEN_CASES } from '../../fixtures/golden/index.ts';
import { BONUSES } from '../../fixtures/golden/regimes.ts';
import type { ExpectedRow, GoldenCase } from '../../fixtures/golden/types.ts';
import { enter, type Names } from '../support/golden.ts';
import { ask, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

async function get<T>(path: string): Promise<T> {
  const { status, json } = await ask<T>(`GET /api/${path}`, { key: keys.council });
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
}

describe.each(GOLDEN_CASES)('golden case $id: $title', (golden) => {
  it('is ranked and suggested as worked out by hand', async () => {
    const names = await enter(golden, keys);
    for (const expected of golden.rankings) await checkRanking(expected, names);
    for (const expected of golden.awards) await checkAwards(expected, names);
  });
});

async function checkRanking(expected: GoldenCase['rankings'][number], names: Names) {
  const { period, kind, basis, rows } = expected;
  const query = `period=${period}&kind=${kind}&basis=${basis}&limit=200`;
  const { items, provisional } = await get<RankingAnswer>(`rankings?${query}`);
  expect(provisional).toBe(basis === 'self');
  // Subjects that nothing tells apart may stand in either order.
  const order = items
    .filter(({ rank }) => rank !== null)
    .map(({ subject, place }) => ({ id: names.get(subject.id)!, place: place! }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  expect(order.map(({ id }) => id)).toEqual(
    rows.filter(({ rank }) => rank !== null).map(({ subject }) => subject),
  );
  for (const row of rows) {
    const item = items.find(({ subject }) => names.get(subject.id) === row.subject)!;
    expect({ subject: row.subject, ...shown(row, item) }, `${period} ${basis}`).toEqual(row);
  }
}

async function checkAwards(expected: GoldenCase['awards'][number], names: Names) {
  const { period, award, date } = expected;
  const query = `period=${period}&award=${award}&date=${date}&limit=200`;
  const answer = await get<AwardsAnswer>(`awards?${query}`);
  expect(answer).toMatchObject({ period, award, date, provisional: false });
  for (const wanted of expected.items) {
    const item = answer.items.find(({ subject }) => names.get(subject.id) === wanted.subject)!;
    const found = {
      subject: wanted.subject,
      status: item.status,
      failed: item.reasons.filter(({ pass }) => pass === false).map(({ rule }) => rule),
      overQuota: item.overQuota,
      tiedWith: item.tiedWith.map(({ id }) => names.get(id)).sort(),
    };
    expect(found, `${period} ${award}`).toEqual({
      ...wanted,
      overQuota: wanted.overQuota ?? false,
      tiedWith: wanted.tiedWith ?? found.tiedWith,
    });
  }
  if (expected.warnings) {
    expect(answer.warnings.map(({ code }) => code)).toEqual(expected.warnings);
  }
}

/** The figures that the expected row speaks about. */
function shown(row: ExpectedRow, item: RankingItem): Partial<ExpectedRow> {
  const all: Omit<ExpectedRow, 'subject'> = {
    rank: item.rank,
    tied: item.tied,
    place: item.place,
    tieStep: item.tie?.step ?? null,
    mean: item.mean,
    median: item.median,
    validYears: item.validYears,
    band: item.band,
    unranked: item.unranked,
    unit: item.subject.unit.id,
    states: item.states,
    raw: item.raw,
    sinceMean: item.sinceReward?.mean ?? null,
  };
  const { subject: _, ...wanted } = row;
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

describe('golden case regimes', () => {
  const scores = { 2020: 95, 2021: 95, 2022: 95, 2023: 95, 2024: 95 };
  const world: GoldenCase = {
    id: 'regimes',
    title: 'one collective and one person, proposed for everything',
    units: [unit('trung-tam', 'Trung tâm', 'center')],
    subjects: [person('a', 'trung-tam', scores), collective('trung-tam', scores)],
    rankings: [],
    awards: [],
  };

  it('the day of the decision settles the money, whatever years were scored', async () => {
    await enter(world, keys);
    for (const { award, kind, date, amount, regime } of BONUSES) {
      const period = award === 'GIAY_KHEN_SO' ? '2022' : 'final-review';
      const { bonus } = await get<SummaryAnswer>(`summary?period=${period}&date=${date}`);
      const line = bonus.lines.find((one) => one.award === award && one.kind === kind);
      expect(line, `${award} ${kind} ${date}`).toMatchObject({
        date,
        count: 1,
        each: { amount, regime },
        sum: amount,
      });
    }
  });
});
