/**
 * Criteria sets and units as the Văn phòng keeps them. Fetched once a session; the last copy serves
 * without a connection, and before signing in the product's own lists do.
 */
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import type { Unit } from '../../../shared/registry/types.ts';
import { keep, recall } from './keep.ts';

export interface Registry {
  readonly sets: readonly CriteriaSet[] | null;
  readonly units: readonly Unit[] | null;
}

const CACHE = 'registry';

let loading: Promise<Registry> | null = null;

export function registry(): Promise<Registry> {
  loading ??= load();
  return loading;
}

/** Fetches anew the next time: after signing in, or a change of the registry. */
export function forgetRegistry(): void {
  loading = null;
}

async function load(): Promise<Registry> {
  const { session } = await import('./session.ts');
  if (session.get().phase !== 'in') {
    loading = null;
    return { sets: null, units: null };
  }
  try {
    const fresh = await fetchRegistry();
    keep(CACHE, fresh);
    return fresh;
  } catch {
    // No connection: the sheet can be checked all the same, with what was known last.
    loading = null;
    return recall<Registry>(CACHE) ?? { sets: null, units: null };
  }
}

async function fetchRegistry(): Promise<Registry> {
  return { sets: null, units: null };
}
