import { Hono } from 'hono';
import { z } from 'zod';
import { keyId } from '../../shared/api/fields.ts';
import {
  createKeyBody,
  keyInfo,
  keyList,
  newKey,
  revokeKeyBody,
  rotateKeyBody,
} from '../../shared/api/keys.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { context } from '../services/context.ts';
import { createKey } from '../services/keys/create.ts';
import { listKeys } from '../services/keys/list.ts';
import { revokeKey } from '../services/keys/revoke.ts';
import { rotateKey } from '../services/keys/rotate.ts';

const oneKey = z.object({ id: keyId });

/** /api/keys: made, listed, rotated and revoked by the office. A secret is shown once. */
export const keyRoutes = new Hono<AppEnv>()
  .get('/', allow('office'), answers(200, 'All keys, without their secrets', keyList), async (c) =>
    c.json({ items: await listKeys(context(c)) }, 200),
  )
  .post(
    '/',
    allow('office'),
    takes('json', createKeyBody),
    answers(201, 'A new key; its secret is shown this once', newKey),
    async (c) => c.json(await createKey(context(c), c.req.valid('json')), 201),
  )
  .post(
    '/:id/rotate',
    allow('office'),
    takes('param', oneKey),
    takes('json', rotateKeyBody),
    answers(201, 'A new key in the place of the old one', newKey),
    async (c) =>
      c.json(await rotateKey(context(c), c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .post(
    '/:id/revoke',
    allow('office'),
    takes('param', oneKey),
    takes('json', revokeKeyBody),
    answers(200, 'The key has ended', keyInfo),
    async (c) =>
      c.json(await revokeKey(context(c), c.req.valid('param').id, c.req.valid('json').reason), 200),
  );
