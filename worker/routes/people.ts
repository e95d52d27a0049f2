import { Hono } from 'hono';
import { z } from 'zod';
import { personId } from '../../shared/api/fields.ts';
import {
  createPeopleBody,
  erasePersonAnswer,
  erasePersonBody,
  exportPersonAnswer,
  mergePersonBody,
  peopleAnswer,
  peoplePage,
  peopleQuery,
  personDetail,
  personView,
  transferBody,
  updatePersonBody,
} from '../../shared/api/registry.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { createPeople } from '../services/people/create.ts';
import { erasePerson } from '../services/people/erase.ts';
import { exportPerson } from '../services/people/export.ts';
import { getPerson } from '../services/people/get.ts';
import { listPeople } from '../services/people/list.ts';
import { mergePeople } from '../services/people/merge.ts';
import { transferPerson } from '../services/people/transfer.ts';
import { updatePerson } from '../services/people/update.ts';

const one = z.object({ id: personId });

/** /api/people: the registry of people; a unit reads its own. */
export const peopleRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'unit', 'council'),
    takes('query', peopleQuery),
    answers(200, 'People on the registry', peoplePage),
    async (c) => c.json(await listPeople(context(c), c.req.valid('query')), 200),
  )
  .post(
    '/',
    allow('office'),
    takes('header', maybeOnceHeader),
    takes('json', createPeopleBody),
    answers(201, 'Entered', peopleAnswer),
    async (c) => {
      const body = c.req.valid('json');
      return c.json(await createPeople(context(c), body.people, await once(c, 201, body)), 201);
    },
  )
  .get(
    '/:id',
    allow('office', 'unit', 'council'),
    takes('param', one),
    answers(200, 'A person with its history', personDetail),
    async (c) => c.json(await getPerson(context(c), c.req.valid('param').id), 200),
  )
  .patch(
    '/:id',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', updatePersonBody),
    answers(200, 'Changed', personView),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await updatePerson(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/transfer',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', transferBody),
    answers(200, 'Moved', personView),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await transferPerson(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .post(
    '/:id/merge',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', mergePersonBody),
    answers(200, 'The person that stands for both', personView),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await mergePeople(context(c), id, body, await once(c, 200, body)), 200);
    },
  )
  .get(
    '/:id/export',
    allow('office'),
    takes('param', one),
    answers(200, 'All that the record holds about somebody', exportPersonAnswer),
    async (c) => c.json(await exportPerson(context(c), c.req.valid('param').id), 200),
  )
  .post(
    '/:id/erase',
    allow('office'),
    takes('param', one),
    takes('header', maybeOnceHeader),
    takes('json', erasePersonBody),
    answers(200, 'Personal data is gone', erasePersonAnswer),
    async (c) => {
      const body = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(await erasePerson(context(c), id, body, await once(c, 200, body)), 200);
    },
  );
