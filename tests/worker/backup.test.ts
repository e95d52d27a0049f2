import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addedSets } from '../../worker/db/criteria-sets.ts';
import {
  BackupError,
  backup,
  type Query,
  restoreStatements,
  TABLE_NAMES,
} from '../../worker/db/dump.ts';
import { collective, matrix, once, scoresFor, staff } from './support/bodies.ts';
import { startedAnew } from './support/d1.ts';
import { ask, CENTER, DIVISION, emptyTables, freshRecord, type Keys } from './support/record.ts';

let keys: Keys;
const query: Query = async (sql) =>
  (await env.DB.prepare(sql).all<Record<string, unknown>>()).results;

async function lines(): Promise<string[]> {
  const written: string[] = [];
  await backup(query, '2026-11-24T00:00:00.000Z', (line) => {
    written.push(line);
  });
  return written;
}

async function restore(from: readonly string[]): Promise<void> {
  const statements = await restoreStatements(query, from);
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
}

/**
 * Answers as they go over the wire, byte by byte, each by a Worker that has nothing in memory: a
 * ranking that was computed before would tell nothing of a restore.
 */
async function shown(): Promise<string[]> {
  const paths = [
    'rankings?period=2022&kind=individual',
    'rankings?period=interim-review&kind=individual',
    'rankings?period=2022&kind=collective&basis=self',
    'awards?period=2022&date=2023-01-31',
    'audit/verify?content=true',
    'audit',
    'progress?year=2022',
    'units',
    'people',
    'submissions',
    'criteria',
  ];
  const answers: string[] = [];
  for (const path of paths) {
    const request = new Request(`https://thi-dua.test/api/${path}`, {
      headers: { authorization: `Bearer ${keys.office}` },
    });
    const response = await startedAnew(request);
    expect(response.status, path).toBe(200);
    answers.push(await response.text());
  }
  return answers;
}

beforeEach(async () => {
  keys = await freshRecord();
  const office = (route: string, body: object) =>
    ask(route, { key: keys.office, body, headers: once() });
  for (const year of [2020, 2021, 2022]) {
    const scores = scoresFor('staff', (year - 2020) / 2);
    const long = "Dài ’ – \u{1F3C5} “nháy” ' \\ \n; ".repeat(70);
    const evidence = Object.fromEntries(Object.keys(scores).map((code) => [code, long]));
    const subjects = [
      staff('Nguyễn Văn An', { self: scores, appraised: scores, evidence }),
      staff("O'Hara; DROP TABLE audit; --", { self: scores, appraised: scores }),
    ];
    await office('POST /api/submissions', matrix(subjects, { year }));
  }
  await office('POST /api/submissions', collective());
  await office('POST /api/deadlines', { year: 2022, kind: 'individual', day: '2023-01-15' });
  await office('POST /api/units/events', {
    kind: 'merge',
    from: [DIVISION],
    into: CENTER,
    on: '2025-07-01',
    reason: 'gộp',
  });
});

describe('a backup', () => {
  it('goes into an empty database and gives the same answers to the byte', async () => {
    const before = await shown();
    const saved = await lines();
    await emptyTables();
    await restore(saved);
    expect(await shown()).toEqual(before);
    expect(before[4]).toContain('"ok":true');
    // And the same backup again, but for the last use of keys, which no backup waits for.
    const again = await lines();
    const rows = (all: string[]) =>
      all.filter((line) => line.startsWith('[') && !line.startsWith('["keys"'));
    expect(rows(again)).toEqual(rows(saved));
    expect((await ask('GET /api/me', { key: keys.unit })).status).toBe(200);
  });

  it('holds every table that the migrations make', async () => {
    const tables = await query(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations'`,
    );
    expect(tables.map((row) => row.name).sort()).toEqual([...TABLE_NAMES].sort());
  });

  it('has no statement that D1 would refuse for its length', async () => {
    const saved = await lines();
    expect(Math.max(...saved.map((line) => line.length))).toBeGreaterThan(40_000);
    await emptyTables();
    for (const sql of await restoreStatements(query, saved)) {
      expect(new TextEncoder().encode(sql).length).toBeLessThan(100_000);
    }
  });

  it.each([
    ['cut short', (all: string[]) => all.slice(0, -1), 'cut'],
    ['a line taken out', (all: string[]) => all.toSpliced(9, 1), 'changed'],
    [
      'a figure changed',
      (all: string[]) => all.map((l) => l.replace('Nguyễn Văn An', 'Nguyễn Văn Ân')),
      'changed',
    ],
    ['something added', (all: string[]) => [...all, '["units",[]]'], 'changed'],
    ['something else altogether', () => ['{"a":1}'], 'not-a-backup'],
    ['nothing', () => [], 'not-a-backup'],
  ])('that is %s is refused before anything is written', async (_, damage, code) => {
    const damaged = damage(await lines());
    await emptyTables();
    await expect(restoreStatements(query, damaged)).rejects.toMatchObject({
      name: 'BackupError',
      code,
    });
    expect(await addedSets(env.DB)).toEqual([]);
  });

  it('never goes over a record that is there', async () => {
    const saved = await lines();
    await expect(restoreStatements(query, saved)).rejects.toEqual(new BackupError('not-empty'));
  });

  it('that the record moved on under is refused', async () => {
    let asked = 0;
    const moving: Query = async (sql) => {
      if (++asked === 20) {
        await ask('POST /api/deadlines', {
          key: keys.office,
          body: { year: 2021, kind: 'individual', day: '2022-01-15' },
        });
      }
      return query(sql);
    };
    await expect(backup(moving, '2026-11-24T00:00:00.000Z', () => {})).rejects.toEqual(
      new BackupError('changed-meanwhile'),
    );
  });
});
