/** npm run reset: forgets the local database and the demo keys; the next start begins anew. */
import { rm } from 'node:fs/promises';
import { LOCAL } from './local/paths.ts';

await rm(LOCAL, { recursive: true, force: true });
process.stdout.write('The local data is gone; npm start begins anew.\n');
