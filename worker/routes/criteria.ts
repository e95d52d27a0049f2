import { Hono } from 'hono';
import { criteriaAnswer, criteriaBody, criteriaQuery } from '../../shared/api/criteria.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { CriteriaSet } from '../../shared/criteria/types.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { addCriteria } from '../services/criteria/add.ts';
import { listCriteria } from '../services/criteria/list.ts';

/** /api/criteria: what is scored, up to how many points; versions by the office. */
export const criteriaRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'unit', 'council'),
    takes('query', criteriaQuery),
    answers(200, 'The sets in force in a year, or all', criteriaAnswer),
    async (c) => c.json(await listCriteria(context(c), c.req.valid('query').year), 200),
  )
  .post(
    '/',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', criteriaBody),
    answers(201, 'The version is in the record', criteriaBody),
    async (c) => {
      // The schema's optional maxima may be undefined in type only: JSON has no undefined.
      const set = c.req.valid('json') as CriteriaSet;
      return c.json(await addCriteria(context(c), set, await once(c, 201, set)), 201);
    },
  );
