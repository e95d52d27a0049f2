import type { NewKey } from '../../../shared/api/keys.ts';
import { readHead } from '../../db/audit.ts';
import { insertKey, type KeyRow, keyById, revokeKeyAt } from '../../db/keys.ts';
import { ApiError } from '../../errors.ts';
import { actorsOf } from '../actors.ts';
import { change } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { endOfDay, keyAudit } from './create.ts';
import { newSecret } from './secret.ts';
import { keyView } from './view.ts';

/**
 * A new key in the place of an old one, which works on for the hours of grace and then ends.
 * @throws ApiError `not-found`; `key-ended` where the old one was revoked or rotated before
 */
export async function rotateKey(
  ctx: ServiceContext,
  id: string,
  body: { readonly graceHours: number; readonly expiresOn: string | null },
): Promise<NewKey> {
  return change(ctx, async () => {
    const head = await readHead(ctx.db);
    const old = await keyById(ctx.db, id);
    if (old === null) throw new ApiError('not-found');
    if (old.revokedAt !== null) throw new ApiError('key-ended');
    const end = new Date(Date.parse(ctx.now) + body.graceHours * 3_600_000).toISOString();
    const secret = await newSecret();
    const row: KeyRow = {
      ...old,
      id: secret.id,
      hash: secret.hash,
      createdAt: ctx.now,
      createdBy: ctx.actor.id,
      expiresAt: body.expiresOn === null ? old.expiresAt : endOfDay(body.expiresOn),
      lastUsedAt: null,
      replaces: id,
    };
    const by = await actorsOf(ctx.db);
    return {
      answer: { key: secret.key, info: keyView(row, by) },
      head,
      statements: [insertKey(ctx.db, row), revokeKeyAt(ctx.db, id, end)],
      audit: [keyAudit('key.rotate', row), keyAudit('key.revoke', { ...old, revokedAt: end })],
    };
  });
}
