/**
 * The pieces that a route is made of: who may call it, what it takes, what it answers. Each leaves
 * a note on the handler, and /api/openapi.json is made from these notes, so a route is described
 * where it is written and nowhere else.
 */
import type { MiddlewareHandler, ValidationTargets } from 'hono';
import type { z } from 'zod';
import type { ApiErrorCode } from '../../shared/api/errors.ts';
import type { AppEnv, Role } from '../env.ts';
import { ApiError } from '../errors.ts';
import { issuesOf, ZOD_SENTENCES } from '../issues.ts';

/** What a handler says about its route. */
export type Note =
  | { readonly kind: 'roles'; readonly roles: readonly Role[] | 'open' }
  | { readonly kind: 'takes'; readonly target: Target; readonly schema: z.ZodType }
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly summary: string;
      readonly schema: z.ZodType;
    };

type Target = 'json' | 'query' | 'param' | 'header';

const NOTES = new WeakMap<object, Note>();

/** The note of a handler; undefined where it has none. */
export function noteOf(handler: object): Note | undefined {
  return NOTES.get(handler);
}

function noted<H extends object>(handler: H, note: Note): H {
  NOTES.set(handler, note);
  return handler;
}

/** Only these roles may go on; which unit's data they see is the service's matter. */
export function allow(...roles: readonly Role[]): MiddlewareHandler<AppEnv> {
  const check: MiddlewareHandler<AppEnv> = async (c, next) => {
    if (!roles.includes(c.get('actor').role)) throw new ApiError('forbidden');
    await next();
  };
  return noted(check, { kind: 'roles', roles });
}

/** Says that a route needs no key. `auth` knows it by its path. */
export function open(): MiddlewareHandler<AppEnv> {
  return noted((_, next) => next(), { kind: 'roles', roles: 'open' });
}

/** What the route answers when all is well. Tests hold real answers against the schema. */
export function answers(
  status: number,
  summary: string,
  schema: z.ZodType,
): MiddlewareHandler<AppEnv> {
  return noted((_, next) => next(), { kind: 'answers', status, summary, schema });
}

type Taken<T extends Target, S extends z.ZodType> = {
  in: { [K in T]: z.input<S> };
  out: { [K in T]: z.output<S> };
};

/** Parses a part of the request by its schema. @throws ApiError `invalid` with every issue */
export function takes<T extends Target, S extends z.ZodType>(
  target: T,
  schema: S,
  refusal: ApiErrorCode = target === 'param' ? 'not-found' : 'invalid',
): MiddlewareHandler<AppEnv, string, Taken<T, S>> {
  const check: MiddlewareHandler<AppEnv, string, Taken<T, S>> = async (c, next) => {
    const given = await READERS[target](c as never);
    const parsed = schema.safeParse(given, { error: ZOD_SENTENCES[c.get('locale')] });
    if (!parsed.success) {
      throw new ApiError(refusal, refusal === 'invalid' ? { issues: issuesOf(parsed.error) } : {});
    }
    c.req.addValidatedData(target, parsed.data as ValidationTargets[T]);
    await next();
  };
  return noted(check, { kind: 'takes', target, schema });
}

type Reader = (c: Parameters<MiddlewareHandler<AppEnv>>[0]) => unknown;

const READERS: Record<Target, Reader> = {
  query: (c) => c.req.query(),
  param: (c) => c.req.param(),
  header: (c) => c.req.header(),
  json: async (c) => {
    const type = c.req.header('content-type') ?? '';
    if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type))
      throw new ApiError('media-type');
    try {
      return await c.req.json();
    } catch (cause) {
      // The limit of the body's size shows up here too, while the body is being read.
      if (cause instanceof SyntaxError) throw new ApiError('body-not-json', { cause });
      throw cause;
    }
  },
};
