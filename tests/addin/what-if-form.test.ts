import { describe, expect, it } from 'vitest';
import { changesOf, isFit } from '../../addin/taskpane/steps/awards/what-if-form.ts';
import { GIAY_KHEN_SO } from '../../shared/awards/giay-khen-so.ts';

describe('what is typed on “Thử phương án”', () => {
  it('is no change where nothing was typed over', () => {
    expect(changesOf({}, GIAY_KHEN_SO)).toEqual({});
    expect(changesOf({ 'rule mean': '' }, GIAY_KHEN_SO)).toEqual({});
  });

  it('becomes weights, thresholds and quotas; commas are decimal', () => {
    const changes = changesOf(
      {
        'weight individual a': '150',
        'rule mean': '87,5',
        'rule unknown': '1',
        'quota whole individual': '3',
      },
      GIAY_KHEN_SO,
    );
    expect(changes).toMatchObject({
      weights: { individual: { a: 1.5 } },
      thresholds: { mean: 87.5 },
      quotas: { whole: { individual: 3, collective: GIAY_KHEN_SO.quota.whole.collective } },
    });
    expect(changes.thresholds).not.toHaveProperty('unknown');
  });

  it('knows an empty quota as no limit, and leaves the others as they are', () => {
    const { quotas } = changesOf({ 'quota division individual': '' }, GIAY_KHEN_SO);
    const official = GIAY_KHEN_SO.quota.byType.division!;
    expect(quotas?.byType?.division).toEqual({ ...official, individual: null });
  });

  it('takes a single criterion, which goes before its group; a blank one follows the group', () => {
    const typed = {
      'weight individual a': '200',
      'weight individual a1': '50',
      'weight individual a2': '',
    };
    expect(changesOf(typed, GIAY_KHEN_SO).weights).toEqual({ individual: { a: 2, a1: 0.5 } });
  });

  it('takes a quota of one unit; what is not typed stays that of its type', () => {
    const units = [
      { id: 'thanh-tra', type: 'division' },
      { id: 'van-phong', type: 'division' },
    ] as const;
    const { quotas } = changesOf({ 'unit thanh-tra individual': '3' }, GIAY_KHEN_SO, units);
    const official = GIAY_KHEN_SO.quota.byType.division!;
    expect(quotas?.byUnit).toEqual({ 'thanh-tra': { ...official, individual: 3 } });
    expect(quotas?.byType).toEqual(GIAY_KHEN_SO.quota.byType);
    expect(isFit('unit thanh-tra individual', '2,5')).toBe(false);
  });

  it('fits only where it is a number in range', () => {
    expect(isFit('rule mean', '87,25')).toBe(true);
    expect(isFit('rule mean', '101')).toBe(false);
    expect(isFit('rule mean', '-1')).toBe(false);
    expect(isFit('quota whole individual', '2,5')).toBe(false);
    expect(isFit('quota whole individual', '')).toBe(true);
    expect(isFit('weight individual a', '1000')).toBe(true);
  });
});
