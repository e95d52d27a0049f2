/**
 * Every route × every role × own and other unit. The table is the specification; a route that is
 * not in it fails the test.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { GIAY_KHEN_SO } from '../../shared/awards/giay-khen-so.ts';
import { app } from '../../worker/app.ts';
import { routesOf } from '../../worker/http/openapi.ts';
import { collective, matrix, once, scoresFor, staff } from './support/bodies.ts';
import { BLOCK, CENTER, call, DIVISION, freshRecord, type Keys } from './support/record.ts';

/** Status by who asks: the unit concerned, another unit, the office, the council. */
interface Expected {
  readonly own: number;
  readonly other: number;
  readonly office: number;
  readonly council: number;
}

const OFFICE_ONLY = { own: 403, other: 403, council: 403 };
const COUNCIL_AND_OFFICE = { own: 403, other: 403 };
const everybody = (status: number): Expected => ({
  own: status,
  other: status,
  office: status,
  council: status,
});

interface Case {
  readonly expect: Expected;
  /** Made anew for every call, so that one call does not stand in the way of the next. */
  readonly body?: (at: Fixture) => object;
  readonly path?: (at: Fixture) => string;
}

interface Fixture {
  readonly submission: string;
  readonly appraised: string;
  readonly locked: string;
  readonly person: string;
  readonly twin: string;
  readonly event: string;
  readonly key: string;
}

const subjects = [staff('Nguyễn Văn An', { appraised: scoresFor('staff') })];
const post = {
  unit: CENTER,
  position: 'Chuyên viên',
  leader: false,
  directWorker: true,
  from: '2019-01-01',
  to: null,
};
let made = 0;

