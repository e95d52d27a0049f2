/** Table `people`: one row a person, posts and the rest as JSON. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { BlockSpan, GivenReward, PostView } from '../../shared/api/registry.ts';
import type { Leave } from '../../shared/ranking/service.ts';
import { nameKey } from '../../shared/text/fold.ts';
import { columnsOf, insertMany } from './bulk.ts';
import { ask, type Question } from './question.ts';
import { flag, int, json, type Row, text, textOrNull } from './row.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
  readonly sex: 'F' | 'M' | null;
  /** Of the newest post; of a provisional person, the unit whose sheet named it first. */
  readonly unit: string;
  /** Oldest first; empty for a provisional person, whose posts are those of its sheets. */
  readonly posts: readonly PostView[];
  readonly leaves: readonly Leave[];
  readonly blocks: readonly BlockSpan[];
  readonly rewards: readonly GivenReward[];
  readonly provisional: boolean;
  readonly mergedInto: string | null;
  readonly version: number;
}

function parse(row: Row): PersonRow {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    staffCode: textOrNull(row, 'staff_code'),
    birthDate: textOrNull(row, 'birth_date'),
    sex: textOrNull(row, 'sex') as PersonRow['sex'],
    unit: text(row, 'unit_id'),
    posts: json(row, 'posts'),
    leaves: json(row, 'leaves'),
    blocks: json(row, 'blocks'),
    rewards: json(row, 'rewards'),
    provisional: flag(row, 'provisional'),
    mergedInto: textOrNull(row, 'merged_into'),
    version: int(row, 'version'),
  };
}

export async function personById(db: D1Database, id: string): Promise<PersonRow | null> {
  const row = await db.prepare('SELECT * FROM people WHERE id = ?1').bind(id).first<Row>();
  return row === null ? null : parse(row);
}

/** Everybody, the merged ones too. */
export function everyPerson(db: D1Database): Question<PersonRow[]> {
  const statement = db.prepare('SELECT * FROM people ORDER BY id');
  return { statement, read: (rows) => rows.map(parse) };
}

export const allPeople = (db: D1Database) => ask(everyPerson(db));

export interface PeopleFilter {
  readonly unit?: string | undefined;
  readonly provisional?: boolean | undefined;
  /** Exactly this name, blind to case, spacing and the place of the tone mark. */
  readonly name?: string | undefined;
  /** Only ids after this one. */
  readonly after?: string | undefined;
}

