import { beforeEach, describe, expect, it } from 'vitest';
import type {
  RankedSubjectAnswer,
  RankingAnalysis,
  RankingAnswer,
} from '../../../shared/api/rankings.ts';
import type { PersonView } from '../../../shared/api/registry.ts';
import {
  collective,
  leader,
  matrix,
  once,
  type Subject,
  scoresFor,
  staff,
} from '../support/bodies.ts';
import { ask, CENTER, DIVISION, freshRecord, type Keys } from '../support/record.ts';

let keys: Keys;
beforeEach(async () => {
  keys = await freshRecord();
});

const send = (body: object) =>
  ask('POST /api/submissions', { key: keys.office, body, headers: once() });

/** Appraised as self-scored, `short` of the maximum. */
const scored = (name: string, short: number, parts: Partial<Subject> = {}) => {
  const scores = scoresFor('staff', short);
  return staff(name, { self: scores, appraised: scores, ...parts });
};

async function ranking(query: string, key = keys.office): Promise<RankingAnswer> {
  const { status, json } = await ask<RankingAnswer>(`GET /api/rankings?${query}`, { key });
  expect(status).toBe(200);
  return json;
}

const people = (period: string) => `period=${period}&kind=individual`;

describe('rankings', () => {
  it('of a year: equal scores share a rank, a missing year is nobody’s 0', async () => {
    await send(
      matrix([scored('An A', 0), scored('Bình B', 1), scored('Chi C', 1), scored('Dũng D', 2)]),
    );
    const { items, ...head } = await ranking(people('2022'));
    expect(head).toMatchObject({
      period: '2022',
      basis: 'appraised',
      provisional: false,
      total: 4,
      ranked: 4,
      next: null,
    });
    expect(items.map((item) => [item.rank, item.tied, item.subject.name, item.years])).toEqual([
      [1, false, 'An A', { '2022': 100 }],
      [2, true, expect.any(String), { '2022': 99 }],
      [2, true, expect.any(String), { '2022': 99 }],
      [4, false, 'Dũng D', { '2022': 98 }],
    ]);
    expect(items[0]!.subject.unit).toEqual({
      id: CENTER,
      name: expect.stringContaining('Trung tâm'),
    });
    const none = await ranking(people('2021'));
    expect(none.items.map((item) => [item.rank, item.mean, item.years])).toEqual(
      Array.from({ length: 4 }, () => [null, null, {}]),
    );
  });

  it('on self scores are provisional, and never mixed with the official one', async () => {
    await send(matrix([staff('An A', { self: scoresFor('staff', 1) })]));
    expect((await ranking(people('2022'))).items[0]).toMatchObject({
      rank: null,
      unranked: 'no-score',
    });
    const self = await ranking(`${people('2022')}&basis=self`);
    expect(self).toMatchObject({ provisional: true, items: [{ rank: 1, mean: 99 }] });
  });

  it('of a phase: the mean of the years there are, by the person’s one id', async () => {
    for (const [year, short] of [
      [2019, 4],
      [2020, 1],
      [2021, 0],
      [2022, 2],
    ] as const) {
      await send(matrix([scored('Trần Thị Hòa', short)], { year }));
    }
    const { items } = await ranking(people('interim-review'));
    expect(items).toMatchObject([
      {
        rank: 1,
        validYears: 4,
        mean: 98.25,
        median: 98.5,
        years: { 2019: 96, 2020: 99, 2021: 100, 2022: 98 },
      },
    ]);
  });

  it('follow every change at once, and keep what has not changed', async () => {
    await send(matrix([scored('An A', 1)]));
    const first = await ranking(people('2022'));
    const again = await ranking(people('2022'));
    expect(again.computedAt).toBe(first.computedAt);
    await send(matrix([scored('An A', 3)], { basedOn: 1 }));
    const after = await ranking(people('2022'));
    expect(after.items[0]!.mean).toBe(97);
  });

  it('are paged; a page of another state of the record is refused', async () => {
    await send(matrix(['A A', 'B B', 'C C', 'D D', 'E E'].map((name, i) => scored(name, i))));
    const first = await ranking(`${people('2022')}&limit=2`);
    expect(first).toMatchObject({ total: 5, items: [{ rank: 1 }, { rank: 2 }] });
    const second = await ranking(`${people('2022')}&limit=2&cursor=${first.next}`);
    expect(second.items.map((item) => item.rank)).toEqual([3, 4]);
    await send(collective());
    const late = await ask(`GET /api/rankings?${people('2022')}&limit=2&cursor=${second.next}`, {
      key: keys.office,
    });
    expect(late).toMatchObject({ status: 409, json: { code: 'changed' } });
  });

  it('show a unit its own people only, in their places among all', async () => {
    await send(matrix([scored('An A', 1)]));
    await send(matrix([scored('Bình B', 0)], { unit: DIVISION }));
    const mine = await ranking(people('2022'), keys.unit);
    expect(mine).toMatchObject({ total: 2, items: [{ rank: 2, subject: { name: 'An A' } }] });
    expect(JSON.stringify(mine)).not.toContain('Bình');
  });

  it('of leaders, of a unit, of collectives', async () => {
    const full = scoresFor('leader');
    const boss = leader('Giám Đốc', { self: full, appraised: full });
    await send(matrix([scored('An A', 0), boss]));
    expect((await ranking(`${people('2022')}&post=leader`)).items).toMatchObject([
      { subject: { name: 'Giám Đốc' } },
    ]);
    expect((await ranking(`${people('2022')}&unit=${DIVISION}`)).items).toEqual([]);
    const own = scoresFor('collective', 1);
    await send(
      collective({ subjects: [{ ...collective().subjects[0]!, self: own, appraised: own }] }),
    );
    const collectives = await ranking('period=2022&kind=collective');
    expect(collectives.items[0]).toMatchObject({
      rank: 1,
      mean: 99,
      subject: { id: CENTER, kind: 'collective' },
    });
  });

  it('are searched without tones, in names and units, and keep their places', async () => {
    await send(matrix(['Trần Thị Hòa', 'Lê Hoàng', 'Hà Thu'].map((name, i) => scored(name, i))));
    const found = async (words: string) => {
      const answer = await ranking(`${people('2022')}&find=${encodeURIComponent(words)}`);
      expect(answer.found).toBe(answer.items.length);
      expect(answer.total).toBe(3);
      return answer.items.map((item) => [item.rank, item.subject.name]);
    };
    expect(await found('hoa')).toEqual([
      [1, 'Trần Thị Hòa'],
      [2, 'Lê Hoàng'],
    ]);
    expect(await found('THỊ trần')).toEqual([[1, 'Trần Thị Hòa']]);
    expect(await found('trung tâm')).toHaveLength(3);
    expect(await found('không ai')).toEqual([]);
  });

  it('say what they are measured against, and where all stand', async () => {
    await send(matrix([scored('An A', 0), scored('Bình B', 3)], { year: 2021 }));
    await send(matrix([scored('An A', 2), scored('Bình B', 1), scored('Chi C', 1)]));
    const answer = await ranking(people('2022'));
    expect(answer.comparedWith).toBe('2021');
    expect(answer.definition).toMatchObject({ id: '2022', years: [2022] });
    expect(
      answer.items.map(({ rank, rankBefore, subject }) => [subject.name, rank, rankBefore]).sort(),
    ).toEqual([
      ['An A', 3, 1],
      ['Bình B', 1, 2],
      ['Chi C', 1, null],
    ]);
    expect(answer.distribution).toMatchObject({ n: 3, min: 98, max: 99, median: 99 });
    expect((await ranking(people('2022'), keys.unit)).distribution).toBeNull();
  });

  it('open at one place: its years with their forms, groups, ties and gaps', async () => {
    const generous = { self: scoresFor('staff', 0) };
    for (const year of [2019, 2020, 2022]) {
      await send(matrix([scored('An A', 0.5, generous), scored('Bình B', 0.5)], { year }));
    }
    const { items } = await ranking(people('interim-review'));
    const { subject } = items.find((item) => item.subject.name === 'An A')!;
    const open = (key = keys.office) =>
      ask<RankedSubjectAnswer>(`GET /api/rankings/subjects/${subject.id}?period=interim-review`, {
        key,
      });
    const { json } = await open();
    expect(json).toMatchObject({
      total: 2,
      item: { rank: 1, tied: true, mean: 99.5, tie: { size: 2, step: null } },
      gap: { n: 3, enough: true, mean: 0.5, min: 0.5, max: 0.5 },
      tiedWith: [{ name: 'Bình B' }],
      ties: ['direct-worker', 'women', 'not-yet-rewarded', 'newest-year'],
    });
    expect(
      json.sheets.map(({ year, state, self, appraised }) => [year, state, self, appraised]),
    ).toEqual([
      [2019, 'valid', 100, 99.5],
      [2020, 'valid', 100, 99.5],
      [2021, 'missing', null, null],
      [2022, 'valid', 100, 99.5],
    ]);
    for (const { submission } of json.sheets.filter((sheet) => sheet.state === 'valid')) {
      const form = await ask(`GET /api/submissions/${submission}`, { key: keys.office });
      expect(form.status).toBe(200);
    }
    expect(json.groups).toHaveLength(6);
    expect(json.groups.every(({ own, average }) => own === average)).toBe(true);
    const mine = (await open(keys.unit)).json;
    expect(mine).toMatchObject({ item: { rank: 1 }, tiedWith: [], distribution: null });
    expect(mine.groups.every(({ own, average }) => own !== null && average === null)).toBe(true);
    expect(mine.sheets[0]!.submission).toBe(json.sheets[0]!.submission);
    expect((await open(keys.other)).status).toBe(404);
  });

  it('tell of criteria that part nobody, of risers, and of gaps only with enough sheets', async () => {
    const names = ['A A', 'B B', 'C C', 'D D', 'E E', 'G G'];
    for (const [year, short] of [
      [2021, 5],
      [2022, 0],
    ] as const) {
      const sheet = names.map((name, i) => scored(name, i === 0 ? short : 0));
      await send(matrix(sheet, { year }));
    }
    await send(matrix([scored('Khác', 0)], { unit: DIVISION }));
    const { json } = await ask<RankingAnalysis>(
      'GET /api/rankings/analysis?period=interim-review&kind=individual',
      { key: keys.council },
    );
    expect(json.risers).toMatchObject([{ rank: 1, rise: 5, from: 2021, to: 2022 }]);
    expect(json.rose).toBe(1);
    expect(json.criteria.some(({ flat }) => flat)).toBe(true);
    expect(json.gaps).toMatchObject([
      { unit: { id: CENTER }, n: 12, enough: true, mean: 0 },
      { unit: { id: DIVISION }, n: 1, enough: false, mean: null },
    ]);
    expect(json.leastSheets).toBe(5);
  });

  it('of a period or unit that is not there say so in words', async () => {
    for (const query of [
      'period=2031&kind=individual',
      'period=xyz&kind=individual',
      'period=2022&kind=individual&unit=khong-co',
    ]) {
      const { status, json } = await ask(`GET /api/rankings?${query}`, { key: keys.office });
      expect(status).toBe(422);
      expect(json).toMatchObject({
        code: 'cannot-rank',
        message: expect.not.stringMatching(/[{}]/),
      });
    }
  });
});

