/**
 * The platform's rate limit, where one is bound (staging, production). Counted per key, so that an
 * office behind one address is not one caller; what needs no key, and failed sign-ins, are counted
 * per address.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';

export const limitByKey: MiddlewareHandler<AppEnv> = async (c, next) => {
  const actor = c.get('actor');
  await spend(c, actor ? `key:${actor.id}` : addressOf(c));
  await next();
};

/** @throws ApiError `rate-limited` where the address has failed too often */
export async function countFailure(c: Context<AppEnv>): Promise<void> {
  await spend(c, addressOf(c));
}

function addressOf(c: Context<AppEnv>): string {
  return `ip:${c.req.header('cf-connecting-ip') ?? ''}`;
}

async function spend(c: Context<AppEnv>, key: string): Promise<void> {
  const limit = c.env.RATE_LIMIT;
  if (limit && !(await limit.limit({ key })).success) throw new ApiError('rate-limited');
}
