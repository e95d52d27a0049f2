/**
 * What the pane keeps on this computer, under Office's partition key, so that several Office
 * accounts in one browser do not see each other's. Where storage is closed (private windows, strict
 * policies) the pane works on and forgets when it is closed.
 */

function prefix(): string {
  return globalThis.Office?.context?.partitionKey ?? '';
}

export function recall<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(prefix() + key) ?? sessionStorage.getItem(prefix() + key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/**
 * @param onlyNow forget it when the pane's window closes
 * @returns false where there is nothing to keep it in, or no room
 */
export function keep(key: string, value: unknown, onlyNow = false): boolean {
  try {
    const storage = onlyNow ? sessionStorage : localStorage;
    if (value === null) {
      localStorage.removeItem(prefix() + key);
      sessionStorage.removeItem(prefix() + key);
    } else storage.setItem(prefix() + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another pane of this computer keeps something else under a key. */
export function onKept(key: string, listener: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === prefix() + key) listener();
  });
}
