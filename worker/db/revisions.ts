/** Table `revisions`: what was received, and when; never changed afterwards. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { flag, int, intOrNull, json, type Row, text, textOrNull } from './row.ts';

export interface RevisionRow {
  readonly submission: string;
  readonly revision: number;
  readonly basedOn: number | null;
  readonly criteriaSet: string;
  readonly receivedAt: string;
  readonly by: string;
  readonly late: boolean;
  /** Last day that was applied; null where none was set. */
  readonly deadline: string | null;
  readonly contentHash: string;
  /** Criteria that its rows list, in their order. */
  readonly codes: readonly string[];
  readonly source: { readonly file: string; readonly sheet: string };
  readonly counts: {
    readonly subjects: number;
    readonly scores: number;
    readonly warnings: number;
  };
}

/** Under names that do not meet those of `submissions` in a join; the revisions are `r`. */
export const REVISION_COLUMNS = `r.submission_id AS r_submission, r.revision AS r_revision,
  r.based_on AS r_based_on, r.codes AS r_codes, r.criteria_set AS r_criteria_set, r.received_at AS r_received_at,
  r.by_key AS r_by, r.late AS r_late, r.deadline AS r_deadline, r.content_hash AS r_content_hash,
  r.source_file AS r_file, r.source_sheet AS r_sheet, r.subjects AS r_subjects,
  r.scores AS r_scores, r.warnings AS r_warnings`;

export function parseRevision(row: Row): RevisionRow {
  return {
    submission: text(row, 'r_submission'),
    revision: int(row, 'r_revision'),
    basedOn: intOrNull(row, 'r_based_on'),
    criteriaSet: text(row, 'r_criteria_set'),
    receivedAt: text(row, 'r_received_at'),
    by: text(row, 'r_by'),
    late: flag(row, 'r_late'),
    deadline: textOrNull(row, 'r_deadline'),
    contentHash: text(row, 'r_content_hash'),
    codes: json(row, 'r_codes'),
    source: { file: text(row, 'r_file'), sheet: text(row, 'r_sheet') },
    counts: {
      subjects: int(row, 'r_subjects'),
      scores: int(row, 'r_scores'),
      warnings: int(row, 'r_warnings'),
    },
  };
}

export function insertRevision(db: D1Database, row: RevisionRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO revisions (submission_id, revision, based_on, criteria_set, received_at, by_key,
         late, deadline, content_hash, source_file, source_sheet, subjects, scores, warnings, codes)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)`,
    )
    .bind(
      row.submission,
      row.revision,
      row.basedOn,
      row.criteriaSet,
      row.receivedAt,
      row.by,
      Number(row.late),
      row.deadline,
      row.contentHash,
      row.source.file,
      row.source.sheet,
      row.counts.subjects,
      row.counts.scores,
      row.counts.warnings,
      JSON.stringify(row.codes),
    );
}

/** All revisions of a submission, oldest first. */
export async function revisionsOf(db: D1Database, submission: string): Promise<RevisionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${REVISION_COLUMNS} FROM revisions r WHERE r.submission_id = ?1 ORDER BY r.revision`,
    )
    .bind(submission)
    .all<Row>();
  return results.map(parseRevision);
}

/** Whether any revision was scored by a set: it is then frozen. */
export async function isSetUsed(db: D1Database, version: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 AS used FROM revisions WHERE criteria_set = ?1 LIMIT 1')
    .bind(version)
    .first();
  return row !== null;
}

/** What a revision's content hash was made of, but for its subjects. */
export interface ReceivedContent {
  readonly unit: string;
  readonly year: number;
  readonly form: string;
  readonly criteriaSet: string;
  readonly contentHash: string;
  /** When personal data was erased from it. */
  readonly redactedAt: string | null;
}

/** A revision by its place: what the log's line about it names. */
export interface RevisionRef {
  readonly submission: string;
  readonly revision: number;
}

export const refKey = ({ submission, revision }: RevisionRef) => `${submission} ${revision}`;

/** For a list of `RevisionRef` as the first parameter. */
export const AMONG_REFS = `IN (SELECT value ->> 'submission', value ->> 'revision' FROM json_each(?1))`;

/** Of many revisions in one question, by `refKey`. */
export async function receivedContents(
  db: D1Database,
  refs: readonly RevisionRef[],
): Promise<Map<string, ReceivedContent>> {
  const { results } = await db
    .prepare(
      `SELECT r.submission_id, r.revision, s.unit_id, s.year, s.form, r.criteria_set,
              r.content_hash, r.redacted_at
       FROM revisions r JOIN submissions s ON s.id = r.submission_id
       WHERE (r.submission_id, r.revision) ${AMONG_REFS}`,
    )
    .bind(JSON.stringify(refs))
    .all<Row>();
  return new Map(
    results.map((row) => [
      refKey({ submission: text(row, 'submission_id'), revision: int(row, 'revision') }),
      {
        unit: text(row, 'unit_id'),
        year: int(row, 'year'),
        form: text(row, 'form'),
        criteriaSet: text(row, 'criteria_set'),
        contentHash: text(row, 'content_hash'),
        redactedAt: textOrNull(row, 'redacted_at'),
      },
    ]),
  );
}
