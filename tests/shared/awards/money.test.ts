import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonusAmount, bonusBudget, roundMoney } from '../../../shared/awards/bonus.ts';
import {
  baseSalaryOn,
  DEFAULT_BASE_SALARIES,
  DEFAULT_LEGAL,
  DEFAULT_REGIMES,
  regimeOn,
} from '../../../shared/awards/regimes.ts';
import {
  baseSalariesSchema,
  legalSettingsSchema,
  regimesSchema,
} from '../../../shared/awards/schema.ts';

describe('regimes', () => {
  it('follow the day of the decision, without a gap', () => {
    const on = (day: string) => regimeOn(day)?.id;
    expect(['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'].map(on)).toEqual([
      'nd-91-2017',
      'nd-98-2023',
      'nd-98-2023',
      'nd-152-2025',
    ]);
    expect(on('2018-12-31')).toBeUndefined();
  });

  it('pass their schema; a gap, an overlap or an end before the last do not', () => {
    expect(regimesSchema.parse(DEFAULT_REGIMES)).toEqual(DEFAULT_REGIMES);
    const [a, b, c] = DEFAULT_REGIMES;
    const ok = (list: object[]) => regimesSchema.safeParse(list).success;
    expect(ok([a!, { ...b!, from: '2024-01-02' }, c!])).toBe(false);
    expect(ok([a!, { ...b!, from: '2023-12-31' }, c!])).toBe(false);
    expect(ok([{ ...a!, to: null }, b!, c!])).toBe(false);
  });

  it('have the base salaries by day', () => {
    expect(baseSalariesSchema.parse(DEFAULT_BASE_SALARIES)).toEqual(DEFAULT_BASE_SALARIES);
    const on = (day: string) => baseSalaryOn(day)?.amount;
    expect(['2019-06-30', '2023-06-30', '2023-07-01', '2024-06-30', '2025-12-31'].map(on)).toEqual([
      undefined,
      1_490_000,
      1_800_000,
      1_800_000,
      2_340_000,
    ]);
  });

  it('stand in one versioned document', () => {
    expect(legalSettingsSchema.parse(DEFAULT_LEGAL)).toEqual(DEFAULT_LEGAL);
  });

  it('mark what the office has to confirm', () => {
    expect(bonusAmount('GIAY_KHEN_SO', 'individual', '2024-08-01').confirm).toBe(true);
    const settings = { ...DEFAULT_LEGAL, rounding: { mode: 'none' } } as const;
    expect(bonusAmount('BANG_KHEN_TINH', 'individual', '2025-09-02', settings).confirm).toBe(false);
    expect(bonusAmount('BANG_KHEN_TINH', 'collective', '2025-09-02', settings).confirm).toBe(true);
  });
});

describe('bonusAmount', () => {
  it('takes the office’s rounding before the regime’s', () => {
    const amount = (rounding: Parameters<typeof roundMoney>[2]) =>
      bonusAmount('GIAY_KHEN_SO', 'individual', '2024-08-01', {
        ...DEFAULT_LEGAL,
        rounding,
      }).amount;
    expect([
      amount({ mode: 'none' }),
      amount({ mode: 'up', to: 10_000 }),
      amount({ mode: 'up', to: 1 }),
    ]).toEqual([702_000, 710_000, 702_000]);
  });

  it('says where nothing is known', () => {
    expect(() => bonusAmount('GIAY_KHEN_SO', 'individual', '2010-01-01')).toThrow('no-regime');
    expect(() => bonusAmount('GIAY_KHEN_SO', 'individual', '2019-03-01')).toThrow('no-base-salary');
    const [regime] = DEFAULT_REGIMES;
    const settings = { ...DEFAULT_LEGAL, regimes: [{ ...regime!, coefficients: [] }] };
    expect(() => bonusAmount('GIAY_KHEN_SO', 'individual', '2022-01-01', settings)).toThrow(
      'no-coefficient',
    );
  });

  it('rounds in whole đồng: up never below, and never by a whole step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 11 }),
        fc.constantFrom(1, 1000, 10_000),
        (n, to) => {
          const up = roundMoney(n, 10_000, { mode: 'up', to });
          expect(up % to).toBe(0);
          expect(up * 10_000).toBeGreaterThanOrEqual(n);
          expect((up - to) * 10_000).toBeLessThan(n);
          const half = roundMoney(n, 10_000, { mode: 'none' });
          expect(Math.abs(half * 10_000 - n)).toBeLessThanOrEqual(5000);
        },
      ),
    );
  });
});

describe('bonusBudget', () => {
  it('sums by award and kind', () => {
    const proposals = [
      { award: 'GIAY_KHEN_SO', kind: 'individual' },
      { award: 'GIAY_KHEN_SO', kind: 'collective' },
      { award: 'GIAY_KHEN_SO', kind: 'individual' },
    ] as const;
    const budget = bonusBudget(proposals, '2022-12-30');
    expect(budget.lines.map(({ kind, count, sum }) => [kind, count, sum])).toEqual([
      ['individual', 2, 894_000],
      ['collective', 1, 894_000],
    ]);
    expect(budget.total).toBe(1_788_000);
    expect(bonusBudget([], '2022-12-30')).toEqual({ lines: [], total: 0, confirm: false });
  });
});
