import { hc } from 'hono/client';
import type { AppType } from '../../worker/app.ts';
import { createTransport, type TransportOptions } from './transport.ts';

/**
 * The typed client of the Worker. Every call throws ApiError where the answer is not the one asked
 * for, so what it returns is always the good answer.
 *
 *     const api = createClient(options);
 *     const me = await api.me.$get().then(read);
 */
export function createClient(options: TransportOptions, base = '/') {
  return hc<AppType>(base, { fetch: createTransport(options) }).api;
}

export type Client = ReturnType<typeof createClient>;

/** The body of an answer. */
export function read<T>(response: { json(): Promise<T> }): Promise<T> {
  return response.json();
}
