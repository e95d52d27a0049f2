import { Hono } from 'hono';
import {
  oneSetting,
  settingAnswer,
  settingBody,
  settingsAnswer,
} from '../../shared/api/settings.ts';
import { maybeOnceHeader } from '../../shared/api/submissions.ts';
import type { AppEnv } from '../env.ts';
import { allow, answers, takes } from '../http/contract.ts';
import { once } from '../http/once.ts';
import { context } from '../services/context.ts';
import { changeSetting, readSettings } from '../services/settings/settings.ts';

/** /api/settings: phases, law and money, letterheads, the council. */
export const settingRoutes = new Hono<AppEnv>()
  .get(
    '/',
    allow('office', 'council'),
    answers(200, 'The office’s own where it has set one, else what ships', settingsAnswer),
    async (c) => c.json(await readSettings(c.env.DB), 200),
  )
  .put(
    '/:name',
    allow('office'),
    takes('param', oneSetting),
    takes('header', maybeOnceHeader),
    takes('json', settingBody),
    answers(200, 'Set', settingAnswer),
    async (c) => {
      const body = c.req.valid('json');
      const { name } = c.req.valid('param');
      const done = await once(c, 200, body);
      const answer = await changeSetting(context(c), name, body.value, body.reason, done);
      return c.json({ name: answer.name, value: answer.value as object }, 200);
    },
  );
