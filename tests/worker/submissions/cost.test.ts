import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import type { SubmissionBodyInput } from '../../../shared/api/submissions.ts';
import { crowd, matrix, once, scoresFor } from '../support/bodies.ts';
import { type Count, counting, onDatabase } from '../support/d1.ts';
import { freshRecord, type Keys } from '../support/record.ts';

const PEOPLE = 1200;
let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

async function costOf(body: SubmissionBodyInput, key: string): Promise<Count> {
  const count = { statements: 0, rowsWritten: 0 };
  const request = new Request('https://thi-dua.test/api/submissions', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...once() },
    body: JSON.stringify(body),
  });
  const response = await onDatabase(counting(env.DB, count), request);
  expect(response.status).toBe(201);
  return count;
}

it('a first submission of 1,200 people, all of them new, costs at most 10 queries', async () => {
  const cost = await costOf(matrix(crowd(PEOPLE)), keys.unit);
  expect(cost.statements).toBeLessThanOrEqual(10);
  // An entry; a person and four indexes. Scores cost no rows: there are 25,200.
  expect(cost.rowsWritten).toBeLessThanOrEqual(6 * PEOPLE + 40);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM entries').first('n')).toBe(PEOPLE);
});

it('a further revision writes one entry for each, and people no more', async () => {
  await costOf(matrix(crowd(PEOPLE)), keys.unit);
  const cost = await costOf(matrix(crowd(PEOPLE), { basedOn: 1 }), keys.unit);
  expect(cost.statements).toBeLessThanOrEqual(9);
  expect(cost.rowsWritten).toBeLessThanOrEqual(PEOPLE + 40);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM people').first('n')).toBe(PEOPLE);
});

it('with the office’s appraisal in it, one row more for each', async () => {
  await costOf(matrix(crowd(PEOPLE)), keys.office);
  const people = crowd(PEOPLE).map((subject) => ({
    ...subject,
    self: scoresFor('staff'),
    appraised: scoresFor('staff'),
  }));
  const cost = await costOf(matrix(people, { basedOn: 1 }), keys.office);
  expect(cost.statements).toBeLessThanOrEqual(10);
  expect(cost.rowsWritten).toBeLessThanOrEqual(2 * PEOPLE + 40);
});

it('one that is larger than a D1 parameter is cut, and still one batch', async () => {
  const long = 'Kèm theo báo cáo kết quả thực hiện văn hóa công sở của đơn vị. '.repeat(8);
  const people = crowd(400).map((subject) => ({
    ...subject,
    evidence: Object.fromEntries(Object.keys(subject.self).map((code) => [code, long])),
  }));
  const body = matrix(people);
  expect(JSON.stringify(body).length).toBeGreaterThan(4_000_000);
  const cost = await costOf(body, keys.unit);
  expect(cost.statements).toBeLessThanOrEqual(14);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM entries').first('n')).toBe(400);
});
