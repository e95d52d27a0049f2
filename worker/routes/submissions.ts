import { Hono } from 'hono';
import { z } from 'zod';
import { revisionParam, submissionId } from '../../shared/api/fields.ts';
import {
  appraiseBody,
  diffQuery,
  dryRunAnswer,
  explainBody,
  maybeOnceHeader,
  onceHeader,
  receipt,
  returnBody,
  revisionDetail,
  revisionDiff,
  stepBody,
  submissionBody,
  submissionDetail,
  submissionPage,
  submissionQuery,
  submissionSummary,
  unlockBody,
} from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { appraise } from '../services/submissions/appraise.ts';
import { close, lock, unlock } from '../services/submissions/close.ts';
import { compareRevisions } from '../services/submissions/compare.ts';
import { explain } from '../services/submissions/explain.ts';
import { getRevision, getSubmission } from '../services/submissions/get.ts';
import { listSubmissions } from '../services/submissions/list.ts';
import { returnSubmission } from '../services/submissions/return.ts';
import { submit } from '../services/submissions/submit.ts';

const one = z.object({ id: submissionId });
const oneRevision = z.object({ id: submissionId, revision: revisionParam });

/** /api/submissions: a form from its receipt to the lock. A unit sees and sends its own only. */
export const submissionRoutes = new Hono<AppEnv>()
  .post(
    '/',
    allow('office', 'unit'),
    takes('header', onceHeader, 'idempotency-key-missing'),
    takes('json', submissionBody),
    answers(201, 'Received: the receipt', receipt),
    answers(200, 'A dry run: what would change', dryRunAnswer),
    async (c) => {
      const key = c.req.valid('header')['idempotency-key'];
      const answer = await submit(context(c), c.req.valid('json'), key);
      return 'dryRun' in answer ? c.json(answer, 200) : c.json(answer, 201);
    },
  )
  .get(
    '/',
    allow('office', 'unit', 'council'),
    takes('query', submissionQuery),
    answers(200, 'Submissions, the newest first', submissionPage),
    async (c) => c.json(await listSubmissions(context(c), c.req.valid('query')), 200),
  )
  .get(
    '/:id',
    allow('office', 'unit', 'council'),
    takes('param', one),
    answers(200, 'A submission with its subjects, revisions and history', submissionDetail),
    async (c) => c.json(await getSubmission(context(c), c.req.valid('param').id), 200),
  )
  .get(
    '/:id/revisions/:revision',
    allow('office', 'unit', 'council'),
    takes('param', oneRevision),
    answers(200, 'One revision as it was received', revisionDetail),
    async (c) => {
      const { id, revision } = c.req.valid('param');
      return c.json(await getRevision(context(c), id, revision), 200);
    },
  )
  .get(
    '/:id/diff',
    allow('office', 'unit', 'council'),
    takes('param', one),
    takes('query', diffQuery),
    answers(200, 'What differs between two revisions, cell by cell', revisionDiff),
    async (c) => {
      const { from, to } = c.req.valid('query');
      return c.json(await compareRevisions(context(c), c.req.valid('param').id, from, to), 200);
    },
  )
  .post(
    '/:id/return',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', returnBody),
    answers(200, 'Returned to the unit', submissionSummary),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await returnSubmission(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/appraise',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', appraiseBody),
    answers(200, 'Appraised', submissionSummary),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await appraise(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/explain',
    allow('unit'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', explainBody),
    answers(200, 'The explanation is in the record', submissionSummary),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await explain(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/close',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', stepBody),
    answers(200, 'Explanations are closed, the scores settled', submissionSummary),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await close(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/lock',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', stepBody),
    answers(200, 'Locked', submissionSummary),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await lock(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/unlock',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', unlockBody),
    answers(200, 'Open again, appraised', submissionSummary),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await unlock(context(c), id, body, await once(c, 200, body)), 200);
    },
  );
