/** Table `criteria_sets`: the sets that the office has added to those that ship. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { CriteriaSet } from '../../shared/criteria/types.ts';
import { ask, type Question } from './question.ts';
import { json } from './row.ts';

/** All added sets, by the day they hold from. */
export function everyAddedSet(db: D1Database): Question<CriteriaSet[]> {
  const statement = db.prepare('SELECT body FROM criteria_sets ORDER BY valid_from, version');
  return { statement, read: (rows) => rows.map((row) => json<CriteriaSet>(row, 'body')) };
}

export const addedSets = (db: D1Database) => ask(everyAddedSet(db));

export function putSet(db: D1Database, set: CriteriaSet, at: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO criteria_sets (version, kind, valid_from, body, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (version) DO UPDATE SET
         kind = excluded.kind, valid_from = excluded.valid_from, body = excluded.body`,
    )
    .bind(set.version, set.kind, set.validFrom, JSON.stringify(set), at);
}
