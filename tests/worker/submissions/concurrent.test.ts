import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Receipt, StaleAnswer } from '../../../shared/api/submissions.ts';
import { collective, once, scoresFor } from '../support/bodies.ts';
import { failing, onDatabase } from '../support/d1.ts';
import { addKey, ask, CENTER, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const bodyOf = (basedOn: number | null, short = 0) =>
  collective({
    basedOn,
    subjects: [{ row: 9, name: 'Trung tâm', leader: false, self: scoresFor('collective', short) }],
  });

const send = (body: object, key = keys.unit) =>
  ask<Receipt & StaleAnswer>('POST /api/submissions', { key, body, headers: once() });

const count = (table: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n');

describe('50 clients at once', () => {
  it('on one form: exactly one wins each round, the others are told, nothing is lost', async () => {
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, i) => addKey('unit', CENTER, { label: `Máy ${i}` })),
    );
    let basedOn: number | null = null;
    for (let round = 1; round <= 3; round++) {
      const answers = await Promise.all(
        clients.map((key, i) => send(bodyOf(basedOn, (i % 16) * 0.5), key)),
      );
      const won = answers.filter((answer) => answer.status === 201);
      const told = answers.filter((answer) => answer.status === 409);
      expect([won.length, told.length]).toEqual([1, 49]);
      expect(won[0]!.json.revision).toBe(round);
      for (const { json } of told) {
        expect(json.code).toBe('stale');
        expect(json.current.revision).toBe(round);
        expect(json.current.at).toBe(won[0]!.json.receivedAt);
      }
      basedOn = round;
    }
    expect(await count('revisions')).toBe(3);
    expect(await count('entries')).toBe(3);
    expect(await count('answers')).toBe(3);
    const verify = await ask('GET /api/audit/verify?content=true', { key: keys.office });
    expect(verify.json).toMatchObject({ ok: true, lines: 3, revisions: 3 });
  });

  it('on forms of their own: all get through, by trying again where they are told to', async () => {
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
    const units = ['trung-tam-ung-dung', 'khoi-van-phong'];
    const jobs = years.flatMap((year) => units.map((unit) => ({ ...bodyOf(null), year, unit })));
    const outcomes = await Promise.all(
      jobs.map(async (body) => {
        const headers = once();
        for (;;) {
          const answer = await ask('POST /api/submissions', { key: keys.office, body, headers });
          if (answer.status !== 503) return answer.status;
        }
      }),
    );
    expect(outcomes).toEqual(jobs.map(() => 201));
    expect(await count('submissions')).toBe(jobs.length);
    const verify = await ask('GET /api/audit/verify', { key: keys.office });
    expect(verify.json).toMatchObject({ ok: true, lines: jobs.length });
  });

  it('with one idempotency key: done once, everybody gets the same receipt', async () => {
    const headers = once();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        ask<Receipt>('POST /api/submissions', { key: keys.unit, body: bodyOf(null), headers }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.json))).size).toBe(1);
    expect(await count('revisions')).toBe(1);
  });
});

describe('when the connection to the database is lost', () => {
  const lost = () => {
    throw new Error('D1_ERROR: Network connection lost.');
  };
  const request = (headers = once()) =>
    new Request('https://thi-dua.test/api/submissions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${keys.unit}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(bodyOf(null)),
    });

  it('while reading: it is read again', async () => {
    let left = 2;
    const db = failing(env.DB, { reading: () => left-- > 0 && lost() });
    expect((await onDatabase(db, request())).status).toBe(201);
    expect(left).toBeLessThan(0);
  });

  it('while reading, for good: 503, and nothing is written', async () => {
    const response = await onDatabase(failing(env.DB, { reading: lost }), request());
    expect(response.status).toBe(503);
    expect(await count('submissions')).toBe(0);
  });

  it('before the commit: it is tried again, and done once', async () => {
    let left = 2;
    const db = failing(env.DB, { before: () => left-- > 0 && lost() });
    expect((await onDatabase(db, request())).status).toBe(201);
    expect(await count('revisions')).toBe(1);
    expect(await count('audit')).toBe(1);
  });

  it('after the commit: what was written is found again, not written twice', async () => {
    let left = 1;
    const db = failing(env.DB, { after: () => left-- > 0 && lost() });
    const response = await onDatabase(db, request());
    expect(response.status).toBe(201);
    expect((await response.json<Receipt>()).revision).toBe(1);
    expect(await count('revisions')).toBe(1);
    expect(await count('audit')).toBe(1);
  });

  it('a step without an idempotency key is done once too', async () => {
    const { json } = await send(bodyOf(null));
    let left = 1;
    const db = failing(env.DB, { after: () => left-- > 0 && lost() });
    const response = await onDatabase(
      db,
      new Request(`https://thi-dua.test/api/submissions/${json.id}/return`, {
        method: 'POST',
        headers: { authorization: `Bearer ${keys.office}`, 'content-type': 'application/json' },
        body: JSON.stringify({ revision: 1, reason: 'Bổ sung' }),
      }),
    );
    expect(response.status).toBe(200);
    expect(await count('audit')).toBe(2);
  });

  it('for good: 503 in the one shape, and nothing is written', async () => {
    const db = failing(env.DB, { before: lost });
    const headers = once();
    const response = await onDatabase(db, request(headers));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ code: 'unavailable' });
    expect(await count('submissions')).toBe(0);
    // The same request goes through once the database is back.
    expect((await onDatabase(env.DB, request(headers))).status).toBe(201);
  });

  it('another failure is a 500 that says nothing of its cause', async () => {
    const secret = () => {
      throw new Error('D1_ERROR: something about Nguyễn Văn An');
    };
    const response = await onDatabase(failing(env.DB, { before: secret }), request());
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'internal' });
    expect(text).not.toContain('Nguyễn');
    expect(text).not.toContain('D1_ERROR');
  });
});
