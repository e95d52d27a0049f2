import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
import { allUnits } from '../../worker/db/units.ts';
import { addKey, ask, CENTER, call, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await freshRecord();
});

describe('every answer', () => {
  it('has a request id, is never cached, and may be framed as the pane says', async () => {
    const response = await call('GET /api/health');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.has('x-frame-options')).toBe(false);
    expect(response.headers.has('server-timing')).toBe(true);
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('speaks Vietnamese, or English where that is preferred', async () => {
    const vi = await ask('GET /api/me');
    const en = await ask('GET /api/me', {
      headers: { 'accept-language': 'fr, en-GB;q=0.8, vi;q=0.2' },
    });
    expect(vi.json.message).toContain('Khóa truy cập');
    expect(vi.headers.get('content-language')).toBe('vi');
    expect(en.json.message).toContain('key');
    expect(en.headers.get('content-language')).toBe('en');
  });
});

describe('refusals have one shape', () => {
  const shape = { message: expect.any(String), requestId: expect.stringMatching(/\S{8}/) };

  it.each([
    ['no key', 'GET /api/me', undefined, 401, 'unauthenticated'],
    ['an unknown route', 'GET /api/nothing', 'office', 404, 'not-found'],
    ['an unknown method', 'DELETE /api/me', 'office', 405, 'method-not-allowed'],
    ['a route of the office', 'GET /api/keys', 'unit', 403, 'forbidden'],
    ['a route of the office for the council', 'GET /api/keys', 'council', 403, 'forbidden'],
  ] as const)('%s', async (_, route, who, status, code) => {
    const answer = await ask(route, { key: who && keys[who] });
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ code, ...shape });
    if (status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('bodies that are no JSON, of another type, too large, or of another shape', async () => {
    const key = keys.office;
    expect((await ask('POST /api/keys', { key, body: '{' })).json.code).toBe('body-not-json');
    const text = { key, body: 'a', headers: { 'content-type': 'text/plain' } };
    expect(await ask('POST /api/keys', text)).toMatchObject({ status: 415 });
    const large = `"${'x'.repeat(8_000_001)}"`;
    expect(await ask('POST /api/keys', { key, body: large })).toMatchObject({
      status: 413,
      json: { code: 'body-too-large' },
    });
    const wrong = await ask('POST /api/keys', { key, body: { role: 'king', label: '' } });
    expect(wrong.status).toBe(400);
    expect(wrong.json).toMatchObject({
      code: 'invalid',
      issues: expect.arrayContaining([expect.objectContaining({ path: ['role'] })]),
    });
  });
});

describe('keys at the door', () => {
  it('a wrong secret, a revoked and an expired key are refused with their own codes', async () => {
    const wrong = `${keys.office.slice(0, -1)}${keys.office.endsWith('A') ? 'B' : 'A'}`;
    expect((await ask('GET /api/me', { key: wrong })).json.code).toBe('unauthenticated');
    const past = '2020-01-01T00:00:00.000Z';
    const revoked = await addKey('office', null, { revokedAt: past });
    expect((await ask('GET /api/me', { key: revoked })).json.code).toBe('key-revoked');
    const expired = await addKey('unit', CENTER, { expiresAt: past });
    expect((await ask('GET /api/me', { key: expired })).json.code).toBe('key-expired');
  });

  it('only a hash of a key is stored', async () => {
    const { results } = await env.DB.prepare('SELECT * FROM keys').all();
    const dump = JSON.stringify(results);
    for (const key of Object.values(keys)) {
      expect(dump).not.toContain(key.slice(16));
      expect(dump).toContain(key.split('_')[1]);
    }
  });

  it('tells who they are', async () => {
    const unit = await ask('GET /api/me', { key: keys.unit });
    expect(unit.json).toMatchObject({
      role: 'unit',
      unit: { id: CENTER, name: expect.stringContaining('Trung tâm') },
    });
    expect((await ask('GET /api/me', { key: keys.office })).json).toMatchObject({
      role: 'office',
      unit: null,
    });
  });
});

it('a new database begins with the default units, word for word', async () => {
  const units = await allUnits(env.DB);
  expect(units.map(({ blocks: _, rewards: __, version: ___, ...unit }) => unit)).toEqual(
    DEFAULT_UNITS,
  );
});
