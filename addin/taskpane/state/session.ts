/**
 * Who uses the pane: the key, and what the Worker says of it. The key is kept only where the person
 * asked for it.
 */
import type { Me } from '../../../shared/api/keys.ts';
import { createClient, read } from '../../api/client.ts';
import { keep, recall } from './keep.ts';
import { currentLocale, say } from './language.ts';
import { type Problem, problemOf } from './problem.ts';
import { createStore } from './store.ts';

export interface Session {
  readonly phase: 'starting' | 'out' | 'signing-in' | 'in';
  readonly me: Me | null;
  readonly problem: Problem | null;
  /** Year that lists and rankings are of. */
  readonly year: number;
}

const KEY = 'key';
const LAST = 'me';
const YEAR = 'year';

export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2025;

let key: string | null = null;

export const session = createStore<Session>({
  phase: 'starting',
  me: null,
  problem: null,
  year: Math.min(LAST_YEAR, Math.max(FIRST_YEAR, recall<number>(YEAR) ?? new Date().getFullYear())),
});

export const api = createClient({
  key: () => key,
  language: currentLocale,
  say,
  onUnauthenticated: () => {
    if (session.get().phase === 'in') signOut();
  },
});

/** Takes up a key that was kept. Without a connection the pane goes on as it was left. */
export async function startSession(): Promise<void> {
  const known = recall<string>(KEY);
  if (known === null) {
    session.update({ phase: 'out' });
    return;
  }
  key = known;
  const last = recall<Me>(LAST);
  if (last) session.update({ phase: 'in', me: last });
  await identify(known, last !== null);
}

/** @param remember keep the key on this computer after the window is closed */
export async function signIn(secret: string, remember: boolean): Promise<void> {
  session.update({ phase: 'signing-in', problem: null });
  key = secret.trim();
  if (await identify(key, false)) keep(KEY, key, !remember);
}

async function identify(secret: string, wasIn: boolean): Promise<boolean> {
  try {
    const me = await api.me.$get().then(read);
    if (key !== secret) return false;
    keep(LAST, me, false);
    session.update({ phase: 'in', me, problem: null });
    return true;
  } catch (error) {
    const problem = problemOf(error);
    const refused =
      problem.code.startsWith('api/') && !/api\/(offline|timeout|unavailable)/.test(problem.code);
    if (wasIn && !refused) return false;
    key = null;
    session.update({ phase: 'out', me: null, problem });
    return false;
  }
}

export function signOut(): void {
  key = null;
  keep(KEY, null);
  keep(LAST, null);
  session.update({ phase: 'out', me: null, problem: null });
}

export function setYear(year: number): void {
  keep(YEAR, year);
  session.update({ year });
}
