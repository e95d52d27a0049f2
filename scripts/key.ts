/**
 * npm run key -- create --role office --label "Văn phòng Sở" [--unit ID] [--expires YYYY-MM-DD]
 *                (--local | --env staging | --env production)
 * npm run key -- list   (--local | --env …)
 * npm run key -- revoke --id ID (--local | --env …)
 *
 * The first key of an installation, and the way back in when the last one is lost. Later keys are
 * made in the pane. A key is printed once; only its hash is stored. What is done here is in the log
 * like everything else, under "command".
 */
import { parseArgs } from 'node:util';
import { type AuditDraft, chain, EMPTY_LOG } from '../worker/audit/chain.ts';
import { literal, type Query } from '../worker/db/dump.ts';
import { newSecret } from '../worker/services/keys/secret.ts';
import { CommandError, command, say } from './record/command.ts';
import { TARGET_OPTIONS, type Target, UsageError, withTarget } from './record/target.ts';

const USAGE = `Cách dùng:
  npm run key -- create --role office|unit|council --label "TÊN" [--unit ID] [--expires NĂM-THÁNG-NGÀY] (--local | --env staging|production)
  npm run key -- list (--local | --env staging|production)
  npm run key -- revoke --id ID (--local | --env staging|production)`;

const AUTHOR = { id: 'command', role: 'office' };

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...TARGET_OPTIONS,
      role: { type: 'string' },
      label: { type: 'string' },
      unit: { type: 'string' },
      expires: { type: 'string' },
      id: { type: 'string' },
    },
  });
  const [verb] = positionals;
  await withTarget(values, async (target) => {
    if (verb === 'create') await create(target, values);
    else if (verb === 'list') await list(target);
    else if (verb === 'revoke') await revoke(target, values.id);
    else throw new UsageError('Chọn create, list hoặc revoke.');
  });
});

interface Wanted {
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly expires?: string | undefined;
}

async function create(target: Target, { role, label, unit, expires }: Wanted): Promise<void> {
  if (role !== 'office' && role !== 'unit' && role !== 'council') {
    throw new UsageError('--role phải là office, unit hoặc council.');
  }
  if (!label?.trim()) throw new UsageError('Thiếu --label: ai giữ khóa này.');
  if ((role === 'unit') !== (unit !== undefined)) {
    throw new UsageError('Khóa của đơn vị cần --unit ID; các khóa khác không có --unit.');
  }
  if (expires !== undefined && !/^\d{4}-\d\d-\d\d$/.test(expires)) {
    throw new UsageError('--expires ghi theo dạng NĂM-THÁNG-NGÀY, ví dụ 2026-12-31.');
  }
  if (unit !== undefined) {
    const [known] = await target.query(`SELECT id FROM units WHERE id = ${literal(unit)}`);
    if (!known) throw new CommandError(`Không có đơn vị “${unit}” trong danh sách.`);
  }
  const { key, id, hash } = await newSecret();
  const now = new Date().toISOString();
  // The last moment of that day in Vietnam.
  const end = expires === undefined ? null : `${expires}T16:59:59.999Z`;
  const detail = { role, label, expiresAt: end, revokedAt: null, replaces: null };
  const columns = 'id, hash, role, unit_id, label, created_at, created_by, expires_at';
  const values = [id, hash, role, unit ?? null, label.trim(), now, AUTHOR.id, end].map(literal);
  await target.execute([
    await logged(target.query, now, draft('key.create', id, unit ?? null, detail)),
    `INSERT INTO keys (${columns}) VALUES (${values.join(', ')})`,
  ]);
  say(`Khóa mới (${target.name}), chỉ hiện một lần này:\n\n  ${key}\n`);
}

async function list({ query }: Target): Promise<void> {
  const rows = await query(
    `SELECT id, role, unit_id, label, created_at, expires_at, revoked_at, last_used_at
     FROM keys ORDER BY created_at`,
  );
  for (const row of rows) {
    const state = row.revoked_at !== null ? 'đã thu hồi' : 'đang dùng';
    const used = row.last_used_at ?? 'chưa dùng';
    say([row.id, row.role, row.unit_id ?? '–', row.label, state, used].join('\t'));
  }
  if (rows.length === 0) say('Chưa có khóa nào.');
}

async function revoke(target: Target, id: string | undefined): Promise<void> {
  if (id === undefined) throw new UsageError('Thiếu --id.');
  const [row] = await target.query(`SELECT * FROM keys WHERE id = ${literal(id)}`);
  if (!row) throw new CommandError(`Không có khóa “${id}”.`);
  const now = new Date().toISOString();
  const { role, label } = row;
  const detail = { role, label, expiresAt: row.expires_at, revokedAt: now, replaces: row.replaces };
  const unit = row.unit_id === null ? null : String(row.unit_id);
  await target.execute([
    await logged(target.query, now, draft('key.revoke', id, unit, detail)),
    `UPDATE keys SET revoked_at = ${literal(now)} WHERE id = ${literal(id)}`,
  ]);
  say(`Đã thu hồi khóa ${id}.`);
}

function draft(action: string, id: string, unit: string | null, detail: object): AuditDraft {
  return { action, entity: 'key', entityId: id, unit, year: null, detail };
}

/** The log's next line, as a statement; it fails where somebody else writes at the same moment. */
async function logged(query: Query, now: string, entry: AuditDraft): Promise<string> {
  const [row] = await query('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  const head = row ? { seq: Number(row.seq), hash: String(row.hash) } : EMPTY_LOG;
  const [line] = await chain(head, { actor: AUTHOR, now }, [entry]);
  const l = line!;
  const values = [
    l.seq,
    l.at,
    l.actor,
    l.role,
    l.action,
    l.entity,
    l.entityId,
    l.unit,
    l.year,
    l.salt,
    l.detail,
    l.detailHash,
    l.prevHash,
    l.hash,
  ].map(literal);
  return `INSERT INTO audit (seq, at, actor, role, action, entity, entity_id, unit_id, year, salt,
    detail, detail_hash, prev_hash, hash) VALUES (${values.join(', ')})`;
}
