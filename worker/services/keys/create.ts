import type { CreateKeyBody, NewKey } from '../../../shared/api/keys.ts';
import { readHead } from '../../db/audit.ts';
import { insertKey, type KeyRow } from '../../db/keys.ts';
import { unitById } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { actorsOf } from '../actors.ts';
import { change } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { newSecret } from './secret.ts';
import { keyView } from './view.ts';

/** The end of a day in Vietnam, as an instant. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T23:59:59.999Z`) - 7 * 3_600_000).toISOString();
}

/**
 * Makes a key. Its secret is in the answer and nowhere else, so this is never answered twice.
 * @throws ApiError `not-found` for a unit that the registry does not have
 */
export async function createKey(ctx: ServiceContext, body: CreateKeyBody): Promise<NewKey> {
  return change(ctx, async () => {
    const head = await readHead(ctx.db);
    if (body.unit !== null && (await unitById(ctx.db, body.unit)) === null) {
      throw new ApiError('not-found');
    }
    const { key, id, hash } = await newSecret();
    const row: KeyRow = {
      id,
      hash,
      role: body.role,
      unit: body.unit,
      label: body.label,
      createdAt: ctx.now,
      createdBy: ctx.actor.id,
      expiresAt: body.expiresOn === null ? null : endOfDay(body.expiresOn),
      revokedAt: null,
      lastUsedAt: null,
      replaces: null,
    };
    const by = await actorsOf(ctx.db);
    return {
      answer: { key, info: keyView(row, by) },
      head,
      statements: [insertKey(ctx.db, row)],
      audit: [keyAudit('key.create', row)],
    };
  });
}

type LoggedKey = Pick<
  KeyRow,
  'id' | 'role' | 'unit' | 'label' | 'expiresAt' | 'revokedAt' | 'replaces'
>;

/** The log's line about a key: all but its hash. */
export function keyAudit(action: string, row: LoggedKey, reason = '') {
  const { id, role, unit, label, expiresAt, revokedAt, replaces } = row;
  return {
    action,
    entity: 'key' as const,
    entityId: id,
    unit,
    year: null,
    detail: { role, label, expiresAt, revokedAt, replaces, ...(reason ? { reason } : {}) },
  };
}
