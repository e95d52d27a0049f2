/** Table `submissions`: one row for a unit's form of a year, and where it stands in its life. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { SubmissionStatus } from '../../shared/api/submissions.ts';
import type { Form } from '../../shared/criteria/types.ts';
import { parseRevision, REVISION_COLUMNS, type RevisionRow } from './revisions.ts';
import { flag, int, type Row, text, textOrNull } from './row.ts';

export interface SubmissionRow {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly form: Form;
  /** The current one. */
  readonly revision: number;
  readonly status: SubmissionStatus;
  /** When the current revision came in. */
  readonly receivedAt: string;
  /** The appraisal in force, of the current revision; 0: none. */
  readonly appraisal: number;
  readonly appraisedAt: string | null;
  readonly appraisedBy: string | null;
  /** The unit has explained since the appraisal. */
  readonly explained: boolean;
  /** The office has closed the explanations. */
  readonly closed: boolean;
  /** Number of the last appraisal ever made. */
  readonly lastAppraisal: number;
}

export function parseSubmission(row: Row): SubmissionRow {
  return {
    id: text(row, 'id'),
    unit: text(row, 'unit_id'),
    year: int(row, 'year'),
    form: text(row, 'form') as Form,
    revision: int(row, 'revision'),
    status: text(row, 'status') as SubmissionStatus,
    receivedAt: text(row, 'received_at'),
    appraisal: int(row, 'appraisal'),
    appraisedAt: textOrNull(row, 'appraised_at'),
    appraisedBy: textOrNull(row, 'appraised_by'),
    explained: flag(row, 'explained'),
    closed: flag(row, 'closed'),
    lastAppraisal: int(row, 'last_appraisal'),
  };
}

export function insertSubmission(db: D1Database, row: SubmissionRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO submissions (id, unit_id, year, form, revision, status, received_at, appraisal,
         appraised_at, appraised_by, explained, closed, last_appraisal)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)`,
    )
    .bind(
      row.id,
      row.unit,
      row.year,
      row.form,
      row.revision,
      row.status,
      row.receivedAt,
      row.appraisal,
      row.appraisedAt,
      row.appraisedBy,
      Number(row.explained),
      Number(row.closed),
      row.lastAppraisal,
    );
}

/** Everything of a row but what it is about. */
export function updateSubmission(db: D1Database, row: SubmissionRow): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE submissions SET revision = ?2, status = ?3, received_at = ?4, appraisal = ?5,
         appraised_at = ?6, appraised_by = ?7, explained = ?8, closed = ?9, last_appraisal = ?10
       WHERE id = ?1`,
    )
    .bind(
      row.id,
      row.revision,
      row.status,
      row.receivedAt,
      row.appraisal,
      row.appraisedAt,
      row.appraisedBy,
      Number(row.explained),
      Number(row.closed),
      row.lastAppraisal,
    );
}

/** A submission with its current revision. */
export interface SubmissionAndRevision {
  readonly submission: SubmissionRow;
  readonly revision: RevisionRow;
}

const JOINED = `SELECT s.*, ${REVISION_COLUMNS} FROM submissions s
  JOIN revisions r ON r.submission_id = s.id AND r.revision = s.revision`;

const parseJoined = (row: Row): SubmissionAndRevision => ({
  submission: parseSubmission(row),
  revision: parseRevision(row),
});

export async function submissionById(
  db: D1Database,
  id: string,
): Promise<SubmissionAndRevision | null> {
  const row = await db.prepare(`${JOINED} WHERE s.id = ?1`).bind(id).first<Row>();
  return row === null ? null : parseJoined(row);
}

export interface SubmissionFilter {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly form?: Form | undefined;
  readonly status?: SubmissionStatus | undefined;
  /** Of any revision: which submission received this content. */
  readonly contentHash?: string | undefined;
  /** Only what came in before this, newest first. */
  readonly before?: { readonly receivedAt: string; readonly id: string } | undefined;
}

/** Submissions, the newest first. */
export async function findSubmissions(
  db: D1Database,
  filter: SubmissionFilter,
  limit: number,
): Promise<SubmissionAndRevision[]> {
  const { results } = await db
    .prepare(
      `${JOINED}
       WHERE (?1 IS NULL OR s.unit_id = ?1) AND (?2 IS NULL OR s.year = ?2)
         AND (?3 IS NULL OR s.form = ?3) AND (?4 IS NULL OR s.status = ?4)
         AND (?5 IS NULL OR s.id IN (SELECT submission_id FROM revisions WHERE content_hash = ?5))
         AND (?6 IS NULL OR (s.received_at, s.id) < (?6, ?7))
       ORDER BY s.received_at DESC, s.id DESC LIMIT ?8`,
    )
    .bind(
      filter.unit ?? null,
      filter.year ?? null,
      filter.form ?? null,
      filter.status ?? null,
      filter.contentHash ?? null,
      filter.before?.receivedAt ?? null,
      filter.before?.id ?? null,
      limit,
    )
    .all<Row>();
  return results.map(parseJoined);
}

/** The last year that a unit has handed anything in for; null where it never has. */
export async function lastYearOf(db: D1Database, unit: string): Promise<number | null> {
  return db
    .prepare('SELECT max(year) AS year FROM submissions WHERE unit_id = ?1')
    .bind(unit)
    .first<number | null>('year');
}

/** All of these years. */
export async function submissionsOf(
  db: D1Database,
  ...years: readonly number[]
): Promise<SubmissionAndRevision[]> {
  const { results } = await db
    .prepare(`${JOINED} WHERE s.year IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(years))
    .all<Row>();
  return results.map(parseJoined);
}

/** Of every submission, which revision and which appraisal count. */
export async function allStandings(
  db: D1Database,
): Promise<{ readonly id: string; readonly revision: number; readonly appraisal: number }[]> {
  const { results } = await db
    .prepare('SELECT id, revision, appraisal FROM submissions')
    .all<Row>();
  return results.map((row) => ({
    id: text(row, 'id'),
    revision: int(row, 'revision'),
    appraisal: int(row, 'appraisal'),
  }));
}
