/** A whole list at once: all of it or none, made of the versions that were seen. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonView, UnitView } from '../../../shared/api/registry.ts';
import { once } from '../support/bodies.ts';
import { ask, DIVISION, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const NONE = { units: { create: [], update: [] }, people: { create: [], update: [] } };

const post = (unit: string, from = '2019-01-01') => ({
  unit,
  position: 'Chuyên viên',
  leader: false,
  directWorker: true,
  from,
  to: null,
});

const unit = {
  id: 'phong-moi',
  type: 'division',
  parent: null,
  forms: ['individual'],
  names: [{ name: 'Phòng Mới', short: 'PM', from: '2025-03-01', to: null }],
};

const send = (body: object, headers = once()) =>
  ask('POST /api/registry/import', {
    key: keys.office,
    body: { ...NONE, reason: 'Danh sách theo quyết định', ...body },
    headers,
  });

async function everybody(): Promise<PersonView[]> {
  const { json } = await ask<{ items: PersonView[] }>('GET /api/people', { key: keys.office });
  return json.items;
}

async function units(): Promise<UnitView[]> {
  const { json } = await ask<{ items: UnitView[] }>('GET /api/units', { key: keys.office });
  return json.items;
}

describe('an import', () => {
  it('enters new units with their people, and changes those who are there', async () => {
    await send({
      people: { create: [{ name: 'Lê An', staffCode: 'a1', posts: [post(DIVISION)] }], update: [] },
    });
    const [an] = await everybody();
    const answer = await send({
      units: { create: [unit], update: [] },
      people: {
        create: [{ name: 'Ngô Bình', staffCode: 'A1', posts: [post('phong-moi', '2025-03-01')] }],
        update: [{ id: an!.id, version: an!.version, staffCode: 'A2', birthDate: '1990' }],
      },
    });
    expect(answer).toMatchObject({
      status: 200,
      json: { units: { created: 1, updated: 0 }, people: { created: 1, updated: 1 } },
    });
    const after = await everybody();
    expect(after.map(({ name, staffCode }) => `${name} ${staffCode}`).sort()).toEqual([
      'Lê An A2',
      'Ngô Bình A1',
    ]);
    expect(after.find(({ id }) => id === an!.id)).toMatchObject({ version: 2, birthDate: '1990' });
    expect((await units()).at(-1)).toMatchObject({ id: 'phong-moi', version: 1 });
    const verify = await ask('GET /api/audit/verify', { key: keys.office });
    expect(verify.json).toMatchObject({ ok: true });
    const log = await ask<{ items: { message: string; details: object }[] }>('GET /api/audit', {
      key: keys.office,
    });
    expect(log.json.items[0]).toMatchObject({
      message: 'Sửa thông tin: mã công chức, ngày sinh.',
      details: { reason: 'Danh sách theo quyết định', old: { staffCode: 'A1' } },
    });
  });

  it('is done once, however often it is sent', async () => {
    const headers = once();
    const body = { people: { create: [{ name: 'Lê An', posts: [post(DIVISION)] }], update: [] } };
    const first = await send(body, headers);
    expect((await send(body, headers)).json).toEqual(first.json);
    expect(await everybody()).toHaveLength(1);
  });

  it.each([
    ['a unit that is not there', 'not-found', { create: [{ name: 'B', posts: [post('la')] }] }],
    [
      'a staff code twice',
      'exists',
      {
        create: [
          { name: 'B', staffCode: 'x1', posts: [post(DIVISION)] },
          { name: 'C', staffCode: 'X1', posts: [post(DIVISION)] },
        ],
      },
    ],
    ['somebody unknown', 'not-found', { update: [{ id: `p_${'0'.repeat(32)}`, version: 1 }] }],
  ])('with %s writes nothing', async (_, code, part) => {
    const before = await units();
    const answer = await send({
      units: { create: [unit], update: [] },
      people: { create: [], update: [], ...part },
    });
    expect(answer.json).toMatchObject({ code });
    expect(await everybody()).toHaveLength(0);
    expect(await units()).toEqual(before);
  });

  it('made of an older state is refused whole', async () => {
    const [first, second] = await units();
    const change = (of: UnitView, version: number) => ({ id: of.id, version, aliases: ['Tên lạ'] });
    const answer = await send({
      units: { create: [], update: [change(first!, first!.version), change(second!, 99)] },
    });
    expect(answer).toMatchObject({ status: 409, json: { code: 'changed' } });
    expect((await units())[0]).toEqual(first);
  });
});
