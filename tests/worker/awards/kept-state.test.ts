/**
 * Forms that stand as they stood are not read again; what comes out must be what a Worker with
 * nothing in memory makes of the same record.
 */
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import type { RankingAnswer } from '../../../shared/api/rankings.ts';
import type { SubmissionDetail } from '../../../shared/api/submissions.ts';
import { matrix, once, type Subject, scoresFor, staff } from '../support/bodies.ts';
import { type Count, counting, onDatabase, startedAnew } from '../support/d1.ts';
import { ask, CENTER, DIVISION, freshRecord, type Keys } from '../support/record.ts';

const PATH = 'rankings?period=final-review&kind=individual';
let keys: Keys;
let ids: Record<string, string>;
const YEARS = [2021, 2022, 2023];
const UNITS = [CENTER, DIVISION];

const scored = (name: string, short: number, parts: Partial<Subject> = {}) => {
  const scores = scoresFor('staff', short);
  return staff(name, { self: scores, appraised: scores, ...parts });
};
const office = async <T>(route: string, body?: object) => {
  const { status, json } = await ask<T>(route, { key: keys.office, body, headers: once() });
  expect(status, `${route} ${JSON.stringify(json)}`).toBeLessThan(300);
  return json;
};
const request = () =>
  new Request(`https://thi-dua.test/api/${PATH}`, {
    headers: { authorization: `Bearer ${keys.office}` },
  });

/** By the Worker that has answered before. */
async function kept(): Promise<RankingAnswer> {
  return (await onDatabase(env.DB, request())).json<RankingAnswer>();
}

async function anew(): Promise<RankingAnswer> {
  return (await startedAnew(request())).json<RankingAnswer>();
}

beforeEach(async () => {
  keys = await freshRecord();
  ids = {};
  for (const unit of UNITS) {
    for (const year of YEARS) {
      const people = [scored(`An ${unit}`, 1), scored(`Bình ${unit}`, 2)];
      const sent = matrix(people, { unit, year });
      ids[`${unit} ${year}`] = (await office<{ id: string }>('POST /api/submissions', sent)).id;
    }
  }
  await kept();
});

it.each<[string, () => Promise<unknown>]>([
  [
    'a form handed in again',
    () =>
      office(
        'POST /api/submissions',
        matrix([scored(`An ${CENTER}`, 4), scored(`Bình ${CENTER}`, 2)], {
          year: 2022,
          basedOn: 1,
        }),
      ),
  ],
  [
    'a form handed in again without its appraisal',
    () =>
      office('POST /api/submissions', matrix([staff(`An ${CENTER}`)], { year: 2022, basedOn: 1 })),
  ],
  [
    'one card among others',
    () =>
      office('POST /api/submissions', {
        ...matrix([scored(`An ${CENTER}`, 5)], { year: 2022, basedOn: 1 }),
        keepOthers: true,
      }),
  ],
  [
    'a new appraisal',
    async () => {
      const id = ids[`${CENTER} 2023`]!;
      const { entries } = await office<SubmissionDetail>(`GET /api/submissions/${id}`);
      const subjects = entries.map(({ subject }) => ({
        subject,
        scores: scoresFor('staff', 3),
        notes: { '*': 'Đã xem minh chứng' },
      }));
      return office(`POST /api/submissions/${id}/appraise`, {
        revision: 1,
        subjects,
        note: 'x y z',
      });
    },
  ],
  [
    'a form returned',
    () =>
      office(`POST /api/submissions/${ids[`${DIVISION} 2021`]}/return`, {
        revision: 1,
        reason: 'Thiếu minh chứng',
      }),
  ],
  [
    'a person erased',
    async () => {
      const { items } = await office<{ items: { id: string }[] }>('GET /api/people?limit=1');
      return office(`POST /api/people/${items[0]!.id}/erase`, { reason: 'Theo đơn' });
    },
  ],
  [
    'a deadline',
    () => office('POST /api/deadlines', { year: 2022, kind: 'individual', day: '2023-01-15' }),
  ],
])('after %s the ranking is that of a Worker that knows nothing', async (_, change) => {
  await change();
  const after = await kept();
  expect(after).toEqual(await anew());
  expect(after.items.length).toBe(4);
});

it('what did not change is not read again', async () => {
  const counted = async () => {
    const count: Count = { statements: 0, rowsWritten: 0 };
    await onDatabase(counting(env.DB, count), request());
    return count.statements;
  };
  const known = await counted();
  await office('POST /api/deadlines', { year: 2022, kind: 'individual', day: '2023-01-15' });
  const small = await counted();
  const body = matrix([scored(`An ${CENTER}`, 4)], { year: 2022, basedOn: 1 });
  await office('POST /api/submissions', body);
  // The forms of the year that changed, and where the log stands, in one trip more.
  expect(await counted()).toBe(small + 2);
  expect(await counted()).toBe(known);
});
