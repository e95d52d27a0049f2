/** Name box and formula bar. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { formatRect } from '../../a1.ts';
import type { Demo } from '../app/demo.ts';
import { keyAction } from '../app/keys.ts';
import { useStore } from '../app/store.ts';
import type { MountedGrid } from '../grid/mount.ts';
import { isSingle } from '../grid/selection.ts';
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
  const { sheet, selection } = useStore(demo.store);
  const { active, area } = selection;
  const shown = isSingle(sheet, selection)
    ? formatRect({ ...active, rows: 1, columns: 1 })
    : `${formatRect({ ...active, rows: 1, columns: 1 })}`;
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
        const wanted = event.currentTarget.value.trim();
        setText(null);
        grid?.editor.focus();
        void demo.settled(() => demo.goTo(wanted));
      }}
    />
  );
}

function Bar({ demo, grid }: BarProps) {
  const { sheet, selection, editing } = useStore(demo.store);
  const field = useRef<HTMLTextAreaElement>(null);
  const hidden =
    sheet.props.protection &&
    sheet.styleAt(selection.active.row, selection.active.column).formulaHidden;
  const text = editing?.text ?? (hidden ? '' : demo.editing.textOf(sheet, selection.active));
  // Set by hand: a controlled field would move the cursor while a reference is pointed at.
  useEffect(() => {
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
