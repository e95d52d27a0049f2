import type { Context } from 'hono';
import { sha256 } from '../crypto.ts';
import type { AppEnv } from '../env.ts';
import type { Once } from '../services/change.ts';

/**
 * A write that may be sent again without being done again, where the caller gave it a key.
 * @param body as parsed: two requests are the same when route and content are
 */
export async function once(c: Context<AppEnv>, status: number, body: unknown): Promise<Once> {
  const key = c.req.header('idempotency-key') ?? null;
  const requestHash = key === null ? '' : await sha256(JSON.stringify([c.req.path, body]));
  return { key, requestHash, status };
}
