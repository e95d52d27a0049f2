import { Hono } from 'hono';
import { z } from 'zod';
import { unitId } from '../../shared/api/fields.ts';
import {
  createUnitsBody,
  eventAnswer,
  inheritBody,
  lineageEvent,
  unitDetail,
  unitEventBody,
  unitList,
  unitsAnswer,
  unitView,
  updateUnitBody,
} from '../../shared/api/registry.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { createUnits } from '../services/units/create.ts';
import { recordEvent } from '../services/units/event.ts';
import { inherit } from '../services/units/inherit.ts';
import { getUnit, listUnits } from '../services/units/list.ts';
import { updateUnit } from '../services/units/update.ts';

const one = z.object({ id: unitId });
const oneEvent = z.object({ id: z.string().regex(/^e_[0-9a-f]{16}$/) });

/** /api/units: the registry of units with dated names and lineage. */
export const unitRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'unit', 'council'),
    answers(200, 'All units that are or were, and what happened to them', unitList),
    async (c) => c.json(await listUnits(context(c)), 200),
  )
  .post(
    '/',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', createUnitsBody),
    answers(201, 'Entered', unitsAnswer),
    async (c) => {
      const body = c.req.valid('json');
      return c.json(await createUnits(context(c), body.units, await once(c, 201, body)), 201);
    },
  )
  .post(
    '/events',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', unitEventBody),
    answers(201, 'What happened is in the record', eventAnswer),
    async (c) => {
      const body = c.req.valid('json');
      return c.json(await recordEvent(context(c), body, await once(c, 201, body)), 201);
    },
  )
  .post(
    '/events/:id/inherit',
    allow('council'),
    takes('param', oneEvent),
    takes('header', maybeOnceHeader),
    takes('json', inheritBody),
    answers(200, 'What is inherited, by the council’s decision', lineageEvent),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await inherit(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .get(
    '/:id',
    allow('office', 'council'),
    takes('param', one),
    answers(200, 'A unit with its history', unitDetail),
    async (c) => c.json(await getUnit(context(c), c.req.valid('param').id), 200),
  )
  .patch(
    '/:id',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', updateUnitBody),
    answers(200, 'Changed', unitView),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await updateUnit(context(c), id, body, await once(c, 200, body)), 200);
    },
  );