describe('what the registry changes in a ranking', () => {
  const office = <T>(route: string, body: object) => ask<T>(route, { key: keys.office, body });
  const post = { unit: CENTER, position: 'Chuyên viên', leader: false, directWorker: true };

  async function enter(person: object): Promise<PersonView> {
    return (await office<{ items: PersonView[] }>('POST /api/people', { people: [person] })).json
      .items[0]!;
  }

  it('less than six months of work: no grade, and out of the mean', async () => {
    await enter({ name: 'An A', posts: [{ ...post, from: '2022-09-01', to: null }] });
    await send(matrix([scored('An A', 0)]));
    expect((await ranking(people('2022'))).items).toMatchObject([
      { rank: null, states: { 2022: 'not-graded' } },
    ]);
  });

  it('somebody on two units’ forms counts once, and that is said', async () => {
    await enter({
      name: 'An A',
      staffCode: 'CB1',
      posts: [
        { ...post, from: '2019-01-01', to: '2022-05-31' },
        { ...post, unit: DIVISION, from: '2022-06-01', to: null },
      ],
    });
    await send(matrix([scored('An A', 4, { staffCode: 'CB1' })]));
    await send(matrix([scored('An A', 1, { staffCode: 'CB1' })], { unit: DIVISION }));
    const { items, doubled } = await ranking(people('2022'));
    expect(items).toMatchObject([{ mean: 99, subject: { unit: { id: DIVISION } } }]);
    expect(doubled).toMatchObject([{ name: 'An A', year: 2022, used: DIVISION, left: [CENTER] }]);
  });

  it('two entries of one person are one after they are merged', async () => {
    await send(matrix([scored('An A', 0)], { unit: DIVISION, year: 2020 }));
    await send(matrix([scored('An A', 2)], { year: 2021 }));
    const both = await ranking(people('interim-review'));
    expect(both.items).toHaveLength(2);
    const [one, other] = both.items.map((item) => item.subject.id);
    await office(`POST /api/people/${one}/merge`, { into: other, reason: 'cùng một người' });
    const { items } = await ranking(people('interim-review'));
    expect(items).toMatchObject([{ validYears: 2, years: { 2020: 100, 2021: 98 } }]);
  });

  it('a merged collective inherits a score only by the council’s tick', async () => {
    const own = scoresFor('collective', 2);
    const subjects = [{ ...collective().subjects[0]!, self: own, appraised: own }];
    await send(collective({ year: 2022, subjects }));
    const merged = await office<{ event: { id: string } }>('POST /api/units/events', {
      kind: 'merge',
      from: [CENTER],
      into: 'khoi-van-phong',
      on: '2025-07-01',
      reason: 'gộp',
    });
    const stateOf = async () =>
      (await ranking('period=final-review&kind=collective')).items.find(
        (item) => item.subject.id === 'khoi-van-phong',
      )!;
    expect((await stateOf()).states).toMatchObject({ 2022: 'missing' });
    const inherit = [{ from: CENTER, to: 'khoi-van-phong', years: 'all', reason: 'NQ 12' }];
    await ask(`POST /api/units/events/${merged.json.event.id}/inherit`, {
      key: keys.council,
      body: { inherit, reason: 'Họp Hội đồng' },
    });
    expect(await stateOf()).toMatchObject({ years: { 2022: 98 }, states: { 2022: 'inherited' } });
  });
});
