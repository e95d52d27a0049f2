/**
 * Any request, of any role, with any body, ids and headers: it is answered in the one shape, never
 * with a 500, and a unit never sees a word of another's.
 */
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { API_ERRORS } from '../../shared/api/errors.ts';
import { GIAY_KHEN_SO } from '../../shared/awards/giay-khen-so.ts';
import { COLLECTIVE_2019 } from '../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../shared/criteria/individual-2019.ts';
import { DEFAULT_PHASES } from '../../shared/ranking/periods.ts';
import { NO_COUNCIL_FACTS } from '../../shared/report/summary/data.ts';
import { app } from '../../worker/app.ts';
import { type RouteNotes, routesOf } from '../../worker/http/openapi.ts';
import { collective, leader, matrix, once, scoresFor, staff } from './support/bodies.ts';
import { arbitraryOf, type Pool } from './support/fuzz.ts';
import { BLOCK, CENTER, call, DIVISION, freshRecord, type Keys } from './support/record.ts';

/** Stands only in what `CENTER` handed in and in what the office wrote about it. */
const SECRET = 'Bimatcuatrungtam';
/** `FUZZ_RUNS=300 npm run test:worker` looks longer. */
const RUNS = Number(env.FUZZ_RUNS);

let keys: Keys;
let pool: Pool;
/** Ids that are there, by the part of the path that they follow. */
let ids: Record<string, readonly string[]>;

beforeAll(async () => {
  keys = await freshRecord();
  const send = async (body: object, key: string) => {
    const response = await call('POST /api/submissions', { key, body, headers: once() });
    return (await response.json<{ id: string }>()).id;
  };
  const evidence = { a1: SECRET };
  const secret = [
    leader(`Lê ${SECRET}`, { evidence }),
    staff(`Trần ${SECRET}`, { staffCode: SECRET.toUpperCase(), evidence, notes: { a1: SECRET } }),
  ];
  const submissions = [
    await send(matrix(secret), keys.unit),
    await send(collective({ source: { file: SECRET, sheet: SECRET } }), keys.unit),
    await send(matrix([staff('Nguyễn Văn An')], { unit: DIVISION, year: 2021 }), keys.other),
  ];
  await call(`POST /api/submissions/${submissions[0]}/return`, {
    key: keys.office,
    body: { revision: 1, reason: SECRET },
  });
  const people = await env.DB.prepare('SELECT id FROM people').all<{ id: string }>();
  const persons = people.results.map((row) => row.id);
  const merger = {
    kind: 'merge',
    from: ['thanh-tra'],
    into: BLOCK,
    on: '2025-07-01',
    reason: 'gộp',
  };
  const merged = await call('POST /api/units/events', { key: keys.office, body: merger });
  const { event } = await merged.json<{ event: { id: string } }>();
  const spare = { role: 'unit', unit: DIVISION, label: 'dự phòng' };
  const made = await call('POST /api/keys', { key: keys.office, body: spare });
  const { info } = await made.json<{ info: { id: string } }>();
  ids = {
    submissions,
    people: persons,
    units: [CENTER, DIVISION],
    events: [event.id],
    keys: [info.id],
    settings: ['phases', 'legal', 'agencies', 'council'],
  };
  pool = {
    unit: [CENTER, DIVISION, BLOCK],
    from: [CENTER, DIVISION, '2019-01-01', '1'],
    to: [CENTER, BLOCK, null, '1', '2'],
    on: ['2024-07-01', '2025-07-01'],
    into: [CENTER, BLOCK, persons[0]],
    parent: [BLOCK, null],
    subject: [...persons, CENTER],
    year: [2021, 2022, '2021', '2022'],
    form: ['collective', 'individual-matrix'],
    criteriaSet: [COLLECTIVE_2019.version, INDIVIDUAL_2019.version],
    basedOn: [null, 1, 2],
    revision: [1, 2, '1'],
    version: [1, 2, 'collective-2024.1'],
    self: [scoresFor('collective'), scoresFor('staff'), scoresFor('leader')],
    scores: [scoresFor('collective'), scoresFor('staff'), scoresFor('leader')],
    appraised: [null, scoresFor('staff', 1)],
    entity: ['submission', 'person', 'unit'],
    period: ['2021', '2022', 'interim-review', 'final-review'],
    award: ['GIAY_KHEN_SO', 'BANG_KHEN_TINH'],
    rules: [GIAY_KHEN_SO.rules],
    quota: [GIAY_KHEN_SO.quota],
    vote: [GIAY_KHEN_SO.vote],
    examples: [[]],
    value: [DEFAULT_PHASES, NO_COUNCIL_FACTS],
    weightings: ['20'],
    cursor: ['WzFd', 'WyJ4IiwieSJd', 'W10'],
    groups: [COLLECTIVE_2019.groups, INDIVIDUAL_2019.groups],
    bands: [COLLECTIVE_2019.bands],
  };
});

