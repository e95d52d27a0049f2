/** The calculating library, loaded when something has to be calculated. */

import wasm from '@ironcalc/wasm/wasm_bg.wasm?url';
import { loadEngine } from '../../formulas/engine.ts';

export class LazyEngine {
  private loading: Promise<void> | null = null;
  loaded = false;

  /** @throws where the library cannot be fetched; the next call tries again */
  async load(): Promise<void> {
    this.loading ??= loadEngine(new URL(wasm, document.baseURI)).then(() => {
      this.loaded = true;
    });
    try {
      await this.loading;
    } catch (error) {
      this.loading = null;
      throw error;
    }
  }
}
