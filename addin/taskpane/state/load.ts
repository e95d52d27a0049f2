import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Problem, problemOf } from './problem.ts';

export interface Loaded<T> {
  /** The last good answer; it stays while a new one is on its way. */
  readonly value: T | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** Loads something when a screen is shown, and again when `key` changes. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({
    value: null,
    busy: true,
    problem: null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setState(({ value }) => ({ value, busy: true, problem: null }));
    load().then(
      (value) => {
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
