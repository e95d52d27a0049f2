/** Numbers as people write them: a decimal comma in Vietnamese, either in what is typed. */
import { formatNumber } from '../../../../shared/messages/format.ts';
import { currentLocale } from '../../state/language.ts';

export function points(value: number): string {
  return formatNumber(value, currentLocale());
}

/** "9,5" or "9.5" → 9.5; null for what is no number of at most two decimals. */
export function readNumber(text: string): number | null {
  const written = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(written) ? Number(written) : null;
}
