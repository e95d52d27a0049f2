import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../env.ts';
import { answers, open } from '../http/contract.ts';

const health = z.strictObject({ ok: z.literal(true), environment: z.string(), time: z.string() });

/** GET /api/health: the Worker runs and its database answers. */
export const healthRoutes = new Hono<AppEnv>().get(
  '/',
  open(),
  answers(200, 'The Worker runs and its database answers', health),
  async (c) => {
    await c.env.DB.prepare('SELECT 1').first();
    const time = c.get('now').toISOString();
    return c.json({ ok: true as const, environment: c.env.ENVIRONMENT ?? 'local', time });
  },
);
