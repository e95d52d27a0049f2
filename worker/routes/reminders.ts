import { Hono } from 'hono';
import { remindersAnswer, remindersQuery } from '../../shared/api/progress.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { reminders } from '../services/progress/reminders.ts';

/** GET /api/reminders: a text for every unit that has not handed in. */
export const reminderRoutes = new Hono<AppEnv>().get(
  '/',
  allow('office'),
  takes('query', remindersQuery),
  answers(200, 'Reminders, ready to copy or mail', remindersAnswer),
  async (c) => c.json(await reminders(context(c), c.req.valid('query').year), 200),
);
