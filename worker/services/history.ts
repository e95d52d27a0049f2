/** Lines of the log as the history of something: data, and a sentence. */
import type { z } from 'zod';
import type { historyItem } from '../../shared/api/submissions.ts';
import { awardMessage } from '../../shared/awards/sentences.ts';
import type { Locale, MessageParams } from '../../shared/messages/format.ts';
import { writeDay } from '../../shared/registry/written-day.ts';
import type { AuditLine } from '../audit/chain.ts';
import type { Role } from '../env.ts';
import { say } from '../messages.ts';
import type { Actors } from './actors.ts';

export type HistoryItem = z.infer<typeof historyItem>;

/** An erased detail leaves the line: when, who, what kind of change. */
export function historyView(line: AuditLine, actors: Actors, locale: Locale): HistoryItem {
  const details = line.detail === null ? {} : (JSON.parse(line.detail) as Record<string, unknown>);
  const reason = typeof details.reason === 'string' && details.reason ? details.reason : null;
  return {
    at: line.at,
    by: actors(line.actor, line.role as Role),
    action: line.action,
    reason,
    details,
    message: sentence(line.action, details, locale),
  };
}

function sentence(action: string, details: Record<string, unknown>, locale: Locale): string {
  const params: Record<string, MessageParams[string]> = {};
  for (const [name, value] of Object.entries(details)) {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
      params[name] = inWords(name, value as MessageParams[string], locale);
    }
  }
  if (typeof details.award === 'string' && typeof details.period === 'string') {
    params.award = awardMessage(`award.${details.award}`, {}, locale);
    params.period = periodName(details.period, locale);
  }
  // Details that are not there (erased, or older than the sentence) leave a gap, not a failure.
  const told = new Proxy(params, { get: (all, name: string) => all[name] ?? '…' });
  return say(`history.${action}`, locale, told);
}

/** Details whose codes have words of their own: `word.<code>`. */
const CODED = new Set(['kind', 'name']);
const WORDS = new Set(['collective', 'individual', 'phases', 'legal', 'agencies', 'council']);

/** Days as people write them, names of fields and codes as words. */
function inWords(
  name: string,
  value: MessageParams[string],
  locale: Locale,
): MessageParams[string] {
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writeDay(value);
  if (name === 'fields') {
    const fields = value === '' ? [] : value.split(', ');
    return fields.map((field) => say(`word.${field}`, locale)).join(', ') || '–';
  }
  return CODED.has(name) && WORDS.has(value) ? say(`word.${value}`, locale) : value;
}

/** "năm 2022", "sơ kết"; a phase that the office has added stands by its id. */
function periodName(period: string, locale: Locale): string {
  if (/^\d{4}$/.test(period)) return say('period.year', locale, { year: period });
  return period === 'interim-review' || period === 'final-review'
    ? say(`period.${period}`, locale)
    : period;
}
