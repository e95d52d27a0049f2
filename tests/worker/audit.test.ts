import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditItem, VerifyAnswer } from '../../shared/api/audit.ts';
import { collective, matrix, once, scoresFor, staff } from './support/bodies.ts';
import { ask, CENTER, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
  await send(collective());
  await send(matrix([staff('Nguyễn Văn An', { evidence: { a1: 'Báo cáo 12' } })]));
  await send(
    collective({
      basedOn: 1,
      subjects: [{ ...collective().subjects[0]!, self: scoresFor('collective', 1) }],
    }),
  );
  await ask('POST /api/deadlines', {
    key: keys.office,
    body: { year: 2022, kind: 'collective', day: '2023-01-15' },
  });
});

const send = (body: object) =>
  ask('POST /api/submissions', { key: keys.unit, body, headers: once() });
const verify = async (query = '') =>
  (await ask<VerifyAnswer>(`GET /api/audit/verify${query}`, { key: keys.council })).json;
const run = (sql: string) => env.DB.prepare(sql).run();

describe('the log', () => {
  it('holds a line for every change, readable, filtered and paged', async () => {
    const list = async (query: string) =>
      (
        await ask<{ items: AuditItem[]; next: string | null }>(`GET /api/audit${query}`, {
          key: keys.office,
        })
      ).json;
    const all = await list('');
    expect(all.items.map((item) => [item.seq, item.action])).toEqual([
      [4, 'year.deadline'],
      [3, 'submission.submit'],
      [2, 'submission.submit'],
      [1, 'submission.submit'],
    ]);
    expect(all.items[3]).toMatchObject({
      by: { label: `unit ${CENTER}`, role: 'unit' },
      unit: CENTER,
      year: 2022,
      details: { revision: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    for (const { message } of all.items) expect(message).not.toMatch(/[{}]|…/);
    expect((await list('?action=year.deadline')).items).toHaveLength(1);
    expect((await list(`?entity=submission&id=${all.items[3]!.entityId}`)).items).toHaveLength(2);
    const first = await list('?limit=3');
    expect(first.items).toHaveLength(3);
    expect((await list(`?limit=3&cursor=${first.next}`)).items.map((item) => item.seq)).toEqual([
      1,
    ]);
  });

  it('verifies, with the head that papers print', async () => {
    const { hash } = (await env.DB.prepare('SELECT hash FROM audit WHERE seq = 4').first<{
      hash: string;
    }>())!;
    expect(await verify('?content=true')).toEqual({
      ok: true,
      lines: 4,
      erased: 0,
      revisions: 3,
      appraisals: 0,
      head: { seq: 4, hash },
      fault: null,
    });
  });

  it.each([
    ['a line changed', "UPDATE audit SET actor = 'x' WHERE seq = 2", 2, 'line'],
    ['a detail changed', `UPDATE audit SET detail = '{"revision":9}' WHERE seq = 2`, 2, 'detail'],
    ['a line taken out', 'DELETE FROM audit WHERE seq = 2', 3, 'chain'],
    [
      'a detail taken out without an erasure',
      'UPDATE audit SET detail = NULL WHERE seq = 2',
      2,
      'erased',
    ],
  ])('shows %s', async (_, sql, seq, kind) => {
    await run(sql);
    expect(await verify()).toMatchObject({ ok: false, fault: { seq, kind } });
  });

  it('a truncated log verifies by itself, and the printed head shows it', async () => {
    const { head } = await verify();
    await run('DELETE FROM audit WHERE seq = 4');
    const after = await verify();
    expect(after.ok).toBe(true);
    expect(after.head).not.toEqual(head);
  });

  it.each([
    [
      'a score',
      `UPDATE entries SET self = json_set(self, '$[0]', 8) WHERE name = 'Nguyễn Văn An'`,
      2,
    ],
    ['evidence', `UPDATE entries SET texts = '{}' WHERE name = 'Nguyễn Văn An'`, 2],
    [
      'an old revision',
      `UPDATE entries SET self = json_set(self, '$[0]', 1) WHERE revision = 1 AND name = 'Trung tâm'`,
      1,
    ],
    ['a receipt’s hash', `UPDATE revisions SET content_hash = 'x' WHERE revision = 2`, 3],
  ])('shows that %s was changed behind its back', async (_, sql, seq) => {
    await run(sql);
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verify('?content=true')).toMatchObject({
      ok: false,
      fault: { seq, kind: 'content' },
    });
  });

  describe('with appraisals', () => {
    beforeEach(async () => {
      const office = (route: string, body: object) =>
        ask<{ id: string }>(route, { key: keys.office, body, headers: once() });
      const scores = scoresFor('staff');
      const people = ['An', 'Bình'].map((name) =>
        staff(`Nguyễn Văn ${name}`, { self: scores, appraised: scores }),
      );
      const { json } = await office('POST /api/submissions', matrix(people, { year: 2023 }));
      const detail = await ask<{ entries: { subject: string }[] }>(
        `GET /api/submissions/${json.id}`,
        { key: keys.office },
      );
      const again = await office(`POST /api/submissions/${json.id}/appraise`, {
        revision: 1,
        note: 'Xem lại',
        subjects: detail.json.entries.map(({ subject }) => ({
          subject,
          scores: scoresFor('staff', 0.5),
          notes: { '*': 'Đã đối chiếu' },
        })),
      });
      expect(again.status).toBe(200);
    });

    it('verifies each of them, in force or not, and when notes were taken out', async () => {
      expect(await verify('?content=true')).toMatchObject({
        ok: true,
        revisions: 4,
        appraisals: 2,
      });
      await run(`UPDATE appraised SET extra = '{}'`);
      expect(await verify('?content=true')).toMatchObject({ ok: true, appraisals: 2 });
    });

    it.each([
      ['a score in force', `UPDATE appraised SET scores = '[1]' WHERE appraisal = 2`, 6],
      ['a score of before', `UPDATE appraised SET scores = '[1]' WHERE appraisal = 1`, 5],
      ['a bonus', `UPDATE appraised SET extra = '{"bonus":5}' WHERE appraisal = 2`, 6],
      ['somebody taken out', 'DELETE FROM appraised WHERE appraisal = 2 AND ordinal = 1', 6],
      [
        'an earlier one in force again',
        'UPDATE submissions SET appraisal = 1 WHERE year = 2023',
        6,
      ],
      ['none in force any more', 'UPDATE submissions SET appraisal = 0 WHERE year = 2023', 6],
      ['an earlier revision', 'UPDATE submissions SET revision = 1 WHERE revision = 2', 3],
    ])('shows %s', async (_, sql, seq) => {
      await run(sql);
      expect(await verify()).toMatchObject({ ok: true });
      expect(await verify('?content=true')).toMatchObject({
        ok: false,
        fault: { seq, kind: 'content' },
      });
    });
  });

  it('cannot fork: of two writers at one head, one is thrown back whole', async () => {
    const before = await env.DB.prepare('SELECT count(*) AS n FROM submissions').first('n');
    const row = await env.DB.prepare('SELECT * FROM audit WHERE seq = 4').first();
    const fork = env.DB.prepare(
      `INSERT INTO audit SELECT 4, at, actor, role, action, entity, entity_id, unit_id, year, salt,
         detail, detail_hash, 'x', 'y' FROM audit WHERE seq = 1`,
    );
    const write = env.DB.prepare(`INSERT INTO year_locks VALUES (2019, 'x', 'y')`);
    await expect(env.DB.batch([write, fork])).rejects.toThrow(
      /UNIQUE constraint failed: audit.seq/,
    );
    expect(await env.DB.prepare('SELECT count(*) AS n FROM year_locks').first('n')).toBe(0);
    expect(await env.DB.prepare('SELECT * FROM audit WHERE seq = 4').first()).toEqual(row);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM submissions').first('n')).toBe(before);
  });
});
