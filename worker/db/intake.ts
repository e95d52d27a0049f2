/**
 * All that receiving a submission must know of the record but for its people, in one question, with
 * the head of the log that the answer is good for.
 */
import type { D1Database } from '@cloudflare/workers-types';
import type { CriteriaSet, Form, Kind } from '../../shared/criteria/types.ts';
import { EMPTY_LOG, type Head } from '../audit/chain.ts';
import { parseAnswer, type StoredAnswer } from './answers.ts';
import type { Question } from './question.ts';
import { parseRevision, REVISION_COLUMNS, type RevisionRow } from './revisions.ts';
import { int, json, type Row, text, textOrNull } from './row.ts';
import { parseSubmission, type SubmissionRow } from './submissions.ts';
import { parseUnit, type UnitRow } from './units.ts';

export interface IntakeQuestion {
  readonly unit: string;
  readonly year: number;
  readonly form: Form;
  readonly kind: Kind;
  readonly actor: string;
  /** The caller's idempotency key. */
  readonly key: string;
}

export interface Intake {
  readonly head: Head;
  readonly stored: StoredAnswer | null;
  readonly unit: UnitRow | null;
  readonly current: {
    readonly submission: SubmissionRow;
    readonly revision: RevisionRow;
    /** Label of the key that handed the revision in; null for an identity provider's. */
    readonly by: string | null;
  } | null;
  readonly deadline: string | null;
  readonly yearLocked: boolean;
  /** Sets of the kind that the office has added. */
  readonly sets: readonly CriteriaSet[];
  /** Merges and splits: which units went into which. */
  readonly successions: readonly { readonly from: string[]; readonly to: string[] }[];
}

const QUESTION = `SELECT
    h.seq AS head_seq, h.hash AS head_hash,
    a.request_hash, a.status AS answer_status, a.body,
    s.*, ${REVISION_COLUMNS},
    k.label AS by_label,
    coalesce(x.day, d.day) AS deadline_day,
    y.year AS locked_year,
    (SELECT json_group_array(json(body)) FROM criteria_sets WHERE kind = ?4) AS sets,
    (SELECT json_group_array(json_object('from', json(from_units), 'to', json(to_units)))
       FROM lineage WHERE kind IN ('merge', 'split')) AS successions,
    (SELECT json_object('id', id, 'type', type, 'parent', parent, 'names', names,
        'aliases', aliases, 'forms', forms, 'closed_on', closed_on, 'blocks', blocks,
        'rewards', rewards, 'version', version) FROM units WHERE id = ?1) AS unit
  FROM (SELECT 1)
  LEFT JOIN (SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1) h
  LEFT JOIN submissions s ON s.year = ?2 AND s.unit_id = ?1 AND s.form = ?3
  LEFT JOIN revisions r ON r.submission_id = s.id AND r.revision = s.revision
  LEFT JOIN keys k ON k.id = r.by_key
  LEFT JOIN deadlines d ON d.year = ?2 AND d.kind = ?4
  LEFT JOIN extensions x ON x.year = ?2 AND x.kind = ?4 AND x.unit_id = ?1
  LEFT JOIN year_locks y ON y.year = ?2
  LEFT JOIN answers a ON a.actor = ?5 AND a.key = ?6`;

export function intake(db: D1Database, q: IntakeQuestion): Question<Intake> {
  const statement = db.prepare(QUESTION).bind(q.unit, q.year, q.form, q.kind, q.actor, q.key);
  return { statement, read: ([row]) => parse(row!) };
}

function parse(row: Row): Intake {
  const unit = textOrNull(row, 'unit');
  return {
    head:
      row.head_seq === null
        ? EMPTY_LOG
        : { seq: int(row, 'head_seq'), hash: text(row, 'head_hash') },
    stored: row.request_hash === null ? null : parseAnswer({ ...row, status: row.answer_status }),
    unit: unit === null ? null : parseUnit(JSON.parse(unit) as Row),
    current:
      row.id === null
        ? null
        : {
            submission: parseSubmission(row),
            revision: parseRevision(row),
            by: textOrNull(row, 'by_label'),
          },
    deadline: textOrNull(row, 'deadline_day'),
    yearLocked: row.locked_year !== null,
    sets: json(row, 'sets'),
    successions: json(row, 'successions'),
  };
}
