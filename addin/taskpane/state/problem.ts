/**
 * What went wrong, in the three parts that a person needs: what happened, what it means or what to
 * do, and a code to quote. Made of whatever was thrown, in one place.
 */

import { ApiError } from '../../api/errors.ts';
import { ExcelError } from '../../excel/port.ts';
import { say } from './language.ts';

export interface Problem {
  readonly title: string;
  readonly text: string;
  /** e.g. "excel/busy" or "api/stale · 3f2a…" */
  readonly code: string;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ExcelError) {
    return {
      title: say('problem.excel'),
      text: say(error.code, { sheets: error.sheets.join(', ') }),
      code: `excel/${error.code} · ${error.detail}`.slice(0, 120),
    };
  }
  if (error instanceof ApiError) {
    return {
      title: error.message,
      text: error.help,
      code: [`api/${error.code}`, error.requestId].filter(Boolean).join(' · '),
    };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    title: say('problem.unexpected'),
    text: say('problem.unexpected.help'),
    code: detail.slice(0, 160),
  };
}
