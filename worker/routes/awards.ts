import { Hono } from 'hono';
import {
  awardsAnswer,
  awardsQuery,
  decisionHistory,
  decisionsAnswer,
  decisionsBody,
  decisionsQuery,
  robustnessAnswer,
  robustnessQuery,
  rulesAnswer,
  rulesBody,
  rulesTried,
  whatIfAnswer,
  whatIfBody,
} from '../../shared/api/awards.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AwardRules } from '../../shared/awards/types.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { decide } from '../services/awards/decide.ts';
import { listDecisions } from '../services/awards/history.ts';
import { listAwards } from '../services/awards/list.ts';
import { robustnessOf } from '../services/awards/robustness.ts';
import { addRules, listRules, tryRules } from '../services/awards/rules.ts';
import { tryChanges } from '../services/awards/what-if.ts';
import { context } from '../services/context.ts';

/** /api/awards: suggestions with reasons, what if, and what the council decided. */
export const awardRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'council'),
    takes('query', awardsQuery),
    answers(200, 'Suggestions with their reasons', awardsAnswer),
    async (c) => c.json(await listAwards(context(c), c.req.valid('query')), 200),
  )
  .post(
    '/what-if',
    allow('office', 'council'),
    takes('json', whatIfBody),
    answers(200, 'What other settings would give; nothing is stored', whatIfAnswer),
    async (c) => c.json(await tryChanges(context(c), c.req.valid('json')), 200),
  )
  .get(
    '/robustness',
    allow('office', 'council'),
    takes('query', robustnessQuery),
    answers(200, 'How far suggestions hang on the exact weights', robustnessAnswer),
    async (c) => c.json(await robustnessOf(context(c), c.req.valid('query')), 200),
  )
  .get(
    '/decisions',
    allow('office', 'council'),
    takes('query', decisionsQuery),
    answers(200, 'Decisions as they were made', decisionHistory),
    async (c) => c.json(await listDecisions(context(c), c.req.valid('query')), 200),
  )
  .post(
    '/decisions',
    allow('council'),
    takes('header', maybeOnceHeader),
    takes('json', decisionsBody),
    answers(200, 'Decided, all of them; or, of a dry run, whether they can stand', decisionsAnswer),
    async (c) => {
      const body = c.req.valid('json');
      return c.json(await decide(context(c), body, await once(c, 200, body)), 200);
    },
  )
  .get(
    '/rules',
    allow('office', 'council'),
    answers(200, 'All versions of all award rules', rulesAnswer),
    async (c) => c.json(await listRules(context(c)), 200),
  )
  .post(
    '/rules',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', rulesBody),
    answers(201, 'The version is in the record', rulesBody),
    async (c) => {
      // The schema's optional fields may be undefined in type only: JSON has no undefined.
      const rules = c.req.valid('json') as AwardRules;
      return c.json(await addRules(context(c), rules, await once(c, 201, rules)), 201);
    },
  )
  .post(
    '/rules/try',
    allow('office', 'council'),
    takes('json', rulesBody),
    answers(200, 'What the rules give on their examples; nothing is stored', rulesTried),
    async (c) => c.json(await tryRules(context(c), c.req.valid('json') as AwardRules), 200),
  );
