/** Name box and formula bar. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatRect } from '../../a1.ts';
import type { Demo } from '../app/demo.ts';
import { keyAction } from '../app/keys.ts';
import { useStore } from '../app/store.ts';
import type { MountedGrid } from '../grid/mount.ts';
import { Icon } from './icons.tsx';

export interface BarProps {
  readonly demo: Demo;
  readonly grid: MountedGrid | null;
}

export function FormulaBar({ demo, grid }: BarProps) {
  const { words } = demo;
  const { editing } = useStore(demo.store);
  return (
    <div class="formula-row">
      <NameBox demo={demo} grid={grid} />
      <button
        type="button"
        class="square"
        aria-label={words.cancelEdit}
        title={`${words.cancelEdit} (Esc)`}
        disabled={!editing}
        onClick={() => demo.editing.cancel()}
      >
        <Icon name="close" size={16} />
      </button>
      <button
        type="button"
        class="square"
        aria-label={words.acceptEdit}
        title={`${words.acceptEdit} (Enter)`}
        disabled={!editing}
        onClick={() => void demo.editing.commit()}
      >
        <Icon name="accept" size={16} />
      </button>
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <Bar demo={demo} grid={grid} />
    </div>
  );
}

function NameBox({ demo, grid }: BarProps) {
  const { selection } = useStore(demo.store);
  const { active, area } = selection;
  const shown = formatRect({ ...active, rows: 1, columns: 1 });
  const [text, setText] = useState<string | null>(null);
  return (
    <input
      class="name-box"
      aria-label={demo.words.nameBox}
      title={formatRect(area)}
      spellcheck={false}
      value={text ?? shown}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => setText(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') grid?.editor.focus();
        if (event.key !== 'Enter') return;
        // Else the key would be typed into the field that has the focus next.
        event.preventDefault();
        const wanted = event.currentTarget.value.trim();
        setText(null);
        grid?.editor.focus();
        void demo.settled(() => demo.goTo(wanted));
      }}
    />
  );
}

/** What the bar shows: the text that is typed, or the formula or value of the active cell. */
function barText({ store, editing }: Demo): string {
  const { sheet, selection } = store.state;
  const { row, column } = selection.active;
  if (editing.current) return editing.current.text;
  const isHidden = sheet.props.protection !== null && sheet.styleAt(row, column).formulaHidden;
  return isHidden ? '' : editing.textOf(sheet, selection.active);
}

function Bar({ demo, grid }: BarProps) {
  useStore(demo.store);
  const field = useRef<HTMLTextAreaElement>(null);
  // Set by hand, from the store as it is now: what was drawn may be a letter behind a fast typist.
  useLayoutEffect(() => {
    const text = barText(demo);
    if (field.current && field.current.value !== text) field.current.value = text;
  });
  return (
    <textarea
      ref={field}
      class="formula-bar"
      aria-label={demo.words.formulaBar}
      rows={1}
      spellcheck={false}
      onFocus={({ currentTarget }) => {
        if (!demo.editing.current && !demo.editing.begin('bar', null)) currentTarget.blur();
      }}
      onInput={({ currentTarget }) => demo.editing.setText(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          demo.editing.cancel();
          return;
        }
        if (event.key === 'Enter' && event.altKey) {
          const { currentTarget: bar } = event;
          bar.setRangeText('\n', bar.selectionStart, bar.selectionEnd, 'end');
          demo.editing.setText(bar.value);
          return;
        }
        const action = keyAction(event);
        if (action?.do !== 'next') return;
        event.preventDefault();
        void demo.settled(() => grid?.perform(action));
      }}
    />
  );
}
