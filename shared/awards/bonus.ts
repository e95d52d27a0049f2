/**
 * Estimated bonus money for the budget: coefficient × base salary on the day of the decision, in
 * whole đồng (docs/rules.md, Law).
 */
import type { Kind } from '../criteria/types.ts';
import { RankingInputError } from '../ranking/errors.ts';
import {
  baseSalaryOn,
  coefficientOf,
  DEFAULT_LEGAL,
  type LegalSettings,
  type MoneyRounding,
  regimeOn,
} from './regimes.ts';
import type { AwardId } from './types.ts';

export interface BonusAmount {
  /** Đồng. */
  readonly amount: number;
  /** Coefficient × base salary before rounding, which may not be whole: [numerator, denominator]. */
  readonly exact: readonly [number, number];
  /** E.g. 0.3; for a collective with its factor, 0.6. */
  readonly coefficient: number;
  readonly baseSalary: number;
  readonly regime: string;
  readonly rounding: MoneyRounding;
  /** Some figure of it the Văn phòng still has to confirm. */
  readonly confirm: boolean;
}

/** The part of the legal settings that money depends on. */
export type BonusSettings = Pick<LegalSettings, 'regimes' | 'salaries' | 'rounding'>;

/**
 * The bonus of one award.
 * @param date day of the decision, which settles regime and base salary, whatever years were scored
 * @throws RankingInputError `no-regime`, `no-base-salary`, `no-coefficient`
 */
export function bonusAmount(
  award: AwardId,
  kind: Kind,
  date: string,
  settings: BonusSettings = DEFAULT_LEGAL,
): BonusAmount {
  const regime = regimeOn(date, settings.regimes);
  if (regime === null) throw new RankingInputError('no-regime', { date });
  const salary = baseSalaryOn(date, settings.salaries);
  if (salary === null) throw new RankingInputError('no-base-salary', { date });
  const coefficient = coefficientOf(regime, award, kind);
  if (coefficient === null)
    throw new RankingInputError('no-coefficient', { award, regime: regime.id });
  const rounding = settings.rounding ?? regime.rounding;
  const product = coefficient.tenThousandths * salary.amount;
  return {
    amount: roundMoney(product, 10_000, rounding),
    exact: [product, 10_000],
    coefficient: coefficient.tenThousandths / 10_000,
    baseSalary: salary.amount,
    regime: regime.id,
    rounding,
    confirm:
      coefficient.confirm ||
      salary.source.confirm ||
      (settings.rounding === null && regime.roundingSource.confirm),
  };
}

/** A whole-number fraction of đồng to đồng: half up where nothing is said, else up to the multiple. */
export function roundMoney(
  numerator: number,
  denominator: number,
  rounding: MoneyRounding,
): number {
  if (rounding.mode === 'none')
    return Math.floor((2 * numerator + denominator) / (2 * denominator));
  const step = denominator * rounding.to;
  return Math.ceil(numerator / step) * rounding.to;
}

export interface BonusLine {
  readonly award: AwardId;
  readonly kind: Kind;
  readonly count: number;
  readonly each: BonusAmount;
  readonly sum: number;
}

/** What the proposals cost: a line per award and kind, and the sum for the budget. */
export function bonusBudget(
  proposals: readonly { readonly award: AwardId; readonly kind: Kind }[],
  date: string,
  settings: BonusSettings = DEFAULT_LEGAL,
): { readonly lines: readonly BonusLine[]; readonly total: number; readonly confirm: boolean } {
  const counts = new Map<string, { award: AwardId; kind: Kind; count: number }>();
  for (const { award, kind } of proposals) {
    const line = counts.get(`${award} ${kind}`) ?? { award, kind, count: 0 };
    line.count++;
    counts.set(`${award} ${kind}`, line);
  }
  const lines = [...counts.values()].map(({ award, kind, count }) => {
    const each = bonusAmount(award, kind, date, settings);
    return { award, kind, count, each, sum: each.amount * count };
  });
  return {
    lines,
    total: lines.reduce((sum, line) => sum + line.sum, 0),
    confirm: lines.some((line) => line.each.confirm),
  };
}
