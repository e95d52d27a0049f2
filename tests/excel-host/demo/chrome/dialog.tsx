/** Excel's message boxes. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Demo } from '../app/demo.ts';
import type { Dialog } from '../app/state.ts';
import { useStore } from '../app/store.ts';

export function DialogPlace({ demo }: { readonly demo: Demo }) {
  const { dialog } = useStore(demo.store);
  return dialog && <MessageBox key={dialog.title + dialog.text} dialog={dialog} />;
}

function MessageBox({ dialog }: { readonly dialog: Dialog }) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const box = element.current!;
    box.showModal();
    // Closing gives the focus back to where it was.
    return () => box.close();
  }, []);
  return (
    <dialog
      ref={element}
      class="message-box"
      aria-labelledby="message-title"
      aria-describedby="message-text"
      onCancel={(event) => {
        event.preventDefault();
        dialog.answer(dialog.buttons.at(-1)!.answer);
      }}
    >
      <h2 id="message-title">{dialog.title}</h2>
      <p id="message-text">{dialog.text}</p>
      <div class="buttons">
        {dialog.buttons.map(({ answer, label }, at) => (
          <button
            key={answer}
            type="button"
            class={at === 0 ? 'primary' : 'secondary'}
            onClick={() => dialog.answer(answer)}
          >
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
