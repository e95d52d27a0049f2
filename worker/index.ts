/** Entry of the Worker: requests, and the daily cron trigger. */
import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
import { app } from './app.ts';
import type { Bindings } from './env.ts';
import { log } from './http/log.ts';
import { daily } from './services/daily.ts';

export default {
  fetch: (request: Request, env: Bindings, ctx: ExecutionContext) => app.fetch(request, env, ctx),

  /** A failure is thrown, so that the platform counts and shows it. */
  async scheduled(controller: ScheduledController, env: Bindings) {
    log.event('daily', await daily(env.DB, new Date(controller.scheduledTime)));
  },
};
