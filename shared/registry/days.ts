/** Days as `YYYY-MM-DD`. */

/** @param days how many later; negative: earlier */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return addDays(day, -1);
}
