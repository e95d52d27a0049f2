/** The task pane beside the grid: Excel's own head over the add-in's frame. */

import { useEffect, useRef } from 'preact/hooks';
import { type Demo, PANE_WIDTH } from '../app/demo.ts';
import { useStore } from '../app/store.ts';
import { Icon } from '../chrome/icons.tsx';

const KEY_STEP = 10;

export function Pane({ demo }: { readonly demo: Demo }) {
  const { pane } = useStore(demo.store);
  if (!pane.open) return null;
  return <OpenPane demo={demo} key={pane.load} />;
}

function OpenPane({ demo }: { readonly demo: Demo }) {
  const { pane } = useStore(demo.store);
  const { words } = demo;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = demo.connect();
    frame.title = words.paneTitle;
    place.current!.append(frame);
    return () => demo.disconnect();
  }, [demo, words]);
  return (
    <aside
      class="task-pane"
      aria-label={words.pane}
      ref={(element) => void element?.style.setProperty('width', `${pane.width}px`)}
    >
      <Splitter demo={demo} width={pane.width} />
      <div class="pane-head">
        <h2>{words.paneTitle}</h2>
        <button
          type="button"
          class="square"
          aria-label={words.closePane}
          title={words.closePane}
          onClick={() => demo.closePane()}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <div class="pane-frame" ref={place} />
    </aside>
  );
}

function Splitter({ demo, width }: { readonly demo: Demo; readonly width: number }) {
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = event.currentTarget.parentElement!.getBoundingClientRect().right;
    demo.resizePane(right - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves has a value, which hr has not
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={demo.words.resizePane}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') demo.resizePane(width + KEY_STEP);
        if (key === 'ArrowRight') demo.resizePane(width - KEY_STEP);
      }}
    />
  );
}
