/**
 * The commands for keys, backup, restore and personal data, run as a person runs them, on databases
 * of their own; between them the Worker's own application on the same database.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { D1Database, ExecutionContext } from '@cloudflare/workers-types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import { migrate } from '../../scripts/local/server.ts';
import { app } from '../../worker/app.ts';
import { collective, matrix, scoresFor, staff } from '../worker/support/bodies.ts';
import { CENTER } from '../worker/support/units.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Each command starts a database of its own; a busy machine takes its time. */
const PATIENCE = 600_000;
let folder: string;
let one: string;
let other: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thi-dua-record-'));
  one = join(folder, 'one');
  other = join(folder, 'other');
  await migrate(one);
  await migrate(other);
}, PATIENCE);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function command(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const [name, ...rest] = args;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`${ROOT}scripts/${name}.ts`, ...rest],
      { cwd: ROOT, env: { ...process.env, WRANGLER_SEND_METRICS: 'false', ...env } },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
      },
    );
  });
}

async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await command(args);
  expect(code, err).toBe(0);
  return out;
}

type Ask = (route: string, body?: object) => Promise<{ status: number; text: string }>;

/** The Worker's application on the database of a state folder. */
async function onRecord<T>(
  state: string,
  key: string,
  work: (ask: Ask, db: D1Database) => Promise<T>,
) {
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: `${ROOT}wrangler.toml`,
    persist: { path: join(state, 'v3') },
  });
  const waiting: Promise<unknown>[] = [];
  const ctx = {
    waitUntil: (promise: Promise<unknown>) => void waiting.push(promise),
    passThroughOnException: () => {},
    props: {},
  } as unknown as ExecutionContext;
  const bindings = { DB: proxy.env.DB, LOG_REQUESTS: 'off' };
  const ask: Ask = async (route, body) => {
    const [method, path] = route.split(' ') as [string, string];
    const request = new Request(`https://thi-dua.test${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await app.fetch(request, bindings, ctx);
    return { status: response.status, text: await response.text() };
  };
  try {
    return await work(ask, proxy.env.DB);
  } finally {
    await Promise.all(waiting);
    await proxy.dispose();
  }
}

const SHOWN = [
  'GET /api/rankings?period=2022&kind=individual',
  'GET /api/rankings?period=interim-review&kind=individual',
  'GET /api/rankings?period=2022&kind=collective&basis=self',
  'GET /api/awards?period=2022&date=2023-01-31',
  'GET /api/audit/verify?content=true',
  'GET /api/progress?year=2022',
  'GET /api/people',
];

const at = (state: string) => ['--local', '--persist-to', state];

it(
  'backup, an empty database, restore: the same rankings to the byte, and the log verifies',
  async () => {
    const label = "Văn phòng 'A'";
    const made = await done('key', 'create', '--role', 'office', '--label', label, ...at(one));
    const key = /tdvh_[0-9a-z]{10}_[A-Za-z0-9_-]{43}/.exec(made)![0];
    const secret = key.slice(16);
    const list = await done('key', 'list', ...at(one));
    expect(list).toContain(label);
    expect(list).not.toContain(secret);

    const before = await onRecord(one, key, async (ask) => {
      for (const year of [2020, 2021, 2022]) {
        const people = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hòa'].map((name, i) => {
          const scores = scoresFor('staff', i / 2);
          return staff(name, { self: scores, appraised: scores, notes: { a1: `‘${name}’; --` } });
        });
        const sent = await ask('POST /api/submissions', matrix(people, { year }));
        expect(sent.status, sent.text).toBe(201);
      }
      await ask('POST /api/submissions', collective());
      return Promise.all(SHOWN.map((route) => ask(route)));
    });
    expect(before[0]!.text).toContain('"ranked":3');

    const file = join(folder, 'backup.jsonl');
    await done('backup', file, ...at(one));
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(secret);

    const damaged = join(folder, 'damaged.jsonl');
    await writeFile(damaged, text.replace('Trần Thị Bình', 'Trần Thị Bính'));
    const refused = await command(['restore', damaged, ...at(other)]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('mã kiểm') });

    await done('restore', file, ...at(other));
    const twice = await command(['restore', file, ...at(other)]);
    expect(twice).toMatchObject({ code: 1, err: expect.stringContaining('đã có dữ liệu') });
    const after = await onRecord(other, key, (ask) =>
      Promise.all(SHOWN.map((route) => ask(route))),
    );
    expect(after).toEqual(before);
    const verify = JSON.parse(after[4]!.text) as object;
    expect(verify).toMatchObject({ ok: true, lines: 5, revisions: 4, fault: null });

    await done('key', 'revoke', '--id', key.split('_')[1]!, ...at(other));
    expect(await done('key', 'list', ...at(other))).toContain('đã thu hồi');
    const ended = await onRecord(other, key, (ask) => ask('GET /api/me'));
    expect(ended.status).toBe(401);
    // What the command did is in the log like everything else.
    const other2 = await done('key', 'create', '--role', 'council', '--label', 'HĐ', ...at(other));
    const council = /tdvh_\S+/.exec(other2)![0];
    const log = await onRecord(other, council, (ask) => ask('GET /api/audit/verify'));
    expect(JSON.parse(log.text)).toMatchObject({ ok: true, lines: 7 });
  },
  PATIENCE,
);

it(
  'personal data is given and erased, and what is old cleared, through the running Worker',
  async () => {
    const made = await done('key', 'create', '--role', 'office', '--label', 'B', ...at(one));
    const key = /tdvh_\S+/.exec(made)![0];
    await onRecord(one, key, async (ask) => {
      await ask('POST /api/submissions', matrix([staff('Vũ Riêng Tư')], { year: 2019 }));
      const { items } = JSON.parse((await ask(`GET /api/people?unit=${CENTER}`)).text) as {
        items: { id: string; name: string }[];
      };
      const { id } = items.find(({ name }) => name === 'Vũ Riêng Tư')!;
      const server = createServer((request, response) => {
        let text = '';
        request.on('data', (part: Buffer) => {
          text += part.toString();
        });
        request.on('end', async () => {
          const body = text === '' ? undefined : (JSON.parse(text) as object);
          const answer = await ask(`${request.method} ${request.url}`, body);
          response.writeHead(answer.status, { 'content-type': 'application/json' });
          response.end(answer.text);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const office = { THI_DUA_KEY: key };
      try {
        const given = await command(['personal-data', 'export', id, '--url', url], office);
        expect(given.code, given.err).toBe(0);
        expect(JSON.parse(given.out)).toMatchObject({ person: { id, name: 'Vũ Riêng Tư' } });
        const reason = ['--reason', 'Theo đơn'];
        const gone = await command(['personal-data', 'erase', id, ...reason, '--url', url], office);
        expect(gone.code, gone.err).toBe(0);
        expect(JSON.parse(gone.out)).toMatchObject({ id, entries: 1 });
        const before = ['--before', '2020-01-01'];
        const kept = await command(['retention', ...before, ...reason, '--url', url], office);
        expect(JSON.parse(kept.out)).toEqual({ before: '2020-01-01', dryRun: true, revisions: 0 });
        const strange = `p_${'0'.repeat(32)}`;
        const none = await command(['personal-data', 'export', strange, '--url', url], office);
        expect(none).toMatchObject({ code: 1, err: expect.stringContaining('not-found') });
      } finally {
        server.close();
      }
    });
  },
  PATIENCE,
);

it(
  'a database without tables is told from an empty one',
  async () => {
    const none = await command(['key', 'list', ...at(join(folder, 'none'))]);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('chưa có bảng') });
  },
  PATIENCE,
);

it.each([
  [['key', 'create', '--role', 'office', '--label', 'x'], 2, 'Chọn một nơi'],
  [['key', 'create', '--role', 'king', '--label', 'x', '--local'], 2, '--role'],
  [
    ['key', 'create', '--role', 'office', '--label', 'x', '--expires', '2026-02-30', '--local'],
    2,
    'ngày có thật',
  ],
  [['key', 'dance', '--local'], 2, 'create, list hoặc revoke'],
  [['key', 'list', '--env', 'production'], 1, 'npm run deploy'],
  [['backup', '--local'], 2, 'Thiếu tên tệp'],
  [['restore', 'không-có.jsonl', '--env', 'khac'], 2, 'staging và production'],
  [['deploy', '--env', 'khac'], 2, 'staging hoặc production'],
  [['personal-data', 'erase', 'x'], 2, 'mã người'],
  [['retention', '--before', '2020-01-01'], 2, '--reason'],
] as const)(
  '%j says what is wrong',
  async (args, code, sentence) => {
    const outcome = await command(args);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toContain(sentence);
    expect(outcome.err).not.toMatch(/^\s+at /m);
  },
  PATIENCE,
);
