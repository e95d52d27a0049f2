/**
 * The Worker of a local run: the real one, and the pages that only this machine has. Never
 * deployed: wrangler.toml names worker/index.ts.
 */
import type { ExecutionContext, Fetcher } from '@cloudflare/workers-types';
import type { Bindings } from '../../worker/env.ts';
import worker from '../../worker/index.ts';

type LocalBindings = Bindings & { readonly ASSETS: Fetcher };

export default {
  ...worker,
  async fetch(request: Request, env: LocalBindings, ctx: ExecutionContext) {
    const url = new URL(request.url);
    if (url.pathname === '/' || url.pathname === '/demo') {
      return Response.redirect(new URL('/demo/', url).href, 302);
    }
    if (url.pathname === '/demo/') return env.ASSETS.fetch(new URL('/demo/index.html', url).href);
    return worker.fetch(request, env, ctx);
  },
};
