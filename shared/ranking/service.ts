/** How much of a year counts (docs/rules.md, Years; analogue of Nghị định 90/2020 as amended). */
import type { YearService } from './types.ts';

/** Fewer months of work than this: not graded, and out of the mean. */
export const LEAST_MONTHS = 6;
/** From this many months of leave on, a year is graded "Đạt" at most. */
export const CAPPING_LEAVE = 3;
/** Band that a capped year cannot pass. */
export const CAPPED_BAND = 'dat';

/** What service makes of a scored year. Maternity leave changes nothing. */
export function gradeOfService(service: YearService): 'valid' | 'capped' | 'not-graded' {
  if (service.maternity) return 'valid';
  if (service.months < LEAST_MONTHS) return 'not-graded';
  return service.leaveMonths >= CAPPING_LEAVE ? 'capped' : 'valid';
}

/** Inclusive days; `to` null: still going on. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

export interface Leave extends Span {
  readonly maternity: boolean;
}

/**
 * Months of work and of leave in a calendar year. A month counts as worked where more than half of
 * its days lie in a post and in no leave, and as leave where more than half lie in leave.
 * Maternity leave counts as work: it must not cost the year or its grade.
 * @param posts days in service; @param leaves long leaves
 * @returns null for a whole year of plain service: `YearInput.service` is then left out
 */
export function serviceInYear(
  year: number,
  posts: readonly Span[],
  leaves: readonly Leave[] = [],
): YearService | null {
  const real = leaves.filter((leave) => !leave.maternity);
  let months = 0;
  let leaveMonths = 0;
  for (let month = 1; month <= 12; month++) {
    const days = daysInMonth(year, month);
    let worked = 0;
    let away = 0;
    for (let day = 1; day <= days; day++) {
      const date = `${year}-${two(month)}-${two(day)}`;
      if (!posts.some((span) => covers(span, date))) continue;
      if (real.some((span) => covers(span, date))) away++;
      else worked++;
    }
    if (2 * worked > days) months++;
    else if (2 * away > days) leaveMonths++;
  }
  return months === 12 ? null : { months, leaveMonths, maternity: false };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function covers(span: Span, day: string): boolean {
  return span.from <= day && (span.to === null || day <= span.to);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
