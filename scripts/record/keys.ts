/**
 * Keys made and ended without a key: the first one of an installation, and the way back in when the
 * last one is lost. Whoever may write to the database may do this; the log says "command".
 */
import { type AuditDraft, chain, EMPTY_LOG } from '../../worker/audit/chain.ts';
import { literal, type Query } from '../../worker/db/dump.ts';
import type { KeyRow } from '../../worker/db/keys.ts';
import type { Row } from '../../worker/db/row.ts';
import type { Role } from '../../worker/env.ts';
import { endOfDay, keyAudit } from '../../worker/services/keys/create.ts';
import { newSecret } from '../../worker/services/keys/secret.ts';
import { CommandError } from './errors.ts';
import type { Target } from './target.ts';

const AUTHOR = { id: 'command', role: 'office' };

export interface WantedKey {
  readonly role: Role;
  readonly label: string;
  /** Of a unit's key, its unit. */
  readonly unit?: string | undefined;
  /** Last day of validity; absent: until revoked. */
  readonly expiresOn?: string | undefined;
}

/** @returns the key, which is nowhere else @throws CommandError for a unit that is not there */
export async function makeKey(target: Target, wanted: WantedKey): Promise<string> {
  const { role, label, unit = null, expiresOn } = wanted;
  if (unit !== null) {
    const [known] = await target.query(`SELECT id FROM units WHERE id = ${literal(unit)}`);
    if (!known) throw new CommandError(`Không có đơn vị “${unit}” trong danh sách.`);
  }
  const { key, id, hash } = await newSecret();
  const now = new Date().toISOString();
  const row: KeyRow = {
    id,
    hash,
    role,
    unit,
    label,
    createdAt: now,
    createdBy: null,
    expiresAt: expiresOn === undefined ? null : endOfDay(expiresOn),
    revokedAt: null,
    lastUsedAt: null,
    replaces: null,
  };
  await target.execute([
    await logged(target.query, now, keyAudit('key.create', row)),
    insertOf('keys', {
      id,
      hash,
      role,
      unit_id: unit,
      label,
      created_at: now,
      expires_at: row.expiresAt,
    }),
  ]);
  return key;
}

/** @throws CommandError for a key that is not there or has ended already */
export async function revokeKey(target: Target, id: string): Promise<void> {
  const [row] = await target.query(`SELECT * FROM keys WHERE id = ${literal(id)}`);
  if (!row) throw new CommandError(`Không có khóa “${id}”.`);
  if (row.revoked_at !== null) throw new CommandError(`Khóa “${id}” đã được thu hồi từ trước.`);
  const now = new Date().toISOString();
  const ended = {
    id,
    role: row.role as Role,
    unit: textOf(row, 'unit_id'),
    label: String(row.label),
    expiresAt: textOf(row, 'expires_at'),
    revokedAt: now,
    replaces: textOf(row, 'replaces'),
  };
  await target.execute([
    await logged(target.query, now, keyAudit('key.revoke', ended)),
    `UPDATE keys SET revoked_at = ${literal(now)} WHERE id = ${literal(id)}`,
  ]);
}

function textOf(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** The log's next line, as a statement; it fails where somebody else writes at the same moment. */
async function logged(query: Query, now: string, entry: AuditDraft): Promise<string> {
  const [row] = await query('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  const head = row ? { seq: Number(row.seq), hash: String(row.hash) } : EMPTY_LOG;
  const [line] = await chain(head, { actor: AUTHOR, now }, [entry]);
  const { entityId, unit, detailHash, prevHash, ...same } = line!;
  return insertOf('audit', {
    ...same,
    entity_id: entityId,
    unit_id: unit,
    detail_hash: detailHash,
    prev_hash: prevHash,
  });
}

function insertOf(table: string, row: Readonly<Record<string, string | number | null>>): string {
  const columns = Object.keys(row).join(', ');
  const values = Object.values(row).map(literal).join(', ');
  return `INSERT INTO ${table} (${columns}) VALUES (${values})`;
}
