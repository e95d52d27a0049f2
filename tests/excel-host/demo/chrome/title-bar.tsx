/** The window's head: which workbook, and what comes in and goes out. */

import { useRef, useState } from 'preact/hooks';
import type { Demo } from '../app/demo.ts';
import { useStore } from '../app/store.ts';
import { Icon } from './icons.tsx';

/** Kinds of files that the reader knows. */
const ACCEPTED = '.xlsx,.xlsm,.xlsb,.xls,.ods';

export function TitleBar({ demo }: { readonly demo: Demo }) {
  const { session } = useStore(demo.store);
  const { words } = demo;
  const picker = useRef<HTMLInputElement>(null);
  const run = (work: Promise<unknown>) => {
    work.catch((error: unknown) => demo.defect(error));
  };
  return (
    <header class="title-bar">
      <span class="mark" aria-hidden="true">
        <i />
      </span>
      <h1 class="book-name" title={session.book.props.name}>
        {session.book.props.name}
      </h1>
      <span class="tag" title={words.localOnly}>
        {words.app}
      </span>
      <span class="spring" />
      <input
        ref={picker}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={words.open}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) run(demo.settled(() => demo.files.openFromDisk(file).then(() => {})));
          currentTarget.value = '';
        }}
      />
      <button type="button" class="plain" onClick={() => picker.current?.click()}>
        <Icon name="open" /> {words.open}
      </button>
      <Samples demo={demo} />
      <button
        type="button"
        class="plain"
        onClick={() => run(demo.settled(() => demo.files.download()))}
      >
        <Icon name="download" /> {words.download}
      </button>
    </header>
  );
}

function Samples({ demo }: { readonly demo: Demo }) {
  const { samples } = useStore(demo.store);
  const { words } = demo;
  const [open, setOpen] = useState(false);
  const choose = (file: string) => {
    setOpen(false);
    demo
      .settled(() => demo.files.openSample(file).then(() => {}))
      .catch((error: unknown) => demo.defect(error));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes the menu when the focus leaves it
    <div
      class="menu-place"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        class="plain"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="samples" /> {words.samples} <Icon name="down" size={14} />
      </button>
      {open && (
        <div class="menu" role="menu">
          {samples === 'failed' && <p>{words.samplesFailed}</p>}
          {Array.isArray(samples) && samples.length === 0 && <p>{words.noSamples}</p>}
          {Array.isArray(samples) &&
            samples.map(({ file, title }) => (
              <button key={file} type="button" role="menuitem" onClick={() => choose(file)}>
                <span>{title}</span>
                <small>{file}</small>
              </button>
            ))}
        </div>
      )}
    </div>
  );
}