/** People who stand for themselves (merged ones do not), by id. */
export async function findPeople(
  db: D1Database,
  filter: PeopleFilter,
  limit: number,
): Promise<PersonRow[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM people
       WHERE merged_into IS NULL AND (?1 IS NULL OR unit_id = ?1)
         AND (?2 IS NULL OR provisional = ?2) AND (?3 IS NULL OR name_key = ?3)
         AND (?4 IS NULL OR id > ?4)
       ORDER BY id LIMIT ?5`,
    )
    .bind(
      filter.unit ?? null,
      filter.provisional === undefined ? null : Number(filter.provisional),
      filter.name === undefined ? null : nameKey(filter.name),
      filter.after ?? null,
      limit,
    )
    .all<Row>();
  return results.map(parse);
}

/** A person as far as matching a sheet's rows goes. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
  /** Units of all posts; of a provisional person, the unit it was first named by. */
  readonly units: readonly string[];
  /** Name of another unit on whose current form of that year it stands. */
  readonly elsewhere: string | null;
}

/**
 * Everybody whom a sheet's rows could mean: by staff code anywhere, by name anywhere
 * (the unit is the caller's to judge). Who was merged stands for the person it was merged into.
 * @param unit the sheet's own, left out of `elsewhere`
 */
export function candidates(
  db: D1Database,
  rows: readonly { readonly name: string; readonly staffCode: string | null }[],
  year: number,
  unit: string,
): Question<Candidate[]> {
  const names = [...new Set(rows.map((row) => nameKey(row.name)))];
  const codes = rows.flatMap((row) => (row.staffCode === null ? [] : [codeOf(row.staffCode)]));
  const statement = db
    .prepare(
      `WITH others AS MATERIALIZED (
         SELECT s.id, s.revision, json_extract(u.names, '$[#-1].name') AS unit
         FROM submissions s JOIN units u ON u.id = s.unit_id
         WHERE s.year = ?3 AND s.unit_id <> ?4 AND s.form <> 'collective'
       )
       SELECT coalesce(merged_into, id) AS id, name, staff_code, birth_date, unit_id, posts,
              (SELECT o.unit FROM others o
                 JOIN entries e ON e.submission_id = o.id AND e.revision = o.revision
                  AND e.subject_id = people.id
                LIMIT 1) AS elsewhere
       FROM people
       WHERE name_key IN (SELECT value FROM json_each(?1))
          OR staff_code IN (SELECT value FROM json_each(?2))`,
    )
    .bind(JSON.stringify(names), JSON.stringify(codes), year, unit);
  return { statement, read: (found) => found.map(parseCandidate) };
}

function parseCandidate(row: Row): Candidate {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    staffCode: textOrNull(row, 'staff_code'),
    birthDate: textOrNull(row, 'birth_date'),
    units: [text(row, 'unit_id'), ...json<PostView[]>(row, 'posts').map((post) => post.unit)],
    elsewhere: textOrNull(row, 'elsewhere'),
  };
}

/** Staff codes are compared, and kept, in capitals. */
export function codeOf(staffCode: string): string {
  return staffCode.trim().toUpperCase();
}

const INSERT = `INSERT INTO people (id, name, name_key, staff_code, birth_date, sex, unit_id, posts,
    leaves, blocks, rewards, provisional, merged_into, version)
  SELECT ${columnsOf(14)} FROM json_each(?1)`;

export function insertPeople(db: D1Database, people: readonly PersonRow[]): D1PreparedStatement[] {
  return insertMany(db, INSERT, people.map(columns));
}

export function replacePeople(db: D1Database, people: readonly PersonRow[]): D1PreparedStatement[] {
  const sql = `INSERT INTO people (id, name, name_key, staff_code, birth_date, sex, unit_id, posts,
      leaves, blocks, rewards, provisional, merged_into, version)
    SELECT ${columnsOf(14)} FROM json_each(?1) WHERE true
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, name_key = excluded.name_key, staff_code = excluded.staff_code,
      birth_date = excluded.birth_date, sex = excluded.sex, unit_id = excluded.unit_id,
      posts = excluded.posts, leaves = excluded.leaves, blocks = excluded.blocks,
      rewards = excluded.rewards, provisional = excluded.provisional,
      merged_into = excluded.merged_into, version = excluded.version`;
  return insertMany(db, sql, people.map(columns));
}

function columns(person: PersonRow): unknown[] {
  return [
    person.id,
    person.name,
    nameKey(person.name),
    person.staffCode === null ? null : codeOf(person.staffCode),
    person.birthDate,
    person.sex,
    person.unit,
    JSON.stringify(person.posts),
    JSON.stringify(person.leaves),
    JSON.stringify(person.blocks),
    JSON.stringify(person.rewards),
    person.provisional ? 1 : 0,
    person.mergedInto,
    person.version,
  ];
}

/** Staff codes of a list that somebody has already. @param codes as `codeOf` gives them */
export async function takenCodes(db: D1Database, codes: readonly string[]): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT staff_code FROM people WHERE staff_code IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(codes))
    .all<Row>();
  return results.map((row) => text(row, 'staff_code'));
}

/** Who stands as merged into somebody. */
export async function mergedInto(db: D1Database, id: string): Promise<PersonRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM people WHERE merged_into = ?1')
    .bind(id)
    .all<Row>();
  return results.map(parse);
}
