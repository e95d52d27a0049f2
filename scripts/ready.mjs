/**
 * Before `npm start`: the tools are there. Plain JavaScript, because without them the system's own
 * Node may be one that cannot run TypeScript.
 */
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const installed = existsSync(new URL('../node_modules/wrangler/package.json', import.meta.url));
const current = major > 22 || (major === 22 && minor >= 18);

if (!(installed && current)) {
  process.stderr.write('The tools are not installed, or not all of them. Run this first: npm ci\n');
  process.exitCode = 1;
}
