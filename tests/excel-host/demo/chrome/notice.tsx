/** A bar that says what the emulation could not do. Nothing fails in silence. */

import type { Demo } from '../app/demo.ts';
import { useStore } from '../app/store.ts';
import { Icon } from './icons.tsx';

export function Notice({ demo }: { readonly demo: Demo }) {
  const { notice } = useStore(demo.store);
  if (notice === null) return null;
  return (
    <div class="notice" role="alert">
      <Icon name="warning" />
      <span>{notice}</span>
      <button type="button" class="secondary" onClick={() => demo.store.set({ notice: null })}>
        {demo.words.dismiss}
      </button>
    </div>
  );
}
