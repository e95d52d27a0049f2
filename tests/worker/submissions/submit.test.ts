import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalContent } from '../../../shared/api/canonical.ts';
import { sha256 } from '../../../worker/crypto.ts';
import { collective, leader, matrix, once, scoresFor, staff } from '../support/bodies.ts';
import { ask, CENTER, DIVISION, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const send = (body: unknown, key = keys.unit, headers = once()) =>
  ask('POST /api/submissions', { key, body, headers });

async function rows(table: string): Promise<number> {
  return (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n'))!;
}

describe('a first submission', () => {
  it('is answered with a receipt whose hash can be computed from the sheet', async () => {
    const body = collective();
    const { status, json } = await send(body);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      id: expect.stringMatching(/^s_[0-9a-f]{32}$/),
      revision: 1,
      status: 'submitted',
      receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      late: false,
      contentHash: await sha256(canonicalContent(body)),
      counts: { subjects: 1, scores: 12, warnings: 0 },
      appraisal: 'none',
      findings: [],
    });
    expect(await rows('entries')).toBe(1);
    expect(await rows('audit')).toBe(1);
  });

  it('needs an idempotency key', async () => {
    const { status, json } = await send(collective(), keys.unit, {});
    expect(status).toBe(400);
    expect(json.code).toBe('idempotency-key-missing');
  });

  it('is for the own unit only; the office may send any', async () => {
    expect(await send(collective(), keys.other)).toMatchObject({
      status: 403,
      json: { code: 'not-your-unit' },
    });
    expect((await send(collective(), keys.office)).status).toBe(201);
    expect((await send(collective(), keys.council)).status).toBe(403);
    expect(await rows('submissions')).toBe(1);
  });

  it('of a unit that is not, or was not that year, is refused', async () => {
    const unknown = await send(collective({ unit: 'khong-co' }), keys.office);
    expect(unknown).toMatchObject({ status: 404, json: { code: 'not-found' } });
    await env.DB.prepare("UPDATE units SET closed_on = '2021-06-30' WHERE id = ?")
      .bind(CENTER)
      .run();
    expect(await send(collective())).toMatchObject({ status: 409, json: { code: 'unit-closed' } });
  });
});

describe('the shared rules run again on the server', () => {
  it('errors refuse the whole body and store nothing', async () => {
    const self = { ...scoresFor('collective'), a1: 8.5, b2: -1, c1: 4.3, z9: 1 } as Record<
      string,
      number
    >;
    delete self.e1;
    const body = collective({ subjects: [{ row: 9, name: 'x', leader: false, self }] });
    const { status, json } = await send(body);
    expect(status).toBe(422);
    expect(json.code).toBe('findings');
    const found = json.findings as { code: string; criterion: string; message: string }[];
    expect(found.map(({ code, criterion }) => [code, criterion])).toEqual([
      ['criterion-unknown', 'z9'],
      ['score-above-max', 'a1'],
      ['score-negative', 'b2'],
      ['score-off-step', 'c1'],
      ['score-missing', 'e1'],
    ]);
    for (const { message } of found) expect(message).not.toMatch(/[{}]/);
    expect(await rows('submissions')).toBe(0);
    expect(await rows('audit')).toBe(0);
    expect(await rows('answers')).toBe(0);
  });

  it('a leader’s criterion on somebody who is none, a nameless row, the same person twice', async () => {
    const { json } = await send(
      matrix([
        staff('Nguyễn Văn An', { row: 12, self: { ...scoresFor('staff'), c4: 1 } }),
        staff('', { row: 13 }),
        staff('Trần Thị Hoà', { row: 14 }),
        staff('Trần  Thị Hòa', { row: 15 }),
        staff('Lê Văn Bình', { row: 16, position: '' }),
      ]),
    );
    const found = json.findings as { code: string; row: number }[];
    expect(found.map(({ code, row }) => [code, row])).toEqual([
      ['leader-criterion-misplaced', 12],
      ['person-name-missing', 13],
      ['person-duplicate', 15],
      ['position-missing', 16],
    ]);
  });

  it('the set must be the one in force', async () => {
    const { json } = await send(collective({ criteriaSet: 'collective-2030.1' }));
    expect(json.findings).toMatchObject([{ code: 'criteria-set-wrong', severity: 'error' }]);
    const outside = await send(collective({ year: 2030 }));
    expect(outside.json.findings).toMatchObject([{ code: 'year-outside' }]);
  });
});

