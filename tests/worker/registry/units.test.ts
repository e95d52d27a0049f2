import { beforeEach, describe, expect, it } from 'vitest';
import type { LineageEvent, UnitView } from '../../../shared/api/registry.ts';
import { nameInYear } from '../../../shared/registry/types.ts';
import { collective, matrix, once, staff } from '../support/bodies.ts';
import { ask, BLOCK, CENTER, DIVISION, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const office = (route: string, body?: object) => ask(route, { key: keys.office, body });
const event = (body: object) => office('POST /api/units/events', body);

async function unit(id: string): Promise<UnitView> {
  const { json } = await ask<{ items: UnitView[] }>('GET /api/units', { key: keys.council });
  return json.items.find((item) => item.id === id)!;
}

const post = (unitId: string, from = '2019-01-01') => ({
  unit: unitId,
  position: 'Chuyên viên',
  leader: false,
  directWorker: true,
  from,
  to: null,
});

describe('units', () => {
  it('are entered all or none, and never twice', async () => {
    const names = [
      { name: 'Phòng Công nghệ thông tin', short: 'CNTT', from: '2025-03-01', to: null },
    ];
    const one = { id: 'cntt', type: 'division', parent: BLOCK, forms: ['individual'], names };
    const both = await office('POST /api/units', { units: [one, { ...one, id: DIVISION }] });
    expect(both).toMatchObject({ status: 409, json: { code: 'exists' } });
    expect(await unit('cntt')).toBeUndefined();
    expect((await office('POST /api/units', { units: [one] })).status).toBe(201);
    expect(await unit('cntt')).toMatchObject({ parent: BLOCK, closedOn: null, version: 1 });
    const orphan = { ...one, id: 'khac', parent: 'khong-co' };
    expect((await office('POST /api/units', { units: [orphan] })).status).toBe(404);
  });

  it('change only from the state that was seen', async () => {
    const aliases = ['VP Sở KH&CN'];
    const first = await office(`PATCH /api/units/${DIVISION}`, { version: 1, aliases });
    expect(first).toMatchObject({ status: 200, json: { aliases, version: 2 } });
    const late = await office(`PATCH /api/units/${DIVISION}`, { version: 1, aliases: [] });
    expect(late).toMatchObject({ status: 409, json: { code: 'changed', current: { version: 2 } } });
    const detail = await office(`GET /api/units/${DIVISION}`);
    expect(detail.json.history).toMatchObject([
      { action: 'unit.update', details: { fields: 'aliases', new: { aliases } } },
    ]);
  });

  it('keep discipline and investigations from units', async () => {
    const blocks = [
      { type: 'investigation', from: '2022-01-01', to: null, note: 'Thanh tra tỉnh' },
    ];
    await office(`PATCH /api/units/${DIVISION}`, { version: 1, blocks });
    const seen = await ask<{ items: UnitView[] }>('GET /api/units', { key: keys.other });
    expect(JSON.stringify(seen.json)).not.toContain('investigation');
    expect((await unit(DIVISION)).blocks).toEqual(blocks);
  });
});

describe('lineage', () => {
  it('1/3/2025: the merger with Sở TT&TT renames the Trung tâm, ids stay', async () => {
    const renamed = await event({
      kind: 'rename',
      unit: CENTER,
      on: '2025-03-01',
      name: 'Trung tâm Khoa học, Công nghệ và Chuyển đổi số',
      short: 'TTCĐS',
      reason: 'Hợp nhất Sở KH&CN và Sở TT&TT',
    });
    expect(renamed.status).toBe(201);
    const center = await unit(CENTER);
    expect(nameInYear(center, 2024).name).toContain('Ứng dụng, Kỹ thuật');
    expect(nameInYear(center, 2025).short).toBe('TTCĐS');
    expect(center.names[0]!.to).toBe('2025-02-28');
    const again = await event({
      kind: 'rename',
      unit: CENTER,
      on: '2025-02-01',
      name: 'x',
      short: 'x',
      reason: 'sai ngày',
    });
    expect(again).toMatchObject({ status: 400, json: { issues: [{ path: ['on'] }] } });
  });

  it('1/7/2025: units go into a new one, people move along, scores do not', async () => {
    const people = await office('POST /api/people', {
      people: [{ name: 'Nguyễn Văn An', posts: [post(DIVISION)] }],
    });
    const person = (people.json.items as { id: string }[])[0]!;
    await ask('POST /api/submissions', {
      key: keys.other,
      body: matrix([staff('Nguyễn Văn An')], { unit: DIVISION, year: 2024 }),
      headers: once(),
    });
    const merged = await event({
      kind: 'merge',
      from: [DIVISION, 'thanh-tra'],
      into: {
        id: 'van-phong-lao-cai',
        type: 'division',
        forms: ['individual'],
        names: [{ name: 'Văn phòng Sở (mới)', short: 'VP', from: '2025-07-01', to: null }],
      },
      on: '2025-07-01',
      reason: 'Hợp nhất tỉnh Yên Bái và tỉnh Lào Cai',
    });
    expect(merged.status).toBe(201);
    expect(await unit(DIVISION)).toMatchObject({ closedOn: '2025-06-30' });
    const moved = await office(`GET /api/people/${person.id}`);
    expect(moved.json).toMatchObject({
      unit: 'van-phong-lao-cai',
      posts: [
        { unit: DIVISION, to: '2025-06-30' },
        { unit: 'van-phong-lao-cai', from: '2025-07-01' },
      ],
    });
    // The same person on the new unit's sheet is the same person, not a newcomer.
    const sent = await ask('POST /api/submissions', {
      key: keys.office,
      body: matrix([staff('Nguyễn Văn An')], { unit: 'van-phong-lao-cai', year: 2025 }),
      headers: once(),
    });
    const { id } = sent.json as { id: string };
    const detail = await office(`GET /api/submissions/${id}`);
    expect(detail.json.entries).toMatchObject([{ subject: person.id }]);
    // The old unit's 2026 sheet is refused; its 2025 sheet (half a year) is still taken.
    const body = collective({ unit: DIVISION, year: 2025 });
    expect(
      (await ask('POST /api/submissions', { key: keys.other, body, headers: once() })).status,
    ).toBe(201);
  });

  it('people whom only sheets knew are recognised in the successor too', async () => {
    await ask('POST /api/submissions', {
      key: keys.other,
      body: matrix([staff('Lê Thị Chi')], { unit: DIVISION, year: 2024 }),
      headers: once(),
    });
    await event({ kind: 'merge', from: [DIVISION], into: CENTER, on: '2025-07-01', reason: 'gộp' });
    await ask('POST /api/submissions', {
      key: keys.unit,
      body: matrix([staff('Lê Thị Chi')], { year: 2025 }),
      headers: once(),
    });
    const list = await office(`GET /api/people?name=${encodeURIComponent('lê thị chi')}`);
    expect(list.json.items).toHaveLength(1);
  });

  it('scores are inherited only by the council’s tick, with a reason', async () => {
    const merged = await event({
      kind: 'merge',
      from: [DIVISION],
      into: CENTER,
      on: '2025-07-01',
      reason: 'gộp',
    });
    const { id } = (merged.json as { event: LineageEvent }).event;
    const tick = { from: DIVISION, to: CENTER, years: [2023, 2024], reason: 'Nghị quyết 12' };
    const body = { inherit: [tick], reason: 'Họp Hội đồng 15/7/2025' };
    expect((await office(`POST /api/units/events/${id}/inherit`, body)).status).toBe(403);
    const ticked = await ask(`POST /api/units/events/${id}/inherit`, { key: keys.council, body });
    expect(ticked).toMatchObject({ status: 200, json: { inherit: [tick] } });
    const wrong = { inherit: [{ ...tick, from: BLOCK }], reason: 'không liên quan' };
    const refused = await ask(`POST /api/units/events/${id}/inherit`, {
      key: keys.council,
      body: wrong,
    });
    expect(refused.status).toBe(404);
  });

  it('a unit that has ended, or has records after the day, cannot end', async () => {
    await ask('POST /api/submissions', {
      key: keys.unit,
      body: collective({ year: 2024 }),
      headers: once(),
    });
    const early = await event({
      kind: 'close',
      unit: CENTER,
      on: '2023-07-01',
      reason: 'giải thể',
    });
    expect(early).toMatchObject({ status: 409, json: { code: 'unit-in-use' } });
    expect(
      (await event({ kind: 'close', unit: CENTER, on: '2025-01-01', reason: 'giải thể' })).status,
    ).toBe(201);
    const twice = await event({ kind: 'close', unit: CENTER, on: '2025-02-01', reason: 'lần hai' });
    expect(twice).toMatchObject({ status: 409, json: { code: 'unit-in-use' } });
    const split = {
      kind: 'split',
      from: DIVISION,
      into: [DIVISION, BLOCK],
      on: '2025-07-01',
      reason: 'tách',
    };
    expect((await event(split)).status).toBe(409);
  });
});
