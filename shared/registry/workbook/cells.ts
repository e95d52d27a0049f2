/** What single cells of a registry workbook say, and what cannot be read of them. */
import { readDay } from '../written-day.ts';
import type { ImportIssue, ImportRow } from './read.ts';

/** Collects issues at cells. */
export class Issues {
  readonly list: ImportIssue[] = [];

  error(row: ImportRow, key: string, code: string, params: Record<string, string> = {}): void {
    this.#add('error', row, key, code, params);
  }

  warning(row: ImportRow, key: string, code: string, params: Record<string, string> = {}): void {
    this.#add('warning', row, key, code, params);
  }

  #add(
    severity: ImportIssue['severity'],
    row: ImportRow,
    key: string,
    code: string,
    params: Record<string, string>,
  ): void {
    const given = row.text(key);
    this.list.push({
      code,
      severity,
      sheet: row.sheet,
      cell: row.cell(key),
      params: { given, ...params },
    });
  }
}

/** Finds the id of a unit by its text. */
export type FindUnit = (text: string) => string | null;

const YES = /^(x|có|co|1|đúng|yes|true|✓|✔)$/i;
const NO = /^(không|khong|0|no|false|-|)$/i;

/** @returns undefined where the sheet has no such column */
export function tick(row: ImportRow, key: string, issues: Issues): boolean | undefined {
  if (!row.has(key)) return undefined;
  const text = row.text(key);
  if (YES.test(text)) return true;
  if (!NO.test(text)) issues.error(row, key, 'not-a-tick');
  return false;
}

/** A day of a line. @returns null where it is blank; undefined, with an issue, where it is none */
export function dayAt(row: ImportRow, key: string, issues: Issues): string | null | undefined {
  const text = row.text(key);
  if (text === '') return null;
  const day = readDay(text);
  if (day !== null) return day;
  issues.error(row, key, 'not-a-day');
  return undefined;
}

/** Lines that are not marked as to be taken out. */
export function kept(lines: readonly ImportRow[], issues: Issues): readonly ImportRow[] {
  return lines.filter((line) => !tick(line, 'remove', issues));
}
