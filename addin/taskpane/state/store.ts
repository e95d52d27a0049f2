import { useEffect, useState } from 'preact/hooks';

/** A value that many parts of the pane look at. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  update(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T) => {
    value = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set({ ...value, ...change }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a component needs of a store; it is drawn again when that changes. */
export function useStore<T extends object, P>(store: Store<T>, select: (value: T) => P): P {
  const [part, setPart] = useState(() => select(store.get()));
  useEffect(() => {
    const refresh = () => setPart(() => select(store.get()));
    refresh();
    return store.subscribe(refresh);
  }, [store]);
  return part;
}
