import { beforeEach, describe, expect, it } from 'vitest';
import type { AwardsAnswer, DecisionsAnswer, WhatIfAnswer } from '../../../shared/api/awards.ts';
import type { SummaryAnswer } from '../../../shared/api/summary.ts';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { matrix, once, scoresFor, staff } from '../support/bodies.ts';
import { ask, CENTER, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
  for (const year of [2019, 2020, 2021, 2022]) {
    const body = matrix([scored('An A', 1), scored('Bình B', 2), scored('Chi C', 5)], { year });
    const { status } = await ask('POST /api/submissions', {
      key: keys.office,
      body,
      headers: once(),
    });
    expect(status).toBe(201);
  }
});

const scored = (name: string, short: number) => {
  const scores = scoresFor('staff', short);
  return staff(name, { self: scores, appraised: scores });
};

const get = <T>(path: string, key = keys.council) => ask<T>(`GET /api/${path}`, { key });
const awards = async (query = '') =>
  (await get<AwardsAnswer>(`awards?period=interim-review&kind=individual${query}`)).json;
const votes = { for: 9, present: 9, members: 10 };

const decide = (decisions: object[], parts: object = {}, key = keys.council) =>
  ask<DecisionsAnswer>('POST /api/awards/decisions', {
    key,
    body: { period: 'interim-review', award: 'GIAY_KHEN_SO', decisions, ...parts },
  });

describe('suggestions', () => {
  it('come with every reason: rule, threshold, actual figure, margin, source and sentence', async () => {
    const answer = await awards();
    expect(answer).toMatchObject({
      period: 'interim-review',
      award: 'GIAY_KHEN_SO',
      rulesVersion: GIAY_KHEN_SO.version,
      provisional: false,
      counts: { individual: { propose: 1 } },
    });
    const [first, second] = answer.items;
    expect(first).toMatchObject({
      rank: 1,
      mean: 99,
      status: 'propose',
      subject: { name: 'An A' },
    });
    const mean = first!.reasons.find((reason) => reason.type === 'mean')!;
    expect(mean).toMatchObject({ pass: true, threshold: 85, actual: 99, margin: 14 });
    for (const { message, label } of first!.reasons) {
      expect(`${label} ${message}`).not.toMatch(/[{}]/);
    }
    // One person for each center: the second meets every condition and stands outside the quota.
    expect(second).toMatchObject({ status: 'not-eligible', overQuota: true });
    expect(second!.flip).toEqual(expect.any(String));
  });

  it('are paged and filtered by status, for the office and the council only', async () => {
    const page = await awards('&limit=1');
    expect(page.items).toMatchObject([{ subject: { name: 'An A' } }]);
    const next = await awards(`&limit=1&cursor=${page.next}`);
    expect(next.items).toMatchObject([{ subject: { name: 'Bình B' } }]);
    expect((await awards('&status=not-eligible')).items).toHaveLength(2);
    expect(await awards('&find=binh')).toMatchObject({
      found: 1,
      next: null,
      items: [{ rank: 2, subject: { name: 'Bình B' } }],
    });
    const { id } = page.items[0]!.subject;
    expect(await awards(`&subject=${id}`)).toMatchObject({ found: 1, items: [{ rank: 1 }] });
    expect((await get('awards?period=interim-review', keys.unit)).status).toBe(403);
    const wrong = await get<{ code: string }>('awards?period=interim-review&award=BANG_KHEN_TINH');
    expect(wrong).toMatchObject({ status: 422, json: { code: 'cannot-rank' } });
  });

  it('what if: with no change it is the official result; with others it says who enters and leaves', async () => {
    const tryOut = (changes: object) =>
      ask<WhatIfAnswer>('POST /api/awards/what-if', {
        key: keys.office,
        body: { period: 'interim-review', changes },
      });
    const same = await tryOut({});
    expect(same.json).toMatchObject({ enters: [], leaves: [], changed: [] });
    expect(same.json.after).toEqual(same.json.counts);
    const two = { collective: null, individual: 2, either: false };
    const wider = await tryOut({ quotas: { byType: { center: two } } });
    expect(wider.json.enters).toMatchObject([{ subject: { name: 'Bình B' } }]);
    expect((await awards()).counts.individual.propose).toBe(1);
    expect((await tryOut({ thresholds: { 'khong-co': 5 } })).status).toBe(422);
  });

  it('robustness: in how many weightings a suggestion holds', async () => {
    const query = 'awards/robustness?period=interim-review&kind=individual&weightings=200&seed=7';
    const first = await get<{ items: { subject: { name: string }; holds: number }[] }>(query);
    expect(first.json.items[0]).toMatchObject({ subject: { name: 'An A' }, holds: 100 });
    expect((await get(query)).json).toEqual(first.json);
  });
});

