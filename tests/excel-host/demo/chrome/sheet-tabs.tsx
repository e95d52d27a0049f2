/** The sheets' tabs under the grid. Hidden sheets have none. */

import { useEffect, useRef } from 'preact/hooks';
import type { Demo } from '../app/demo.ts';
import { useStore } from '../app/store.ts';
import { Icon } from './icons.tsx';

const SCROLL = 160;

export function SheetTabs({ demo }: { readonly demo: Demo }) {
  const { session, sheet } = useStore(demo.store);
  const { words } = demo;
  const strip = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [sheet]);
  const scroll = (by: number) => strip.current?.scrollBy({ left: by, behavior: 'smooth' });
  const sheets = session.book.sheets.filter(({ props }) => props.visibility === 'Visible');
  return (
    <div class="tab-row">
      <button
        type="button"
        class="square small"
        aria-label={words.tabsLeft}
        title={words.tabsLeft}
        onClick={() => scroll(-SCROLL)}
      >
        <Icon name="left" size={16} />
      </button>
      <button
        type="button"
        class="square small"
        aria-label={words.tabsRight}
        title={words.tabsRight}
        onClick={() => scroll(SCROLL)}
      >
        <Icon name="right" size={16} />
      </button>
      <div class="tabs" role="tablist" aria-label={words.sheetTabs} ref={strip}>
        {sheets.map((one) => (
          <button
            key={one.id}
            ref={one === sheet ? current : null}
            type="button"
            role="tab"
            class="tab"
            aria-selected={one === sheet}
            style={one.props.tabColor ? { '--tab-color': one.props.tabColor } : {}}
            data-colored={one.props.tabColor !== ''}
            onClick={() => void demo.settled(() => demo.selecting.activate(one))}
          >
            {one.name}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="square small"
        aria-label={words.newSheet}
        title={words.newSheet}
        onClick={() => void demo.settled(() => demo.addSheet())}
      >
        <Icon name="plus" size={16} />
      </button>
    </div>
  );
}
