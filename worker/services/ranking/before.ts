import type { PeriodDefinition } from '../../../shared/ranking/types.ts';
import { periodNamed } from './rankings.ts';
import type { RankingRecord } from './record.ts';

/** What movement is measured against: last year, or of the final review the interim one. */
export function periodBefore(
  record: RankingRecord,
  period: PeriodDefinition,
): PeriodDefinition | null {
  const { phases } = record.settings;
  if (period.type === 'final-review') {
    return phases.find((phase) => phase.type === 'interim-review') ?? null;
  }
  if (period.type !== 'annual') return null;
  const year = period.years[0]! - 1;
  const scored = record.sheets.individual.some((sheet) => sheet.year === year);
  return scored ? periodNamed(record, String(year)) : null;
}
