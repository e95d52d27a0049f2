/**
 * Sign-in by an identity provider (Entra and the like), off unless OIDC_ISSUER and OIDC_AUDIENCE
 * are set. Signature, issuer, audience and times are checked by hono/jwt against the provider's
 * published keys; role and unit come from claims that the provider's administrator sets.
 */
import { verifyWithJwks } from 'hono/jwt';
import { role, unitId } from '../../shared/api/fields.ts';
import type { Actor, Bindings } from '../env.ts';
import { ApiError } from '../errors.ts';

/** @throws ApiError `unauthenticated` for a token that does not hold, `forbidden` without a role */
export async function oidcActor(env: Bindings, token: string): Promise<Actor> {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = env;
  if (!issuer || !audience) throw new ApiError('unauthenticated');
  const claims = await verified(env, token, issuer, audience);
  const subject = claims.sub;
  if (typeof subject !== 'string' || subject === '') throw new ApiError('unauthenticated');
  // A token that never ends is no sign-in: it could never be taken back.
  if (typeof claims.exp !== 'number') throw new ApiError('unauthenticated');
  const given = role.safeParse(first(claims[env.OIDC_ROLE_CLAIM ?? 'role']));
  if (!given.success) throw new ApiError('forbidden');
  const unit = unitId.safeParse(first(claims[env.OIDC_UNIT_CLAIM ?? 'unit']));
  if (given.data === 'unit' && !unit.success) throw new ApiError('forbidden');
  return {
    id: `oidc:${subject}`,
    label: `oidc:${subject}`,
    role: given.data,
    unit: given.data === 'unit' ? (unit.data ?? null) : null,
    expiresAt: new Date(claims.exp * 1000).toISOString(),
  };
}

async function verified(env: Bindings, token: string, iss: string, aud: string) {
  const jwksUri = env.OIDC_JWKS_URI ?? `${iss.replace(/\/$/, '')}/.well-known/jwks.json`;
  try {
    return await verifyWithJwks(
      token,
      {
        jwks_uri: jwksUri,
        verification: { iss, aud },
        allowedAlgorithms: ['RS256', 'ES256', 'PS256'],
      },
      // The edge keeps the keys for five minutes: the provider is not asked with every request.
      { cf: { cacheTtl: 300, cacheEverything: true } } as RequestInit,
    );
  } catch (cause) {
    throw new ApiError('unauthenticated', { cause });
  }
}

/** Providers send roles as a text or as a list. */
function first(claim: unknown): unknown {
  return Array.isArray(claim) ? claim[0] : claim;
}
