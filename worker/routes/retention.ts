import { Hono } from 'hono';
import { retentionAnswer, retentionBody } from '../../shared/api/retention.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { retain } from '../services/retention.ts';

/** POST /api/retention: clears what is kept no longer than it is needed. */
export const retentionRoutes = new Hono<AppEnv>().post(
  '/',
  allow('office'),
  takes('header', maybeOnceHeader),
  takes('json', retentionBody),
  answers(200, 'Cleared; or, of a dry run, what would be', retentionAnswer),
  async (c) => {
    const body = c.req.valid('json');
    return c.json(await retain(context(c), body, await once(c, 200, body)), 200);
  },
);
