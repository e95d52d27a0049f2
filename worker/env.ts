/** What the Worker is given: bindings, and what each request carries along. */
import type { D1Database, RateLimit } from '@cloudflare/workers-types';
import type { z } from 'zod';
import type { role } from '../shared/api/fields.ts';
import type { Locale } from '../shared/messages/format.ts';

export interface Bindings {
  readonly DB: D1Database;
  /** "local", "staging" or "production"; only logs and /api/health say it. */
  readonly ENVIRONMENT?: string;
  /** "off": no line per request (tests). Failures are always logged. */
  readonly LOG_REQUESTS?: string;
  /** Absent: no limit (a single machine). */
  readonly RATE_LIMIT?: RateLimit;
  /** Sign-in by an identity provider, off unless issuer and audience are both set. */
  readonly OIDC_ISSUER?: string;
  readonly OIDC_AUDIENCE?: string;
  readonly OIDC_JWKS_URI?: string;
  /** Claims that hold the role and the unit's id; "role" and "unit" unless told. */
  readonly OIDC_ROLE_CLAIM?: string;
  readonly OIDC_UNIT_CLAIM?: string;
}

export type Role = z.infer<typeof role>;

/** Who asks. */
export interface Actor {
  /** Id of a key, or "oidc:" and the provider's subject. */
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /** The unit of a unit's key; null for the office and the council. */
  readonly unit: string | null;
  readonly expiresAt: string | null;
}

export interface Variables {
  requestId: string;
  locale: Locale;
  /** When the request came in; every time that is stored comes from here. */
  now: Date;
  actor: Actor;
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: Variables;
}
