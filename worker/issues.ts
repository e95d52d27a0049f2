/**
 * Faults of a request as the API tells them. What zod says is said in the caller's language; our
 * own refinements give the name of a sentence (`issue.<name>`) for their message, and its values.
 */
import type { z } from 'zod';
import en from 'zod/v4/locales/en.js';
import vi from 'zod/v4/locales/vi.js';
import type { ApiIssue } from '../shared/api/errors.ts';
import { formatDay } from '../shared/awards/sentences.ts';
import type { Locale, MessageParams } from '../shared/messages/format.ts';
import { hasSentence, say } from './messages.ts';

export interface Issue extends ApiIssue {
  readonly params?: MessageParams | undefined;
}

/** For `safeParse`: zod's own sentences in that language. */
export const ZOD_SENTENCES: Readonly<Record<Locale, z.core.$ZodErrorMap>> = {
  vi: vi().localeError,
  en: en().localeError,
};

/** Most issues listed; a body that is wrong everywhere needs no more to be understood. */
const MOST_ISSUES = 100;

/** @param at where the parsed value stands in the request */
export function issuesOf(error: z.ZodError, ...at: string[]): Issue[] {
  return error.issues.slice(0, MOST_ISSUES).map((issue) => ({
    path: [...at, ...issue.path.map((s) => (typeof s === 'symbol' ? String(s) : s))],
    code: issue.code,
    message: issue.message,
    ...(issue.code === 'custom' ? { params: issue.params as MessageParams | undefined } : {}),
  }));
}

/** A fault found by a service. @param name of its sentence */
export function issue(
  path: readonly (string | number)[],
  name: string,
  params?: MessageParams,
): Issue {
  return { path, code: 'custom', message: name, params };
}

export function told({ path, code, message, params }: Issue, locale: Locale): ApiIssue {
  const key = `issue.${message}`;
  if (!hasSentence(key)) return { path, code, message };
  const { audience, day } = params ?? {};
  const shown = {
    ...params,
    ...(audience === undefined ? {} : { audience: say(`audience.${audience}`, locale) }),
    ...(typeof day === 'string' ? { day: formatDay(day, locale) } : {}),
  };
  return { path, code, message: say(key, locale, shown) };
}
