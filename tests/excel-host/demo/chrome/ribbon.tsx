/** The add-in's own tab on the ribbon, with the commands of its manifest. */

import { COMMANDS } from '../app/commands.ts';
import type { Demo } from '../app/demo.ts';
import { useStore } from '../app/store.ts';
import { Icon } from './icons.tsx';

export function Ribbon({ demo }: { readonly demo: Demo }) {
  const { session } = useStore(demo.store);
  const { words } = demo;
  const { history } = session.book;
  const language = demo.params.locale.startsWith('en') ? 'en' : 'vi';
  return (
    <nav class="ribbon" aria-label={words.ribbon}>
      <div class="ribbon-tabs">
        <span class="ribbon-tab" aria-current="page">
          {words.ribbonTab}
        </span>
      </div>
      <div class="ribbon-card">
        <div class="group">
          <button
            type="button"
            class="square"
            title={`${words.undo} (Ctrl+Z)`}
            aria-label={words.undo}
            disabled={history.undoLabel === null}
            onClick={() => void demo.settled(() => demo.undo())}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            class="square"
            title={`${words.redo} (Ctrl+Y)`}
            aria-label={words.redo}
            disabled={history.redoLabel === null}
            onClick={() => void demo.settled(() => demo.redo())}
          >
            <Icon name="redo" />
          </button>
        </div>
        <div class="group">
          {COMMANDS.map(({ id, label, icon }) => (
            <button
              key={id}
              type="button"
              class="command"
              data-command={id}
              onClick={() => void demo.settled(() => demo.invokeCommand(id))}
            >
              <Icon name={icon} /> {label[language]}
            </button>
          ))}
        </div>
      </div>
    </nav>
  );
}
