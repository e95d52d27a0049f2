/**
 * A submission of 1,200 people against one bare json_each insert of the same people, in the same
 * workerd and database: what checking, identity, revision, receipt and log cost on top.
 */
import { bundleWorker } from '../local-worker/bundle.ts';
import { addKey } from '../local-worker/key.ts';
import { migrate, startWorker } from '../local-worker/start.ts';
import { crowd, matrix } from '../worker/support/bodies.ts';
import { CENTER } from '../worker/support/units.ts';

const PEOPLE = 1200;

export interface SubmissionFigures {
  readonly people: number;
  /** Medians over the rounds, in ms, as the caller sees them. */
  readonly submission: number;
  readonly bare: number;
  readonly ratio: number;
}

/** @param rounds of each kind, taken in turn after as many to warm up */
export async function benchSubmission(rounds = 25): Promise<SubmissionFigures> {
  const worker = await startWorker(await bundleWorker('tests/bench/submission-worker.ts'));
  try {
    await migrate(worker);
    const db = await worker.miniflare.getD1Database('DB');
    await db
      .prepare(
        `CREATE TABLE bare (revision INTEGER, ordinal INTEGER, row INTEGER, name TEXT,
           position TEXT, leader INTEGER, staff_code TEXT, birth_date TEXT, self TEXT,
           appraised TEXT, evidence TEXT, notes TEXT,
           PRIMARY KEY (revision, ordinal)) STRICT, WITHOUT ROWID`,
      )
      .run();
    const key = await addKey(worker, CENTER);
    const body = matrix(crowd(PEOPLE));
    const people = JSON.stringify(body.subjects);
    const submissions: number[] = [];
    const bares: number[] = [];
    for (let round = 0; round < rounds * 2; round++) {
      const basedOn = round === 0 ? null : round;
      const text = JSON.stringify({ ...body, basedOn });
      const submission = await timed(() => post(worker.url, key, text, round));
      const bare = await timed(() => postBare(worker.url, people, round));
      if (round >= rounds) {
        submissions.push(submission);
        bares.push(bare);
      }
    }
    const figures = { submission: median(submissions), bare: median(bares) };
    return { people: PEOPLE, ...figures, ratio: figures.submission / figures.bare };
  } finally {
    await worker.miniflare.dispose();
  }
}

async function post(url: string, key: string, body: string, round: number): Promise<void> {
  const response = await fetch(`${url}/api/submissions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': `bench-submission-${round}`,
    },
    body,
  });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  await response.text();
}

async function postBare(url: string, rows: string, round: number): Promise<void> {
  const response = await fetch(`${url}/bare/${round}`, { method: 'POST', body: rows });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  await response.text();
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
