/** What a number format says of a number. Codes are American whatever the person's language. */

/** Without texts in quotes, escaped characters and [colours], which say nothing. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

/** Formats come in few kinds and many cells: each is looked at once. */
const dates = new Map<string, boolean>();

/** The number is shown as a date or a time. */
export function isDateFormat(format: string): boolean {
  const known = dates.get(format);
  if (known !== undefined) return known;
  const isDate = !/general/i.test(format) && /[dmyhs]/i.test(bare(format));
  dates.set(format, isDate);
  return isDate;
}

/** The number is shown as a percentage. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && bare(format).includes('%');
}
