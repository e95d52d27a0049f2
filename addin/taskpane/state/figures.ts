/** Points and shares as they are shown: the same figures as on paper. */
import { formatNumber } from '../../../shared/messages/format.ts';
import { currentLocale } from './language.ts';

/** 91.5 → "91,50"; "–" where there is none. */
export function points(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  const text = value.toFixed(2);
  return currentLocale() === 'vi' ? text.replace('.', ',') : text;
}

/** 0.5 → "+0,5"; a true minus sign. */
export function signed(value: number): string {
  const text = formatNumber(Math.abs(value), currentLocale());
  return value === 0 ? text : `${value > 0 ? '+' : '−'}${text}`;
}

/** 92.5 → "92,5%" */
export function percent(value: number | null): string {
  return value === null ? '–' : `${formatNumber(value, currentLocale())}%`;
}
