/**
 * node tests/faults/kill.ts [KILLS]
 *
 * Kills the Worker at random moments under a stream of submissions, starts it again on the same
 * state, and shows in the end: every acknowledged submission is there once, none is half-written,
 * and the audit chain verifies. A client that gets no answer sends the same request again, with
 * the same key, as the pane's queue does.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VerifyAnswer } from '../../shared/api/audit.ts';
import type {
  Receipt,
  SubmissionBodyInput,
  SubmissionDetail,
} from '../../shared/api/submissions.ts';
import { bundleWorker } from '../local-worker/bundle.ts';
import { addKey } from '../local-worker/key.ts';
import { migrate, startWorker } from '../local-worker/start.ts';
import { crowd, matrix } from '../worker/support/bodies.ts';
import { CENTER, DIVISION } from '../worker/support/units.ts';
import { type KillableWorker, startKillable } from './process.ts';

/** People on each form: enough that a write is more than one page of the database. */
const PEOPLE = 60;
/** The Worker is killed within this many ms after it answers. */
const LONGEST_LIFE = 700;

export interface KillReport {
  readonly kills: number;
  /** Receipts that a client has in hand. */
  readonly acknowledged: number;
  /** Requests that were sent again because no answer came. */
  readonly repeated: number;
  readonly revisions: number;
  readonly auditLines: number;
}

interface Acknowledged extends Receipt {
  readonly unit: string;
  readonly year: number;
}

/** @throws Error where anything acknowledged is not there, or anything is there in part */
export async function runKills(kills: number, say: (line: string) => void): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-kill-'));
  try {
    return await killsIn(folder, kills, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function killsIn(
  folder: string,
  kills: number,
  say: (line: string) => void,
): Promise<KillReport> {
  const persist = join(folder, 'state');
  const code = await bundleWorker();
  const first = await startWorker(code, { persist });
  await migrate(first);
  const office = await addKey(first, null);
  const keys = { [CENTER]: await addKey(first, CENTER), [DIVISION]: await addKey(first, DIVISION) };
  await first.miniflare.dispose();

  const port = await freePort();
  let worker = await startKillable(code, persist, port);
  const stop = new AbortController();
  const streams = [
    new Stream(worker.url, keys[CENTER]!, CENTER, 2021, stop.signal),
    new Stream(worker.url, keys[CENTER]!, CENTER, 2022, stop.signal),
    new Stream(worker.url, keys[DIVISION]!, DIVISION, 2022, stop.signal),
  ];
  const running = Promise.all(streams.map((stream) => stream.run()));
  // A stream that finds a fault ends everything; without this its error would wait for the end.
  running.catch(() => stop.abort());
  for (let kill = 1; kill <= kills && !stop.signal.aborted; kill++) {
    await pause(Math.random() * LONGEST_LIFE);
    await worker.kill();
    worker = await startKillable(code, persist, port);
    if (kill % 20 === 0 || kill === kills) {
      const done = streams.reduce((sum, stream) => sum + stream.acknowledged.length, 0);
      say(`${kill}/${kills} lần giết, ${done} biên nhận`);
    }
  }
  // Whatever is under way is brought to its end before the record is looked at.
  for (const stream of streams) stream.finish();
  try {
    await running;
    return await check(worker, office, streams, kills);
  } finally {
    stop.abort();
    await worker.kill();
  }
}

/** A client that hands in one revision after another. */
class Stream {
  readonly acknowledged: Acknowledged[] = [];
  repeated = 0;
  private finishing = false;
  private readonly url: string;
  private readonly key: string;
  private readonly unit: string;
  private readonly year: number;
  private readonly signal: AbortSignal;

  constructor(url: string, key: string, unit: string, year: number, signal: AbortSignal) {
    this.url = url;
    this.key = key;
    this.unit = unit;
    this.year = year;
    this.signal = signal;
  }

  finish(): void {
    this.finishing = true;
  }

  async run(): Promise<void> {
    for (let revision = 1; !this.finishing && !this.signal.aborted; revision++) {
      const body = this.bodyOf(revision);
      const key = `kill-${this.unit}-${this.year}-${revision}`;
      const receipt = await this.untilAnswered(body, key);
      if (receipt === null) return;
      if (receipt.revision !== revision) {
        throw new Error(`asked for revision ${revision}, was given ${receipt.revision}`);
      }
      this.acknowledged.push({ ...receipt, unit: this.unit, year: this.year });
    }
  }

  private bodyOf(revision: number): SubmissionBodyInput {
    const people = crowd(PEOPLE).map((subject, i) => ({
      ...subject,
      staffCode: `${this.unit}-${subject.staffCode}`,
      notes: { a1: `bản ${revision}, dòng ${i}` },
    }));
    const basedOn = revision === 1 ? null : revision - 1;
    return matrix(people, { unit: this.unit, year: this.year, basedOn });
  }

  /** The same request, with the same key, until there is an answer. */
  private async untilAnswered(body: SubmissionBodyInput, key: string): Promise<Receipt | null> {
    const text = JSON.stringify(body);
    for (let attempt = 1; !this.signal.aborted; attempt++) {
      if (attempt > 1) {
        this.repeated++;
        await pause(20 + Math.random() * 80);
      }
      let response: Response;
      let answer: string;
      try {
        response = await fetch(`${this.url}/api/submissions`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${this.key}`,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: text,
          signal: AbortSignal.timeout(10_000),
        });
        answer = await response.text();
      } catch {
        // Killed before, while or after it was written: nobody knows. It is sent again.
        continue;
      }
      if (response.status === 201) return JSON.parse(answer) as Receipt;
      if (response.status === 503) continue;
      throw new Error(`${response.status} ${answer}`);
    }
    return null;
  }
}

async function check(
  worker: KillableWorker,
  office: string,
  streams: readonly Stream[],
  kills: number,
): Promise<KillReport> {
  const get = async <T>(path: string): Promise<T> => {
    const response = await fetch(worker.url + path, {
      headers: { authorization: `Bearer ${office}` },
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  };
  let revisions = 0;
  for (const { acknowledged } of streams) {
    const last = acknowledged.at(-1);
    if (last === undefined) throw new Error('a client never got a receipt');
    const detail = await get<SubmissionDetail>(`/api/submissions/${last.id}`);
    revisions += detail.revisions.length;
    if (detail.revisions.length !== acknowledged.length) {
      throw new Error(`${detail.revisions.length} revisions, ${acknowledged.length} receipts`);
    }
    acknowledged.forEach((receipt, i) => {
      const stored = detail.revisions[i]!;
      if (
        stored.revision !== receipt.revision ||
        stored.contentHash !== receipt.contentHash ||
        stored.receivedAt !== receipt.receivedAt ||
        stored.counts.subjects !== PEOPLE
      ) {
        throw new Error(`revision ${receipt.revision} is not what its receipt says`);
      }
    });
  }
  const verify = await get<VerifyAnswer>('/api/audit/verify?content=true');
  if (!verify.ok) throw new Error(`the log does not verify: ${JSON.stringify(verify.fault)}`);
  if (verify.revisions !== revisions || verify.lines !== revisions) {
    throw new Error(
      `${verify.lines} log lines, ${verify.revisions} contents, ${revisions} revisions`,
    );
  }
  return {
    kills,
    acknowledged: streams.reduce((sum, stream) => sum + stream.acknowledged.length, 0),
    repeated: streams.reduce((sum, stream) => sum + stream.repeated, 0),
    revisions,
    auditLines: verify.lines,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

if (import.meta.main) {
  const kills = Number(process.argv[2] ?? 200);
  const report = await runKills(kills, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
