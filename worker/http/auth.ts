/** Who asks: a bearer key of ours, or a token of the identity provider where one is configured. */
import type { Context, MiddlewareHandler } from 'hono';
import { equalInConstantTime } from '../crypto.ts';
import { keyById, touchKey } from '../db/keys.ts';
import type { Actor, AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { readSecret } from '../services/keys/secret.ts';
import { oidcActor } from './oidc.ts';
import { countFailure } from './rate-limit.ts';

/** `last_used_at` is kept to within an hour, so that reading costs no write. */
const TOUCH_AFTER_MS = 3_600_000;

/** @param isOpen paths that need no key */
export function auth(isOpen: (path: string) => boolean): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (isOpen(c.req.path)) return next();
    const header = c.req.header('authorization') ?? '';
    const token = /^Bearer +(\S{1,4096})$/i.exec(header)?.[1] ?? '';
    try {
      c.set('actor', await actorOf(c, token));
    } catch (error) {
      if (error instanceof ApiError) await countFailure(c);
      throw error;
    }
    return next();
  };
}

async function actorOf(c: Context<AppEnv>, token: string): Promise<Actor> {
  return token.startsWith('tdvh_') ? keyActor(c, token) : oidcActor(c.env, token);
}

async function keyActor(c: Context<AppEnv>, token: string): Promise<Actor> {
  const secret = await readSecret(token);
  const row = secret && (await keyById(c.env.DB, secret.id));
  // One answer for a key that never was and for a wrong secret.
  if (!secret || !row || !equalInConstantTime(row.hash, secret.hash)) {
    throw new ApiError('unauthenticated');
  }
  const now = c.get('now');
  const at = now.toISOString();
  if (row.revokedAt !== null && row.revokedAt <= at) throw new ApiError('key-revoked');
  if (row.expiresAt !== null && row.expiresAt <= at) throw new ApiError('key-expired');
  const since = new Date(now.getTime() - TOUCH_AFTER_MS).toISOString();
  if (row.lastUsedAt === null || row.lastUsedAt < since) {
    c.executionCtx.waitUntil(touchKey(c.env.DB, row.id, at, since).run());
  }
  const { id, label, role, unit, expiresAt } = row;
  return { id, label, role, unit, expiresAt };
}
