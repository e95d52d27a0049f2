import type { PeriodDefinition } from './types.ts';

/** Interim review 2019–2022 (plan V.2; at least 3 valid years: docs/rules.md). */
export const INTERIM_REVIEW: PeriodDefinition = {
  id: 'interim-review',
  type: 'interim-review',
  years: [2019, 2020, 2021, 2022],
  optionalYears: [2019],
  minValidYears: 3,
  requiredYears: [],
  cutOff: '2022-12-31',
  source: { text: 'Kế hoạch 52/KH-SKHCN, mục V.2', confirm: true },
};

/**
 * Final review 2019–2025 (plan V.3; at least 5 valid years, 2024 among them: docs/rules.md). Held for
 * 2/9/2025, so 2025 counts with the months up to the end of August.
 */
export const FINAL_REVIEW: PeriodDefinition = {
  id: 'final-review',
  type: 'final-review',
  years: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
  optionalYears: [2019, 2025],
  minValidYears: 5,
  requiredYears: [2024],
  cutOff: '2025-08-31',
  source: { text: 'Kế hoạch 52/KH-SKHCN, mục V.3', confirm: true },
};

/** The phases that a new database begins with; the Văn phòng may change years and cut-off. */
export const DEFAULT_PHASES: readonly PeriodDefinition[] = [INTERIM_REVIEW, FINAL_REVIEW];

/** One year of the movement as a period (plan IV.2.1). @param year 2019 … 2025 */
export function annualPeriod(year: number): PeriodDefinition {
  return {
    id: String(year),
    type: 'annual',
    years: [year],
    optionalYears: [],
    minValidYears: 1,
    requiredYears: [],
    cutOff: `${year}-12-31`,
    source: { text: 'Kế hoạch 52/KH-SKHCN, mục IV.2.1', confirm: false },
  };
}

/**
 * The period that a name stands for.
 * @param id "2022", or the id of a phase
 * @param phases the phases in force
 * @returns null where it is neither a year of the movement nor a phase
 */
export function periodOf(
  id: string,
  phases: readonly PeriodDefinition[] = DEFAULT_PHASES,
): PeriodDefinition | null {
  const phase = phases.find((p) => p.id === id);
  if (phase) return phase;
  if (!/^20\d\d$/.test(id)) return null;
  const year = Number(id);
  return year >= 2019 && year <= 2025 ? annualPeriod(year) : null;
}
