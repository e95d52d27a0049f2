/** The Worker as one module of JavaScript, as `wrangler deploy` would upload it. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param entry a module that exports a Worker, relative to the repository */
export async function bundleWorker(entry = 'worker/index.ts'): Promise<string> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { conditions: ['workerd', 'worker', 'browser', 'module', 'import'] },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: 'worker' },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('vite gave no bundle');
  return first.output[0].code;
}
