/**
 * The Worker's application: what every request passes, then the routes. Adding a route is a file
 * in routes/ and a line here.
 */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { timeout } from 'hono/timeout';
import { timing } from 'hono/timing';
import type { AppEnv } from './env.ts';
import { ApiError } from './errors.ts';
import { auth } from './http/auth.ts';
import { onError, onNotFound, onWrongMethod } from './http/errors.ts';
import { locale } from './http/locale.ts';
import { log } from './http/log.ts';
import { limitByKey } from './http/rate-limit.ts';
import { auditRoutes } from './routes/audit.ts';
import { awardRoutes } from './routes/awards.ts';
import { criteriaRoutes } from './routes/criteria.ts';
import { deadlineRoutes } from './routes/deadlines.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { meRoutes } from './routes/me.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { peopleRoutes } from './routes/people.ts';
import { progressRoutes } from './routes/progress.ts';
import { rankingRoutes } from './routes/rankings.ts';
import { registryRoutes } from './routes/registry.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { retentionRoutes } from './routes/retention.ts';
import { settingRoutes } from './routes/settings.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { summaryRoutes } from './routes/summary.ts';
import { unitRoutes } from './routes/units.ts';
import { yearRoutes } from './routes/years.ts';

/** A submission of 1,200 people with evidence is about 1 MB. */
const MOST_BODY_BYTES = 8_000_000;
/** Nobody waits longer; what was under way is answered from the record when it is sent again. */
const LONGEST_REQUEST_MS = 25_000;
const OPEN = new Set(['/api/health', '/api/openapi.json']);

const base = new Hono<AppEnv>({ strict: false }).basePath('/api');

base.use(requestId({ limitLength: 64 }));
base.use(async (c, next) => {
  const start = performance.now();
  c.set('now', new Date());
  await next();
  if (c.env.LOG_REQUESTS !== 'off') log.request(c, Math.round(performance.now() - start));
});
base.use(locale);
base.use(async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
  // A browser would hold every other server on localhost to it.
  if ((c.env.ENVIRONMENT ?? 'local') === 'local') c.header('Strict-Transport-Security');
});
// The pane is a frame inside Office: no X-Frame-Options; who may frame is said by the pages' CSP.
base.use(
  secureHeaders({
    xFrameOptions: false,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  }),
);
base.use(timing({ crossOrigin: false }));
// Not an HTTPException: it is answered in our own shape, and logged, like every other failure.
base.use(timeout(LONGEST_REQUEST_MS, () => new ApiError('unavailable') as never));
base.use(
  bodyLimit({
    maxSize: MOST_BODY_BYTES,
    onError: () => {
      throw new ApiError('body-too-large', { params: { megabytes: MOST_BODY_BYTES / 1e6 } });
    },
  }),
);
base.use(auth((path) => OPEN.has(path)));
base.use(limitByKey);
base.use(
  methodNotAllowed({
    app: base,
    onMethodNotAllowed: (c, allowed) => onWrongMethod(c as Context<AppEnv>, allowed),
  }),
);

export const app = base
  .route('/health', healthRoutes)
  .route('/me', meRoutes)
  .route('/keys', keyRoutes)
  .route('/criteria', criteriaRoutes)
  .route('/units', unitRoutes)
  .route('/people', peopleRoutes)
  .route('/registry', registryRoutes)
  .route('/submissions', submissionRoutes)
  .route('/progress', progressRoutes)
  .route('/reminders', reminderRoutes)
  .route('/deadlines', deadlineRoutes)
  .route('/years', yearRoutes)
  .route('/rankings', rankingRoutes)
  .route('/awards', awardRoutes)
  .route('/summary', summaryRoutes)
  .route('/settings', settingRoutes)
  .route('/retention', retentionRoutes)
  .route('/audit', auditRoutes)
  .route(
    '/openapi.json',
    openApiRoutes(() => base),
  );

base.onError(onError);
base.notFound(onNotFound);

/** For `hc<AppType>` in the pane. */
export type AppType = typeof app;
