import type { KeyInfo } from '../../../shared/api/keys.ts';
import { readHead } from '../../db/audit.ts';
import { allKeys, type KeyRow, revokeKeyAt } from '../../db/keys.ts';
import { ApiError } from '../../errors.ts';
import { actorsOf } from '../actors.ts';
import { change } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { keyAudit } from './create.ts';
import { keyView } from './view.ts';

/**
 * Ends a key at once; ending it again changes nothing.
 * @throws ApiError `not-found`; `last-office-key` for the only office key that still works
 */
export async function revokeKey(ctx: ServiceContext, id: string, reason: string): Promise<KeyInfo> {
  return change(ctx, async () => {
    const head = await readHead(ctx.db);
    const keys = await allKeys(ctx.db);
    const row = keys.find((key) => key.id === id);
    if (row === undefined) throw new ApiError('not-found');
    const by = await actorsOf(ctx.db);
    if (row.revokedAt !== null && row.revokedAt <= ctx.now) return { answer: keyView(row, by) };
    if (
      row.role === 'office' &&
      !keys.some((key) => key.id !== id && worksAsOffice(key, ctx.now))
    ) {
      throw new ApiError('last-office-key');
    }
    const revoked: KeyRow = { ...row, revokedAt: ctx.now };
    return {
      answer: keyView(revoked, by),
      head,
      statements: [revokeKeyAt(ctx.db, id, ctx.now)],
      audit: [keyAudit('key.revoke', revoked, reason)],
    };
  });
}

function worksAsOffice(key: KeyRow, now: string): boolean {
  const ended = (at: string | null) => at !== null && at <= now;
  return key.role === 'office' && !ended(key.revokedAt) && !ended(key.expiresAt);
}
