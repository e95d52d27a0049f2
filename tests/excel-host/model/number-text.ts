/** What a cell shows: its content through its number format, in the reader's language. */

import { formatValue } from 'hucre';
import { CellError, type Content } from './cell.ts';
import { vietnameseMonths } from './month-names.ts';

/** Separators of numbers and the order of dates. */
export type Region = 'vi' | 'en';

/** hucre knows German, whose separators are Vietnam's, and not Vietnamese. */
const FORMATTER_LOCALE: Readonly<Record<Region, string>> = { vi: 'de-DE', en: 'en-US' };

/** The text of a cell; as in Excel's `Range.text` it does not depend on the column's width. */
export function displayText(content: Content, numberFormat: string, region: Region): string {
  if (content === null) return '';
  if (content instanceof CellError) return content.code;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  const general = /^general$/i.test(numberFormat);
  if (typeof content === 'string') {
    return general || numberFormat === '@' ? content : formatText(content, numberFormat);
  }
  if (general || numberFormat === '@') return generalText(content, region);
  const text = formatValue(content, numberFormat, { locale: FORMATTER_LOCALE[region] });
  return region === 'vi' ? vietnameseMonths(text, numberFormat) : text;
}

/** Only a format with a text section changes text. */
function formatText(text: string, numberFormat: string): string {
  return numberFormat.split(';').length >= 4 ? formatValue(text, numberFormat) : text;
}

/** "General": at most 11 characters of a number, else scientific. */
export function generalText(value: number, region: Region): string {
  const size = Math.abs(value);
  const text =
    size >= 1e11 || (size < 1e-9 && size > 0)
      ? scientific(value)
      : plainNumber(value, Math.max(0, 10 - String(Math.trunc(size)).length));
  return region === 'vi' ? text.replace('.', ',') : text;
}

function plainNumber(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return decimals > 0 ? text.replace(/\.?0+$/, '') || '0' : text;
}

function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential(5).split('e');
  const sign = exponent!.startsWith('-') ? '-' : '+';
  const digits = exponent!.replace(/[+-]/, '').padStart(2, '0');
  return `${mantissa!.replace(/\.?0+$/, '')}E${sign}${digits}`;
}
