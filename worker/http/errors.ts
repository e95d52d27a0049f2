/** Errors as the API answers them: one shape, a closed list of codes, sentences from the book. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { API_ERRORS, type ApiErrorBody } from '../../shared/api/errors.ts';
import { inputErrorSentence } from '../../shared/awards/sentences.ts';
import type { Locale } from '../../shared/messages/format.ts';
import { RankingInputError } from '../../shared/ranking/errors.ts';
import { isTransient } from '../db/transient.ts';
import type { AppEnv } from '../env.ts';
import { ApiError } from '../errors.ts';
import { told } from '../issues.ts';
import { say } from '../messages.ts';
import { log } from './log.ts';

/** The answer to anything thrown. What is not ours is never handed out: no message, no stack. */
export function onError(thrown: unknown, c: Context<AppEnv>): Response {
  const error = asApiError(thrown, c.get('locale') ?? 'vi');
  if (error.code === 'internal' || error.code === 'unavailable') log.failure(c, thrown);
  return respond(c, error);
}

/** A route that is there, asked in a way that it does not know. */
export function onWrongMethod(c: Context<AppEnv>, allowed: readonly string[]): Response {
  const methods = allowed.join(', ');
  c.header('Allow', methods);
  const params = { method: c.req.method, allowed: methods };
  return respond(c, new ApiError('method-not-allowed', { params }));
}

export function onNotFound(c: Context<AppEnv>): Response {
  return respond(c, new ApiError('not-found'));
}

function asApiError(thrown: unknown, locale: Locale): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof RankingInputError) {
    const { code, params } = thrown;
    const detail = inputErrorSentence(thrown, locale);
    return new ApiError('cannot-rank', { params: { detail }, extra: { detail: { code, params } } });
  }
  // Hono's own refusals: a request that it cannot read is the only one that can come up here.
  if (thrown instanceof HTTPException && thrown.status < 500) return new ApiError('body-not-json');
  if (isTransient(thrown)) return new ApiError('unavailable', { cause: thrown });
  return new ApiError('internal', { cause: thrown });
}

function respond(c: Context<AppEnv>, { code, parts }: ApiError): Response {
  const status: ContentfulStatusCode = API_ERRORS[code];
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (status === 429 || status === 503) c.header('Retry-After', status === 429 ? '10' : '1');
  const locale = c.get('locale') ?? 'vi';
  const body: ApiErrorBody = {
    ...parts.extra,
    code,
    message: say(`error.${code}`, locale, parts.params),
    ...(parts.issues ? { issues: parts.issues.map((issue) => told(issue, locale)) } : {}),
    requestId: c.get('requestId') ?? crypto.randomUUID(),
  };
  return c.json(body, status);
}
