import { Hono } from 'hono';
import { z } from 'zod';
import type { AppEnv } from '../env.ts';
import { answers, open } from '../http/contract.ts';
import { openApi } from '../http/openapi.ts';

const document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

/** GET /api/openapi.json. @param app the whole application, known once it is put together */
export function openApiRoutes(app: () => Hono<AppEnv>) {
  let made: Record<string, unknown> | null = null;
  return new Hono<AppEnv>().get('/', open(), answers(200, 'This document', document), (c) => {
    made ??= openApi(app());
    return c.json(made as object, 200);
  });
}
