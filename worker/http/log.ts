/**
 * Logs are lines of JSON for Workers observability. They hold no personal data: routes as
 * patterns, key ids, codes; never bodies, names, labels or query values.
 */
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../env.ts';

type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

function write(level: 'info' | 'error', event: string, fields: Fields): void {
  console.log(JSON.stringify({ level, event, ...fields }));
}

export const log = {
  event: (event: string, fields: Fields = {}) => write('info', event, fields),

  request: (c: Context<AppEnv>, ms: number) =>
    write('info', 'request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms,
      actor: c.get('actor')?.id,
      role: c.get('actor')?.role,
    }),

  /** An error that was not foreseen. Its message is kept out: it may quote what was sent. */
  failure: (c: Context<AppEnv>, thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : new Error(typeof thrown);
    write('error', 'failure', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      error: error.name,
      // Frames only: the first line of a stack repeats the message.
      stack: (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n'),
      constraint: /constraint failed: ([\w.]+)/.exec(error.message)?.[1],
    });
  },
};
