/**
 * npm start: everything on this machine, without account, Excel or network. Builds the pane and the
 * demo, brings the local database up to date, fills it on the first run, and serves all of it at
 * https://localhost:8787 (PORT overrides). A second start keeps the data; `npm run reset` begins
 * anew.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type DemoKeys, seedDemo } from './demo/seed.ts';
import { buildLocalSite, buildPane } from './local/build.ts';
import { firstOfficeKey } from './local/first-key.ts';
import { DEMO_KEYS, LOCAL, STATE } from './local/paths.ts';
import { CommandFailed } from './local/run.ts';
import { type LocalServer, migrate, portIsFree, startServer } from './local/server.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Something that one sentence explains. */
class CannotStart extends Error {}

async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new CannotStart(`PORT=${process.env.PORT} is no port number (1–65535).`);
  }
  if (!(await portIsFree(port))) {
    throw new CannotStart(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=8788 npm start`,
    );
  }
  say('Building the pane and the demo…');
  await buildPane();
  await buildLocalSite();
  say('Preparing the local database…');
  await mkdir(LOCAL, { recursive: true });
  const fresh = !existsSync(DEMO_KEYS);
  if (fresh) await rm(STATE, { recursive: true, force: true });
  await migrate(STATE);
  const officeKey = fresh ? await firstOfficeKey(STATE, 'Trình diễn: Văn phòng') : null;
  const server = await startServer({ port, state: STATE });
  process.once('SIGINT', () => void stop(server));
  process.once('SIGTERM', () => void stop(server));
  if (officeKey !== null) {
    say('First run: filling in seven invented years…');
    const keys = await seedDemo(server.origin, officeKey, say);
    await writeFile(DEMO_KEYS, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  }
  const keys = JSON.parse(await readFile(DEMO_KEYS, 'utf8')) as DemoKeys;
  say(`
Ready.

  Demo:   ${server.origin}/demo/   (the certificate is made on this machine: let the browser go on)
  Keys:   office   ${keys.office}
          council  ${keys.council}
          a unit   ${keys.units['van-phong']}   (Văn phòng Sở)
          all of them are in .local/demo-keys.json

Ctrl+C stops it; the data stays. "npm run reset" begins anew.`);
}

async function stop(server: LocalServer): Promise<void> {
  await server.stop();
  process.exit(0);
}

try {
  await main();
} catch (error) {
  if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
  else if (error instanceof CommandFailed)
    process.stderr.write(`It could not start: ${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}
