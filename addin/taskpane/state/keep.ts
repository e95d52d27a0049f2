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

/** @param onlyNow forget it when the pane's window closes */
export function keep(key: string, value: unknown, onlyNow = false): void {
  try {
    const storage = onlyNow ? sessionStorage : localStorage;
    if (value === null) {
      localStorage.removeItem(prefix() + key);
      sessionStorage.removeItem(prefix() + key);
    } else storage.setItem(prefix() + key, JSON.stringify(value));
  } catch {
    // Storage is closed: there is nothing to keep it in, and nothing is lost but convenience.
  }
}
