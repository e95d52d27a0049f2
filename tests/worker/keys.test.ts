import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyInfo, NewKey } from '../../shared/api/keys.ts';
import { ask, CENTER, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const create = (body: object) => ask<NewKey>('POST /api/keys', { key: keys.office, body });
const idOf = (key: string) => key.split('_')[1]!;

describe('keys', () => {
  it('are made for a role and a unit, and work at once', async () => {
    const made = await create({ role: 'unit', unit: CENTER, label: 'Chị Hà' });
    expect(made.status).toBe(201);
    expect(made.json.key).toMatch(/^tdvh_[0-9a-z]{10}_[A-Za-z0-9_-]{43}$/);
    expect(made.json.info).toMatchObject({ role: 'unit', unit: CENTER, label: 'Chị Hà' });
    const me = await ask('GET /api/me', { key: made.json.key });
    expect(me.json).toMatchObject({ id: idOf(made.json.key), label: 'Chị Hà', role: 'unit' });
  });

  it('of a unit name it, of others none', async () => {
    expect((await create({ role: 'unit', label: 'x' })).status).toBe(400);
    expect((await create({ role: 'office', unit: CENTER, label: 'x' })).status).toBe(400);
    expect((await create({ role: 'unit', unit: 'khong-co', label: 'x' })).status).toBe(404);
  });

  it('end with their last day in Vietnam', async () => {
    const made = await create({ role: 'council', label: 'HĐ', expiresOn: '2099-12-31' });
    expect(made.json.info.expiresAt).toBe('2099-12-31T16:59:59.999Z');
    const ended = await create({ role: 'council', label: 'HĐ', expiresOn: '2020-01-01' });
    const me = await ask('GET /api/me', { key: ended.json.key });
    expect(me.json.code).toBe('key-expired');
  });

  it('are listed without their secrets, with their last use', async () => {
    await ask('GET /api/me', { key: keys.unit });
    const { json } = await ask<{ items: KeyInfo[] }>('GET /api/keys', { key: keys.office });
    expect(json.items).toHaveLength(4);
    const unit = json.items.find((item) => item.id === idOf(keys.unit))!;
    expect(unit.lastUsedAt).toMatch(/^20/);
    expect(JSON.stringify(json)).not.toContain(keys.unit.slice(16));
    expect(Object.keys(unit)).not.toContain('hash');
  });

  it('are rotated: the old one ends, after its grace or at once', async () => {
    const id = idOf(keys.unit);
    const soft = await ask<NewKey>(`POST /api/keys/${id}/rotate`, {
      key: keys.office,
      body: { graceHours: 2 },
    });
    expect(soft).toMatchObject({
      status: 201,
      json: { info: { role: 'unit', unit: CENTER, replaces: id } },
    });
    expect((await ask('GET /api/me', { key: keys.unit })).status).toBe(200);
    expect((await ask('GET /api/me', { key: soft.json.key })).status).toBe(200);
    const again = await ask(`POST /api/keys/${id}/rotate`, { key: keys.office, body: {} });
    expect(again).toMatchObject({ status: 409, json: { code: 'key-ended' } });
    const hard = idOf(keys.other);
    await ask(`POST /api/keys/${hard}/rotate`, { key: keys.office, body: {} });
    expect((await ask('GET /api/me', { key: keys.other })).json.code).toBe('key-revoked');
  });

  it('are revoked at once, but never the last of the office', async () => {
    const revoke = (key: string) =>
      ask(`POST /api/keys/${idOf(key)}/revoke`, { key: keys.office, body: { reason: 'mất máy' } });
    expect((await revoke(keys.unit)).json).toMatchObject({ revokedAt: expect.any(String) });
    expect((await ask('GET /api/me', { key: keys.unit })).json.code).toBe('key-revoked');
    expect(await revoke(keys.office)).toMatchObject({
      status: 409,
      json: { code: 'last-office-key' },
    });
    const second = await create({ role: 'office', label: 'Hai' });
    expect(second.status).toBe(201);
    expect((await revoke(keys.office)).status).toBe(200);
  });

  it('leave their changes in the log, and never a secret', async () => {
    const made = await create({ role: 'unit', unit: CENTER, label: 'Chị Hà' });
    const { results } = await env.DB.prepare('SELECT * FROM audit').all();
    expect(results).toMatchObject([
      {
        action: 'key.create',
        actor: idOf(keys.office),
        entity_id: idOf(made.json.key),
        unit_id: CENTER,
      },
    ]);
    expect(JSON.stringify(results)).not.toContain(made.json.key.slice(16));
  });
});
