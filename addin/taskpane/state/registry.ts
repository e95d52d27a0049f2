/**
 * Criteria sets, units and people as the Văn phòng keeps them. The last copy of sets and units
 * serves at once, and without a connection; before signing in the product's own lists do. What
 * comes later is told to those who listen. People are kept in memory only.
 */
import type { LineageEvent, PersonView, UnitView } from '../../../shared/api/registry.ts';
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import type { Unit } from '../../../shared/registry/types.ts';
import { read } from '../../api/client.ts';
import { keep, recall } from './keep.ts';
import { api, session } from './session.ts';
import { createStore } from './store.ts';

export interface Registry {
  readonly sets: readonly CriteriaSet[] | null;
  readonly units: readonly Unit[] | null;
  readonly events: readonly LineageEvent[];
  /** Null until somebody asked for them; a unit's key sees its own. */
  readonly people: readonly PersonView[] | null;
}

const CACHE = 'registry';
/** How long a first check waits for the lists; then it goes on with the product's own. */
const PATIENCE_MS = 2500;
const PAGE = '200';
const NOTHING: Registry = { sets: null, units: null, events: [], people: null };

/** Changes when a newer copy has come. */
export const registryStore = createStore<Registry>(NOTHING);

let owner: string | null = null;
let loading: Promise<void> | null = null;
let loadingPeople: Promise<readonly PersonView[]> | null = null;

session.subscribe(() => {
  const { me } = session.get();
  if ((me?.id ?? null) === owner) return;
  owner = me?.id ?? null;
  loading = null;
  loadingPeople = null;
  registryStore.set(NOTHING);
});

/** The lists, as far as they are known after a short wait. */
export async function registry(): Promise<Registry> {
  if (session.get().phase !== 'in') return NOTHING;
  if (registryStore.get().sets === null) {
    const last = recall<Pick<Registry, 'sets' | 'units' | 'events'>>(CACHE);
    if (last?.sets) registryStore.update(last);
  }
  loading ??= refresh();
  if (registryStore.get().sets === null) {
    await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
  return registryStore.get();
}

/** Fetches anew: after a change of the registry. */
export async function refreshRegistry(): Promise<void> {
  const hadPeople = loadingPeople !== null;
  loadingPeople = null;
  loading = refresh();
  await loading;
  if (hadPeople) await people().catch(() => []);
}

/** Everybody whom the key may see. @throws ApiError */
export function people(): Promise<readonly PersonView[]> {
  loadingPeople ??= fetchPeople().then(
    (all) => {
      registryStore.update({ people: all });
      return all;
    },
    (error: unknown) => {
      loadingPeople = null;
      throw error;
    },
  );
  return loadingPeople;
}

async function refresh(): Promise<void> {
  try {
    const [criteria, units] = await Promise.all([
      api.criteria.$get({ query: {} }).then(read),
      api.units.$get().then(read),
    ]);
    const fresh = {
      sets: criteria.sets as readonly CriteriaSet[],
      units: units.items.map(toUnit),
      events: units.events as readonly LineageEvent[],
    };
    const { people: _, ...known } = registryStore.get();
    if (JSON.stringify(known) === JSON.stringify(fresh)) return;
    keep(CACHE, fresh);
    registryStore.update(fresh);
  } catch {
    // No connection: the sheet can be checked all the same, with what was known last.
    loading = null;
  }
}

function toUnit({ id, type, parent, names, aliases, forms, closedOn }: UnitView): Unit {
  return { id, type, parent, names, aliases, forms, closedOn };
}

async function fetchPeople(): Promise<readonly PersonView[]> {
  const all: PersonView[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: string; cursor?: string } = {
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    };
    const page = await api.people.$get({ query }).then(read);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}
