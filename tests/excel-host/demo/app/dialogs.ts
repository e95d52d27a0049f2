/** Questions and messages, one after the other. */

import type { DemoState, DialogButton } from './state.ts';
import type { Store } from './store.ts';

export class Dialogs {
  private readonly store: Store<DemoState>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(store: Store<DemoState>) {
    this.store = store;
  }

  /** @returns the answer of the button that was chosen */
  ask<T extends string>(
    title: string,
    text: string,
    buttons: readonly (DialogButton & { readonly answer: T })[],
  ): Promise<T> {
    const asked = this.last.then(
      () =>
        new Promise<T>((resolve) => {
          const answer = (chosen: string) => {
            this.store.set({ dialog: null });
            resolve(chosen as T);
          };
          this.store.set({ dialog: { title, text, buttons, answer } });
        }),
    );
    this.last = asked;
    return asked;
  }

  async tell(title: string, text: string, label: string): Promise<void> {
    await this.ask(title, text, [{ answer: 'ok', label }]);
  }
}
