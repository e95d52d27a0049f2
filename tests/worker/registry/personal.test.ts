import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RankingAnswer } from '../../../shared/api/rankings.ts';
import type { PersonView } from '../../../shared/api/registry.ts';
import { matrix, once, scoresFor, staff } from '../support/bodies.ts';
import { ask, CENTER, freshRecord, type Keys } from '../support/record.ts';

const NAME = 'Nguyễn Thị Riêng Tư';
let keys: Keys;
let id: string;

beforeEach(async () => {
  keys = await freshRecord();
  const post = {
    unit: CENTER,
    position: 'Kế toán riêng',
    leader: false,
    directWorker: true,
    from: '2019-01-01',
    to: null,
  };
  const person = {
    name: NAME,
    staffCode: 'RT01',
    birthDate: '1985-07-06',
    sex: 'F',
    posts: [post],
  };
  const made = await office<{ items: PersonView[] }>('POST /api/people', { people: [person] });
  id = made.json.items[0]!.id;
  const scores = scoresFor('staff', 1);
  const parts = {
    self: scores,
    appraised: scores,
    birthDate: '1985-07-06',
    staffCode: 'RT01',
    evidence: { a1: 'Bằng khen của Riêng Tư' },
    notes: { a1: 'Riêng Tư tự khai' },
  };
  const body = matrix([
    staff(NAME, parts),
    staff('Trần Khác', { self: scores, appraised: scores }),
  ]);
  await ask('POST /api/submissions', { key: keys.office, body, headers: once() });
  await ask('POST /api/submissions', {
    key: keys.office,
    body: { ...body, basedOn: 1 },
    headers: once(),
  });
});

const office = <T = Record<string, unknown>>(route: string, body?: object) =>
  ask<T>(route, { key: keys.office, body });

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations'",
  ).all<{ name: string }>();
  const dumps = results.map(({ name }) => env.DB.prepare(`SELECT * FROM ${name}`).all());
  return JSON.stringify(await Promise.all(dumps));
}

describe('personal data', () => {
  it('is given to its owner whole', async () => {
    const { status, json } = await office(`GET /api/people/${id}/export`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      person: { name: NAME, staffCode: 'RT01', birthDate: '1985-07-06' },
      forms: [
        {
          year: 2022,
          revision: 1,
          name: NAME,
          texts: { evidence: { a1: 'Bằng khen của Riêng Tư' } },
        },
        { year: 2022, revision: 2, self: { a1: 4 }, appraised: { a1: 4 } },
      ],
    });
    expect(JSON.stringify(json)).not.toContain('Trần Khác');
  });

  it('is taken out everywhere; scores and ranks stay, and the log still verifies', async () => {
    const rankings = async () =>
      (await office<RankingAnswer>('GET /api/rankings?period=2022&kind=individual')).json.items.map(
        ({ subject, ...item }) => [subject.id, item],
      );
    const before = await rankings();
    const text = await everything();
    for (const trace of [NAME, 'RT01', '1985-07-06', 'Riêng Tư', 'Kế toán riêng']) {
      expect(text).toContain(trace);
    }
    const erased = await office(`POST /api/people/${id}/erase`, {
      reason: 'Theo đơn ngày 5/1/2026',
    });
    expect(erased.json).toMatchObject({ id, entries: 2, lines: 1 });
    const after = await everything();
    for (const trace of [NAME, 'RT01', '1985-07-06', 'Riêng Tư', 'Kế toán riêng']) {
      expect(after).not.toContain(trace);
    }
    expect(after).toContain('Trần Khác');
    // The woman's place before her equal too: nothing but the name is gone.
    expect(before.map(([, item]) => (item as { place: number }).place)).toEqual([1, 2]);
    expect(await rankings()).toEqual(before);
    const verify = await office('GET /api/audit/verify?content=true');
    expect(verify.json).toMatchObject({ ok: true, erased: 1, revisions: 0 });
    expect((await office(`GET /api/people/${id}`)).json).toMatchObject({ name: '(đã xóa)' });
    const list = await office<{ items: { message: string }[] }>('GET /api/audit');
    expect(list.json.items[0]!.message).toBe('Xóa dữ liệu cá nhân theo yêu cầu.');
  });

  it('is erased twice without taking out the proof of the first time', async () => {
    await office(`POST /api/people/${id}/erase`, { reason: 'Theo đơn' });
    const again = await office(`POST /api/people/${id}/erase`, {
      reason: 'Lần nữa',
      lines: [3, 4],
    });
    expect(again.status).toBe(200);
    const log = await office<{ items: { action: string; details: unknown }[] }>('GET /api/audit');
    const proofs = log.json.items.filter(({ action }) => action === 'person.erase');
    expect(proofs.map(({ details }) => details)).toEqual([
      expect.objectContaining({ reason: 'Lần nữa' }),
      expect.objectContaining({ reason: 'Theo đơn' }),
    ]);
    const verify = await office('GET /api/audit/verify?content=true');
    expect(verify.json).toMatchObject({ ok: true, fault: null });
  });

  it('cannot be said to have been erased where no line of the log says so', async () => {
    await env.DB.prepare('UPDATE revisions SET redacted_at = received_at').run();
    const verify = await office('GET /api/audit/verify?content=true');
    expect(verify.json).toMatchObject({ ok: false, fault: { kind: 'erased' } });
  });

  it('somebody else of that name later is a new person', async () => {
    await office(`POST /api/people/${id}/erase`, { reason: 'Theo đơn' });
    const body = matrix([staff('(đã xóa)')], { year: 2023 });
    await ask('POST /api/submissions', { key: keys.unit, body, headers: once() });
    const list = await office<{ items: PersonView[] }>('GET /api/people?provisional=true');
    expect(list.json.items.map((person) => person.id)).not.toContain(id);
  });
});

it('texts of revisions that were replaced are cleared after their time, scores and log stay', async () => {
  const body = { before: '2099-01-01', reason: 'Hết thời hạn lưu' };
  const dry = await office('POST /api/retention', { ...body, dryRun: true });
  expect(dry.json).toMatchObject({ dryRun: true, revisions: 1 });
  const texts = () =>
    env.DB.prepare("SELECT count(*) AS n FROM entries WHERE texts LIKE '%evidence%'").first('n');
  expect(await texts()).toBe(2);
  expect((await office('POST /api/retention', body)).json).toMatchObject({ revisions: 1 });
  expect(await texts()).toBe(1);
  const verify = await office('GET /api/audit/verify?content=true');
  expect(verify.json).toMatchObject({ ok: true, revisions: 1 });
  expect((await office('POST /api/retention', { ...body, dryRun: true })).json).toMatchObject({
    revisions: 0,
  });
});
