import type { D1Database } from '@cloudflare/workers-types';
import type { Context } from 'hono';
import type { Locale } from '../../shared/messages/format.ts';
import type { Actor, AppEnv } from '../env.ts';

/** What every service is given: who asks, when, in which language, and the database. */
export interface ServiceContext {
  readonly db: D1Database;
  readonly actor: Actor;
  /** UTC, ISO 8601. */
  readonly now: string;
  readonly locale: Locale;
}

export function context(c: Context<AppEnv>): ServiceContext {
  return {
    db: c.env.DB,
    actor: c.get('actor'),
    now: c.get('now').toISOString(),
    locale: c.get('locale'),
  };
}

/** The day in Vietnam (UTC+7, no summer time) at an instant: deadlines are days there. */
export function localDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}
