/** Tables `deadlines`, `extensions` and `year_locks`: what binds a year. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Kind } from '../../shared/criteria/types.ts';
import { int, type Row, text } from './row.ts';

export interface Deadline {
  readonly year: number;
  readonly kind: Kind;
  readonly day: string;
}

export interface Extension extends Deadline {
  readonly unit: string;
  readonly reason: string;
}

export interface YearLock {
  readonly year: number;
  readonly at: string;
  readonly by: string;
}

const parseDeadline = (row: Row): Deadline => ({
  year: int(row, 'year'),
  kind: text(row, 'kind') as Kind,
  day: text(row, 'day'),
});

/** Years go in as one list, so that a phase costs no more questions than a year. */
const IN_YEARS = 'year IN (SELECT value FROM json_each(?1))';

export async function deadlinesOf(
  db: D1Database,
  ...years: readonly number[]
): Promise<Deadline[]> {
  const { results } = await db
    .prepare(`SELECT * FROM deadlines WHERE ${IN_YEARS} ORDER BY year, kind`)
    .bind(JSON.stringify(years))
    .all<Row>();
  return results.map(parseDeadline);
}

/** Every deadline, for the daily list of reminders. */
export async function allDeadlines(db: D1Database): Promise<Deadline[]> {
  const { results } = await db.prepare('SELECT * FROM deadlines ORDER BY year, kind').all<Row>();
  return results.map(parseDeadline);
}

export function putDeadline(db: D1Database, { year, kind, day }: Deadline): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO deadlines (year, kind, day) VALUES (?1, ?2, ?3)
       ON CONFLICT (year, kind) DO UPDATE SET day = excluded.day`,
    )
    .bind(year, kind, day);
}

export async function extensionsOf(
  db: D1Database,
  ...years: readonly number[]
): Promise<Extension[]> {
  const { results } = await db
    .prepare(`SELECT * FROM extensions WHERE ${IN_YEARS} ORDER BY year, kind, unit_id`)
    .bind(JSON.stringify(years))
    .all<Row>();
  return results.map((row) => ({
    ...parseDeadline(row),
    unit: text(row, 'unit_id'),
    reason: text(row, 'reason'),
  }));
}

export function putExtension(db: D1Database, extension: Extension): D1PreparedStatement {
  const { year, kind, unit, day, reason } = extension;
  return db
    .prepare(
      `INSERT INTO extensions (year, kind, unit_id, day, reason) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (year, kind, unit_id) DO UPDATE SET day = excluded.day, reason = excluded.reason`,
    )
    .bind(year, kind, unit, day, reason);
}

export async function yearLocks(db: D1Database, ...years: readonly number[]): Promise<YearLock[]> {
  const { results } = await db
    .prepare(`SELECT * FROM year_locks WHERE ${IN_YEARS}`)
    .bind(JSON.stringify(years))
    .all<Row>();
  return results.map((row) => ({
    year: int(row, 'year'),
    at: text(row, 'at'),
    by: text(row, 'by_key'),
  }));
}

export async function yearLock(db: D1Database, year: number): Promise<YearLock | null> {
  return (await yearLocks(db, year))[0] ?? null;
}

export async function isYearLocked(db: D1Database, year: number): Promise<boolean> {
  return (await yearLock(db, year)) !== null;
}

export function insertYearLock(db: D1Database, { year, at, by }: YearLock): D1PreparedStatement {
  return db
    .prepare('INSERT INTO year_locks (year, at, by_key) VALUES (?1, ?2, ?3)')
    .bind(year, at, by);
}

export function deleteYearLock(db: D1Database, year: number): D1PreparedStatement {
  return db.prepare('DELETE FROM year_locks WHERE year = ?1').bind(year);
}

/** What is appraised is locked with its year. */
export function lockAppraised(db: D1Database, year: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE submissions SET status = 'locked', closed = 1 WHERE year = ?1 AND status = 'appraised'`,
    )
    .bind(year);
}
