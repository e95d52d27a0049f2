/** What a number format says of a number. Codes are American whatever the person's language. */

import { remember } from '../../shared/text/remember.ts';

/** Without texts in quotes, escaped characters and [colours], which say nothing. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
}

/** The number is shown as a date or a time. Formats come in few kinds and many cells. */
export const isDateFormat: (format: string) => boolean = remember(
  (format) => !/general/i.test(format) && /[dmyhs]/i.test(bare(format)),
);

/** The number is shown as a percentage. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && bare(format).includes('%');
}
