/**
 * Requests that keep trying where trying again is safe: reads, and writes that carry an idempotency
 * key. Waits grow and are jittered, so that many panes do not come back at once.
 */
import type { ApiErrorBody } from '../../shared/api/errors.ts';
import { ApiError } from './errors.ts';

export interface TransportOptions {
  /** The bearer key; null before signing in. */
  readonly key: () => string | null;
  /** "vi" or "en", for the Worker's sentences. */
  readonly language: () => string;
  /** Sentences for what never reached the Worker. */
  readonly say: (key: string) => string;
  /** Called when the Worker refuses the key. */
  readonly onUnauthenticated?: () => void;
  readonly fetch?: typeof fetch;
  readonly sleep?: (ms: number) => Promise<void>;
}

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 300;
const TIMEOUT_MS = 30_000;
const PASSING = new Set([429, 502, 503, 504]);

/** A `fetch` for hono/client: adds the headers, retries what is safe, throws ApiError. */
export function createTransport(options: TransportOptions): typeof fetch {
  const send = options.fetch ?? fetch;
  const sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    const key = options.key();
    if (key !== null) headers.set('Authorization', `Bearer ${key}`);
    headers.set('Accept-Language', options.language());
    const method = (init.method ?? 'GET').toUpperCase();
    const safe = method === 'GET' || headers.has('Idempotency-Key');
    for (let attempt = 1; ; attempt++) {
      const last = !safe || attempt === ATTEMPTS;
      const outcome = await once(send, input, { ...init, headers }, options);
      if (outcome instanceof ApiError) {
        if (last) throw outcome;
      } else if (outcome.ok || !PASSING.has(outcome.status) || last) {
        if (outcome.ok) return outcome;
        throw await refusal(outcome, options);
      }
      await sleep(waitBefore(attempt, outcome instanceof ApiError ? null : outcome));
    }
  };
}

async function once(
  send: typeof fetch,
  input: Parameters<typeof fetch>[0],
  init: RequestInit,
  { say }: TransportOptions,
): Promise<Response | ApiError> {
  try {
    return await send(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    const code = late ? 'timeout' : 'offline';
    return new ApiError(code, say(`api.${code}`), { help: say(`api.${code}.help`) });
  }
}

/** Doubles each time, with full jitter; the server's own wish comes first. */
function waitBefore(attempt: number, response: Response | null): number {
  const wished = Number(response?.headers.get('Retry-After') ?? 0) * 1000;
  return Math.max(wished, FIRST_WAIT_MS * 2 ** (attempt - 1) * Math.random());
}

async function refusal(response: Response, options: TransportOptions): Promise<ApiError> {
  let body: ApiErrorBody;
  try {
    body = (await response.json()) as ApiErrorBody;
  } catch {
    return new ApiError('not-json', options.say('api.not-json'), {
      help: options.say('api.not-json.help'),
      status: response.status,
    });
  }
  if (response.status === 401) options.onUnauthenticated?.();
  return new ApiError(body.code, body.message, { status: response.status, body });
}
