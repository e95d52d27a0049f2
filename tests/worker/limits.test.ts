/** What is refused before any route is asked: too many requests, too long ones, wrong methods. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { app } from '../../worker/app.ts';
import type { Bindings } from '../../worker/env.ts';
import { ask, call, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await freshRecord();
});
afterEach(() => {
  vi.useRealTimers();
});

async function send(
  bindings: Partial<Bindings>,
  headers: Record<string, string>,
  path = '/api/me',
): Promise<Response> {
  const ctx = createExecutionContext();
  const request = new Request(`https://thi-dua.test${path}`, { headers });
  const response = await app.fetch(request, { ...env, ...bindings }, ctx);
  await waitOnExecutionContext(ctx);
  return response;
}

/** As the platform's binding: so many for each key, then no more. */
function limiter(limit: number) {
  const spent = new Map<string, number>();
  return {
    spent,
    limit: async ({ key }: { key: string }) => {
      spent.set(key, (spent.get(key) ?? 0) + 1);
      return { success: spent.get(key)! <= limit };
    },
  };
}

const as = (key: string, address = '192.0.2.1') => ({
  authorization: `Bearer ${key}`,
  'cf-connecting-ip': address,
});

describe('the rate limit', () => {
  it('counts a key, wherever it is used from', async () => {
    const limit = limiter(2);
    const status = async (key: string, address: string) =>
      (await send({ RATE_LIMIT: limit }, as(key, address))).status;
    expect(await status(keys.unit, '192.0.2.1')).toBe(200);
    expect(await status(keys.unit, '192.0.2.2')).toBe(200);
    const refused = await send({ RATE_LIMIT: limit }, as(keys.unit, '192.0.2.3'));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await refused.json()).toMatchObject({ code: 'rate-limited' });
    // Somebody else in the same house is not held up.
    expect(await status(keys.office, '192.0.2.1')).toBe(200);
  });

  it('counts failed sign-ins and what needs no key by address, and keeps no key in clear', async () => {
    const limit = limiter(2);
    const wrong = `tdvh_0000000000_${'A'.repeat(43)}`;
    const status = async (path?: string) =>
      (await send({ RATE_LIMIT: limit }, as(wrong, '192.0.2.9'), path)).status;
    expect(await status()).toBe(401);
    expect(await status('/api/health')).toBe(200);
    expect(await status()).toBe(429);
    expect(await status('/api/health')).toBe(429);
    expect([...limit.spent.keys()]).toEqual(['ip:192.0.2.9']);
  });
});

it('nobody waits for ever: a database that hangs is answered with 503, in the one shape', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const never = new Promise<never>(() => {});
  const DB = new Proxy(env.DB, {
    get: (db, name) =>
      name === 'prepare' ? () => ({ bind: () => ({ first: () => never }) }) : Reflect.get(db, name),
  });
  const ctx = createExecutionContext();
  const request = new Request('https://thi-dua.test/api/me', { headers: as(keys.unit) });
  const answer = app.fetch(request, { ...env, DB }, ctx);
  await vi.advanceTimersByTimeAsync(24_000);
  let settled = false;
  void Promise.resolve(answer).then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(500);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  const response = await answer;
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
  expect(await response.json()).toMatchObject({
    code: 'unavailable',
    requestId: expect.stringMatching(/\S{8}/),
  });
});

describe('methods', () => {
  it('that a route does not have are refused with those that it has', async () => {
    const answer = await ask('DELETE /api/submissions', { key: keys.office });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST, GET, HEAD');
    expect(answer.json).toMatchObject({
      code: 'method-not-allowed',
      message: expect.stringContaining('DELETE'),
    });
    const one = await ask(`PUT /api/submissions/s_${'0'.repeat(32)}`, { key: keys.office });
    expect(one.status).toBe(405);
    expect((await ask('DELETE /api/nothing', { key: keys.office })).status).toBe(404);
  });

  it('HEAD is GET without a body; OPTIONS lets no other site in', async () => {
    const head = await call('HEAD /api/me', { key: keys.office });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const origin = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const options = await call('OPTIONS /api/submissions', { headers: origin });
    expect(options.status).toBe(401);
    expect([...options.headers.keys()].filter((name) => name.startsWith('access-'))).toEqual([]);
  });
});

describe('HTTPS', () => {
  it('is asked for where people work, never for localhost', async () => {
    const of = async (ENVIRONMENT: string) =>
      (await send({ ENVIRONMENT }, {}, '/api/health')).headers.get('strict-transport-security');
    expect(await of('production')).toContain('max-age');
    expect(await of('staging')).toContain('max-age');
    expect(await of('local')).toBeNull();
  });
});

describe('faults of a request are told in the caller’s language', () => {
  const wrong = { key: '', body: { role: 'unit', label: '\u0007', expiresOn: '2026-02-30' } };
  const messages = async (headers: Record<string, string>) => {
    const answer = await ask<{ issues: { path: string[]; message: string }[] }>('POST /api/keys', {
      ...wrong,
      key: keys.office,
      headers,
    });
    expect(answer.status).toBe(400);
    return Object.fromEntries(answer.json.issues.map((i) => [i.path[0], i.message]));
  };

  it('in Vietnamese unless told', async () => {
    const told = await messages({});
    expect(told.label).toBe('Có ký tự điều khiển hoặc ký tự hỏng.');
    expect(told.expiresOn).toMatch(/không hợp lệ/i);
  });

  it('in English', async () => {
    const told = await messages({ 'accept-language': 'en' });
    expect(told.label).toBe('There are control characters or broken letters.');
    expect(told.expiresOn).toBe('Invalid ISO date');
  });
});
