import type { D1Database } from '@cloudflare/workers-types';
import type { ActorRef } from '../../shared/api/fields.ts';
import { allKeys } from '../db/keys.ts';

/** Looks up who an id was, revoked keys included. An id of the identity provider stands for itself. */
export type Actors = (id: string, role?: ActorRef['role']) => ActorRef;

/** One query for all: a Sở has some dozens of keys over the years. */
export async function actorsOf(db: D1Database): Promise<Actors> {
  const byId = new Map((await allKeys(db)).map((key) => [key.id, key]));
  return (id, role = 'office') => {
    const key = byId.get(id);
    return key ? { id, label: key.label, role: key.role } : { id, label: id, role };
  };
}
