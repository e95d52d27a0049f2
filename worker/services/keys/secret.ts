/**
 * What a key looks like: `tdvh_<id>_<secret>`. The id is shown in lists and logs; the secret is
 * 256 random bits and is shown once. Only the SHA-256 of the whole key is stored: a secret of full
 * entropy needs no slow hash.
 */
import { sha256 } from '../../crypto.ts';

const PATTERN = /^tdvh_([0-9a-z]{10})_([A-Za-z0-9_-]{43})$/;
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

export interface Secret {
  readonly key: string;
  readonly id: string;
  readonly hash: string;
}

/** A new key; the caller shows it once and stores only id and hash. */
export async function newSecret(): Promise<Secret> {
  const letters = crypto.getRandomValues(new Uint8Array(10));
  const id = Array.from(letters, (byte) => ID_LETTERS[byte % 32]).join('');
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  const key = `tdvh_${id}_${secret}`;
  return { key, id, hash: await sha256(key) };
}

/** The id and hash of a presented key; null for what cannot be one. */
export async function readSecret(key: string): Promise<{ id: string; hash: string } | null> {
  const id = PATTERN.exec(key)?.[1];
  return id === undefined ? null : { id, hash: await sha256(key) };
}
