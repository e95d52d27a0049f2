/**
 * npm run pictures: the pictures of docs/images/pane, taken by the end-to-end tests of each screen
 * in its states, and those of them that the help shows. Arguments go to the test runner, e.g. a test
 * file; then only the pictures that it takes are made anew.
 */
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { ROOT } from './local/paths.ts';
import { CommandFailed, run } from './local/run.ts';

const FOLDER = `${ROOT}docs/images/pane`;
const HELP = `${ROOT}addin/public/help/images`;

await mkdir(FOLDER, { recursive: true });
try {
  const args = ['run', '--project', 'e2e', ...process.argv.slice(2)];
  process.stdout.write(await run('vitest/vitest.mjs', args, { PICTURES: FOLDER }));
  const made = new Set(await readdir(FOLDER));
  for (const name of await readdir(HELP)) {
    if (made.has(name)) await copyFile(`${FOLDER}/${name}`, `${HELP}/${name}`);
  }
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
