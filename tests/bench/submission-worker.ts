/** The Worker, and beside it in the same workerd one bare insert of the same people. */
import { app } from '../../worker/app.ts';
import type { Bindings } from '../../worker/env.ts';

const INSERT = `INSERT INTO bare
  SELECT ?2, key, value ->> 'row', value ->> 'name', value ->> 'position', value ->> 'leader',
         value ->> 'staffCode', value ->> 'birthDate', value ->> 'self', value ->> 'appraised',
         value ->> 'evidence', value ->> 'notes'
  FROM json_each(?1)`;

export default {
  async fetch(request: Request, env: Bindings, ctx: Parameters<typeof app.fetch>[2]) {
    const { pathname } = new URL(request.url);
    const run = /^\/bare\/(\d+)$/.exec(pathname)?.[1];
    if (run === undefined) return app.fetch(request, env, ctx);
    const rows = await request.text();
    await env.DB.prepare(INSERT).bind(rows, Number(run)).run();
    return new Response('ok');
  },
};
