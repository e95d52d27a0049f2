import { defineConfig, type Plugin } from 'vite';

/** The style sheet of the page itself; screens that come later bring their own. */
const PAGE_STYLES = /^assets\/taskpane-[\w-]+\.css$/;

/** The pane, built to dist/addin: what `npm run deploy` uploads. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [stylesInPage()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { taskpane: `${import.meta.dirname}/taskpane.html` },
      // How long the build's own plugins take is no news to whoever starts the demo.
      checks: { pluginTimings: false },
    },
  },
});

/**
 * Puts the page's style sheet into the page: what is painted first waits for no second answer, for
 * which office.js would contend with it.
 */
function stylesInPage(): Plugin {
  return {
    name: 'styles-in-page',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle = {} }) => {
        const [name] = Object.keys(bundle).filter((file) => PAGE_STYLES.test(file));
        const styles = name === undefined ? undefined : bundle[name];
        const link = new RegExp(`<link rel="stylesheet"[^>]*href="/${name}"[^>]*>`);
        if (styles?.type !== 'asset' || !link.test(page)) {
          throw new Error('the page has no style sheet to be put into it');
        }
        delete bundle[name!];
        // Chunks that come later ask whether the page has this link; disabled, it is not fetched.
        const had = `<link rel="stylesheet" href="/${name}" disabled>`;
        return page.replace(link, () => `<style>${styles.source}</style>\n    ${had}`);
      },
    },
  };
}
