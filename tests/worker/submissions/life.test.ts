import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SubmissionDetail } from '../../../shared/api/submissions.ts';
import { leader, matrix, once, scoresFor, staff } from '../support/bodies.ts';
import { ask, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
let id: string;
const people = [leader('Trần Thị Hòa', { row: 12 }), staff('Nguyễn Văn An', { row: 13 })];

beforeEach(async () => {
  keys = await freshRecord();
  const sent = await ask('POST /api/submissions', {
    key: keys.unit,
    body: matrix(people),
    headers: once(),
  });
  id = sent.json.id as string;
});

const step = (verb: string, body: object, key = keys.office) =>
  ask(`POST /api/submissions/${id}/${verb}`, { key, body: { revision: 1, ...body } });

async function detail(key = keys.office): Promise<SubmissionDetail> {
  return (await ask<SubmissionDetail>(`GET /api/submissions/${id}`, { key })).json;
}

/** The office's scores for everybody: full marks, but for what is told. */
async function scored(short: Record<string, { by: number; note?: string }> = {}) {
  const { entries } = await detail();
  return entries.map((entry) => {
    const { by = 0, note } = short[entry.name] ?? {};
    return {
      subject: entry.subject,
      scores: scoresFor(entry.leader ? 'leader' : 'staff', by),
      ...(note ? { notes: { a1: note } } : {}),
    };
  });
}

describe('from receipt to lock', () => {
  it('returned with reasons, sent again, appraised, explained, closed, locked', async () => {
    const items = [{ criterion: 'a1', cell: 'F13', text: 'Thiếu minh chứng' }];
    const returned = await step('return', { reason: 'Bổ sung minh chứng', items });
    expect(returned).toMatchObject({ status: 200, json: { status: 'returned' } });

    const again = await ask('POST /api/submissions', {
      key: keys.unit,
      body: matrix(people, { basedOn: 1 }),
      headers: once(),
    });
    expect(again).toMatchObject({ status: 201, json: { id, revision: 2, status: 'submitted' } });

    const subjects = await scored({ 'Nguyễn Văn An': { by: 1, note: 'Có đơn phản ánh' } });
    const appraised = await step('appraise', { revision: 2, subjects });
    expect(appraised.json).toMatchObject({
      status: 'appraised',
      appraisal: { number: 1, explained: false, closed: false },
    });
    const explained = await step('explain', { revision: 2, text: 'Đã xử lý đơn' }, keys.unit);
    expect(explained.json).toMatchObject({ appraisal: { explained: true, closed: false } });
    const revised = await step('appraise', { revision: 2, subjects: await scored() });
    expect(revised.json).toMatchObject({ appraisal: { number: 2, explained: false } });
    expect((await step('close', { revision: 2 })).json).toMatchObject({
      status: 'appraised',
      appraisal: { closed: true },
    });
    const late = await step('explain', { revision: 2, text: 'Thêm' }, keys.unit);
    expect(late).toMatchObject({ status: 409, json: { code: 'wrong-state' } });
    expect((await step('lock', { revision: 2 })).json).toMatchObject({ status: 'locked' });

    const { history, revisions, entries } = await detail(keys.unit);
    expect(revisions).toHaveLength(2);
    expect(history.map((line) => line.action)).toEqual(
      ['submit', 'return', 'submit', 'appraise', 'explain', 'appraise', 'close', 'lock'].map(
        (action) => `submission.${action}`,
      ),
    );
    expect(history[1]).toMatchObject({ reason: 'Bổ sung minh chứng', details: { items } });
    expect(history[1]!.message).toBe('Trả lại bản 1: Bổ sung minh chứng');
    expect(history[5]!.details.changed).toEqual([[entries[1]!.subject, 'a1', 4, 5]]);
    expect(entries[1]!.appraised!.scores.a1).toBe(5);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM appraised').first('n')).toBe(4);
  });

  it('a locked form opens again only with a reason', async () => {
    await step('appraise', { subjects: await scored() });
    await step('lock', {});
    expect((await step('return', { reason: 'Nhầm' })).json.code).toBe('wrong-state');
    expect((await step('unlock', { reason: '' })).status).toBe(400);
    expect((await step('unlock', { reason: 'Chấm nhầm c1' })).json).toMatchObject({
      status: 'appraised',
    });
  });
});

describe('a step of somebody who has not read what has happened since', () => {
  it('is refused with the lines that they have not read, and goes through once they have', async () => {
    const { history } = await detail();
    expect(history).toHaveLength(1);
    await step('appraise', { seen: 1, subjects: await scored() });
    await step('explain', { seen: 2, text: 'Xin xem lại b1' }, keys.unit);
    const late = await step('close', { seen: 2 });
    expect(late).toMatchObject({
      status: 409,
      json: {
        code: 'stale',
        current: { revision: 1 },
        changes: null,
        since: [{ action: 'submission.explain', details: { text: 'Xin xem lại b1' } }],
      },
    });
    const since = late.json.since as { by: { label: string } }[];
    expect(late.json.message).toContain(since[0]!.by.label);
    expect((await detail()).appraisal).toMatchObject({ closed: false });
    for (const verb of ['return', 'appraise', 'lock']) {
      const more = verb === 'appraise' ? { subjects: await scored() } : { reason: 'Chấm lại' };
      expect((await step(verb, { seen: 2, ...more })).json.code, verb).toBe('stale');
    }
    expect((await step('close', { seen: 3 })).status).toBe(200);
  });
});

describe('an appraisal', () => {
  it('is complete, within limits, and says why it differs', async () => {
    const [one, two] = await scored({ 'Nguyễn Văn An': { by: 2 } });
    const { a2: _, ...half } = one!.scores;
    const bad = await step('appraise', {
      subjects: [{ ...one!, scores: { ...half, a1: 9, c9: 1 } }, two!, two!],
    });
    expect(bad.status).toBe(422);
    expect((bad.json.findings as { code: string }[]).map(({ code }) => code)).toEqual([
      'criterion-unknown',
      'score-above-max',
      'appraisal-missing',
      'gap-needs-note',
      'gap-needs-note',
      'subject-twice',
    ]);
    const alone = await step('appraise', { subjects: [one!] });
    expect(alone.json.findings).toMatchObject([{ code: 'subject-missing' }]);
    expect((await detail()).status).toBe('submitted');
  });

  it('goes with its revision: a form that is returned has none', async () => {
    await step('appraise', { subjects: await scored() });
    await step('return', { reason: 'Chấm lại' });
    expect(await detail()).toMatchObject({ status: 'returned', appraisal: null });
    const again = await ask('POST /api/submissions', {
      key: keys.unit,
      body: matrix(people, { basedOn: 1 }),
      headers: once(),
    });
    expect(again.status).toBe(201);
    const stale = await step('appraise', { subjects: await scored() });
    expect(stale.json).toMatchObject({ code: 'stale', current: { revision: 2 } });
    const fresh = await step('appraise', { revision: 2, subjects: await scored() });
    expect(fresh.json).toMatchObject({ appraisal: { number: 2 } });
  });

  it('closes the form for its unit until it is returned', async () => {
    await step('appraise', { subjects: await scored() });
    const body = matrix(people, { basedOn: 1 });
    const again = await ask('POST /api/submissions', { key: keys.unit, body, headers: once() });
    expect(again).toMatchObject({ status: 409, json: { code: 'wrong-state' } });
    expect(again.json.message).toContain('đã thẩm định');
  });

  it('sent twice under one key is done once', async () => {
    const headers = once();
    const body = { revision: 1, subjects: await scored() };
    const send = () =>
      ask(`POST /api/submissions/${id}/appraise`, { key: keys.office, body, headers });
    const [first, again] = [await send(), await send()];
    expect(again.json).toEqual(first.json);
    expect(first.json).toMatchObject({ appraisal: { number: 1 } });
  });
});

describe('reading', () => {
  it('two revisions are compared cell by cell', async () => {
    const changed = [
      people[0]!,
      { ...people[1]!, position: 'Kế toán', self: scoresFor('staff', 0.5) },
    ];
    await ask('POST /api/submissions', {
      key: keys.unit,
      body: matrix([...changed, staff('Lê Thị Chi', { row: 14 })], { basedOn: 1 }),
      headers: once(),
    });
    const diff = await ask(`GET /api/submissions/${id}/diff?from=1&to=2`, { key: keys.unit });
    expect(diff.json).toEqual({
      added: [{ name: 'Lê Thị Chi', row: 14 }],
      removed: [],
      changed: [
        {
          name: 'Nguyễn Văn An',
          row: 13,
          field: 'position',
          before: 'Chuyên viên',
          after: 'Kế toán',
        },
        { name: 'Nguyễn Văn An', row: 13, field: 'self.a1', before: 5, after: 4.5 },
      ],
      total: 3,
    });
    const first = await ask(`GET /api/submissions/${id}/revisions/1`, { key: keys.unit });
    expect(first.json).toMatchObject({ revision: 1, entries: [{}, { position: 'Chuyên viên' }] });
    expect((await ask(`GET /api/submissions/${id}/revisions/9`, { key: keys.unit })).status).toBe(
      404,
    );
  });

  it('lists are paged, filtered and found by hash', async () => {
    for (const year of [2019, 2020, 2021]) {
      await ask('POST /api/submissions', {
        key: keys.unit,
        body: matrix(people, { year }),
        headers: once(),
      });
    }
    const seen: number[] = [];
    let next = '';
    do {
      const query: string = next && `&cursor=${next}`;
      const page = await ask<{ items: { year: number }[]; next: string | null }>(
        `GET /api/submissions?limit=3${query}`,
        { key: keys.office },
      );
      seen.push(...page.json.items.map((item) => item.year));
      next = page.json.next ?? '';
    } while (next !== '');
    expect(seen).toEqual([2021, 2020, 2019, 2022]);
    const one = await ask('GET /api/submissions?year=2020&form=individual-matrix', {
      key: keys.council,
    });
    expect(one.json.items).toHaveLength(1);
    const { contentHash } = await detail();
    const found = await ask(`GET /api/submissions?contentHash=${contentHash}`, {
      key: keys.office,
    });
    expect(found.json.items).toMatchObject([{ id }]);
    const forged = await ask('GET /api/submissions?cursor=eyJ9', { key: keys.office });
    expect(forged).toMatchObject({ status: 400, json: { code: 'invalid' } });
  });

  it('another unit sees nothing of it, not even that it is there', async () => {
    for (const path of ['', '/revisions/1', '/diff?from=1&to=1']) {
      const answer = await ask(`GET /api/submissions/${id}${path}`, { key: keys.other });
      expect(answer).toMatchObject({ status: 404, json: { code: 'not-found' } });
    }
    const list = await ask('GET /api/submissions?unit=trung-tam-ung-dung', { key: keys.other });
    expect(list.json).toEqual({ items: [], next: null });
    expect((await step('explain', { text: 'x' }, keys.other)).status).toBe(404);
  });
});
