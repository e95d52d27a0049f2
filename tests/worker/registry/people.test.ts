import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonDetail, PersonView } from '../../../shared/api/registry.ts';
import { leader, matrix, once, scoresFor, staff } from '../support/bodies.ts';
import { ask, CENTER, DIVISION, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const office = <T = PersonView>(route: string, body?: object) =>
  ask<T>(route, { key: keys.office, body });

const post = (unit = CENTER, parts: object = {}) => ({
  unit,
  position: 'Chuyên viên',
  leader: false,
  directWorker: true,
  from: '2019-01-01',
  to: null,
  ...parts,
});

async function enter(person: object): Promise<PersonView> {
  const { status, json } = await office<{ items: PersonView[] }>('POST /api/people', {
    people: [person],
  });
  expect(status).toBe(201);
  return json.items[0]!;
}

async function everybody(query = ''): Promise<PersonView[]> {
  return (await office<{ items: PersonView[] }>(`GET /api/people${query}`)).json.items;
}

const submit = (subjects: ReturnType<typeof staff>[], parts: object = {}, key = keys.unit) =>
  ask('POST /api/submissions', { key, body: matrix(subjects, parts), headers: once() });

describe('the registry of people', () => {
  it('takes a list all or none, and a staff code once', async () => {
    const an = { name: 'Nguyễn Văn An', staffCode: 'cb01', posts: [post()] };
    const refused = await office('POST /api/people', { people: [an, { ...an, name: 'Lê Tư' }] });
    expect(refused).toMatchObject({ status: 409, json: { code: 'exists' } });
    expect(await everybody()).toHaveLength(0);
    expect(await enter(an)).toMatchObject({ staffCode: 'CB01', provisional: false, unit: CENTER });
    expect((await office('POST /api/people', { people: [an] })).status).toBe(409);
    const nowhere = { people: [{ ...an, staffCode: 'CB02', posts: [post('khong-co')] }] };
    expect((await office('POST /api/people', nowhere)).status).toBe(404);
  });

  it('is read by units for themselves only, without blocks', async () => {
    const blocks = [
      { type: 'discipline', from: '2022-01-01', to: '2022-12-31', note: 'Khiển trách' },
    ];
    const own = await enter({ name: 'Nguyễn Văn An', posts: [post()], blocks });
    const other = await enter({ name: 'Trần Bình', posts: [post(DIVISION)] });
    const seen = await ask<{ items: PersonView[] }>('GET /api/people', { key: keys.unit });
    expect(seen.json.items).toMatchObject([{ id: own.id, blocks: [] }]);
    expect((await ask(`GET /api/people/${other.id}`, { key: keys.unit })).status).toBe(404);
    const detail = await ask(`GET /api/people/${own.id}`, { key: keys.unit });
    expect(JSON.stringify(detail.json)).not.toContain('Khiển trách');
    expect(
      (await ask<PersonView>(`GET /api/people/${own.id}`, { key: keys.council })).json.blocks,
    ).toEqual(blocks);
  });

  it('is paged by id', async () => {
    for (const name of ['A A', 'B B', 'C C', 'D D', 'E E']) await enter({ name, posts: [post()] });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { json } = await office<{ items: PersonView[]; next: string | null }>(
        `GET /api/people?limit=2${cursor}`,
      );
      seen.push(...json.items.map((item) => item.name));
      cursor = json.next === null ? '' : `&cursor=${json.next}`;
    } while (cursor !== '');
    expect(seen.sort()).toEqual(['A A', 'B B', 'C C', 'D D', 'E E']);
  });

  it('somebody who moves keeps the id and the history', async () => {
    const an = await enter({ name: 'Nguyễn Văn An', posts: [post()] });
    await submit([staff('Nguyễn Văn An')], { year: 2021 });
    const move = {
      version: 1,
      on: '2022-04-01',
      unit: DIVISION,
      position: 'Phó Chánh Văn phòng',
      leader: true,
      directWorker: false,
      reason: 'Điều động',
    };
    const moved = await office(`POST /api/people/${an.id}/transfer`, move);
    expect(moved.json).toMatchObject({
      unit: DIVISION,
      posts: [
        { unit: CENTER, to: '2022-03-31' },
        { unit: DIVISION, from: '2022-04-01', leader: true },
      ],
    });
    expect((await office(`POST /api/people/${an.id}/transfer`, move)).json).toMatchObject({
      code: 'changed',
    });
    const early = { ...move, version: 2, on: '2022-01-01' };
    expect((await office(`POST /api/people/${an.id}/transfer`, early)).status).toBe(400);
    await submit([leader('Nguyễn Văn An')], { unit: DIVISION, year: 2022 }, keys.other);
    const { json } = await office<PersonDetail>(`GET /api/people/${an.id}`);
    expect(json.history.map((line) => line.action)).toEqual([
      'person.create',
      'person.form',
      'person.transfer',
      'person.form',
    ]);
    expect(json.history[1]!.message).toBe(
      'Năm 2021: có trong biểu của Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ (đã nộp), tự chấm 100.',
    );
    for (const { message } of json.history) expect(message).not.toMatch(/[{}]|…/);
  });
});

