import { request } from 'node:https';

export interface LocalAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * A request to the local Worker, whose certificate is made on the spot: this, and only this, host
 * is not held to a trusted one.
 */
export function localRequest(
  url: string,
  options: { method?: string; key?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<LocalAnswer> {
  const { hostname } = new URL(url);
  if (hostname !== 'localhost') throw new Error(`not a local address: ${url}`);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: options.method ?? 'GET',
        rejectUnauthorized: false,
        headers: {
          ...(options.key ? { Authorization: `Bearer ${options.key}` } : {}),
          ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...options.headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => {
          let body: unknown = text;
          try {
            body = JSON.parse(text);
          } catch {
            // Not JSON: the text itself says what came.
          }
          resolve({ status: response.statusCode ?? 0, body });
        });
      },
    );
    sent.on('error', reject);
    if (options.body !== undefined) sent.write(JSON.stringify(options.body));
    sent.end();
  });
}

/** The same as a `fetch`, for clients that take one. */
export const localFetch: typeof fetch = async (input, init = {}) => {
  const headers = Object.fromEntries(new Headers(init.headers));
  const answer = await localRequest(String(input instanceof Request ? input.url : input), {
    method: init.method ?? 'GET',
    headers,
    ...(typeof init.body === 'string' ? { body: JSON.parse(init.body) } : {}),
  });
  return new Response(JSON.stringify(answer.body), { status: answer.status });
};
