/** Table `entries`: one row for each subject of a revision; its scores are one JSON map. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { columnsOf, insertMany } from './bulk.ts';
import { codesReader, packed, unpacked } from './by-code.ts';
import { AMONG_REFS, type RevisionRef, refKey } from './revisions.ts';
import { flag, int, intOrNull, json, type Row, text, textOrNull } from './row.ts';

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

/** @param codes of the row's revision */
function parse(row: Row, codes: readonly string[]): EntryRow {
  return {
    ordinal: int(row, 'ordinal'),
    subject: text(row, 'subject_id'),
    row: int(row, 'row'),
    name: text(row, 'name'),
    position: text(row, 'position'),
    leader: flag(row, 'leader'),
    staffCode: textOrNull(row, 'staff_code'),
    birthDate: textOrNull(row, 'birth_date'),
    self: unpacked(json(row, 'self'), codes),
    claimed: row.claimed === null ? null : unpacked(json(row, 'claimed'), codes),
    extra: json(row, 'extra'),
    texts: textsIn(row, codes),
    carriedFrom: intOrNull(row, 'carried_from'),
  };
}

export function textsIn(row: Row, codes: readonly string[]): EntryTexts {
  const { evidence, notes } = json<EntryTexts>(row, 'texts');
  return {
    ...(evidence && { evidence: unpacked(evidence, codes) }),
    ...(notes && { notes: unpacked(notes, codes) }),
  };
}

const ENTRIES = `SELECT e.*, r.codes FROM entries e
  JOIN revisions r ON r.submission_id = e.submission_id AND r.revision = e.revision`;

export async function entriesOf(
  db: D1Database,
  submission: string,
  revision: number,
): Promise<EntryRow[]> {
  const { results } = await db
    .prepare(`${ENTRIES} WHERE e.submission_id = ?1 AND e.revision = ?2 ORDER BY e.ordinal`)
    .bind(submission, revision)
    .all<Row>();
  const codes = codesReader();
  return results.map((row) => parse(row, codes(text(row, 'codes'))));
}

/** Of many revisions in one question, by `refKey`, in their order. */
export async function entriesOfAll(
  db: D1Database,
  refs: readonly RevisionRef[],
): Promise<Map<string, EntryRow[]>> {
  const { results } = await db
    .prepare(
      `${ENTRIES} WHERE (e.submission_id, e.revision) ${AMONG_REFS}
       ORDER BY e.submission_id, e.revision, e.ordinal`,
    )
    .bind(JSON.stringify(refs))
    .all<Row>();
  const codes = codesReader();
  const entries = new Map<string, EntryRow[]>();
  for (const row of results) {
    const key = refKey({ submission: text(row, 'submission_id'), revision: int(row, 'revision') });
    const entry = parse(row, codes(text(row, 'codes')));
    const list = entries.get(key);
    if (list) list.push(entry);
    else entries.set(key, [entry]);
  }
  return entries;
}

const INSERT = `INSERT INTO entries (submission_id, revision, subject_id, ordinal, row, name, position,
    leader, staff_code, birth_date, self, claimed, extra, texts, carried_from)
  SELECT ?2, ?3, ${columnsOf(13)} FROM json_each(?1)`;

/** @param at with the codes that its rows are listed by */
export function insertEntries(
  db: D1Database,
  at: RevisionRef & { readonly codes: readonly string[] },
  entries: readonly EntryRow[],
): D1PreparedStatement[] {
  // In the order of the table's key, so that each row is put behind the one before.
  const sorted = [...entries].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const rows = sorted.map((entry) => columns(entry, at.codes));
  return insertMany(db, INSERT, rows, at.submission, at.revision);
}

function columns(entry: EntryRow, codes: readonly string[]): unknown[] {
  const { evidence, notes } = entry.texts;
  const texts = {
    ...(evidence && { evidence: packed(evidence, codes) }),
    ...(notes && { notes: packed(notes, codes) }),
  };
  return [
    entry.subject,
    entry.ordinal,
    entry.row,
    entry.name,
    entry.position,
    entry.leader ? 1 : 0,
    entry.staffCode,
    entry.birthDate,
    JSON.stringify(packed(entry.self, codes)),
    entry.claimed === null ? null : JSON.stringify(packed(entry.claimed, codes)),
    JSON.stringify(entry.extra),
    JSON.stringify(texts),
    entry.carriedFrom,
  ];
}
