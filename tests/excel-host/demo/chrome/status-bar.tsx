/** Ready or editing; what the selected cells come to; zoom. */

import { useMemo } from 'preact/hooks';
import { generalText } from '../../model/number-text.ts';
import { aggregateOf } from '../app/aggregate.ts';
import type { Demo } from '../app/demo.ts';
import { useStore } from '../app/store.ts';
import { Icon } from './icons.tsx';

export function StatusBar({ demo }: { readonly demo: Demo }) {
  const { editing, busy, zoom } = useStore(demo.store);
  const { words } = demo;
  const mode = busy ? 'wait' : (editing?.mode ?? 'ready');
  return (
    <footer class="status-bar">
      <span class="mode">{words.status[mode]}</span>
      <span class="spring" />
      <Sums demo={demo} />
      <fieldset class="zoom" aria-label={words.zoom}>
        <button
          type="button"
          class="square small"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => demo.zoomBy(-1)}
        >
          <Icon name="minus" size={16} />
        </button>
        <span class="percent">{Math.round(zoom * 100)} %</span>
        <button
          type="button"
          class="square small"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => demo.zoomBy(1)}
        >
          <Icon name="plus" size={16} />
        </button>
      </fieldset>
    </footer>
  );
}

function Sums({ demo }: { readonly demo: Demo }) {
  const { sheet, selection, revision } = useStore(demo.store);
  const { words, host } = demo;
  const { count, numbers, sum } = useMemo(
    () => aggregateOf(sheet, selection.area),
    [sheet, selection.area, revision],
  );
  if (count < 2) return null;
  const text = (value: number) => generalText(value, host.region);
  return (
    <span class="sums">
      {numbers > 0 && (
        <span>
          {words.average}: {text(sum / numbers)}
        </span>
      )}
      <span>
        {words.count}: {count}
      </span>
      {numbers > 0 && (
        <span>
          {words.sum}: {text(sum)}
        </span>
      )}
    </span>
  );
}
