/** Dates as vi-VN writes them: dd/MM/yyyy, 24 hours. */

const DAY = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param day YYYY-MM-DD */
export function showDay(day: string): string {
  return DAY.format(new Date(`${day}T12:00:00`));
}

/** @param instant UTC, ISO 8601 → "25/11/2022 14:05" in the person's time zone */
export function showInstant(instant: string): string {
  const parts = Object.fromEntries(
    MOMENT.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}
