import { Hono } from 'hono';
import {
  rankedSubject,
  rankedSubjectAnswer,
  rankedSubjectQuery,
  rankingAnalysis,
  rankingAnalysisQuery,
  rankingAnswer,
  rankingQuery,
} from '../../shared/api/rankings.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { rankingAnalysis as analyse } from '../services/ranking/analysis.ts';
import { rankingPage } from '../services/ranking/page.ts';
import { rankedSubject as subjectOf } from '../services/ranking/subject.ts';

/** /api/rankings: from the one ranking function. */
export const rankingRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'unit', 'council'),
    takes('query', rankingQuery),
    answers(200, 'A page of a ranking', rankingAnswer),
    async (c) => c.json(await rankingPage(context(c), c.req.valid('query')), 200),
  )
  .get(
    '/analysis',
    allow('office', 'council'),
    takes('query', rankingAnalysisQuery),
    answers(200, 'Criteria, units and risers of a ranking', rankingAnalysis),
    async (c) => c.json(await analyse(context(c), c.req.valid('query')), 200),
  )
  .get(
    '/subjects/:subject',
    allow('office', 'unit', 'council'),
    takes('param', rankedSubject),
    takes('query', rankedSubjectQuery),
    answers(200, 'One place in a ranking, and what it comes from', rankedSubjectAnswer),
    async (c) => {
      const { subject } = c.req.valid('param');
      return c.json(await subjectOf(context(c), subject, c.req.valid('query')), 200);
    },
  );
