import { Hono } from 'hono';
import { importAnswer, importBody } from '../../shared/api/registry.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { importRegistry } from '../services/registry/import.ts';

/** /api/registry: units and people together, as one workbook holds them. */
export const registryRoutes = new Hono<AppEnv>().post(
  '/import',
  allow('office'),
  takes('header', maybeOnceHeader),
  takes('json', importBody),
  answers(200, 'Everything is in the record', importAnswer),
  async (c) => {
    const body = c.req.valid('json');
    return c.json(await importRegistry(context(c), body, await once(c, 200, body)), 200);
  },
);
