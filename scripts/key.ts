/**
 * npm run key -- create --role office --label "Văn phòng Sở" [--unit ID] [--expires YYYY-MM-DD]
 *                (--local | --env staging | --env production)
 * npm run key -- list   (--local | --env …)
 * npm run key -- revoke --id ID (--local | --env …)
 *
 * The first key of an installation, and the way back in when the last one is lost. Later keys are
 * made in the pane. A key is printed once; only its hash is stored.
 */
import { parseArgs } from 'node:util';
import { createKeyBody } from '../shared/api/keys.ts';
import { command, say } from './record/command.ts';
import { UsageError } from './record/errors.ts';
import { makeKey, revokeKey } from './record/keys.ts';
import { TARGET_OPTIONS, type Target, withTarget } from './record/target.ts';

const USAGE = `Cách dùng:
  npm run key -- create --role office|unit|council --label "TÊN" [--unit ID] [--expires NĂM-THÁNG-NGÀY] (--local | --env staging|production)
  npm run key -- list (--local | --env staging|production)
  npm run key -- revoke --id ID (--local | --env staging|production)`;

const OPTIONS = {
  ...TARGET_OPTIONS,
  role: { type: 'string' },
  label: { type: 'string' },
  unit: { type: 'string' },
  expires: { type: 'string' },
  id: { type: 'string' },
} as const;

/** What is wrong with an option, by the field that it becomes. */
const WRONG: Readonly<Record<string, string>> = {
  role: '--role phải là office, unit hoặc council.',
  label: 'Thiếu --label: ai giữ khóa này (nhiều nhất 120 chữ).',
  unit: 'Khóa của đơn vị cần --unit ID; các khóa khác không có --unit.',
  expiresOn: '--expires là một ngày có thật, dạng NĂM-THÁNG-NGÀY, ví dụ 2026-12-31.',
};

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const work = workOf(positionals[0], values);
  await withTarget(values, work);
});

type Values = Readonly<Partial<Record<'role' | 'label' | 'unit' | 'expires' | 'id', string>>>;

/** What is asked for, checked before any database is opened. */
function workOf(verb: string | undefined, values: Values): (target: Target) => Promise<void> {
  if (verb === 'list') return list;
  if (verb === 'create') return create(values);
  if (verb !== 'revoke') throw new UsageError('Chọn create, list hoặc revoke.');
  const { id } = values;
  if (id === undefined) throw new UsageError('Thiếu --id.');
  return async (target) => {
    await revokeKey(target, id);
    say(`Đã thu hồi khóa ${id}.`);
  };
}

function create({ role, label, unit, expires }: Values): (target: Target) => Promise<void> {
  const asked = createKeyBody.safeParse({ role, label, unit, expiresOn: expires });
  if (!asked.success) {
    const field = String(asked.error.issues[0]?.path[0] ?? 'role');
    throw new UsageError(WRONG[field] ?? asked.error.message);
  }
  const { data } = asked;
  return async (target) => {
    const key = await makeKey(target, {
      ...data,
      unit: data.unit ?? undefined,
      expiresOn: expires,
    });
    say(`Khóa mới (${target.name}), chỉ hiện một lần này:\n\n  ${key}\n`);
  };
}

async function list({ query }: Target): Promise<void> {
  const rows = await query(
    `SELECT id, role, unit_id, label, expires_at, revoked_at, last_used_at
     FROM keys ORDER BY created_at`,
  );
  const now = new Date().toISOString();
  for (const row of rows) {
    const expired = typeof row.expires_at === 'string' && row.expires_at <= now;
    const state = row.revoked_at !== null ? 'đã thu hồi' : expired ? 'hết hạn' : 'đang dùng';
    const used = row.last_used_at ?? 'chưa dùng';
    say([row.id, row.role, row.unit_id ?? '–', row.label, state, used].join('\t'));
  }
  if (rows.length === 0) say('Chưa có khóa nào.');
}
