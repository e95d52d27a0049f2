/** Tables `settings` and `award_rules`: what the office has set in the place of what ships. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { AwardRules } from '../../shared/awards/types.ts';
import { ask, type Question } from './question.ts';
import { json, type Row, text } from './row.ts';

/** By name; what is not in it is as it ships. */
export function everySetting(db: D1Database): Question<ReadonlyMap<string, unknown>> {
  const statement = db.prepare('SELECT name, value FROM settings');
  const read = (rows: readonly Row[]) =>
    new Map(rows.map((row) => [text(row, 'name'), json<unknown>(row, 'value')]));
  return { statement, read };
}

export const allSettings = (db: D1Database) => ask(everySetting(db));

export function putSetting(
  db: D1Database,
  name: string,
  value: unknown,
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO settings (name, value, at) VALUES (?1, ?2, ?3)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at`,
    )
    .bind(name, JSON.stringify(value), at);
}

/** Award rules that the office has added, by the day they hold from. */
export function everyAddedRule(db: D1Database): Question<AwardRules[]> {
  const statement = db.prepare('SELECT body FROM award_rules ORDER BY valid_from, version');
  return { statement, read: (rows) => rows.map((row) => json<AwardRules>(row, 'body')) };
}

export const addedRules = (db: D1Database) => ask(everyAddedRule(db));

export function putRules(db: D1Database, rules: AwardRules, at: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO award_rules (version, award, valid_from, body, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (version) DO UPDATE SET
         award = excluded.award, valid_from = excluded.valid_from, body = excluded.body`,
    )
    .bind(rules.version, rules.award, rules.validFrom, JSON.stringify(rules), at);
}

/** Whether a decision cites these rules: they are then frozen. */
export async function areRulesCited(db: D1Database, version: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 AS cited FROM decisions WHERE rules_version = ?1 LIMIT 1')
    .bind(version)
    .first();
  return row !== null;
}
