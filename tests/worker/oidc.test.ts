/** Sign-in by an identity provider: real tokens, signed here; only the provider's address is played. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { sign } from 'hono/jwt';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { app } from '../../worker/app.ts';
import type { Bindings } from '../../worker/env.ts';
import { collective, once } from './support/bodies.ts';
import { CENTER, DIVISION, freshRecord } from './support/record.ts';

const ISSUER = 'https://login.provider.test/so-khcn/v2.0';
const AUDIENCE = 'thi-dua';
const ON: Partial<Bindings> = { OIDC_ISSUER: ISSUER, OIDC_AUDIENCE: AUDIENCE };

const EC = { name: 'ECDSA', namedCurve: 'P-256' };
type Jwk = JsonWebKey & { kid: string; alg: string };

async function newPair(kid: string): Promise<{ secret: Jwk; open: Jwk }> {
  const pair = (await crypto.subtle.generateKey(EC, true, ['sign', 'verify'])) as CryptoKeyPair;
  const jwk = async (key: CryptoKey) =>
    ({ ...((await crypto.subtle.exportKey('jwk', key)) as JsonWebKey), kid, alg: 'ES256' }) as Jwk;
  return { secret: await jwk(pair.privateKey), open: await jwk(pair.publicKey) };
}

let ours: Awaited<ReturnType<typeof newPair>>;
let strange: Awaited<ReturnType<typeof newPair>>;
beforeAll(async () => {
  await freshRecord();
  [ours, strange] = [await newPair('k1'), await newPair('k1')];
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The provider publishes its keys where its issuer says. */
function provider() {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = String(input instanceof Request ? input.url : input);
    if (url !== `${ISSUER}/.well-known/jwks.json`) throw new Error(`not foreseen: ${url}`);
    return Response.json({ keys: [ours.open] });
  });
}

const now = () => Math.floor(Date.now() / 1000);
const claims = (parts: object = {}) => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'nguoi-1',
  role: 'office',
  iat: now() - 10,
  exp: now() + 600,
  ...parts,
});
const token = (parts: object = {}, secret = ours.secret) =>
  sign(claims(parts), secret as never, 'ES256');

async function ask(bearer: string, bindings = ON, route = 'GET /api/me', body?: object) {
  const [method, path] = route.split(' ') as [string, string];
  const ctx = createExecutionContext();
  const request = new Request(`https://thi-dua.test${path}`, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(body ? { 'content-type': 'application/json', ...once() } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await app.fetch(request, { ...env, ...bindings }, ctx);
  await waitOnExecutionContext(ctx);
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('a token of the identity provider', () => {
  it('is nothing where no provider is configured', async () => {
    const asked = provider();
    expect((await ask(await token(), {})).status).toBe(401);
    expect((await ask(await token(), { OIDC_ISSUER: ISSUER })).status).toBe(401);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is who its claims say', async () => {
    provider();
    expect(await ask(await token())).toMatchObject({
      status: 200,
      json: { id: 'oidc:nguoi-1', role: 'office', unit: null },
    });
    expect(await ask(await token({ role: 'unit', unit: CENTER }))).toMatchObject({
      status: 200,
      json: { role: 'unit', unit: { id: CENTER } },
    });
  });

  it('takes role and unit from the claims that are configured', async () => {
    provider();
    const named = { ...ON, OIDC_ROLE_CLAIM: 'roles', OIDC_UNIT_CLAIM: 'donVi' };
    const one = await token({ role: 'office', roles: ['unit'], donVi: DIVISION });
    expect(await ask(one, named)).toMatchObject({ json: { role: 'unit', unit: { id: DIVISION } } });
  });

  it('of a unit reaches that unit alone', async () => {
    provider();
    const one = await token({ role: 'unit', unit: CENTER });
    expect((await ask(one, ON, 'POST /api/submissions', collective())).status).toBe(201);
    const other = await ask(one, ON, 'POST /api/submissions', collective({ unit: DIVISION }));
    expect(other).toMatchObject({ status: 403, json: { code: 'not-your-unit' } });
    expect((await ask(one, ON, 'GET /api/keys')).status).toBe(403);
  });

  it.each([
    ['of another issuer', { iss: 'https://evil.test' }, 401],
    ['for another application', { aud: 'khac' }, 401],
    ['that has expired', { exp: 1_600_000_000 }, 401],
    ['that is not valid yet', { nbf: 4_000_000_000 }, 401],
    ['that never ends', { exp: undefined }, 401],
    ['without a subject', { sub: undefined }, 401],
    ['without a role', { role: undefined }, 403],
    ['with a role that we do not know', { role: 'king' }, 403],
    ['of a unit without its unit', { role: 'unit' }, 403],
  ])('%s is refused', async (_, parts, status) => {
    provider();
    expect((await ask(await token(parts))).status).toBe(status);
  });

  it('signed by somebody else, not signed, or signed with the public key is refused', async () => {
    provider();
    expect((await ask(await token({}, strange.secret))).status).toBe(401);
    const part = (value: object) =>
      btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    const unsigned = `${part({ alg: 'none', typ: 'JWT', kid: 'k1' })}.${part(claims())}.`;
    expect((await ask(unsigned)).status).toBe(401);
    const confused = await sign(claims(), JSON.stringify(ours.open), 'HS256');
    expect((await ask(confused)).status).toBe(401);
  });
});
