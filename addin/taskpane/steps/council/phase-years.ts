/** What a year is in a phase, as one choice per year in place of three lists. Pure. */
import type { PeriodDefinition } from '../../../../shared/ranking/types.ts';

/** optional: counts where it is scored, not missed where it is not. */
export const YEAR_PARTS = ['none', 'counts', 'optional', 'required'] as const;
export type YearPart = (typeof YEAR_PARTS)[number];

export function partOf(phase: PeriodDefinition, year: number): YearPart {
  if (!phase.years.includes(year)) return 'none';
  if (phase.requiredYears.includes(year)) return 'required';
  return phase.optionalYears.includes(year) ? 'optional' : 'counts';
}

export function withPart(phase: PeriodDefinition, year: number, part: YearPart): PeriodDefinition {
  const put = (years: readonly number[], on: boolean) =>
    [...years.filter((one) => one !== year), ...(on ? [year] : [])].sort((a, b) => a - b);
  return {
    ...phase,
    years: put(phase.years, part !== 'none'),
    optionalYears: put(phase.optionalYears, part === 'optional'),
    requiredYears: put(phase.requiredYears, part === 'required'),
  };
}

/** What keeps a phase from being saved: the code of a sentence, per field. */
export function phaseFaults(phase: PeriodDefinition): {
  readonly years?: string;
  readonly minValidYears?: string;
  readonly cutOff?: string;
} {
  const { years, minValidYears, cutOff } = phase;
  return {
    ...(years.length === 0 ? { years: 'phase.no-years' } : {}),
    ...(minValidYears < 1 || !Number.isInteger(minValidYears) || minValidYears > years.length
      ? { minValidYears: 'phase.min.wrong' }
      : {}),
    ...(cutOff === '' || (years.length > 0 && cutOff < `${years[0]}-01-01`)
      ? { cutOff: 'phase.cut-off.wrong' }
      : {}),
  };
}