describe('decisions of the council', () => {
  const idOf = async (name: string) =>
    (await awards()).items.find((item) => item.subject.name === name)!.subject.id;
  const accept = (subject: string, parts: object = {}) => ({
    subject,
    action: 'accept',
    votes,
    number: '123/QĐ-SKHCN',
    date: '2023-04-20',
    ...parts,
  });

  it('are the council’s alone, and stand beside the suggestion', async () => {
    const an = await idOf('An A');
    expect((await decide([accept(an)], {}, keys.office)).status).toBe(403);
    const dry = await decide([accept(an)], { dryRun: true });
    expect(dry.json).toMatchObject({
      dryRun: true,
      count: 1,
      subjects: [{ name: 'An A', action: 'accept' }],
    });
    expect((await awards()).items[0]!.decision).toBeNull();
    expect((await decide([accept(an)])).status).toBe(200);
    expect((await awards()).items[0]).toMatchObject({
      decision: { action: 'accept', number: '123/QĐ-SKHCN', votes },
    });
  });

  it('are all or none, and each that cannot stand says why', async () => {
    const [an, binh] = [await idOf('An A'), await idOf('Bình B')];
    const refused = await decide([accept(an), accept(binh), { subject: an, action: 'decline' }]);
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ code: 'decisions-refused' });
    const codes = refused.json.issues.map((issue) => issue.code);
    expect(codes).toEqual(
      expect.arrayContaining(['reason-against-suggestion', 'twice', 'reason-needed']),
    );
    for (const { message } of refused.json.issues) expect(message).not.toMatch(/[{}]/);
    expect((await awards()).items[0]!.decision).toBeNull();
    const few = await decide([accept(an, { votes: { for: 3, present: 5, members: 10 } })]);
    expect(few.json.issues.map((issue) => issue.code)).toEqual(
      expect.arrayContaining(['no-quorum', 'no-majority']),
    );
  });

  it('make a reward that later periods know of, until it is revoked', async () => {
    const an = await idOf('An A');
    await decide([accept(an)]);
    const rewarded = async () =>
      (
        await get<{ items: { sinceReward: object | null }[] }>(
          'rankings?period=final-review&kind=individual',
        )
      ).json.items[0]!.sinceReward;
    expect(await rewarded()).toMatchObject({ award: 'GIAY_KHEN_SO', toYear: 2022 });
    const revoked = await decide([
      { subject: an, action: 'revoke', reason: 'Kê khai sai', number: '7/QĐ', date: '2024-01-05' },
    ]);
    expect(revoked.status).toBe(200);
    expect(await rewarded()).toBeNull();
    const history = await get<{ items: { action: string }[] }>(`awards/decisions?subject=${an}`);
    expect(history.json.items.map((item) => item.action)).toEqual(['accept', 'revoke']);
    const person = await get<{ history: { message: string }[] }>(`people/${an}`, keys.office);
    const told = person.json.history.map((line) => line.message);
    expect(told).toContain('Thu hồi Giấy khen của Giám đốc Sở (sơ kết): Kê khai sai');
  });

  it('sent twice under one key are made once', async () => {
    const body = {
      period: 'interim-review',
      award: 'GIAY_KHEN_SO',
      decisions: [accept(await idOf('An A'))],
    };
    const headers = once();
    const send = () => ask('POST /api/awards/decisions', { key: keys.council, body, headers });
    const [first, again] = [await send(), await send()];
    expect(again).toMatchObject({ status: 200, json: first.json });
    expect((await get<{ items: object[] }>('awards/decisions')).json.items).toHaveLength(1);
  });
});

