/** Entry of the Worker. */
import type { ExecutionContext } from '@cloudflare/workers-types';
import { app } from './app.ts';
import type { Bindings } from './env.ts';

export default {
  fetch: (request: Request, env: Bindings, ctx: ExecutionContext) => app.fetch(request, env, ctx),
};
