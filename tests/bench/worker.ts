/**
 * The Worker against what the free plan allows: size, start-up, and CPU of the common requests. CPU
 * is that of the workerd process, less that of a bare Worker which goes to the database as often: HTTP
 * and the database's own work are not what the platform counts. Reading large answers is in it.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { run, WRANGLER } from '../../scripts/local/run.ts';
import { workerdChildren } from '../faults/process.ts';
import { bundleWorker } from '../local-worker/bundle.ts';
import { addKey } from '../local-worker/key.ts';
import { type LocalWorker, migrate, startWorker } from '../local-worker/start.ts';
import { crowd, matrix, once } from '../worker/support/bodies.ts';
import { DIVISION } from '../worker/support/units.ts';
import { median } from './medians.ts';
import type { BenchRow } from './row.ts';

/** Free plan: 3 MB gzipped, 10 ms of CPU a request; every plan: a second to start. */
const MOST_KB = 3072;
const MOST_CPU_MS = 10;
const MOST_START_MS = 1000;

const PEOPLE = 40;
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export async function workerBenches(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-bench-'));
  try {
    const built = await asUploaded(folder);
    const rows = [sizeRow(built), await startRow(folder, built)];
    // /proc tells a process's CPU.
    return process.platform === 'linux' ? [...rows, ...(await cpuRows())] : rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exactly what `wrangler deploy` would send. */
async function asUploaded(folder: string): Promise<string> {
  const args = ['deploy', '--dry-run', '--env', 'production', '--outdir', folder];
  await run(WRANGLER, [...args, '--assets', join(ROOT, 'addin/public')]);
  return readFile(join(folder, 'index.js'), 'utf8');
}

function sizeRow(built: string): BenchRow {
  const kb = gzipSync(built, { level: 9 }).length / 1024;
  return row('Worker as uploaded, gzipped', 'free plan’s limit', kb, MOST_KB, 'kB');
}

/** CPU of the module's evaluation in a fresh V8, which is what the platform counts as start-up. */
async function startRow(folder: string, built: string): Promise<BenchRow> {
  const file = join(folder, 'start.mjs');
  await writeFile(join(folder, 'worker.mjs'), built);
  await writeFile(
    file,
    `const start = process.cpuUsage();
     await import('./worker.mjs');
     const { user, system } = process.cpuUsage(start);
     console.log((user + system) / 1000);`,
  );
  const times: number[] = [];
  for (let n = 0; n < 11; n++) {
    const { stdout } = await promisify(execFile)(process.execPath, [file]);
    times.push(Number(stdout));
  }
  return row('start-up of the Worker', 'platform’s limit', median(times), MOST_START_MS);
}

interface Request {
  readonly name: string;
  /** Done before each request, and not counted. */
  readonly before?: (n: number) => Promise<unknown>;
  /** @returns how often it went to the database */
  readonly send: (n: number) => Promise<number>;
}

async function cpuRows(): Promise<BenchRow[]> {
  const before = new Set(await workerdChildren());
  const worker = await startWorker(await bundleWorker('tests/bench/worker-entry.ts'));
  try {
    const pid = (await workerdChildren()).find((one) => !before.has(one))!;
    await migrate(worker);
    const rows: BenchRow[] = [];
    for (const { name, before, send } of await requestsOn(worker)) {
      const ours = await cpuOf(pid, send, before);
      const bare = await cpuOf(pid, () => goTo(`${worker.url}/bare/${ours.trips}`));
      const own = Math.max(0, ours.ms - bare.ms);
      rows.push(row(`CPU of ${name}`, 'free plan’s limit', own, MOST_CPU_MS));
    }
    return rows;
  } finally {
    await worker.miniflare.dispose();
  }
}

async function requestsOn(worker: LocalWorker): Promise<Request[]> {
  const [office, unit] = [await addKey(worker, null), await addKey(worker, DIVISION)];
  const ask = (key: string, path: string, body?: object) =>
    goTo(`${worker.url}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...once() },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const people = crowd(PEOPLE).map((subject) => ({ ...subject, appraised: subject.self }));
  for (const year of YEARS) await ask(office, 'submissions', matrix(people, { year }));
  const twelve = crowd(12).map((subject, i) => ({ ...subject, staffCode: `M${i}` }));
  const page = 'rankings?period=final-review&kind=individual&limit=50';
  // Any change makes what was computed out of date.
  const change = (n: number) =>
    ask(office, 'deadlines', { year: 2034, kind: 'individual', day: dayOf(n) });
  const db = await worker.miniflare.getD1Database('DB');
  let revision = 1;
  return [
    { name: 'GET /api/health', send: () => ask(office, 'health') },
    { name: 'GET /api/me', send: () => ask(unit, 'me') },
    { name: 'GET /api/progress', send: () => ask(office, 'progress?year=2022') },
    { name: `GET /api/rankings, first 50 of ${PEOPLE} × 7 years`, send: () => ask(office, page) },
    {
      name: 'GET /api/awards, final review',
      send: () => ask(office, 'awards?period=final-review&limit=50'),
    },
    {
      name: 'POST /api/submissions of 12 people',
      send: (n) => ask(unit, 'submissions', matrix(twelve, { unit: DIVISION, basedOn: n || null })),
    },
    {
      name: 'a change, and a ranking computed anew after it',
      send: async (n) => (await change(n)) + (await ask(office, page)),
    },
    {
      name: `a ranking computed anew, after a form of ${PEOPLE} people has changed`,
      before: () => ask(office, 'submissions', matrix(people, { year: 2025, basedOn: revision++ })),
      send: () => ask(office, page),
    },
    {
      name: `a ranking computed anew, of which nothing was in memory`,
      before: async (n) => {
        // Every form is in a state that the Worker has not seen.
        await db.prepare('UPDATE submissions SET appraised_at = ?').bind(dayOf(n)).run();
        await change(n + WARM_UP + TIMES);
      },
      send: () => ask(office, page),
    },
  ];
}

const dayOf = (n: number) => new Date(Date.UTC(2034, 0, 1 + n)).toISOString().slice(0, 10);

async function goTo(url: string, init?: RequestInit): Promise<number> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return Number(response.headers.get('x-trips') ?? 0);
}

const WARM_UP = 40;
const TIMES = 100;

/** CPU of one request in ms, over many. */
async function cpuOf(
  pid: number,
  send: Request['send'],
  before: Request['before'] = async () => {},
): Promise<{ ms: number; trips: number }> {
  let trips = 0;
  let ms = 0;
  for (let n = 0; n < WARM_UP + TIMES; n++) {
    await before(n);
    const start = await cpuMs(pid);
    trips = await send(n);
    if (n >= WARM_UP) ms += (await cpuMs(pid)) - start;
  }
  return { ms: ms / TIMES, trips };
}

/** CPU of all of a process's threads, which the kernel counts in nanoseconds. */
async function cpuMs(pid: number): Promise<number> {
  const tasks = `/proc/${pid}/task`;
  let ns = 0;
  for (const task of await readdir(tasks)) {
    ns += Number((await readFile(`${tasks}/${task}/schedstat`, 'utf8')).split(' ')[0]);
  }
  return ns / 1e6;
}

function row(
  name: string,
  against: string,
  ms: number,
  againstMs: number,
  unit: string = 'ms',
): BenchRow {
  return { name, against, ms, againstMs, ratio: ms / againstMs, aim: 1, unit };
}
