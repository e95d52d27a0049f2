/**
 * Legal regimes by the day of the decision, and base salaries by day: data that the Văn phòng
 * checks, never constants in code (docs/rules.md, Law). `confirm` marks what nobody here has read in full.
 */
import type { Kind } from '../criteria/types.ts';
import type { Source } from '../ranking/types.ts';
import type { AwardId } from './types.ts';

/** none: to the đồng. up: to the next multiple. */
export type MoneyRounding =
  | { readonly mode: 'none' }
  | { readonly mode: 'up'; readonly to: number };

export interface Coefficient {
  readonly award: AwardId;
  /** Of a person, in hundredths of the base salary: 30 is 0.3. */
  readonly hundredths: number;
  readonly source: Source;
}

export interface Regime {
  readonly id: string;
  /** First and last day of decisions under it; `to` null: still in force. */
  readonly from: string;
  readonly to: string | null;
  /** Cited as legal bases in the submission letter. */
  readonly texts: readonly Source[];
  readonly coefficients: readonly Coefficient[];
  /** A collective's bonus as hundredths of a person's: 200 is double. */
  readonly collectiveFactor: number;
  readonly collectiveSource: Source;
  readonly rounding: MoneyRounding;
  readonly roundingSource: Source;
}

export interface BaseSalary {
  readonly from: string;
  /** Đồng a month. */
  readonly amount: number;
  readonly source: Source;
}

/** Regimes and salaries as one versioned document of the Văn phòng. */
export interface LegalSettings {
  readonly version: string;
  readonly author: string;
  readonly validFrom: string;
  readonly regimes: readonly Regime[];
  readonly salaries: readonly BaseSalary[];
  /** In place of the regimes' own; null: theirs. */
  readonly rounding: MoneyRounding | null;
}

const read = (text: string): Source => ({ text, confirm: false });
const toConfirm = (text: string): Source => ({ text, confirm: true });

/** From the movement's first year on; the first regime itself is older. */
export const DEFAULT_REGIMES: readonly Regime[] = [
  {
    id: 'nd-91-2017',
    from: '2019-01-01',
    to: '2023-12-31',
    texts: [
      read('Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung các năm 2005, 2013)'),
      read('Nghị định số 91/2017/NĐ-CP'),
      read('Thông tư số 12/2019/TT-BNV (từ ngày 01/01/2020)'),
    ],
    coefficients: [
      { award: 'GIAY_KHEN_SO', hundredths: 30, source: toConfirm('Nghị định 91/2017/NĐ-CP') },
      { award: 'BANG_KHEN_TINH', hundredths: 100, source: read('Nghị định 91/2017/NĐ-CP') },
      { award: 'BANG_KHEN_TTG', hundredths: 350, source: read('Nghị định 91/2017/NĐ-CP') },
    ],
    collectiveFactor: 200,
    collectiveSource: read('Nghị định 91/2017/NĐ-CP'),
    rounding: { mode: 'none' },
    roundingSource: toConfirm('Nghị định 91/2017/NĐ-CP'),
  },
  {
    id: 'nd-98-2023',
    from: '2024-01-01',
    to: '2025-06-30',
    texts: [
      read('Luật Thi đua, khen thưởng số 06/2022/QH15'),
      read('Nghị định số 98/2023/NĐ-CP'),
      read('Thông tư số 01/2024/TT-BNV ngày 24/02/2024'),
    ],
    coefficients: [
      { award: 'GIAY_KHEN_SO', hundredths: 30, source: toConfirm('Nghị định 98/2023/NĐ-CP') },
      { award: 'BANG_KHEN_TINH', hundredths: 150, source: read('Nghị định 98/2023/NĐ-CP') },
      { award: 'BANG_KHEN_TTG', hundredths: 350, source: toConfirm('Nghị định 98/2023/NĐ-CP') },
    ],
    collectiveFactor: 200,
    collectiveSource: toConfirm('Nghị định 98/2023/NĐ-CP: tập thể cao hơn cá nhân'),
    rounding: { mode: 'up', to: 10_000 },
    roundingSource: toConfirm('Nghị định 98/2023/NĐ-CP: làm tròn lên hàng chục nghìn đồng'),
  },
  {
    id: 'nd-152-2025',
    from: '2025-07-01',
    to: null,
    texts: [
      read('Luật Thi đua, khen thưởng số 06/2022/QH15'),
      toConfirm('Nghị định số 152/2025/NĐ-CP'),
      read('Thông tư số 15/2025/TT-BNV ngày 04/8/2025'),
    ],
    coefficients: [
      { award: 'GIAY_KHEN_SO', hundredths: 30, source: read('Nghị định 152/2025/NĐ-CP') },
      { award: 'BANG_KHEN_TINH', hundredths: 150, source: read('Nghị định 152/2025/NĐ-CP') },
      { award: 'BANG_KHEN_TTG', hundredths: 350, source: read('Nghị định 152/2025/NĐ-CP') },
    ],
    collectiveFactor: 200,
    collectiveSource: toConfirm('Nghị định 152/2025/NĐ-CP'),
    rounding: { mode: 'none' },
    roundingSource: toConfirm('Nghị định 152/2025/NĐ-CP: báo chí in 702.000 đồng, không làm tròn'),
  },
];

export const DEFAULT_BASE_SALARIES: readonly BaseSalary[] = [
  { from: '2019-07-01', amount: 1_490_000, source: read('Lương cơ sở từ ngày 01/7/2019') },
  { from: '2023-07-01', amount: 1_800_000, source: read('Lương cơ sở từ ngày 01/7/2023') },
  { from: '2024-07-01', amount: 2_340_000, source: read('Lương cơ sở từ ngày 01/7/2024') },
];

/** What a new database begins with. */
export const DEFAULT_LEGAL: LegalSettings = {
  version: 'legal.1',
  author: 'Văn phòng Sở',
  validFrom: '2019-01-01',
  regimes: DEFAULT_REGIMES,
  salaries: DEFAULT_BASE_SALARIES,
  rounding: null,
};

/** The regime of a decision's day; null where none is known. */
export function regimeOn(
  date: string,
  regimes: readonly Regime[] = DEFAULT_REGIMES,
): Regime | null {
  return regimes.find((r) => r.from <= date && (r.to === null || date <= r.to)) ?? null;
}

/** The base salary of a day; null before the first that is known. */
export function baseSalaryOn(
  date: string,
  salaries: readonly BaseSalary[] = DEFAULT_BASE_SALARIES,
): BaseSalary | null {
  let found: BaseSalary | null = null;
  for (const salary of salaries) {
    if (salary.from <= date && (found === null || salary.from > found.from)) found = salary;
  }
  return found;
}

/** A person's or a collective's coefficient in hundredths; null where the regime names none. */
export function coefficientOf(regime: Regime, award: AwardId, kind: Kind) {
  const found = regime.coefficients.find((c) => c.award === award);
  if (found === undefined) return null;
  const factor = kind === 'collective' ? regime.collectiveFactor : 100;
  return {
    /** In ten-thousandths of the base salary, so that the product stays whole. */
    tenThousandths: found.hundredths * factor,
    confirm: found.source.confirm || (kind === 'collective' && regime.collectiveSource.confirm),
  };
}
