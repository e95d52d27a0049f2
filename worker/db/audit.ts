/** Table `audit`: written with every change, never updated but for erased details. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import {
  type AuditDraft,
  type AuditLine,
  EMPTY_LOG,
  type Head,
  TAKING_OUT,
} from '../audit/chain.ts';
import { columnsOf } from './bulk.ts';
import { ask, type Question } from './question.ts';
import { int, intOrNull, type Row, text, textOrNull } from './row.ts';

function parse(row: Row): AuditLine {
  return {
    seq: int(row, 'seq'),
    at: text(row, 'at'),
    actor: text(row, 'actor'),
    role: text(row, 'role'),
    action: text(row, 'action'),
    entity: text(row, 'entity') as AuditDraft['entity'],
    entityId: text(row, 'entity_id'),
    unit: textOrNull(row, 'unit_id'),
    year: intOrNull(row, 'year'),
    salt: textOrNull(row, 'salt'),
    detail: textOrNull(row, 'detail'),
    detailHash: text(row, 'detail_hash'),
    prevHash: text(row, 'prev_hash'),
    hash: text(row, 'hash'),
  };
}

/** Where the log stands, and since when; null for an empty one. */
export function head(db: D1Database): Question<(Head & { readonly at: string }) | null> {
  return {
    statement: db.prepare('SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1'),
    read: ([row]) =>
      row === undefined
        ? null
        : { seq: int(row, 'seq'), hash: text(row, 'hash'), at: text(row, 'at') },
  };
}

/** Where the log stands: every change begins with this. */
export async function readHead(db: D1Database): Promise<Head> {
  const found = await ask(head(db));
  return found === null ? EMPTY_LOG : { seq: found.seq, hash: found.hash };
}

/**
 * All lines in one statement. A second writer that read the same head fails on `seq` (and on
 * `prev_hash`), and its whole batch with it: the log cannot fork.
 */
export function insertAudit(db: D1Database, lines: readonly AuditLine[]): D1PreparedStatement {
  const rows = lines.map((line) => [
    line.seq,
    line.at,
    line.actor,
    line.role,
    line.action,
    line.entity,
    line.entityId,
    line.unit,
    line.year,
    line.salt,
    line.detail,
    line.detailHash,
    line.prevHash,
    line.hash,
  ]);
  return db
    .prepare(
      `INSERT INTO audit (seq, at, actor, role, action, entity, entity_id, unit_id, year,
                          salt, detail, detail_hash, prev_hash, hash)
       SELECT ${columnsOf(14)} FROM json_each(?1)`,
    )
    .bind(JSON.stringify(rows));
}

/** A write failed because the log has moved on since its head was read. */
export function isHeadMoved(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    /UNIQUE constraint failed: audit\.(seq|prev_hash|hash)/.test(thrown.message)
  );
}

/** The hash of one line; null where there is none. */
export async function hashAt(db: D1Database, seq: number): Promise<string | null> {
  const row = await db.prepare('SELECT hash FROM audit WHERE seq = ?1').bind(seq).first<Row>();
  return row === null ? null : text(row, 'hash');
}

export interface AuditFilter {
  readonly entity?: string | undefined;
  readonly entityId?: string | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** Only lines before this one. */
  readonly before?: number | undefined;
}

/** Lines, newest first. */
export async function findAudit(
  db: D1Database,
  filter: AuditFilter,
  limit: number,
): Promise<AuditLine[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM audit
       WHERE (?1 IS NULL OR entity = ?1) AND (?2 IS NULL OR entity_id = ?2)
         AND (?3 IS NULL OR unit_id = ?3) AND (?4 IS NULL OR year = ?4)
         AND (?5 IS NULL OR actor = ?5) AND (?6 IS NULL OR action = ?6)
         AND (?7 IS NULL OR seq < ?7)
       ORDER BY seq DESC LIMIT ?8`,
    )
    .bind(
      filter.entity ?? null,
      filter.entityId ?? null,
      filter.unit ?? null,
      filter.year ?? null,
      filter.actor ?? null,
      filter.action ?? null,
      filter.before ?? null,
      limit,
    )
    .all<Row>();
  return results.map(parse);
}

/** All lines about one thing, oldest first. */
export async function auditOf(
  db: D1Database,
  entity: AuditDraft['entity'],
  entityId: string,
): Promise<AuditLine[]> {
  const { results } = await db
    .prepare('SELECT * FROM audit WHERE entity = ?1 AND entity_id = ?2 ORDER BY seq')
    .bind(entity, entityId)
    .all<Row>();
  return results.map(parse);
}

/** Lines after one, oldest first: for walking the whole log. */
export async function auditAfter(db: D1Database, seq: number, limit: number): Promise<AuditLine[]> {
  const { results } = await db
    .prepare('SELECT * FROM audit WHERE seq > ?1 ORDER BY seq LIMIT ?2')
    .bind(seq, limit)
    .all<Row>();
  return results.map(parse);
}

/**
 * Lines whose details speak of people: about them, about what was decided on them, and those named
 * beside. A line that says what was taken out is never one of them: it is the proof that this was
 * allowed.
 */
export async function linesAbout(
  db: D1Database,
  people: readonly string[],
  further: readonly number[],
): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT seq FROM audit
       WHERE ((entity IN ('person', 'award') AND entity_id IN (SELECT value FROM json_each(?1)))
              OR seq IN (SELECT value FROM json_each(?2)))
         AND detail IS NOT NULL AND action NOT IN (SELECT value FROM json_each(?3))
       ORDER BY seq`,
    )
    .bind(JSON.stringify(people), JSON.stringify(further), JSON.stringify(TAKING_OUT))
    .all<Row>();
  return results.map((row) => int(row, 'seq'));
}

/** Takes out the old and new values of lines; the lines themselves stay, and the chain verifies. */
export function eraseDetails(db: D1Database, lines: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE audit SET detail = NULL, salt = NULL
       WHERE seq IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(lines));
}