const TABLE: Record<string, Case> = {
  'GET /api/health': { expect: everybody(200) },
  'GET /api/openapi.json': { expect: everybody(200) },
  'GET /api/me': { expect: everybody(200) },
  'GET /api/criteria': { expect: everybody(200), path: () => '/api/criteria?year=2022' },
  'POST /api/criteria': { expect: { ...OFFICE_ONLY, office: 400 }, body: () => ({}) },

  'GET /api/keys': { expect: { ...OFFICE_ONLY, office: 200 } },
  'POST /api/keys': {
    expect: { ...OFFICE_ONLY, office: 201 },
    body: () => ({ role: 'unit', unit: CENTER, label: 'x' }),
  },
  'POST /api/keys/:id/rotate': {
    expect: { ...OFFICE_ONLY, office: 201 },
    path: (at) => `/api/keys/${at.key}/rotate`,
    body: () => ({ graceHours: 1 }),
  },
  'POST /api/keys/:id/revoke': {
    expect: { ...OFFICE_ONLY, office: 200 },
    path: (at) => `/api/keys/${at.key}/revoke`,
    body: () => ({}),
  },

  'GET /api/units': { expect: everybody(200) },
  'POST /api/units': { expect: { ...OFFICE_ONLY, office: 400 }, body: () => ({}) },
  'GET /api/units/:id': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    path: () => `/api/units/${CENTER}`,
  },
  'PATCH /api/units/:id': {
    expect: { ...OFFICE_ONLY, office: 409 },
    path: () => `/api/units/${CENTER}`,
    body: () => ({ version: 99 }),
  },
  'POST /api/units/events': { expect: { ...OFFICE_ONLY, office: 400 }, body: () => ({}) },
  'POST /api/units/events/:id/inherit': {
    expect: { own: 403, other: 403, office: 403, council: 200 },
    path: (at) => `/api/units/events/${at.event}/inherit`,
    body: () => ({ inherit: [], reason: 'rút lại' }),
  },

  'GET /api/people': { expect: everybody(200) },
  'POST /api/people': {
    expect: { ...OFFICE_ONLY, office: 201 },
    body: () => ({ people: [{ name: 'Lê Thị Chi', posts: [post] }] }),
  },
  'GET /api/people/:id': {
    expect: { own: 200, other: 404, office: 200, council: 200 },
    path: (at) => `/api/people/${at.person}`,
  },
  'PATCH /api/people/:id': {
    expect: { ...OFFICE_ONLY, office: 409 },
    path: (at) => `/api/people/${at.person}`,
    body: () => ({ version: 99 }),
  },
  'POST /api/people/:id/transfer': {
    expect: { ...OFFICE_ONLY, office: 400 },
    path: (at) => `/api/people/${at.person}/transfer`,
    body: () => ({}),
  },
  'POST /api/people/:id/merge': {
    expect: { ...OFFICE_ONLY, office: 404 },
    path: (at) => `/api/people/${at.person}/merge`,
    body: (at) => ({ into: at.person, reason: 'chính mình' }),
  },

  'GET /api/people/:id/export': {
    expect: { ...OFFICE_ONLY, office: 200 },
    path: (at) => `/api/people/${at.person}/export`,
  },
  'POST /api/people/:id/erase': {
    expect: { ...OFFICE_ONLY, office: 400 },
    path: (at) => `/api/people/${at.person}/erase`,
    body: () => ({}),
  },

  'POST /api/registry/import': {
    expect: { ...OFFICE_ONLY, office: 200 },
    body: () => ({
      units: { create: [], update: [] },
      people: { create: [{ name: 'Hà Thị Nhập', posts: [post] }], update: [] },
      reason: 'nhập danh sách',
    }),
  },

  'POST /api/submissions': {
    expect: { own: 201, other: 403, office: 201, council: 403 },
    body: () => collective({ year: 2019 + (made++ % 2), basedOn: null, dryRun: false }),
  },
  'GET /api/submissions': { expect: everybody(200) },
  'GET /api/submissions/:id': {
    expect: { own: 200, other: 404, office: 200, council: 200 },
    path: (at) => `/api/submissions/${at.submission}`,
  },
  'GET /api/submissions/:id/revisions/:revision': {
    expect: { own: 200, other: 404, office: 200, council: 200 },
    path: (at) => `/api/submissions/${at.submission}/revisions/1`,
  },
  'GET /api/submissions/:id/diff': {
    expect: { own: 200, other: 404, office: 200, council: 200 },
    path: (at) => `/api/submissions/${at.submission}/diff?from=1&to=1`,
  },
  'POST /api/submissions/:id/return': {
    expect: { ...OFFICE_ONLY, office: 200 },
    path: (at) => `/api/submissions/${at.submission}/return`,
    body: () => ({ revision: 1, reason: 'Bổ sung' }),
  },
  'POST /api/submissions/:id/appraise': {
    expect: { ...OFFICE_ONLY, office: 422 },
    path: (at) => `/api/submissions/${at.appraised}/appraise`,
    body: (at) => ({ revision: 1, subjects: [{ subject: at.person, scores: {} }] }),
  },
  'POST /api/submissions/:id/explain': {
    expect: { own: 200, other: 404, office: 403, council: 403 },
    path: (at) => `/api/submissions/${at.appraised}/explain`,
    body: () => ({ revision: 1, text: 'Đã xử lý' }),
  },
  'POST /api/submissions/:id/close': {
    expect: { ...OFFICE_ONLY, office: 200 },
    path: (at) => `/api/submissions/${at.appraised}/close`,
    body: () => ({ revision: 1 }),
  },
  'POST /api/submissions/:id/lock': {
    expect: { ...OFFICE_ONLY, office: 200 },
    path: (at) => `/api/submissions/${at.appraised}/lock`,
    body: () => ({ revision: 1 }),
  },
  'POST /api/submissions/:id/unlock': {
    expect: { ...OFFICE_ONLY, office: 200 },
    path: (at) => `/api/submissions/${at.locked}/unlock`,
    body: () => ({ revision: 1, reason: 'Chấm nhầm' }),
  },

  'GET /api/progress': { expect: everybody(200), path: () => '/api/progress?year=2022' },
  'GET /api/reminders': { expect: { ...OFFICE_ONLY, office: 200 } },
  'GET /api/deadlines': { expect: everybody(200), path: () => '/api/deadlines?year=2022' },
  'POST /api/deadlines': {
    expect: { ...OFFICE_ONLY, office: 200 },
    body: () => ({ year: 2022, kind: 'collective', day: '2099-01-01' }),
  },
  'POST /api/deadlines/extensions': {
    expect: { ...OFFICE_ONLY, office: 200 },
    body: () => ({
      year: 2022,
      kind: 'collective',
      unit: CENTER,
      day: '2099-01-01',
      reason: 'bão',
    }),
  },
  'POST /api/years/:year/lock': {
    expect: { ...OFFICE_ONLY, office: 409 },
    path: () => '/api/years/2022/lock',
    body: () => ({}),
  },
  'POST /api/years/:year/unlock': {
    expect: { ...OFFICE_ONLY, office: 404 },
    path: () => '/api/years/2021/unlock',
    body: () => ({ reason: 'chưa khóa' }),
  },

  'GET /api/rankings': {
    expect: everybody(200),
    path: () => '/api/rankings?period=2023&kind=individual',
  },
  'GET /api/rankings/analysis': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    path: () => '/api/rankings/analysis?period=2023&kind=individual',
  },
  'GET /api/rankings/subjects/:subject': {
    expect: { own: 200, other: 404, office: 200, council: 200 },
    path: (at) => `/api/rankings/subjects/${at.person}?period=2023`,
  },
  'GET /api/awards': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    path: () => '/api/awards?period=2023',
  },
  'POST /api/awards/what-if': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    body: () => ({ period: '2023', changes: {} }),
  },
  'GET /api/awards/robustness': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    path: () => '/api/awards/robustness?period=2023&kind=individual&weightings=20',
  },
  'GET /api/awards/decisions': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
  },
  'POST /api/awards/decisions': {
    expect: { own: 403, other: 403, office: 403, council: 422 },
    body: () => ({
      period: '2023',
      award: 'GIAY_KHEN_SO',
      decisions: [{ subject: CENTER, action: 'accept' }],
    }),
  },
  'GET /api/awards/rules': { expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 } },
  'POST /api/awards/rules/try': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    body: () => GIAY_KHEN_SO,
  },
  'POST /api/awards/rules': { expect: { ...OFFICE_ONLY, office: 400 }, body: () => ({}) },
  'GET /api/summary': {
    expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 },
    path: () => '/api/summary?period=2023',
  },
  'GET /api/settings': { expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 } },
  'PUT /api/settings/:name': {
    expect: { ...OFFICE_ONLY, office: 400 },
    path: () => '/api/settings/phases',
    body: () => ({ value: [] }),
  },

  'POST /api/retention': {
    expect: { ...OFFICE_ONLY, office: 200 },
    body: () => ({ before: '2020-01-01', reason: 'theo quy định', dryRun: true }),
  },
  'GET /api/audit': { expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 } },
  'GET /api/audit/verify': { expect: { ...COUNCIL_AND_OFFICE, office: 200, council: 200 } },
};

