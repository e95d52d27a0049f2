/**
 * npm run pictures: the pictures of docs/images/pane, taken by the end-to-end tests of each screen
 * in its states. Arguments go to the test runner, e.g. a test file.
 */
import { mkdir } from 'node:fs/promises';
import { ROOT } from './local/paths.ts';
import { CommandFailed, run } from './local/run.ts';

const FOLDER = `${ROOT}docs/images/pane`;

await mkdir(FOLDER, { recursive: true });
try {
  const args = ['run', '--project', 'e2e', ...process.argv.slice(2)];
  process.stdout.write(await run('vitest/vitest.mjs', args, { PICTURES: FOLDER }));
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
