/** `npm run deploy` up to the edge of the account: what it asks, what it refuses, in what order. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { databaseId, NO_DATABASE, withDatabaseId } from '../../scripts/deploy/config.ts';
import { type DeployOptions, type DeployWorld, deploy } from '../../scripts/deploy/deploy.ts';
import { addressFault, manifestFor } from '../../scripts/deploy/manifest.ts';

const ID = '11111111-2222-3333-4444-555555555555';
const URL = 'https://thi-dua.yenbai.gov.vn';
const config = await readFile('wrangler.toml', 'utf8');
const manifest = await readFile('manifest.xml', 'utf8');

/** Everything that was done, in order. @param answers to what is asked */
function recorded(parts: Partial<DeployWorld> = {}, answers: readonly string[] = []) {
  const done: string[] = [];
  const left = [...answers];
  let text = config;
  const world: DeployWorld = {
    uncommitted: () => [],
    readConfig: async () => text,
    writeConfig: async (next) => {
      text = next;
      done.push('config');
    },
    address: async () => null,
    writeManifest: async (env) => {
      done.push('manifest');
      return `dist/manifest-${env}.xml`;
    },
    ask: async (question) => {
      done.push(`ask ${question}`);
      const answer = left.shift();
      if (answer === undefined) throw new Error(`not foreseen: ${question}`);
      return answer;
    },
    build: async () => {
      done.push('build');
    },
    built: async () => ['taskpane.html', 'assets/taskpane.js', '_headers'],
    wrangler: async (args) => {
      done.push(args.join(' '));
    },
    say: () => {},
    ...parts,
  };
  return { world, done, config: () => text };
}

const options = (parts: Partial<DeployOptions> = {}): DeployOptions => ({
  env: 'production',
  yes: false,
  dryRun: false,
  ...parts,
});

describe('deploy', () => {
  it('asks for the account’s own settings, then builds, migrates and only then uploads', async () => {
    const run = recorded({}, [ID, `${URL}/`, 'production']);
    await deploy(options(), run.world);
    expect(run.done).toEqual([
      expect.stringContaining('ask Mã cơ sở dữ liệu'),
      'config',
      expect.stringContaining('ask Địa chỉ'),
      expect.stringContaining('ask Gõ lại tên môi trường'),
      'build',
      'd1 migrations apply DB --remote --env production',
      'deploy --env production',
      'manifest',
    ]);
    expect(databaseId(run.config(), 'production')).toBe(ID);
    expect(databaseId(run.config(), 'staging')).toBe(NO_DATABASE);
  });

  it('does not ask for what it knows', async () => {
    const known = {
      readConfig: async () => withDatabaseId(config, 'staging', ID),
      address: async () => URL,
    };
    const run = recorded(known);
    await deploy(options({ env: 'staging', yes: true }), run.world);
    expect(run.done).toEqual([
      'build',
      'd1 migrations apply DB --remote --env staging',
      'deploy --env staging',
      'manifest',
    ]);
  });

  it('uploads nothing where a migration fails', async () => {
    const run = recorded({
      wrangler: async (args) => {
        run.done.push(args.join(' '));
        if (args[0] === 'd1') throw new Error('migration');
      },
    });
    const told = options({ databaseId: ID, url: URL, yes: true });
    await expect(deploy(told, run.world)).rejects.toThrow('migration');
    expect(run.done).not.toContain('deploy --env production');
  });

  it.each([
    ['another environment', options({ env: 'khac' }), {}, [], 'staging hoặc production'],
    ['none', options({ env: undefined }), {}, [], 'staging hoặc production'],
    [
      'unrecorded changes',
      options(),
      { uncommitted: () => [' M worker/app.ts'] },
      [],
      'worker/app',
    ],
    ['the placeholder', options(), {}, [NO_DATABASE], 'không phải mã cơ sở dữ liệu'],
    ['an empty id', options(), {}, [''], 'không phải mã cơ sở dữ liệu'],
    [
      'a local address',
      options({ databaseId: ID }),
      {},
      ['https://localhost:8787'],
      'địa chỉ thật',
    ],
    ['no “yes”', options({ databaseId: ID, url: URL }), {}, ['có'], 'Không tải lên'],
    [
      'the demo in the build',
      options({ databaseId: ID, url: URL, yes: true }),
      { built: async () => ['taskpane.html', 'demo/index.html'] },
      [],
      'demo/index.html',
    ],
    [
      'a build without the pane',
      options({ databaseId: ID, url: URL, yes: true }),
      { built: async () => [] },
      [],
      'taskpane.html',
    ],
  ] as const)('refuses %s', async (_, told, parts, answers, sentence) => {
    const run = recorded(parts as Partial<DeployWorld>, answers);
    await expect(deploy(told, run.world)).rejects.toThrow(sentence);
    expect(run.done.filter((line) => /^(d1|deploy) /.test(line))).toEqual([]);
  });

  it('a trial run touches no account and asks nothing', async () => {
    const run = recorded();
    await deploy(options({ dryRun: true }), run.world);
    expect(run.done).toEqual(['build', 'deploy --env production --dry-run']);
  });
});

describe('the settings', () => {
  it('change one id in wrangler.toml and no other letter', () => {
    const changed = withDatabaseId(config, 'production', ID);
    expect(changed.replace(ID, NO_DATABASE)).toBe(config);
    expect(databaseId(changed, 'production')).toBe(ID);
    expect(databaseId(config, 'nowhere')).toBeNull();
  });

  it('make the manifest point at the address everywhere; the trial is another add-in', () => {
    const real = manifestFor(manifest, URL, false);
    expect(real).not.toContain('localhost');
    expect(real.replaceAll(URL, 'https://localhost:8787')).toBe(manifest);
    const trial = manifestFor(manifest, URL, true);
    const idOf = (text: string) => /<Id>(.*)<\/Id>/.exec(text)![1];
    expect(idOf(trial)).not.toBe(idOf(real));
    expect(trial).toContain('(thử)"');
  });

  it.each([
    ['https://thi-dua.yenbai.gov.vn', true],
    ['https://thi-dua.so.workers.dev/', true],
    ['http://thi-dua.yenbai.gov.vn', false],
    ['https://thi-dua.yenbai.gov.vn/app', false],
    ['https://localhost', false],
    ['https://example.com', false],
    ['https://a:b@thi-dua.yenbai.gov.vn', false],
    ['thi-dua', false],
  ])('%s', (url, good) => {
    expect(addressFault(url) === null).toBe(good);
  });
});
