import type { PersonView, UpdatePersonBody } from '../../../../shared/api/registry.ts';
import { once } from '../../../api/once.ts';
import { api } from '../../state/session.ts';

/** @throws ApiError `changed` where somebody else was faster than the copy that is shown */
export async function updatePerson(
  { id, version }: PersonView,
  changes: Omit<UpdatePersonBody, 'version' | 'reason'>,
  reason: string,
): Promise<void> {
  const json = { version, ...changes, reason };
  await api.people[':id'].$patch({ param: { id }, header: once(), json });
}

/** Oldest first, as the record keeps them. */
export function byDay<T extends { readonly from: string }>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
