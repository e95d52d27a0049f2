import type { ActorRef } from '../../../shared/api/fields.ts';
import type { KeyInfo } from '../../../shared/api/keys.ts';
import type { KeyRow } from '../../db/keys.ts';

/** A key as lists show it: never its hash. */
export function keyView(row: KeyRow, by: (id: string) => ActorRef): KeyInfo {
  const { hash: _, createdBy, ...rest } = row;
  return { ...rest, createdBy: createdBy === null ? null : by(createdBy) };
}