describe('rules and settings', () => {
  it('new rules hold from their day; those that a decision cites are frozen', async () => {
    const stricter = {
      ...GIAY_KHEN_SO,
      version: 'giay-khen-so.9',
      validFrom: '2020-01-01',
      rules: GIAY_KHEN_SO.rules.map((rule) =>
        rule.type === 'mean' ? { ...rule, atLeast: 99.5 } : rule,
      ),
      examples: [],
    };
    const put = (rules: object) => ask('POST /api/awards/rules', { key: keys.office, body: rules });
    expect((await put(stricter)).status).toBe(201);
    const answer = await awards();
    expect(answer).toMatchObject({
      rulesVersion: 'giay-khen-so.9',
      counts: { individual: { propose: 0 } },
    });
    expect((await put({ ...GIAY_KHEN_SO, title: 'x' })).json.code).toBe('rules-frozen');
    const { subject } = answer.items[0]!;
    const against = { subject: subject.id, action: 'accept', votes, reason: 'Thành tích đặc biệt' };
    expect((await decide([against])).status).toBe(200);
    expect((await put(stricter)).json.code).toBe('rules-frozen');
  });

  it('rules whose own examples do not hold are refused', async () => {
    const examples = GIAY_KHEN_SO.examples.map((example) => ({ ...example, status: 'deferred' }));
    const body = { ...GIAY_KHEN_SO, version: 'giay-khen-so.8', examples };
    const refused = await ask('POST /api/awards/rules', { key: keys.office, body });
    expect(refused).toMatchObject({ status: 400, json: { code: 'invalid' } });
  });

  it('a phase may be changed by the office, and what does not fit is refused', async () => {
    const { json } = await get<{ phases: { id: string; cutOff: string }[] }>('settings');
    const value = json.phases.map((phase) =>
      phase.id === 'interim-review' ? { ...phase, cutOff: '2022-04-30' } : phase,
    );
    const put = (body: object) => ask('PUT /api/settings/phases', { key: keys.office, body });
    expect((await put({ value, reason: 'Sơ kết tháng 4' })).status).toBe(200);
    const items = (
      await get<{ items: { states: object }[] }>('rankings?period=interim-review&kind=individual')
    ).json.items;
    expect(items[0]!.states).toEqual({ 2022: 'after-cut-off' });
    expect(await put({ value: [{ id: 'x' }] })).toMatchObject({
      status: 400,
      json: { code: 'invalid' },
    });
    expect(
      (await ask('PUT /api/settings/khac', { key: keys.office, body: { value } })).status,
    ).toBe(404);
  });
});

it('the summary shows the figures of the screens, and the head of the log', async () => {
  const { json } = await get<SummaryAnswer>('summary?period=interim-review');
  const shown = await awards();
  expect(
    json.subjects.filter((s) => s.kind === 'individual').map((s) => [s.id, s.rank, s.mean]),
  ).toEqual(shown.items.map((item) => [item.subject.id, item.rank, item.mean]));
  expect(json.awards[0]!.counts).toEqual(shown.counts);
  const verify = await get<{ head: { seq: number; hash: string } }>('audit/verify');
  expect(json.audit).toEqual({ sequence: verify.json.head.seq, hash: verify.json.head.hash });
  expect(json.progress.map((year) => year.year)).toEqual([2019, 2020, 2021, 2022]);
  expect(json.subjects.find((s) => s.name === 'An A')).toMatchObject({
    unit: CENTER,
    position: 'Chuyên viên',
  });
  expect((await get('summary?period=interim-review', keys.unit)).status).toBe(403);
});
