import { useState } from 'preact/hooks';
import { keep, recall } from './keep.ts';
import { session } from './session.ts';

/**
 * As `useState`, for what takes a person time to write: kept on this computer until it has been
 * sent, also when the pane is closed or the sending fails. It belongs to the key that wrote it.
 */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const key = `draft ${session.get().me?.id ?? ''} ${name}`;
  const [value, setValue] = useState<T>(() => recall<T>(key) ?? initial);
  const write = (next: T) => {
    keep(key, next);
    setValue(next);
  };
  const clear = () => {
    keep(key, null);
    setValue(initial);
  };
  return [value, write, clear];
}
