/** Table `keys`. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Role } from '../env.ts';
import { type Row, text, textOrNull } from './row.ts';

export interface KeyRow {
  readonly id: string;
  readonly hash: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly label: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly replaces: string | null;
}

function parse(row: Row): KeyRow {
  return {
    id: text(row, 'id'),
    hash: text(row, 'hash'),
    role: text(row, 'role') as Role,
    unit: textOrNull(row, 'unit_id'),
    label: text(row, 'label'),
    createdAt: text(row, 'created_at'),
    createdBy: textOrNull(row, 'created_by'),
    expiresAt: textOrNull(row, 'expires_at'),
    revokedAt: textOrNull(row, 'revoked_at'),
    lastUsedAt: textOrNull(row, 'last_used_at'),
    replaces: textOrNull(row, 'replaces'),
  };
}

export async function keyById(db: D1Database, id: string): Promise<KeyRow | null> {
  const row = await db.prepare('SELECT * FROM keys WHERE id = ?1').bind(id).first<Row>();
  return row === null ? null : parse(row);
}

/** All keys, newest first. */
export async function allKeys(db: D1Database): Promise<KeyRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM keys ORDER BY created_at DESC, id')
    .all<Row>();
  return results.map(parse);
}

export function insertKey(db: D1Database, key: KeyRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO keys (id, hash, role, unit_id, label, created_at, created_by, expires_at, replaces)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
    )
    .bind(
      key.id,
      key.hash,
      key.role,
      key.unit,
      key.label,
      key.createdAt,
      key.createdBy,
      key.expiresAt,
      key.replaces,
    );
}

export function revokeKeyAt(db: D1Database, id: string, at: string): D1PreparedStatement {
  return db.prepare('UPDATE keys SET revoked_at = ?2 WHERE id = ?1').bind(id, at);
}

/** Not in the audit log: use is no change. @param since what is newer than this is left alone */
export function touchKey(
  db: D1Database,
  id: string,
  at: string,
  since: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE keys SET last_used_at = ?2
       WHERE id = ?1 AND (last_used_at IS NULL OR last_used_at < ?3)`,
    )
    .bind(id, at, since);
}
