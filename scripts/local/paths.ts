import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What local runs keep: the database and the demo keys. Ignored by git; `npm run reset` empties it. */
export const LOCAL = `${ROOT}.local/`;
export const STATE = `${LOCAL}state`;
export const DEMO_KEYS = `${LOCAL}demo-keys.json`;

/** What the local Worker serves: the built pane with office.js from node_modules, and the demo. */
export const LOCAL_SITE = `${ROOT}dist/local/`;
export const PANE_BUILD = `${ROOT}dist/addin/`;
