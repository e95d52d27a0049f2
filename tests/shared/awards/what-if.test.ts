import { describe, expect, it } from 'vitest';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { allSuggestionItems } from '../../../shared/awards/item.ts';
import { whatIfSchema } from '../../../shared/awards/schema.ts';
import { suggest } from '../../../shared/awards/suggest.ts';
import { whatIf } from '../../../shared/awards/what-if.ts';
import { periodOf } from '../../../shared/ranking/periods.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { inputOf } from '../../fixtures/golden/build.ts';
import { QUOTA_TIES } from '../../fixtures/golden/quotas.ts';

function official() {
  const options = { period: periodOf('2022')!, basis: 'appraised' } as const;
  return suggest({
    rankings: {
      collective: rank(inputOf(QUOTA_TIES, 'collective'), options),
      individual: rank(inputOf(QUOTA_TIES, 'individual'), options),
    },
    rules: GIAY_KHEN_SO,
    date: '2022-12-31',
  });
}

const ids = (rows: readonly { subject: { id: string } }[]) => rows.map((row) => row.subject.id);

describe('whatIf', () => {
  it('shows who enters and who leaves under another threshold', () => {
    const result = whatIf(official(), { thresholds: { mean: 90.5 } });
    expect(ids(result.leaves)).toEqual(['tt-trung-tam', 'g']);
    expect(ids(result.enters)).toEqual([]);
    expect(result.leaves[1]).toMatchObject({
      before: { rank: 5, mean: 89, status: 'propose' },
      after: { rank: 5, mean: 89, status: 'not-eligible' },
    });
  });

  it('shows who enters under another quota', () => {
    const two = { collective: 1, individual: 2, either: false };
    const result = whatIf(official(), { quotas: { byType: { division: two, center: two } } });
    expect(ids(result.enters).sort()).toEqual(['a', 'b', 'd', 'e', 'f', 'tt-phong-b']);
    expect(ids(result.leaves)).toEqual([]);
  });

  it('leaves the official result as it was', () => {
    const before = official();
    const items = JSON.stringify(allSuggestionItems(before));
    whatIf(before, {
      weights: { individual: { a: 3, f2: 0 } },
      ties: [],
      thresholds: { mean: 99 },
    });
    expect(JSON.stringify(allSuggestionItems(before))).toBe(items);
  });

  it('lists whose rank moves under other weights', () => {
    const result = whatIf(official(), { weights: { individual: { a: 0 } } });
    expect(result.changed.length).toBeGreaterThan(0);
    for (const row of result.changed) expect(row.subject.kind).toBe('individual');
    // g stays proposed with another mean: neither an entry nor a loss.
    expect(result.changed.find((row) => row.subject.id === 'g')).toMatchObject({
      before: { status: 'propose', mean: 89 },
      after: { status: 'propose' },
    });
    expect([ids(result.enters), ids(result.leaves)]).toEqual([[], []]);
  });

  it.each([
    [{ thresholds: { nothing: 5 } }, 'unknown-rule'],
    [{ thresholds: { 'no-block': 5 } }, 'no-threshold'],
    [{ weights: { individual: { z9: 1 } } }, 'unknown-criterion'],
  ])('refuses %o', (changes, code) => {
    expect(() => whatIf(official(), changes)).toThrow(code);
  });

  it('has a schema for what comes over the wire', () => {
    const changes = {
      weights: { individual: { a1: 1.5, b: 2 } },
      thresholds: { mean: 88 },
      quotas: { whole: { individual: 3 } },
      ties: ['women'],
    };
    expect(whatIfSchema.parse(changes)).toEqual(changes);
    for (const wrong of [{ weights: { individual: { a1: -1 } } }, { ties: ['luck'] }, { votes: 3 }])
      expect(whatIfSchema.safeParse(wrong).success).toBe(false);
  });
});
