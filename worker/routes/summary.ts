import { Hono } from 'hono';
import { summaryAnswer, summaryQuery } from '../../shared/api/summary.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { summary } from '../services/summary.ts';

/** GET /api/summary: all that the summary workbook shows. */
export const summaryRoutes = new Hono<AppEnv>().get(
  '/',
  allow('office', 'council'),
  takes('query', summaryQuery),
  answers(200, 'The data of the summary workbook and the letters', summaryAnswer),
  async (c) => c.json(await summary(context(c), c.req.valid('query')), 200),
);
