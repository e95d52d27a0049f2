/** Where the person was on a screen: filters and searches stay as they were when it is shown again. */
import { useState } from 'preact/hooks';

const kept = new Map<string, unknown>();

/** As `useState`, and remembered while the pane is open. @param key names it in the whole pane */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const set = (next: T) => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, set];
}

const heights = new Map<string, number>();

/** Notes how far down the page the person has read, by its address. */
export function followScrolling(): void {
  addEventListener('scroll', () => heights.set(location.hash, scrollY), { passive: true });
}

/** Shows the page where the person left it; its top where it is new. */
export function restoreScrolling(): void {
  const height = heights.get(location.hash) ?? 0;
  requestAnimationFrame(() => scrollTo(0, height));
}
