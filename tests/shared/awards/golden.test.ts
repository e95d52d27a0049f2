import { describe, expect, it } from 'vitest';
import { bonusAmount } from '../../../shared/awards/bonus.ts';
import { rulesFor } from '../../../shared/awards/default-rules.ts';
import { suggestionItem } from '../../../shared/awards/item.ts';
import { suggest } from '../../../shared/awards/suggest.ts';
import { rankingItem, rankingItems } from '../../../shared/ranking/item.ts';
import { periodOf } from '../../../shared/ranking/periods.ts';
import { indexOf, rank } from '../../../shared/ranking/rank.ts';
import { inputOf } from '../../fixtures/golden/build.ts';
import { GOLDEN_CASES } from '../../fixtures/golden/index.ts';
import { BONUSES } from '../../fixtures/golden/regimes.ts';
import type { ExpectedRow, GoldenCase } from '../../fixtures/golden/types.ts';

describe.each(GOLDEN_CASES)('golden case $id: $title', (golden) => {
  for (const expected of golden.rankings) {
    it(`ranks ${expected.kind} of ${expected.period} on ${expected.basis} scores`, () => {
      const period = periodOf(expected.period)!;
      const ranking = rank(inputOf(golden, expected.kind), { period, basis: expected.basis });
      const ranked = expected.rows.filter((row) => row.rank !== null);
      const order = rankingItems(ranking, 0, ranking.ranked).map((item) => item.subject.id);
      // Subjects that nothing tells apart may stand in either order.
      const place = (id: string) => ranking.place[indexOf(ranking, id)]!;
      const byPlace = [...order].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
      expect(byPlace).toEqual(ranked.map((row) => row.subject));
      for (const row of expected.rows) {
        const item = rankingItem(ranking, indexOf(ranking, row.subject));
        expect({ subject: item.subject.id, ...shown(row, item) }).toEqual(row);
      }
    });
  }

  for (const expected of golden.awards) {
    it(`suggests ${expected.award} for ${expected.period}`, () => {
      const suggestions = suggestionsOf(golden, expected);
      const items = expected.items.map(({ subject }) => {
        const kind = golden.subjects.find((s) => s.id === subject)!.kind;
        const item = suggestionItem(suggestions, kind, subject)!;
        return {
          subject,
          status: item.status,
          failed: item.reasons.filter((r) => r.pass === false).map((r) => r.rule),
          overQuota: item.overQuota,
          tiedWith: item.tiedWith.map((other) => other.id).sort(),
        };
      });
      expect(items).toEqual(
        expected.items.map((item, at) => ({
          ...item,
          overQuota: item.overQuota ?? false,
          tiedWith: item.tiedWith ?? items[at]!.tiedWith,
        })),
      );
      if (expected.warnings)
        expect(suggestions.warnings.map((warning) => warning.code)).toEqual(expected.warnings);
    });
  }
});

describe('golden case regimes: the day of the decision settles the money', () => {
  it.each(BONUSES)('$award for $kind on $date is $amount đồng', (golden) => {
    const bonus = bonusAmount(golden.award, golden.kind, golden.date);
    expect({ regime: bonus.regime, amount: bonus.amount }).toEqual({
      regime: golden.regime,
      amount: golden.amount,
    });
  });
});

function suggestionsOf(golden: GoldenCase, { period, award, date }: GoldenCase['awards'][number]) {
  const definition = periodOf(period)!;
  const [rules] = rulesFor(definition.type, date, undefined, award);
  const rankingOf = (kind: 'collective' | 'individual') =>
    rank(inputOf(golden, kind), { period: definition, basis: 'appraised' });
  return suggest({
    rankings: { collective: rankingOf('collective'), individual: rankingOf('individual') },
    rules: rules!,
    date,
  });
}

/** The figures that the expected row speaks about. */
function shown(row: ExpectedRow, item: ReturnType<typeof rankingItem>): Partial<ExpectedRow> {
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
  const { subject: _, ...keys } = row;
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in keys));
}
