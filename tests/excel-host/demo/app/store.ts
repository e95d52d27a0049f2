/** A value that the page shows, and who wants to know when it changes. */

import { useEffect, useState } from 'preact/hooks';

export class Store<T extends object> {
  private current: T;
  private readonly listeners = new Set<(state: T, before: T) => void>();

  constructor(initial: T) {
    this.current = initial;
  }

  get state(): T {
    return this.current;
  }

  /** Replaces some properties; tells listeners if one of them is another value. */
  set(patch: Partial<T>): void {
    const before = this.current;
    const changed = Object.entries(patch).some(([key, value]) => before[key as keyof T] !== value);
    if (!changed) return;
    this.current = { ...before, ...patch };
    for (const listener of this.listeners) listener(this.current, before);
  }

  /** @returns what ends it */
  subscribe(listener: (state: T, before: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The store's state in a component, drawn again when it changes. */
export function useStore<T extends object>(store: Store<T>): T {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(setState);
  }, [store]);
  return state;
}
