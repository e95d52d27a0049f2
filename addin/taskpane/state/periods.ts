/** The years and phases of the movement, as choices. */
import { DEFAULT_PHASES } from '../../../shared/ranking/periods.ts';
import type { PeriodDefinition } from '../../../shared/ranking/types.ts';
import { read } from '../../api/client.ts';
import { say } from './language.ts';
import { useLoad } from './load.ts';
import { useKept } from './place.ts';
import { api, FIRST_YEAR, LAST_YEAR, session } from './session.ts';

export interface PeriodOption {
  readonly value: string;
  readonly label: string;
}

/** The period that rankings, awards and the summary are of: one choice for all of them. */
export function usePeriod(): [string, (period: string) => void] {
  const { year } = session.get();
  return useKept('council period', year === LAST_YEAR ? 'final-review' : String(year));
}

/** Phases as the office has set them, the widest first, then the years, the newest first. */
export function usePeriods(): readonly PeriodOption[] {
  const isUnit = session.get().me?.role === 'unit';
  const { value } = useLoad<readonly PeriodDefinition[]>(
    `phases ${isUnit}`,
    async () => (isUnit ? DEFAULT_PHASES : (await api.settings.$get().then(read)).phases),
    true,
  );
  const phases = (value ?? DEFAULT_PHASES).toSorted((a, b) => b.years.length - a.years.length);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => LAST_YEAR - i);
  return [
    // A unit may not read the settings, so the years of a phase are not claimed to it.
    ...phases.map((phase) => ({
      value: phase.id,
      label: isUnit ? say(`period-kind.${phase.type}`) : periodLabel(phase),
    })),
    ...years.map((year) => ({
      value: String(year),
      label: say('period-short.annual', { year: String(year) }),
    })),
  ];
}

/** "Năm 2022" · "Sơ kết 2019–2022" */
export function periodLabel({ type, years }: PeriodDefinition): string {
  const span = { year: String(years[0]), from: String(years[0]), to: String(years.at(-1)) };
  return say(`period-short.${type}`, span);
}
