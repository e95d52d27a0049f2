/**
 * npm run deploy -- --env staging|production [--database-id ID] [--url https://…] [--yes] [--dry-run]
 *
 * What the account must have: `npx wrangler login`, and a D1 database made with
 * `npx wrangler d1 create`. Its id and the address are asked for once.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type DeployWorld, deploy } from './deploy/deploy.ts';
import { manifestFor } from './deploy/manifest.ts';
import { PANE_BUILD, ROOT } from './local/paths.ts';
import { command, say } from './record/command.ts';
import { CommandError } from './record/errors.ts';
import { wrangler } from './record/target.ts';

const USAGE =
  'Cách dùng: npm run deploy -- --env staging|production [--database-id ID] [--url https://…] [--yes] [--dry-run]';
const CONFIG = `${ROOT}wrangler.toml`;

const fileOf = (env: string) => `${ROOT}dist/manifest-${env}.xml`;

const world: DeployWorld = {
  uncommitted: () =>
    execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' })
      .split('\n')
      .filter((line) => line !== ''),
  readConfig: () => readFile(CONFIG, 'utf8'),
  writeConfig: (text) => writeFile(CONFIG, text),
  address: async (env) => {
    const made = await readFile(fileOf(env), 'utf8').catch(() => '');
    return /<AppDomain>(https:\/\/[^<]+)<\/AppDomain>/.exec(made)?.[1] ?? null;
  },
  writeManifest: async (env, url) => {
    const text = await readFile(`${ROOT}manifest.xml`, 'utf8');
    await mkdir(`${ROOT}dist`, { recursive: true });
    await writeFile(fileOf(env), manifestFor(text, url, env === 'staging'));
    return `dist/manifest-${env}.xml`;
  },
  ask: async (question) => {
    if (!process.stdin.isTTY) {
      throw new CommandError(
        'Cần trả lời câu hỏi; chạy ở cửa sổ lệnh, hoặc dùng --database-id, --url và --yes.',
      );
    }
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await lines.question(question)).trim();
    } finally {
      lines.close();
    }
  },
  build: async () => {
    // Loaded here: the build's tools take a while, which a mistyped command need not wait for.
    const { buildPane } = await import('./local/build.ts');
    await buildPane();
  },
  built: async () =>
    (await readdir(PANE_BUILD, { recursive: true })).map((name) => name.replaceAll('\\', '/')),
  wrangler: async (args) => {
    await wrangler(args, true);
  },
  say,
};

await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      'database-id': { type: 'string' },
      url: { type: 'string' },
      yes: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { env, url, yes } = values;
  const options = { env, url, yes, databaseId: values['database-id'], dryRun: values['dry-run'] };
  await deploy(options, world);
});