let keys: Keys;
let at: Fixture;

async function json<T>(route: string, key: string, body: object): Promise<T> {
  const response = await call(route, { key, body, headers: once() });
  if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

beforeAll(async () => {
  keys = await freshRecord();
  const send = (body: object, key = keys.office) =>
    json<{ id: string }>('POST /api/submissions', key, body);
  const submission = await send(matrix([staff('Nguyễn Văn An')]), keys.unit);
  const appraised = await send(matrix(subjects, { year: 2023 }));
  const locked = await send(matrix(subjects, { year: 2024 }));
  await json(`POST /api/submissions/${locked.id}/lock`, keys.office, { revision: 1 });
  const { items } = await (await call('GET /api/people', { key: keys.office })).json<{
    items: { id: string }[];
  }>();
  const merger = {
    kind: 'merge',
    from: ['thanh-tra'],
    into: BLOCK,
    on: '2025-07-01',
    reason: 'gộp',
  };
  const { event } = await json<{ event: { id: string } }>(
    'POST /api/units/events',
    keys.office,
    merger,
  );
  const spare = await json<{ info: { id: string } }>('POST /api/keys', keys.office, {
    role: 'unit',
    unit: DIVISION,
    label: 'dự phòng',
  });
  at = {
    submission: submission.id,
    appraised: appraised.id,
    locked: locked.id,
    person: items[0]!.id,
    twin: items[0]!.id,
    event: event.id,
    key: spare.info.id,
  };
});

it('the table names every route, and no other', () => {
  const registered = routesOf(app).map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(TABLE).sort()).toEqual(registered.sort());
});

it('no route but the open ones is without its roles', () => {
  for (const { path, notes } of routesOf(app)) {
    const roles = notes.filter((note) => note.kind === 'roles');
    expect(roles, path).toHaveLength(1);
  }
});

describe.each(Object.entries(TABLE))('%s', (route, { expect: wanted, body, path }) => {
  const [method, pattern] = route.split(' ') as [string, string];
  const isOpen = /health|openapi/.test(route);

  it('without a key', async () => {
    const response = await call(
      `${method} ${path?.(at) ?? pattern}`,
      body ? { body: body(at) } : {},
    );
    expect(response.status).toBe(isOpen ? 200 : 401);
  });

  // The least entitled first, so that nobody's refusal is due to what another did before.
  it.each([
    ['other', 'other'],
    ['council', 'council'],
    ['own', 'unit'],
    ['office', 'office'],
  ] as const)('%s', async (who, key) => {
    const response = await call(`${method} ${path?.(at) ?? pattern}`, {
      key: keys[key],
      headers: once(),
      ...(body ? { body: body(at) } : {}),
    });
    expect(response.status).toBe(wanted[who]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    // What is answered is what the route says it answers, and so what /api/openapi.json says.
    if (response.ok) {
      const { notes } = routesOf(app).find((r) => r.method === method && r.path === pattern)!;
      const told = notes.find((n) => n.kind === 'answers' && n.status === response.status);
      expect(told?.kind).toBe('answers');
      if (told?.kind === 'answers') told.schema.parse(await response.json());
    }
  });
});