describe('people whom a sheet brought in', () => {
  it('are confirmed with the posts that their sheets speak of', async () => {
    await submit([staff('Nguyễn Văn An')], { year: 2020 });
    await submit([staff('Nguyễn Văn An')], { year: 2021 });
    await submit([leader('Nguyễn Văn An')], { year: 2022 });
    const [person] = await everybody('?provisional=true');
    expect(person).toMatchObject({ provisional: true, posts: [] });
    const confirmed = await office(`PATCH /api/people/${person!.id}`, {
      version: 1,
      provisional: false,
    });
    expect(confirmed.json).toMatchObject({
      provisional: false,
      posts: [
        { unit: CENTER, leader: false, directWorker: true, from: '2020-01-01', to: '2021-12-31' },
        { unit: CENTER, leader: true, directWorker: false, from: '2022-01-01', to: null },
      ],
    });
    expect(await everybody('?provisional=true')).toHaveLength(0);
  });

  it('are merged into whom they really are; later sheets find that one', async () => {
    await submit(
      [staff('Nguyễn Văn An', { appraised: scoresFor('staff') })],
      { unit: DIVISION, year: 2020 },
      keys.office,
    );
    const [provisional] = await everybody();
    const real = await enter({ name: 'Nguyễn Văn An', posts: [post()], staffCode: 'CB01' });
    const detail = await office<PersonDetail>(`GET /api/people/${real.id}`);
    expect(detail.json.similar).toMatchObject([{ id: provisional!.id, unit: DIVISION }]);
    const merged = await office(`POST /api/people/${provisional!.id}/merge`, {
      into: real.id,
      reason: 'Cùng một người, đã chuyển đơn vị',
    });
    expect(merged.json).toMatchObject({ id: real.id, version: 2 });
    const after = await office<PersonDetail>(`GET /api/people/${real.id}`);
    expect(after.json.history.map((line) => line.action)).toContain('person.form-appraised');
    await submit([staff('Nguyễn Văn An')], { unit: DIVISION, year: 2021 }, keys.other);
    expect(await everybody()).toHaveLength(1);
    expect((await office(`GET /api/people/${provisional!.id}`)).json).toMatchObject({
      mergedInto: real.id,
    });
  });

  it('who stand on one form with them are somebody else', async () => {
    await submit([
      staff('Nguyễn Văn An', { birthDate: '1980-01-01' }),
      staff('Nguyễn Văn An', { birthDate: '1990-01-01' }),
    ]);
    const [one, other] = await everybody();
    const merged = await office(`POST /api/people/${one!.id}/merge`, {
      into: other!.id,
      reason: 'trùng tên',
    });
    expect(merged).toMatchObject({ status: 409, json: { code: 'person-overlap' } });
    expect(
      await env.DB.prepare('SELECT count(*) AS n FROM people WHERE merged_into IS NOT NULL').first(
        'n',
      ),
    ).toBe(0);
  });
});
