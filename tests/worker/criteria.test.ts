import { beforeEach, describe, expect, it } from 'vitest';
import { COLLECTIVE_2019 } from '../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../shared/criteria/individual-2019.ts';
import type { CriteriaSet } from '../../shared/criteria/types.ts';
import { collective, once } from './support/bodies.ts';
import { ask, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const put = (set: CriteriaSet, key = keys.office) => ask('POST /api/criteria', { key, body: set });
const inForce = async (year: number) =>
  (await ask<{ sets: CriteriaSet[] }>(`GET /api/criteria?year=${year}`, { key: keys.unit })).json
    .sets;
const NEWER: CriteriaSet = {
  ...COLLECTIVE_2019,
  version: 'collective-2024.1',
  validFrom: '2024-01-01',
};

describe('criteria sets', () => {
  it('that ship are in force from 2019', async () => {
    expect(await inForce(2022)).toEqual([COLLECTIVE_2019, INDIVIDUAL_2019]);
    expect(await inForce(2019)).toHaveLength(2);
  });

  it('of a new version hold from their day, and submissions must use them', async () => {
    expect((await put(NEWER)).status).toBe(201);
    expect((await inForce(2023))[0]!.version).toBe('collective-2019.1');
    expect((await inForce(2024))[0]!.version).toBe('collective-2024.1');
    const old = await ask('POST /api/submissions', {
      key: keys.unit,
      body: collective({ year: 2024 }),
      headers: once(),
    });
    expect(old.json.findings).toMatchObject([
      { code: 'criteria-set-wrong', message: expect.stringContaining('collective-2024.1') },
    ]);
  });

  it('may be redrafted until something is scored by them', async () => {
    await put(NEWER);
    expect((await put({ ...NEWER, title: 'Bản sửa' })).status).toBe(201);
    const body = collective({ year: 2024, criteriaSet: NEWER.version });
    const sent = await ask('POST /api/submissions', { key: keys.unit, body, headers: once() });
    expect(sent.status).toBe(201);
    expect(await put({ ...NEWER, title: 'Muộn' })).toMatchObject({
      status: 409,
      json: { code: 'set-frozen' },
    });
    expect((await inForce(2024))[0]!.title).toBe('Bản sửa');
  });

  it('are refused where the sums are wrong, the version ships, or two would hold from one day', async () => {
    const groups = NEWER.groups.slice(1);
    expect(await put({ ...NEWER, groups })).toMatchObject({
      status: 400,
      json: { code: 'invalid' },
    });
    expect((await put({ ...COLLECTIVE_2019, title: 'x' })).json.code).toBe('set-frozen');
    const rival = { ...NEWER, version: 'collective-2019.9', validFrom: '2019-01-01' };
    expect((await put(rival)).json.code).toBe('exists');
    expect((await put(NEWER, keys.unit)).status).toBe(403);
  });
});
