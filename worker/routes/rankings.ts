import { Hono } from 'hono';
import { rankingAnswer, rankingQuery } from '../../shared/api/rankings.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { rankingPage } from '../services/ranking/page.ts';

/** GET /api/rankings: from the one ranking function. */
export const rankingRoutes = new Hono<AppEnv>().get(
  '/',
  allow('office', 'unit', 'council'),
  takes('query', rankingQuery),
  answers(200, 'A page of a ranking', rankingAnswer),
  async (c) => c.json(await rankingPage(context(c), c.req.valid('query')), 200),
);
