/** The current forms of a year with their scores, for ranking. */
import type { D1Database } from '@cloudflare/workers-types';
import { kindOf } from '../../shared/criteria/sets.ts';
import type { Form, Kind } from '../../shared/criteria/types.ts';
import type { AppraisedExtra } from './appraised.ts';
import { unpacked } from './by-code.ts';
import type { EntryExtra } from './entries.ts';
import type { Question } from './question.ts';
import { flag, int, json, jsonOrNull, type Row, text } from './row.ts';

type Points = Readonly<Record<string, number>>;

export interface ScoredSheet {
  /** As the form has it: who was merged since stands here by the old id. */
  readonly subject: string;
  readonly submission: string;
  readonly year: number;
  readonly unit: string;
  readonly receivedAt: string;
  readonly criteriaSet: string;
  readonly position: string;
  readonly leader: boolean;
  readonly self: Points;
  readonly extra: EntryExtra;
  readonly appraised: null | { readonly scores: Points; readonly extra: AppraisedExtra };
}

/** A current form: what all of its rows share. */
export interface ScoredForm {
  readonly id: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly year: number;
  readonly receivedAt: string;
  readonly criteriaSet: string;
  readonly codes: readonly string[];
  readonly subjects: number;
  /** Says which state of the form this is: its rows and scores are others only where it is another. */
  readonly state: string;
}

/** Every form as it stands, the oldest year first. */
export function everyScoredForm(db: D1Database): Question<ScoredForm[]> {
  const statement = db.prepare(
    `SELECT s.id, s.form, s.unit_id, s.year, s.received_at, r.criteria_set, r.codes, r.subjects,
            json_array(s.id, s.revision, r.received_at, r.content_hash, r.redacted_at,
                       s.appraisal, s.appraised_at) AS state
     FROM submissions s JOIN revisions r ON r.submission_id = s.id AND r.revision = s.revision
     ORDER BY s.year, s.id`,
  );
  const parse = (row: Row): ScoredForm => ({
    id: text(row, 'id'),
    kind: kindOf(text(row, 'form') as Form),
    unit: text(row, 'unit_id'),
    year: int(row, 'year'),
    receivedAt: text(row, 'received_at'),
    criteriaSet: text(row, 'criteria_set'),
    codes: json(row, 'codes'),
    subjects: int(row, 'subjects'),
    state: text(row, 'state'),
  });
  return { statement, read: (rows) => rows.map(parse) };
}

/** The rows of forms, with the office's scores; evidence and notes are not read. */
export function scoredSheets(
  db: D1Database,
  forms: readonly ScoredForm[],
): Question<ScoredSheet[]> {
  const statement = db
    .prepare(
      `SELECT f.key AS form, e.subject_id, e.position, e.leader, e.self, a.scores,
              nullif(e.extra, '{}') AS extra, nullif(a.extra, '{}') AS appraised_extra
       FROM json_each(?1) f
       JOIN submissions s ON s.id = f.value
       JOIN entries e ON e.submission_id = s.id AND e.revision = s.revision
       LEFT JOIN appraised a ON a.submission_id = s.id AND a.appraisal = s.appraisal
                            AND a.ordinal = e.ordinal
       ORDER BY f.key, e.ordinal`,
    )
    .bind(JSON.stringify(forms.map(({ id }) => id)));
  return { statement, read: (rows) => rows.map((row) => sheet(row, forms[int(row, 'form')]!)) };
}

function sheet(row: Row, form: ScoredForm): ScoredSheet {
  const { id, year, unit, receivedAt, criteriaSet, codes } = form;
  return {
    subject: text(row, 'subject_id'),
    submission: id,
    year,
    unit,
    receivedAt,
    criteriaSet,
    position: text(row, 'position'),
    leader: flag(row, 'leader'),
    self: unpacked(json(row, 'self'), codes),
    extra: jsonOrNull(row, 'extra') ?? {},
    appraised:
      row.scores === null
        ? null
        : {
            scores: unpacked(json(row, 'scores'), codes),
            extra: jsonOrNull(row, 'appraised_extra') ?? {},
          },
  };
}