interface Shot {
  readonly param: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly body: unknown;
  readonly type: string;
  readonly language: string;
}

function shotsAt({ path, notes }: RouteNotes): fc.Arbitrary<Shot> {
  const schemaOf = (target: string): z.ZodType | undefined => {
    const note = notes.find((n) => n.kind === 'takes' && n.target === target);
    return note?.kind === 'takes' ? note.schema : undefined;
  };
  const part = (target: string): fc.Arbitrary<Record<string, unknown>> => {
    const schema = schemaOf(target);
    if (!schema) return fc.constant({});
    return arbitraryOf(schema, pool).map((value) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {},
    );
  };
  const body = schemaOf('json');
  const param = fc.record(
    Object.fromEntries(
      [...path.matchAll(/(\w+)\/:(\w+)/g)].map(([, before, name]) => {
        const known = name === 'id' || name === 'name' ? ids[before!]! : pool[name!]!;
        const stray = fc.constantFrom('%00', 'ệ', `s_${'0'.repeat(32)}`, '..', '1e9');
        return [
          name!,
          fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom(...known) },
            { weight: 1, arbitrary: stray },
          ),
        ];
      }),
    ),
  );
  return fc.record({
    param,
    query: part('query'),
    header: fc.oneof(
      { weight: 8, arbitrary: fc.uuid().map((uuid) => ({ 'idempotency-key': uuid })) },
      { weight: 1, arbitrary: part('header') },
    ),
    body: body ? arbitraryOf(body, pool) : fc.constant(undefined),
    type: fc.oneof(
      { weight: 20, arbitrary: fc.constant('application/json') },
      fc.constant('text/plain'),
    ),
    language: fc.constantFrom('vi', 'en', '*', 'x;q=9', ''),
  });
}

/** A header's value may hold no more than this; the rest never leaves a client. */
const isHeader = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]*$/.test(value);

async function fire(route: RouteNotes, shot: Shot, key: string): Promise<Response> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(shot.param[name]).toWellFormed()),
  );
  const query = new URLSearchParams(
    Object.entries(shot.query).map(([name, value]) => [name, String(value)]),
  );
  const headers: Record<string, string> = {
    'content-type': shot.type,
    'accept-language': shot.language,
  };
  for (const [name, value] of Object.entries(shot.header)) {
    if (/^[a-z-]+$/.test(name) && isHeader(value)) headers[name] = value;
  }
  const text = query.size > 0 ? `?${query}` : '';
  return call(`${route.method} ${path}${text}`, {
    key,
    headers,
    ...(shot.body === undefined ? {} : { body: JSON.stringify(shot.body) ?? '' }),
  });
}

async function judge(response: Response, mayRead: boolean): Promise<void> {
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBeLessThan(500);
  if (response.status >= 400) {
    const { code, message, requestId } = JSON.parse(text) as Record<string, string>;
    expect(Object.keys(API_ERRORS)).toContain(code);
    expect(message).toMatch(/\S/);
    expect(message).not.toMatch(/[{}]/);
    expect(requestId).toMatch(/\S/);
  }
  if (!mayRead) expect(text.toLowerCase()).not.toContain(SECRET.toLowerCase());
}

describe.each(routesOf(app).map((route) => ({ ...route, name: `${route.method} ${route.path}` })))(
  '$name',
  (route) => {
    it.each(['other', 'unit', 'council', 'office'] as const)('as %s', async (who) => {
      const reads = route.method === 'GET';
      const runs = who === 'office' ? (reads ? RUNS / 2 : RUNS * 2) : RUNS / 2;
      await fc.assert(
        fc.asyncProperty(shotsAt(route), async (shot) => {
          await judge(await fire(route, shot, keys[who]), who !== 'other');
        }),
        { numRuns: runs, seed: 52, endOnFailure: true },
      );
    });
  },
);

it('after all of it the log still verifies, contents included', async () => {
  const response = await call('GET /api/audit/verify?content=true', { key: keys.council });
  expect(await response.json()).toMatchObject({ ok: true, fault: null });
});
