import { Hono } from 'hono';
import {
  lockYearAnswer,
  lockYearBody,
  oneYear,
  unlockYearBody,
} from '../../shared/api/progress.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { lockYear, unlockYear } from '../services/years/lock.ts';

/** /api/years: closing a year, and opening it again. */
export const yearRoutes = new Hono<AppEnv>()
  .post(
    '/:year/lock',
    allow('office'),
    takes('param', oneYear),
    takes('header', maybeOnceHeader),
    takes('json', lockYearBody),
    answers(200, 'The year is closed', lockYearAnswer),
    async (c) => {
      const body = c.req.valid('json');
      const { year } = c.req.valid('param');
      return c.json(await lockYear(context(c), year, body.reason, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:year/unlock',
    allow('office'),
    takes('param', oneYear),
    takes('header', maybeOnceHeader),
    takes('json', unlockYearBody),
    answers(200, 'The year is open', lockYearAnswer),
    async (c) => {
      const body = c.req.valid('json');
      const { year } = c.req.valid('param');
      return c.json(await unlockYear(context(c), year, body.reason, await once(c, 200, body)), 200);
    },
  );
