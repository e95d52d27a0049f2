/**
 * Builds the demo page. `npm start` calls `buildDemo(folder)`; by hand:
 * `vite build -c tests/excel-host/demo/vite.config.ts --outDir …`.
 */

import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const config: InlineConfig = {
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The page finds its files wherever its folder is served.
  base: './',
  publicDir: false,
  configFile: false,
  logLevel: 'warn',
  resolve: { dedupe: ['preact'] },
  build: {
    target: 'es2022',
    // Nothing as data: address: the page's policy lets scripts and WebAssembly come from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
  },
};

export default config;

/** @param outDir absolute folder for index.html and assets/; emptied first */
export async function buildDemo(outDir: string): Promise<void> {
  await build({ ...config, build: { ...config.build, outDir } });
}
