import { defineConfig } from 'vite';

/** The pane, built to dist/addin: what `npm run deploy` uploads. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: { input: { taskpane: `${import.meta.dirname}/taskpane.html` } },
  },
});
