/**
 * What end-to-end tests start from: the built site, and a database with the demo's seven years.
 * Both are made when first asked for, kept under .local/e2e by a hash of what they are made of, and
 * never changed: a test file gets a copy of the database.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoKeys, seedDemo } from '../../../scripts/demo/seed.ts';
import { buildLocalSite, buildPane } from '../../../scripts/local/build.ts';
import { firstOfficeKey } from '../../../scripts/local/first-key.ts';
import { LOCAL, ROOT } from '../../../scripts/local/paths.ts';
import { freePort, migrate, startServer } from '../../../scripts/local/server.ts';

const CACHE = `${LOCAL}e2e/`;
const SITE_PARTS = [
  'addin',
  'shared',
  'tests/excel-host',
  'tests/fixtures/samples',
  'scripts/local',
  'package-lock.json',
];
const STATE_PARTS = [
  'worker',
  'shared/api',
  'shared/criteria',
  'shared/registry',
  'scripts/demo',
  'scripts/local',
];

/** A seeded database of one's own, and its keys. */
export interface SeededState {
  readonly folder: string;
  readonly keys: DemoKeys;
  remove(): Promise<void>;
}

/** The folder of the site: pane, office.js and demo, as `npm start` serves them. */
export async function builtSite(): Promise<string> {
  return kept('site', await hashOf(SITE_PARTS), async (folder) => {
    await buildPane(`${folder}pane/`);
    await buildLocalSite(`${folder}pane/`, `${folder}site/`);
  }).then((folder) => `${folder}site/`);
}

/** A copy of the demo's database; deadlines are counted from today, so it is made anew each day. */
export async function seededState(): Promise<SeededState> {
  const today = new Date().toISOString().slice(0, 10);
  const made = await kept('state', await hashOf(STATE_PARTS, today), seed);
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-e2e-'));
  await cp(`${made}state`, folder, { recursive: true });
  const keys = JSON.parse(await readFile(`${made}keys.json`, 'utf8')) as DemoKeys;
  return { folder, keys, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function seed(folder: string): Promise<void> {
  const state = `${folder}state`;
  await migrate(state);
  const office = await firstOfficeKey(state, 'Văn phòng Sở');
  const server = await startServer({ port: await freePort(), state, site: await builtSite() });
  try {
    const keys = await seedDemo(server.origin, office, () => {});
    await writeFile(`${folder}keys.json`, JSON.stringify(keys));
  } finally {
    await server.stop();
  }
}

/** Makes a folder once; where two runs make it at a time, the first to be ready is kept. */
async function kept(
  what: string,
  hash: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = `${CACHE}${what}-${hash}/`;
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const draft = `${await mkdtemp(`${CACHE}draft-`)}/`;
  await make(draft);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  await forgetOlder(what, folder);
  return folder;
}

/** Keeps the newest few: another run may still be using the one before. */
async function forgetOlder(what: string, current: string): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => name.startsWith(`${what}-`));
  const others = names.map((name) => `${CACHE}${name}/`).filter((folder) => folder !== current);
  const aged = await Promise.all(
    others.map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  );
  aged.sort((a, b) => b.at - a.at);
  for (const { folder } of aged.slice(3)) await rm(folder, { recursive: true, force: true });
}

async function hashOf(parts: readonly string[], ...more: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts) {
    const path = ROOT + part;
    const files = part.includes('.')
      ? [path]
      : (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  for (const text of more) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}
