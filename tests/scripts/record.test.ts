/** The commands for keys, backup and restore, run as a person runs them, on databases of their own. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../scripts/local/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
let one: string;
let other: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-record-'));
  one = join(folder, 'one');
  other = join(folder, 'other');
  await migrate(one);
  await migrate(other);
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function command(name: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`${ROOT}scripts/${name}.ts`, ...args],
      { cwd: ROOT, env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
      },
    );
  });
}

it('a key is shown once and listed without its secret; a backup moves it to another database', async () => {
  const at = (state: string) => ['--local', '--persist-to', state];
  const made = await command(
    'key',
    'create',
    '--role',
    'office',
    '--label',
    "Văn phòng 'A'",
    ...at(one),
  );
  expect(made.code, made.err).toBe(0);
  const key = /tdvh_[0-9a-z]{10}_[A-Za-z0-9_-]{43}/.exec(made.out)![0];
  const list = await command('key', 'list', ...at(one));
  expect(list.out).toContain("Văn phòng 'A'");
  expect(list.out).not.toContain(key.slice(16));

  const file = join(folder, 'backup.jsonl');
  const saved = await command('backup', file, ...at(one));
  expect(saved.code, saved.err).toBe(0);
  const text = await readFile(file, 'utf8');
  expect(text).not.toContain(key.slice(16));
  // The log has the key's line: 8 default units are 7 and the block, one key, one line.
  expect(text.split('\n').filter((line) => line.startsWith('["audit"'))).toHaveLength(1);

  const damaged = join(folder, 'damaged.jsonl');
  await writeFile(damaged, text.replace("Văn phòng 'A'", 'Ai đó'));
  const refused = await command('restore', damaged, ...at(other));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('mã kiểm') });

  const restored = await command('restore', file, ...at(other));
  expect(restored.code, restored.err).toBe(0);
  expect((await command('key', 'list', ...at(other))).out).toBe(list.out);
  const twice = await command('restore', file, ...at(other));
  expect(twice).toMatchObject({ code: 1, err: expect.stringContaining('đã có dữ liệu') });
  const revoked = await command('key', 'revoke', '--id', key.split('_')[1]!, ...at(other));
  expect(revoked.code, revoked.err).toBe(0);
  expect((await command('key', 'list', ...at(other))).out).toContain('đã thu hồi');
}, 120_000);

it.each([
  [['key', 'create', '--role', 'office', '--label', 'x'], 2, 'Chọn một nơi'],
  [['key', 'create', '--role', 'king', '--label', 'x', '--local'], 2, '--role'],
  [['key', 'dance', '--local'], 2, 'create, list hoặc revoke'],
  [['backup', '--local'], 2, 'Thiếu tên tệp'],
  [['deploy', '--env', 'khac'], 2, 'staging hoặc production'],
  [['personal-data', 'erase', 'x'], 2, 'mã người'],
  [['retention', '--before', '2020-01-01'], 2, '--reason'],
] as const)(
  '%j says what is wrong',
  async (args, code, sentence) => {
    const [name, ...rest] = args;
    const outcome = await command(name, ...rest);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(sentence);
    expect(outcome.err).not.toMatch(/^\s+at /m);
  },
  30_000,
);
