/** Table `answers`: what was answered under an idempotency key. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { int, type Row, text } from './row.ts';

export interface StoredAnswer {
  readonly requestHash: string;
  readonly status: number;
  /** JSON */
  readonly body: string;
}

export function parseAnswer(row: Row): StoredAnswer {
  return {
    requestHash: text(row, 'request_hash'),
    status: int(row, 'status'),
    body: text(row, 'body'),
  };
}

export async function answerTo(
  db: D1Database,
  actor: string,
  key: string,
): Promise<StoredAnswer | null> {
  const row = await db
    .prepare('SELECT request_hash, status, body FROM answers WHERE actor = ?1 AND key = ?2')
    .bind(actor, key)
    .first<Row>();
  return row === null ? null : parseAnswer(row);
}

export function insertAnswer(
  db: D1Database,
  answer: StoredAnswer & { readonly actor: string; readonly key: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO answers (actor, key, request_hash, status, body, at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)`,
    )
    .bind(answer.actor, answer.key, answer.requestHash, answer.status, answer.body, answer.at);
}

export function deleteAnswersBefore(db: D1Database, at: string): D1PreparedStatement {
  return db.prepare('DELETE FROM answers WHERE at < ?1').bind(at);
}
