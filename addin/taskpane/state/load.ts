import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Problem, problemOf } from './problem.ts';
import { session } from './session.ts';

export interface Loaded<T> {
  /** The last good answer; it stays while a new one is on its way. */
  readonly value: T | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** What was shown last, so that coming back shows it at once while it is fetched anew. */
const seen = new Map<string, unknown>();

let owner: string | null = null;

// What somebody else has seen is not for the next person.
session.subscribe(() => {
  const id = session.get().me?.id ?? null;
  if (id !== owner) seen.clear();
  owner = id;
});

/**
 * Loads something when a screen is shown, and again when `key` changes.
 * @param keep the answer is shown again at once when the screen is; the key then names it in the
 * whole pane
 */
export function useLoad<T>(key: string, load: () => Promise<T>, keep = false): Loaded<T> {
  const kept = () => (keep ? ((seen.get(key) as T | undefined) ?? null) : null);
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>(() => ({
    value: kept(),
    busy: true,
    problem: null,
  }));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setState(({ value }) => ({ value: keep ? kept() : value, busy: true, problem: null }));
    load().then(
      (value) => {
        if (keep) seen.set(key, value);
        if (current) setState({ value, busy: false, problem: null });
      },
      (error) => {
        if (current) setState(({ value }) => ({ value, busy: false, problem: problemOf(error) }));
      },
    );
    return () => {
      current = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  return { ...state, reload };
}
