/**
 * The Worker, which says in a header how often it went to D1, and beside it in the same workerd a
 * bare one that does nothing but go there as often.
 */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { app } from '../../worker/app.ts';
import type { Bindings } from '../../worker/env.ts';

export default {
  async fetch(request: Request, env: Bindings, ctx: Parameters<typeof app.fetch>[2]) {
    const { pathname } = new URL(request.url);
    const times = /^\/bare\/(\d+)$/.exec(pathname)?.[1];
    if (times !== undefined) {
      await request.text();
      for (let n = 0; n < Number(times); n++) await env.DB.prepare('SELECT 1').first();
      return Response.json({ ok: true });
    }
    const trips = { count: 0 };
    const response = await app.fetch(request, { ...env, DB: counted(env.DB, trips) }, ctx);
    const told = new Response(response.body, response);
    told.headers.set('x-trips', String(trips.count));
    return told;
  },
};

/** Each statement is run once; those of a batch go together. */
function counted(db: D1Database, trips: { count: number }): D1Database {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'prepare') {
        return (sql: string) => {
          trips.count++;
          return target.prepare(sql);
        };
      }
      if (name === 'batch') {
        return (statements: D1PreparedStatement[]) => {
          trips.count += 1 - statements.length;
          return target.batch(statements);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
