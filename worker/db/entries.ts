/** Table `entries`: one row for each subject of a revision; its scores are one JSON map. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { columnsOf, insertMany } from './bulk.ts';
import { AMONG_REFS, type RevisionRef, refKey } from './revisions.ts';
import { flag, int, intOrNull, json, jsonOrNull, type Row, text, textOrNull } from './row.ts';

type Points = Readonly<Record<string, number>>;
type Texts = Readonly<Record<string, string>>;

export interface EntryRow {
  readonly ordinal: number;
  /** Id of a person, or of the collective's unit. */
  readonly subject: string;
  readonly row: number;
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
  readonly self: Points;
  /** The sheet's own appraisal column, never official. */
  readonly claimed: Points | null;
  /** What is empty or 0 is left out. */
  readonly extra: EntryExtra;
  /** What is empty is left out. */
  readonly texts: EntryTexts;
  /** Revision that it was carried over from; null where it was sent with this one. */
  readonly carriedFrom: number | null;
}

export interface EntryExtra {
  readonly selfBonus?: number;
  readonly selfDeduction?: number;
  readonly claimedBonus?: number;
  readonly claimedDeduction?: number;
  readonly notApplicable?: Texts;
}

/** What no figure depends on: a ranking does not read it. */
export interface EntryTexts {
  readonly evidence?: Texts;
  readonly notes?: Texts;
}

function parse(row: Row): EntryRow {
  return {
    ordinal: int(row, 'ordinal'),
    subject: text(row, 'subject_id'),
    row: int(row, 'row'),
    name: text(row, 'name'),
    position: text(row, 'position'),
    leader: flag(row, 'leader'),
    staffCode: textOrNull(row, 'staff_code'),
    birthDate: textOrNull(row, 'birth_date'),
    self: json(row, 'self'),
    claimed: jsonOrNull(row, 'claimed'),
    extra: json(row, 'extra'),
    texts: json(row, 'texts'),
    carriedFrom: intOrNull(row, 'carried_from'),
  };
}

export async function entriesOf(
  db: D1Database,
  submission: string,
  revision: number,
): Promise<EntryRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM entries WHERE submission_id = ?1 AND revision = ?2 ORDER BY ordinal')
    .bind(submission, revision)
    .all<Row>();
  return results.map(parse);
}

/** Of many revisions in one question, by `refKey`, in their order. */
export async function entriesOfAll(
  db: D1Database,
  refs: readonly RevisionRef[],
): Promise<Map<string, EntryRow[]>> {
  const { results } = await db
    .prepare(
      `SELECT * FROM entries WHERE (submission_id, revision) ${AMONG_REFS}
       ORDER BY submission_id, revision, ordinal`,
    )
    .bind(JSON.stringify(refs))
    .all<Row>();
  const entries = new Map<string, EntryRow[]>();
  for (const row of results) {
    const key = refKey({ submission: text(row, 'submission_id'), revision: int(row, 'revision') });
    const list = entries.get(key);
    if (list) list.push(parse(row));
    else entries.set(key, [parse(row)]);
  }
  return entries;
}

const INSERT = `INSERT INTO entries (submission_id, revision, subject_id, ordinal, row, name, position,
    leader, staff_code, birth_date, self, claimed, extra, texts, carried_from)
  SELECT ?2, ?3, ${columnsOf(13)} FROM json_each(?1)`;

export function insertEntries(
  db: D1Database,
  submission: string,
  revision: number,
  entries: readonly EntryRow[],
): D1PreparedStatement[] {
  // In the order of the table's key, so that each row is put behind the one before.
  const rows = [...entries].sort((a, b) => (a.subject < b.subject ? -1 : 1)).map(columns);
  return insertMany(db, INSERT, rows, submission, revision);
}

function columns(entry: EntryRow): unknown[] {
  return [
    entry.subject,
    entry.ordinal,
    entry.row,
    entry.name,
    entry.position,
    entry.leader ? 1 : 0,
    entry.staffCode,
    entry.birthDate,
    JSON.stringify(entry.self),
    entry.claimed === null ? null : JSON.stringify(entry.claimed),
    JSON.stringify(entry.extra),
    JSON.stringify(entry.texts),
    entry.carriedFrom,
  ];
}
