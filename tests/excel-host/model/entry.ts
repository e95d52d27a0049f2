/**
 * What Excel makes of a text that is typed or written into a cell. Add-ins write through the
 * American reading whatever the person's region ("9.5" is a number; "19-8-2025" stays text, says
 * the documentation of `Range.values`); a person types in their own.
 */

import { CellError, type Content, ERROR_CODES } from './cell.ts';
import type { Region } from './number-text.ts';

export interface Entry {
  readonly content: Content;
  /** With leading "="; its result is not known yet. */
  readonly formula: string | null;
  readonly quoted: boolean;
  /** What Excel sets beside the value ("50%", dates); null where it leaves the format alone. */
  readonly numberFormat: string | null;
}

export interface EntryOptions {
  readonly region: Region;
  /** The cell has the text format "@". */
  readonly asText: boolean;
  /** Dates without a year belong to this one. */
  readonly year: number;
}

function entry(content: Content, numberFormat: string | null = null): Entry {
  return { content, formula: null, quoted: false, numberFormat };
}

export function readEntry(text: string, options: EntryOptions): Entry {
  if (text === '') return entry(null);
  if (text.startsWith("'")) return { ...entry(text.slice(1)), quoted: true };
  if (options.asText) return entry(text);
  if (text.startsWith('=') && text.length > 1) return formulaEntry(text);
  const trimmed = text.trim();
  const value =
    readNumber(trimmed, options.region) ??
    readDate(trimmed, options) ??
    readWord(trimmed.toUpperCase());
  if (value) return value;
  // A sign makes a formula of what is no number, as the documentation of `Range.values` warns.
  if (/^[+-]./.test(text)) return formulaEntry(`=${text}`);
  return entry(text);
}

function formulaEntry(formula: string): Entry {
  return { content: null, formula, quoted: false, numberFormat: null };
}

function readWord(word: string): Entry | null {
  if (word === 'TRUE' || word === 'FALSE') return entry(word === 'TRUE');
  const code = ERROR_CODES.find((known) => known === word);
  return code ? entry(new CellError(code)) : null;
}

const NUMBER: Readonly<Record<Region, RegExp>> = {
  en: /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(E[+-]?\d{1,3})?(\s?%)?$/i,
  vi: /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d*))?(E[+-]?\d{1,3})?(\s?%)?$/i,
};

function readNumber(text: string, region: Region): Entry | null {
  const match = NUMBER[region].exec(text);
  if (!match || (!match[2] && !match[3])) return null;
  const digits = (match[2] ?? '0').replace(/\D/g, '');
  const value = Number(`${match[1]}${digits}.${match[3] || '0'}${match[4] ?? ''}`);
  if (match[5]) return entry(value / 100, match[3] ? '0.00%' : '0%');
  if (match[4]) return entry(value, '0.00E+00');
  // Thousands that are typed are shown.
  const grouped = match[2] !== digits && match[2] !== undefined;
  return entry(value, grouped ? (match[3] ? '#,##0.00' : '#,##0') : null);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readDate(text: string, { region, year }: EntryOptions): Entry | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateEntry(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ](\d{4}))?$/i.exec(text);
  const month = named ? MONTHS.indexOf(named[2]!.toLowerCase()) + 1 : 0;
  if (named && month > 0) {
    const format = named[3] ? 'd-mmm-yy' : 'd-mmm';
    return dateEntry(Number(named[3] ?? year), month, Number(named[1]), format);
  }
  // In Vietnam's region "9.5" and "7/7" are days of the current year: what damages score sheets.
  const separators = region === 'vi' ? '[/.-]' : '[/]';
  const parts = new RegExp(`^(\\d{1,2})${separators}(\\d{1,2})(?:${separators}(\\d{4}|\\d{2}))?$`);
  const match = parts.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, monthNumber] = region === 'vi' ? [first, second] : [second, first];
  if (match[3] === undefined) {
    // What is no day of a month is read as month and year: "9.25" is September 2025.
    return (
      dateEntry(year, monthNumber, day, 'd-mmm') ??
      (match[2]!.length === 2 ? dateEntry(fullYear(second), first, 1, 'mmm-yy') : null)
    );
  }
  const format = region === 'vi' ? 'dd/mm/yyyy' : 'm/d/yyyy';
  return dateEntry(fullYear(Number(match[3])), monthNumber, day, format);
}

function fullYear(given: number): number {
  return given >= 100 ? given : given + (given < 30 ? 2000 : 1900);
}

function dateEntry(year: number, month: number, day: number, format: string): Entry | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return entry(serialOf(time), format);
}

/** Days of Excel's 1900 system; right from 1 March 1900 on, where its invented leap day is past. */
export function serialOf(time: number): number {
  return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}
