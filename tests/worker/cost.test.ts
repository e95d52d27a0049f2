/**
 * What the free plan allows: 50 questions to D1 in one request. Every reading of a record of seven
 * years stays within it, read anew and out of memory.
 */
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { crowd, matrix, once, scoresFor, staff } from './support/bodies.ts';
import { type Count, counting, onDatabase } from './support/d1.ts';
import { ask, freshRecord, type Keys } from './support/record.ts';

const MOST = 50;
let keys: Keys;
let ids: { submission: string; person: string };

beforeAll(async () => {
  keys = await freshRecord();
  let submission = '';
  for (let year = 2019; year <= 2025; year++) {
    const people = crowd(40).map((subject) => ({ ...subject, appraised: subject.self }));
    const { json } = await ask<{ id: string }>('POST /api/submissions', {
      key: keys.office,
      body: matrix(people, { year }),
      headers: once(),
    });
    submission = json.id;
  }
  const { json } = await ask<{ items: { id: string }[] }>('GET /api/people?limit=1', {
    key: keys.office,
  });
  ids = { submission, person: json.items[0]!.id };
});

async function costOf(path: string): Promise<Count> {
  const count = { statements: 0, rowsWritten: 0 };
  const request = new Request(`https://thi-dua.test/api/${path}`, {
    headers: { authorization: `Bearer ${keys.office}` },
  });
  const response = await onDatabase(counting(env.DB, count), request);
  expect(response.status, path).toBe(200);
  return count;
}

/** Any change makes all that was computed out of date. */
async function move(): Promise<void> {
  const year = { year: 2031, kind: 'individual', day: '2031-12-01' };
  await ask('POST /api/deadlines', { key: keys.office, body: year, headers: once() });
}

it.each([
  ['health', 1],
  ['me', 3],
  ['progress?year=2025', 8],
  ['reminders?year=2025', 25],
  ['submissions', 5],
  ['submissions/:submission', 10],
  ['people', 5],
  ['people/:person', 10],
  ['rankings?period=final-review&kind=individual', 3],
  ['awards?period=final-review', 3],
  ['awards/robustness?period=final-review&kind=individual&weightings=10', 3],
  ['summary?period=final-review', 9],
  ['audit', 4],
  ['audit/verify', 4],
  ['audit/verify?content=true', 6],
])('GET /api/%s', async (route, warm) => {
  const path = route.replace(':submission', ids.submission).replace(':person', ids.person);
  await move();
  expect((await costOf(path)).statements).toBeLessThanOrEqual(MOST);
  // Nothing has moved on since: what was computed is still there.
  expect((await costOf(path)).statements).toBeLessThanOrEqual(warm);
});

it('a page of a ranking costs the same questions whatever came before it', async () => {
  const page = 'rankings?period=2022&kind=individual&limit=10';
  await costOf(page);
  const few = await costOf(page);
  const more = crowd(400).map((subject) => ({ ...subject, appraised: subject.self }));
  const body = matrix([...more, staff('Thêm Một Người', { self: scoresFor('staff') })], {
    year: 2022,
    basedOn: 1,
  });
  expect(
    (await ask('POST /api/submissions', { key: keys.office, body, headers: once() })).status,
  ).toBe(201);
  await costOf(page);
  expect(await costOf(page)).toEqual(few);
});
