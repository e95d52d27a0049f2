/** Table `appraised`: the office's scores, one row a subject; an appraisal is never overwritten. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { columnsOf, insertMany } from './bulk.ts';
import { codesReader, packed, unpacked } from './by-code.ts';
import type { RevisionRef } from './revisions.ts';
import { int, json, type Row, text } from './row.ts';

type Texts = Readonly<Record<string, string>>;

export interface AppraisedRow {
  readonly ordinal: number;
  readonly subject: string;
  readonly scores: Readonly<Record<string, number>>;
  /** What is empty or 0 is left out. */
  readonly extra: AppraisedExtra;
}

export interface AppraisedExtra {
  readonly bonus?: number;
  readonly deduction?: number;
  readonly notApplicable?: Texts;
  readonly notes?: Texts;
}

export async function appraisedOf(
  db: D1Database,
  submission: string,
  appraisal: number,
): Promise<AppraisedRow[]> {
  const { results } = await db
    .prepare(`${APPRAISED} WHERE a.submission_id = ?1 AND a.appraisal = ?2 ORDER BY a.ordinal`)
    .bind(submission, appraisal)
    .all<Row>();
  const codes = codesReader();
  return results.map((row) => parse(row, codes(text(row, 'codes'))));
}

/** One appraisal of a submission. */
export interface AppraisalRef {
  readonly submission: string;
  readonly appraisal: number;
}

export const appraisalKey = ({ submission, appraisal }: AppraisalRef) =>
  `${submission} ${appraisal}`;

/** Of many appraisals in one question, by `appraisalKey`. */
export async function appraisedOfAll(
  db: D1Database,
  refs: readonly AppraisalRef[],
): Promise<Map<string, AppraisedRow[]>> {
  const { results } = await db
    .prepare(
      `${APPRAISED} WHERE (a.submission_id, a.appraisal) IN
         (SELECT value ->> 'submission', value ->> 'appraisal' FROM json_each(?1))
       ORDER BY a.submission_id, a.appraisal, a.ordinal`,
    )
    .bind(JSON.stringify(refs))
    .all<Row>();
  const codes = codesReader();
  const keyOf = (row: Row) =>
    appraisalKey({ submission: text(row, 'submission_id'), appraisal: int(row, 'appraisal') });
  return new Map(
    [...Map.groupBy(results, keyOf)].map(([key, rows]) => [
      key,
      rows.map((row) => parse(row, codes(text(row, 'codes')))),
    ]),
  );
}

const APPRAISED = `SELECT a.*, r.codes FROM appraised a
  JOIN revisions r ON r.submission_id = a.submission_id AND r.revision = a.revision`;

/** @param codes of the row's revision */
function parse(row: Row, codes: readonly string[]): AppraisedRow {
  return {
    ordinal: int(row, 'ordinal'),
    subject: text(row, 'subject_id'),
    scores: unpacked(json(row, 'scores'), codes),
    extra: json(row, 'extra'),
  };
}

const INSERT = `INSERT INTO appraised (submission_id, appraisal, revision, ordinal, subject_id, scores, extra)
  SELECT ?2, ?3, ?4, ${columnsOf(4)} FROM json_each(?1)`;

/** @param at with the codes that the revision's rows are listed by */
export function insertAppraised(
  db: D1Database,
  at: RevisionRef & { readonly appraisal: number; readonly codes: readonly string[] },
  rows: readonly AppraisedRow[],
): D1PreparedStatement[] {
  const columns = rows.map((row) => [
    row.ordinal,
    row.subject,
    JSON.stringify(packed(row.scores, at.codes)),
    JSON.stringify(row.extra),
  ]);
  return insertMany(db, INSERT, columns, at.submission, at.appraisal, at.revision);
}
