/** Everything a test file of the pane needs: the real local Worker on a seeded database, a browser. */
import type { Browser } from 'playwright-core';
import type { Client } from '../../../addin/api/client.ts';
import { clientFor, type DemoKeys } from '../../../scripts/demo/seed.ts';
import { freePort, startServer } from '../../../scripts/local/server.ts';
import { launchBrowser } from '../browser.ts';
import { type OpenOptions, PanePage } from './pane-page.ts';
import { builtSite, seededState } from './prepared.ts';

/** Who signs in: a role, or the id of a unit. */
export type Who = 'office' | 'council' | (string & {});

export interface Stand {
  readonly origin: string;
  readonly browser: Browser;
  readonly keys: DemoKeys;
  /** The API as somebody, to see what is in the record, or to bring it about. */
  api(who: Who): Client;
  /** Opens /demo/ with a workbook and the pane signed in. */
  open(options?: Omit<OpenOptions, 'key'> & { readonly as?: Who | null }): Promise<PanePage>;
  close(): Promise<void>;
}

export async function openStand(): Promise<Stand> {
  const site = await builtSite();
  const state = await seededState();
  const server = await startServer({ port: await freePort(), state: state.folder, site });
  const browser = await launchBrowser();
  const keyOf = (who: Who): string => {
    const { office, council, units } = state.keys;
    const all: Readonly<Record<string, string>> = { office, council, ...units };
    const key = all[who];
    if (key === undefined) throw new Error(`no key for ${who}`);
    return key;
  };
  return {
    origin: server.origin,
    browser,
    keys: state.keys,
    api: (who) => clientFor(server.origin, keyOf(who)),
    open: ({ as = 'office', ...options } = {}) =>
      PanePage.open(browser, server.origin, { ...options, key: as === null ? null : keyOf(as) }),
    async close() {
      await browser.close();
      await server.stop();
      await state.remove();
    },
  };
}
