/** The words of papers in one language, and figures as papers write them. */
import { fill, type Locale, type MessageParams } from '../messages/format.ts';
import { LETTERS_EN } from '../messages/letters.en.ts';
import { LETTERS_VI } from '../messages/letters.vi.ts';
import { PAPERS_EN } from '../messages/papers.en.ts';
import { PAPERS_VI } from '../messages/papers.vi.ts';

/**
 * One text of the books.
 * @throws Error for a key that the books do not have: a defect, and the tests run every key
 */
export interface Words {
  (key: string, params?: MessageParams): string;
  readonly locale: Locale;
}

export function wordsOf(locale: Locale): Words {
  const books = locale === 'vi' ? [PAPERS_VI, LETTERS_VI] : [PAPERS_EN, LETTERS_EN];
  const say = (key: string, params: MessageParams = {}) => {
    const template = books.find((book) => key in book)?.[key];
    if (template === undefined) throw new Error(`no words «${key}»`);
    return fill(template, params, locale);
  };
  return Object.assign(say, { locale });
}

/** 91.5 → "91,50": a mean or a total as it is printed and signed. */
export function fixed(value: number, locale: Locale): string {
  const text = value.toFixed(2);
  return locale === 'vi' ? text.replace('.', ',') : text;
}

/** 3510000 → "3.510.000" */
export function money(value: number, locale: Locale): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',');
}

/**
 * A day in full, as Nghị định 30/2020 has it: days below 10 and the months 1 and 2 with a 0. Without
 * a day, places to fill in.
 */
export function longDay(day: string | null, words: Words): string {
  if (day === null) return words('day.open');
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const two = (value: number) => String(value).padStart(2, '0');
  return words('day.long', {
    date: two(date),
    month: month < 3 ? two(month) : String(month),
    year: String(year),
  });
}

/** 2025-09-02 → "02/9/2025" in Vietnamese, as 2025-01-02 → "02/01/2025". */
export function shortDay(day: string, locale: Locale): string {
  if (locale === 'en') return day;
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${date}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}

/** Capitals as Vietnamese has them. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
