import { Hono } from 'hono';
import { me } from '../../shared/api/keys.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { describeActor } from '../services/keys/describe-actor.ts';

/** GET /api/me: who this key is. */
export const meRoutes = new Hono<AppEnv>().get(
  '/',
  allow('office', 'unit', 'council'),
  answers(200, 'Who this key is', me),
  async (c) => c.json(await describeActor(context(c)), 200),
);
