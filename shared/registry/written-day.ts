/** Days as people write them, dd/MM/yyyy first, read into the record's form. Never guessed. */

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * "30/8/1979", "30-08-1979", "1979-08-30" → "1979-08-30".
 * @returns null for anything else, and for a day that the calendar does not have
 */
export function readDay(text: string): string | null {
  const written = text.trim();
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return calendarDay(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const yearFirst = YEAR_FIRST.exec(written);
  return yearFirst && calendarDay(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
}

/** A day of birth, or the year alone where no more is known. @returns null as `readDay` does */
export function readBirth(text: string): string | null {
  const written = text.trim();
  return /^(19|20)\d\d$/.test(written) ? written : readDay(written);
}

/** "1979-08-30" → "30/08/1979"; a year alone stays. */
export function writeDay(day: string): string {
  const parts = YEAR_FIRST.exec(day);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : day;
}

function calendarDay(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
