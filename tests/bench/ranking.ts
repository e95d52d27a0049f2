/**
 * Benches of ranking, suggestions and robustness, each against something named and measured in the
 * same run. Times are never asserted; `npm run bench` prints the rows.
 */
import { DatabaseSync } from 'node:sqlite';
import { BANG_KHEN_TINH } from '../../shared/awards/bang-khen-tinh.ts';
import { itemsAt, suggestionOrder } from '../../shared/awards/item.ts';
import { robustness } from '../../shared/awards/robustness/robustness.ts';
import { suggest } from '../../shared/awards/suggest.ts';
import { rankingItems } from '../../shared/ranking/item.ts';
import { FINAL_REVIEW } from '../../shared/ranking/periods.ts';
import { type Ranking, rank } from '../../shared/ranking/rank.ts';
import { reweigh } from '../../shared/ranking/reweigh.ts';
import { rankingTotal } from '../../shared/ranking/scores.ts';
import type { RankingInput } from '../../shared/ranking/types.ts';
import { medians } from './medians.ts';
import { manyPeople } from './ranking-data.ts';
import type { BenchRow } from './row.ts';

const OPTIONS = { period: FINAL_REVIEW, basis: 'appraised' } as const;
const PEOPLE = 20_000;

/** Everything; about half a minute. */
export async function rankingBenches(): Promise<BenchRow[]> {
  return [
    await benchAgainstSqlite(),
    ...(await benchGrowth()),
    await benchFirstPage(),
    await benchRobustness(),
  ];
}

/** Ranking + suggestions of 20,000 people × 7 years against SQLite's RANK() on the same totals. */
export async function benchAgainstSqlite(people = PEOPLE): Promise<BenchRow> {
  const input = manyPeople(people, FINAL_REVIEW.years, false);
  const database = totalsIn(input);
  const query = database.prepare(
    `SELECT person, mean, RANK() OVER (ORDER BY mean DESC) AS rank FROM (
       SELECT person, (2 * SUM(total) + COUNT(*)) / (2 * COUNT(*)) AS mean
       FROM totals GROUP BY person HAVING COUNT(*) >= ?)`,
  );
  const rows = query.all(FINAL_REVIEW.minValidYears);
  sameRanks(rank(input, OPTIONS), rows);
  const [ms, againstMs] = medians(
    [() => judged(input), () => query.all(FINAL_REVIEW.minValidYears)],
    15,
  );
  database.close();
  return row(
    `ranking + suggestions, ${people} people × 7 years`,
    'SQLite RANK() OVER on the same totals',
    ms!,
    againstMs!,
    2,
  );
}

/**
 * Growth: 200,000 people against 100 lists of 2,000, each list read from memory as a list is that was
 * just loaded. Beside it, without an aim, against one list of 2,000 ranked 100 times, which after
 * the first time stands in the processor's cache: what that line adds is the cache, not the growth.
 */
export async function benchGrowth(): Promise<BenchRow[]> {
  const many = manyPeople(200_000, FINAL_REVIEW.years, false);
  const lists = Array.from({ length: 100 }, (_, l) =>
    manyPeople(2000, FINAL_REVIEW.years, false, 52 + l),
  );
  const few = lists[0]!;
  const [large, apart, cached] = medians(
    [() => judged(many), () => lists.map(judged), () => lists.map(() => judged(few))],
    31,
  );
  const what = 'ranking + suggestions, 200,000 people';
  return [
    row(what, '100 lists of 2,000', large!, apart!, 1),
    row(what, '100 × the same 2,000, in the cache', large!, cached!, null),
  ];
}

/** The first 50 rows and reasons out of a computed ranking: 200,000 people against 2,000. */
export async function benchFirstPage(): Promise<BenchRow> {
  const few = judged(manyPeople(2000, FINAL_REVIEW.years, false));
  const many = judged(manyPeople(200_000, FINAL_REVIEW.years, false));
  const page = ({ ranking, suggestions }: ReturnType<typeof judged>) => {
    rankingItems(ranking, 0, 50);
    itemsAt(suggestions, 'individual', suggestionOrder(suggestions, 'individual').subarray(0, 50));
  };
  const [large, small] = medians([() => page(many), () => page(few)], 201);
  return row(
    'first page (50) of 200,000 people, computed before',
    'first page of 2,000 people',
    large!,
    small!,
    1.25,
  );
}

/** 2,000 weightings of 20,000 people against 2,000 calls of the ordinary ranking function. */
export async function benchRobustness(people = PEOPLE, weightings = 2000): Promise<BenchRow> {
  const input = manyPeople(people, FINAL_REVIEW.years, true);
  const { suggestions } = judged(input);
  const [ordinary] = medians([() => rank(input, OPTIONS)], 15);
  const [ms] = medians([() => robustness(suggestions, 'individual', { weightings })], 3);
  return row(
    `${weightings} weightings of ${people} people × 7 years: rank intervals, suggestions, quotas`,
    `${weightings} × the ordinary ranking (without weights)`,
    ms!,
    ordinary! * weightings,
    0.2,
  );
}

/** The same against what a caller without `robustness` would do: rank again with each weighting. */
export async function benchReweighing(people = PEOPLE, weightings = 2000): Promise<BenchRow> {
  const input = manyPeople(people, FINAL_REVIEW.years, true);
  const { ranking, suggestions } = judged(input);
  const [one] = medians([() => reweigh(ranking, { a1: 1.1, b2: 0.9, e3: 1.05 })], 7);
  const [ms] = medians([() => robustness(suggestions, 'individual', { weightings })], 3);
  return row(
    `${weightings} weightings of ${people} people × 7 years`,
    `${weightings} × ranking with other weights`,
    ms!,
    one! * weightings,
    0.2,
  );
}

function judged(input: RankingInput) {
  const ranking = rank(input, OPTIONS);
  const suggestions = suggest({
    rankings: { individual: ranking },
    rules: BANG_KHEN_TINH,
    date: FINAL_REVIEW.cutOff,
  });
  return { ranking, suggestions };
}

function totalsIn(input: RankingInput): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE totals (person TEXT, year INTEGER, total INTEGER) STRICT');
  const insert = database.prepare('INSERT INTO totals VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, years } of input.subjects) {
    for (const { year, appraised } of years) insert.run(id, year, rankingTotal(appraised!));
  }
  database.exec('COMMIT');
  return database;
}

/** Both must say the same, or the comparison means nothing. */
function sameRanks(ranking: Ranking, rows: readonly Record<string, unknown>[]): void {
  const { table, rank: ranks, ranked } = ranking;
  const index = new Map(table.subjects.map((subject, i) => [subject.id, i]));
  if (rows.length !== ranked) throw new Error(`SQLite ranks ${rows.length}, we rank ${ranked}`);
  for (const { person, mean, rank: theirs } of rows) {
    const i = index.get(String(person))!;
    if (table.means[i] !== mean || ranks[i] !== theirs)
      throw new Error(
        `${person}: SQLite has ${mean}, rank ${theirs}; we ${table.means[i]}, ${ranks[i]}`,
      );
  }
}

function row(
  name: string,
  against: string,
  ms: number,
  againstMs: number,
  aim: number | null,
): BenchRow {
  return { name, against, ms, againstMs, ratio: ms / againstMs, aim };
}