describe('revisions', () => {
  it('replace the one that they name, and only that one', async () => {
    const first = await send(collective());
    const second = await send(
      collective({
        basedOn: 1,
        subjects: [{ row: 9, name: 'Trung tâm', leader: false, self: scoresFor('collective', 1) }],
      }),
    );
    expect(second).toMatchObject({ status: 201, json: { id: first.json.id, revision: 2 } });
    const stale = await send(collective({ basedOn: 1 }));
    expect(stale.status).toBe(409);
    expect(stale.json).toMatchObject({
      code: 'stale',
      current: { revision: 2, by: `unit ${CENTER}`, at: second.json.receivedAt },
      changes: {
        total: 1,
        changed: [{ name: 'Trung tâm', field: 'self.a1', before: 8, after: 7 }],
      },
    });
    expect((await send(collective())).json).toMatchObject({ code: 'stale', changes: null });
    expect(await rows('revisions')).toBe(2);
  });

  it('a dry run says what would change and stores nothing', async () => {
    await send(collective());
    const dry = await send(
      collective({
        basedOn: 1,
        dryRun: true,
        subjects: [{ row: 9, name: 'Trung tâm', leader: false, self: scoresFor('collective', 2) }],
      }),
    );
    expect(dry).toMatchObject({
      status: 200,
      json: {
        dryRun: true,
        revision: 2,
        changes: { total: 1, changed: [{ field: 'self.a1', before: 8, after: 6 }] },
      },
    });
    expect(await rows('revisions')).toBe(1);
    expect(await rows('audit')).toBe(1);
  });

  it('cards may come one by one: the others stay', async () => {
    const cards = (name: string, basedOn: number | null) =>
      matrix([staff(name)], { form: 'individual-card', basedOn, keepOthers: true });
    await send(cards('Nguyễn Văn An', null));
    await send(cards('Trần Thị Bình', 1));
    const third = await send(cards('Nguyễn Văn An', 2));
    expect(third.json).toMatchObject({ revision: 3, counts: { subjects: 2 } });
    const { results } = await env.DB.prepare(
      'SELECT name, carried_from FROM entries WHERE revision = 3 ORDER BY ordinal',
    ).all();
    expect(results).toEqual([
      { name: 'Nguyễn Văn An', carried_from: null },
      { name: 'Trần Thị Bình', carried_from: 2 },
    ]);
    expect(await rows('people')).toBe(2);
  });
});

describe('the same request twice', () => {
  it('is answered from the record, word for word, and done once', async () => {
    const headers = once();
    const first = await send(collective(), keys.unit, headers);
    const again = await send(collective(), keys.unit, headers);
    expect(again).toMatchObject({ status: 201, json: first.json });
    expect(await rows('revisions')).toBe(1);
    expect(await rows('audit')).toBe(1);
  });

  it('with another body under the same key is refused', async () => {
    const headers = once();
    await send(collective(), keys.unit, headers);
    const other = await send(collective({ year: 2021 }), keys.unit, headers);
    expect(other).toMatchObject({ status: 422, json: { code: 'idempotency-key-reused' } });
    expect(await rows('submissions')).toBe(1);
  });

  it('keys of one caller are not those of another', async () => {
    const headers = once();
    await send(collective(), keys.unit, headers);
    const body = matrix([staff('Lê Văn Bình')], { unit: DIVISION });
    expect((await send(body, keys.other, headers)).status).toBe(201);
  });
});

