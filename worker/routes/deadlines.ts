import { Hono } from 'hono';
import {
  deadlineBody,
  deadlinesAnswer,
  extensionBody,
  yearQuery,
} from '../../shared/api/progress.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { extendDeadline, listDeadlines, setDeadline } from '../services/progress/deadlines.ts';

/** /api/deadlines: the last day of each duty of a year, and longer for single units. */
export const deadlineRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'unit', 'council'),
    takes('query', yearQuery),
    answers(200, 'Deadlines of a year', deadlinesAnswer),
    async (c) => c.json(await listDeadlines(context(c), c.req.valid('query').year), 200),
  )
  .post(
    '/',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', deadlineBody),
    answers(200, 'The deadline is set', deadlinesAnswer),
    async (c) => {
      const body = c.req.valid('json');
      return c.json(await setDeadline(context(c), body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/extensions',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', extensionBody),
    answers(200, 'The unit has longer', deadlinesAnswer),
    async (c) => {
      const body = c.req.valid('json');
      return c.json(await extendDeadline(context(c), body, await once(c, 200, body)), 200);
    },
  );
