/** Bearer keys: who may ask, and as whom. */
import { z } from 'zod';
import { actor, day, instant, keyId, role, text, unitId } from './fields.ts';

/** GET /api/me */
export const me = z.strictObject({
  id: z.string(),
  label: z.string(),
  role,
  unit: z.strictObject({ id: unitId, name: z.string(), short: z.string() }).nullable(),
  expiresAt: instant.nullable(),
});
export type Me = z.infer<typeof me>;

const LIFETIME_NOTE = 'unit-of-key';

/** POST /api/keys */
export const createKeyBody = z
  .strictObject({
    role,
    unit: unitId.nullable().default(null),
    label: text(120, 1),
    /** Last day of validity; null: until revoked. */
    expiresOn: day.nullable().default(null),
  })
  .refine((body) => (body.role === 'unit') === (body.unit !== null), {
    error: LIFETIME_NOTE,
    path: ['unit'],
  });
export type CreateKeyBody = z.infer<typeof createKeyBody>;

/** What is known of a key. Its secret is not. */
export const keyInfo = z.strictObject({
  id: keyId,
  role,
  unit: unitId.nullable(),
  label: z.string(),
  createdAt: instant,
  createdBy: actor.nullable(),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  /** The key that this one replaced. */
  replaces: keyId.nullable(),
});
export type KeyInfo = z.infer<typeof keyInfo>;

/** The answer to creating or rotating a key: the only time that the secret is shown. */
export const newKey = z.strictObject({ key: z.string(), info: keyInfo });
export type NewKey = z.infer<typeof newKey>;

export const keyList = z.strictObject({ items: z.array(keyInfo) });

/** POST /api/keys/:id/rotate: how long the old key goes on working. */
export const rotateKeyBody = z.strictObject({
  graceHours: z.int().min(0).max(168).default(0),
  expiresOn: day.nullable().default(null),
});
export const revokeKeyBody = z.strictObject({ reason: text(500).default('') });