describe('people of a form', () => {
  const people = async () =>
    (await env.DB.prepare('SELECT id, name, provisional FROM people ORDER BY name').all()).results;

  it('are taken in as provisional once, and keep their ids over the years', async () => {
    await send(matrix([leader('Trần Thị Hòa'), staff('Nguyễn Văn An')]));
    const first = await people();
    expect(first).toMatchObject([
      { name: 'Nguyễn Văn An', provisional: 1 },
      { name: 'Trần Thị Hòa', provisional: 1 },
    ]);
    await send(matrix([staff('NGUYỄN VĂN AN'), leader('Trần Thị Hoà')], { year: 2023 }));
    expect(await people()).toEqual(first);
  });

  it('of one name are told apart by birth date, and asked for where nothing does', async () => {
    const twins = [
      staff('Nguyễn Văn An', { birthDate: '1980-01-02' }),
      staff('Nguyễn Văn An', { birthDate: '1990-03-04' }),
    ];
    await send(matrix(twins));
    expect(await people()).toHaveLength(2);
    expect((await send(matrix([...twins].reverse(), { year: 2023 }))).status).toBe(201);
    expect(await people()).toHaveLength(2);
    const unclear = await send(matrix([staff('Nguyễn Văn An')], { year: 2024 }));
    expect(unclear.json.findings).toMatchObject([{ code: 'person-ambiguous', severity: 'error' }]);
  });

  it('with somebody else’s staff code are refused', async () => {
    await send(matrix([staff('Nguyễn Văn An', { staffCode: 'CB01' })]));
    const wrong = await send(matrix([staff('Lê Thị Chi', { staffCode: 'cb01' })], { year: 2023 }));
    expect(wrong.json.findings).toMatchObject([{ code: 'person-not-here', severity: 'error' }]);
    const twins = [
      staff('Lê Thị Chi', { staffCode: 'X1' }),
      staff('Lê Văn Tư', { staffCode: 'x1', row: 13 }),
    ];
    const twice = await send(matrix(twins, { year: 2024 }));
    expect(twice.json.findings).toMatchObject([{ code: 'person-duplicate', row: 13 }]);
  });

  it('in two units the same year: a warning, never a silence', async () => {
    await send(matrix([staff('Nguyễn Văn An', { staffCode: 'CB01' })]));
    const other = await send(
      matrix([staff('Nguyễn Văn An', { staffCode: 'CB01' })], { unit: DIVISION }),
      keys.other,
    );
    expect(other.status).toBe(201);
    expect(other.json.findings).toMatchObject([
      { code: 'person-on-other-form', severity: 'warning' },
    ]);
  });
});

describe('the appraisal column', () => {
  const appraised = (name: string) => staff(name, { appraised: scoresFor('staff') });

  it('of a unit is kept as a claim and is never official', async () => {
    const { json } = await send(matrix([appraised('Nguyễn Văn An')]));
    expect(json).toMatchObject({ status: 'submitted', appraisal: 'claimed' });
    expect(await rows('appraised')).toBe(0);
  });

  it('of the office is official where it is complete', async () => {
    const { json } = await send(matrix([appraised('Nguyễn Văn An')]), keys.office);
    expect(json).toMatchObject({ status: 'appraised', appraisal: 'recorded' });
    expect(await rows('appraised')).toBe(1);
  });

  it('of the office that is half done, or differs without a note, stays a claim and says so', async () => {
    const { a1: _, ...half } = scoresFor('staff');
    const missing = await send(matrix([staff('A B', { appraised: half })]), keys.office);
    expect(missing.json).toMatchObject({
      status: 'submitted',
      appraisal: 'claimed',
      findings: [{ code: 'appraisal-missing', criterion: 'a1' }],
    });
    const apart = staff('A B', { appraised: scoresFor('staff', 2) });
    const gap = await send(matrix([apart], { year: 2021 }), keys.office);
    expect(gap.json).toMatchObject({
      appraisal: 'claimed',
      findings: [{ code: 'gap-needs-note', criterion: 'a1' }],
    });
    const noted = { ...apart, notes: { a1: 'Có đơn phản ánh' } };
    const told = await send(matrix([noted], { year: 2020 }), keys.office);
    expect(told.json).toMatchObject({ appraisal: 'recorded', findings: [] });
  });
});

describe('deadlines', () => {
  it('lateness is recorded, never refused; an extension counts', async () => {
    const set = (sql: string) => env.DB.prepare(sql).run();
    await set("INSERT INTO deadlines VALUES (2022, 'collective', '2023-01-15')");
    expect((await send(collective())).json).toMatchObject({ late: true, deadline: '2023-01-15' });
    await set(
      `INSERT INTO extensions VALUES (2022, 'collective', '${CENTER}', '2099-01-01', 'bão')`,
    );
    expect((await send(collective({ basedOn: 1 }))).json).toMatchObject({
      late: false,
      deadline: '2099-01-01',
    });
  });
});
