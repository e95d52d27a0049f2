import { Hono } from 'hono';
import { progressAnswer, yearQuery } from '../../shared/api/progress.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { progress } from '../services/progress/progress.ts';

/** GET /api/progress: units × duties of a year; a unit sees its own row. */
export const progressRoutes = new Hono<AppEnv>().get(
  '/',
  allow('office', 'unit', 'council'),
  takes('query', yearQuery),
  answers(200, 'Who has handed in what', progressAnswer),
  async (c) => c.json(await progress(context(c), c.req.valid('query').year), 200),
);
