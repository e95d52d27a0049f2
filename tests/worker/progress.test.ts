import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgressAnswer, RemindersAnswer } from '../../shared/api/progress.ts';
import worker from '../../worker/index.ts';
import { collective, matrix, once, scoresFor, staff } from './support/bodies.ts';
import { ask, CENTER, DIVISION, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const office = <T = Record<string, unknown>>(route: string, body?: object) =>
  ask<T>(route, { key: keys.office, body });

async function progress(key = keys.council): Promise<ProgressAnswer> {
  return (await ask<ProgressAnswer>('GET /api/progress?year=2022', { key })).json;
}

const cell = (table: ProgressAnswer, unit: string, kind: string) =>
  table.units.find((row) => row.unit.id === unit)!.cells.find((c) => c.kind === kind)!;

const send = (body: object, key = keys.unit) =>
  ask<{ id: string }>('POST /api/submissions', { key, body, headers: once() });

const setDeadline = (kind: string, day: string) =>
  office('POST /api/deadlines', { year: 2022, kind, day });

describe('progress', () => {
  it('every unit with a duty begins as missing, overdue once the deadline is past', async () => {
    const before = await progress();
    expect(before.counts.all).toMatchObject({ missing: 9, overdue: 0, total: 9 });
    expect(before.counts.collective.total).toBe(2);
    await setDeadline('collective', '2023-01-15');
    const after = await progress();
    expect(after.deadlines).toEqual({ collective: '2023-01-15', individual: null });
    expect(after.counts.all).toMatchObject({ missing: 9, overdue: 2 });
    expect(cell(after, CENTER, 'collective')).toMatchObject({ overdue: true, state: 'missing' });
    expect(cell(after, CENTER, 'collective').daysLate).toBeGreaterThan(1000);
  });

  it('goes from missing to locked, with who, when and how late', async () => {
    await setDeadline('collective', '2023-01-15');
    await send(collective());
    const cards = matrix([staff('Nguyễn Văn An')], { form: 'individual-card' });
    const { json } = await send(cards);
    let table = await progress();
    expect(cell(table, CENTER, 'collective')).toMatchObject({
      state: 'late',
      late: true,
      submission: { form: 'collective', revision: 1, by: { label: `unit ${CENTER}` }, subjects: 1 },
    });
    expect(cell(table, CENTER, 'individual')).toMatchObject({
      state: 'submitted',
      submission: { form: 'individual-card' },
    });
    await office(`POST /api/submissions/${json.id}/return`, { revision: 1, reason: 'Bổ sung' });
    expect(cell(await progress(), CENTER, 'individual').state).toBe('returned');
    const appraised = staff('Nguyễn Văn An', { appraised: scoresFor('staff') });
    await send(matrix([appraised], { form: 'individual-card', basedOn: 1 }), keys.office);
    expect(cell(await progress(), CENTER, 'individual').state).toBe('appraised');
    await office(`POST /api/submissions/${json.id}/lock`, { revision: 2 });
    table = await progress();
    expect(cell(table, CENTER, 'individual').state).toBe('locked');
    expect(table.counts.individual).toMatchObject({ locked: 1, missing: 6, total: 7 });
    expect(table.counts.all).toMatchObject({ late: 1, locked: 1, missing: 7, total: 9 });
  });

  it('shows a unit its own row and nothing else', async () => {
    const table = await progress(keys.unit);
    expect(table.units.map((row) => row.unit.id)).toEqual([CENTER]);
    expect(table.counts.all.total).toBe(2);
  });

  it('an extension moves one unit’s deadline, with its reason in the log', async () => {
    await setDeadline('individual', '2023-01-15');
    const extended = await office('POST /api/deadlines/extensions', {
      year: 2022,
      kind: 'individual',
      unit: DIVISION,
      day: '2099-01-31',
      reason: 'Mưa lũ',
    });
    expect(extended.json).toMatchObject({ extensions: [{ unit: DIVISION, day: '2099-01-31' }] });
    const table = await progress();
    expect(cell(table, DIVISION, 'individual')).toMatchObject({
      extended: true,
      extensionReason: 'Mưa lũ',
      overdue: false,
    });
    expect(cell(table, CENTER, 'individual')).toMatchObject({ extended: false, overdue: true });
    const mine = await ask('GET /api/deadlines?year=2022', { key: keys.unit });
    expect(mine.json.extensions).toEqual([]);
    const log = await office<{ items: { message: string }[] }>(
      'GET /api/audit?action=year.extension',
    );
    expect(log.json.items[0]!.message).toContain('Mưa lũ');
  });
});

describe('a year', () => {
  it('is locked whole: what is open is named, and a reason overrules', async () => {
    await send(matrix([staff('Nguyễn Văn An', { appraised: scoresFor('staff') })]), keys.office);
    const early = await office('POST /api/years/2022/lock', {});
    expect(early).toMatchObject({ status: 409, json: { code: 'year-not-ready' } });
    expect(early.json.notReady).toHaveLength(8);
    const locked = await office('POST /api/years/2022/lock', { reason: 'Kết thúc tổng kết' });
    expect(locked.json).toEqual({ year: 2022, locked: true, forms: 1 });
    expect(cell(await progress(), CENTER, 'individual').state).toBe('locked');
    expect((await progress()).locked).toMatchObject({ by: { role: 'office' } });
    expect(await send(collective())).toMatchObject({ status: 409, json: { code: 'year-locked' } });
    expect((await office('POST /api/years/2022/lock', { reason: 'lần hai' })).status).toBe(409);
    expect((await office('POST /api/years/2022/unlock', { reason: 'Bổ sung biểu' })).status).toBe(
      200,
    );
    expect((await send(collective())).status).toBe(201);
    expect((await office('POST /api/years/2021/unlock', { reason: 'chưa khóa' })).status).toBe(404);
  });
});

describe('reminders', () => {
  it('have a text for each unit that is missing, ready to copy or mail', async () => {
    await setDeadline('individual', '2023-01-15');
    const { json } = await office<RemindersAnswer>('GET /api/reminders?year=2022');
    const item = json.items.find((i) => i.unit.id === CENTER)!;
    expect(item).toMatchObject({ year: 2022, kinds: ['collective', 'individual'], overdue: true });
    expect(item.text).toMatch(
      /Kính gửi Trung tâm[\s\S]*- biểu tập thể: chưa nộp\.\n- biểu cá nhân: chưa nộp, quá hạn 15\/01\/2023 đã \d+ ngày\./,
    );
    expect(decodeURIComponent(item.mailto)).toBe(
      `mailto:?subject=${item.subject}&body=${item.text}`,
    );
    await send(collective());
    await send(matrix([staff('Nguyễn Văn An')]));
    const after = await office<RemindersAnswer>('GET /api/reminders?year=2022');
    expect(after.json.items.map((i) => i.unit.id)).not.toContain(CENTER);
  });

  it('are prepared by the cron trigger for what is due', async () => {
    await setDeadline('individual', '2023-01-15');
    await office('POST /api/deadlines', { year: 2024, kind: 'individual', day: '2099-01-01' });
    expect((await office<RemindersAnswer>('GET /api/reminders')).json).toEqual({
      preparedAt: null,
      items: [],
    });
    const scheduledTime = new Date('2026-11-24T00:00:00Z');
    await worker.scheduled(createScheduledController({ scheduledTime }), env);
    const { json } = await office<RemindersAnswer>('GET /api/reminders');
    expect(json.preparedAt).toBe('2026-11-24T00:00:00.000Z');
    expect(new Set(json.items.map((item) => item.year))).toEqual(new Set([2022]));
    expect(json.items).toHaveLength(7);
    // Who hands in afterwards is not reminded, though the list is of this morning.
    await send(matrix([staff('Nguyễn Văn An')]));
    await send(collective());
    const later = await office<RemindersAnswer>('GET /api/reminders');
    expect(later.json.items).toHaveLength(6);
  });

  it('the cron trigger clears away answers nobody will ask for again', async () => {
    await send(collective());
    await env.DB.prepare("UPDATE answers SET at = '2020-01-01T00:00:00.000Z'").run();
    await worker.scheduled(createScheduledController({ scheduledTime: new Date() }), env);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM answers').first('n')).toBe(0);
  });
});
