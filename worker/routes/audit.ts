import { Hono } from 'hono';
import { auditPage, auditQuery, verifyAnswer, verifyQuery } from '../../shared/api/audit.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { listAudit } from '../services/audit/list.ts';
import { verifyAudit } from '../services/audit/verify.ts';
import { context } from '../services/context.ts';

/** /api/audit: the log of every change, and the proof that it is whole. */
export const auditRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'council'),
    takes('query', auditQuery),
    answers(200, 'Lines of the log, the newest first', auditPage),
    async (c) => c.json(await listAudit(context(c), c.req.valid('query')), 200),
  )
  .get(
    '/verify',
    allow('office', 'council'),
    takes('query', verifyQuery),
    answers(200, 'What a walk of the whole log found', verifyAnswer),
    async (c) => {
      const content = c.req.valid('query').content === 'true';
      return c.json(await verifyAudit(context(c), content), 200);
    },
  );
