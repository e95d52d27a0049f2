/** What the current forms say of one person: `entries` with their submission and scores. */
import type { D1Database } from '@cloudflare/workers-types';
import type { SubmissionStatus } from '../../shared/api/submissions.ts';
import type { Form } from '../../shared/criteria/types.ts';
import type { SheetYear } from '../../shared/registry/posts-from-sheets.ts';
import type { AppraisedExtra } from './appraised.ts';
import { codesReader, unpacked } from './by-code.ts';
import type { EntryExtra } from './entries.ts';
import { flag, int, json, jsonOrNull, type Row, text } from './row.ts';

type Points = Readonly<Record<string, number>>;

export interface PersonSheet extends SheetYear {
  readonly submission: string;
  readonly form: Form;
  readonly status: SubmissionStatus;
  readonly receivedAt: string;
  readonly by: string;
  readonly criteriaSet: string;
  readonly self: Points;
  readonly extra: EntryExtra;
  /** Null before the appraisal. */
  readonly appraised: null | { readonly scores: Points; readonly extra: AppraisedExtra };
}

/** Current forms that name a person, or anybody merged into it, oldest year first. */
export async function sheetsOf(db: D1Database, person: string): Promise<PersonSheet[]> {
  const { results } = await db
    .prepare(
      `SELECT s.id, s.unit_id, s.year, s.form, s.status, s.received_at, r.by_key, r.criteria_set, r.codes,
              e.position, e.leader, e.self, e.extra, a.scores, a.extra AS appraised_extra
       FROM submissions s
       JOIN revisions r ON r.submission_id = s.id AND r.revision = s.revision
       JOIN entries e ON e.submission_id = s.id AND e.revision = s.revision
        AND e.subject_id IN (SELECT ?1 UNION ALL SELECT id FROM people WHERE merged_into = ?1)
       LEFT JOIN appraised a ON a.submission_id = s.id AND a.appraisal = s.appraisal
                            AND a.ordinal = e.ordinal
       ORDER BY s.year, s.received_at`,
    )
    .bind(person)
    .all<Row>();
  const codes = codesReader();
  return results.map((row) => ({
    submission: text(row, 'id'),
    unit: text(row, 'unit_id'),
    year: int(row, 'year'),
    form: text(row, 'form') as Form,
    status: text(row, 'status') as SubmissionStatus,
    receivedAt: text(row, 'received_at'),
    by: text(row, 'by_key'),
    criteriaSet: text(row, 'criteria_set'),
    position: text(row, 'position'),
    leader: flag(row, 'leader'),
    self: unpacked(json(row, 'self'), codes(text(row, 'codes'))),
    extra: json(row, 'extra'),
    appraised:
      row.scores === null
        ? null
        : {
            scores: unpacked(json(row, 'scores'), codes(text(row, 'codes'))),
            extra: jsonOrNull(row, 'appraised_extra') ?? {},
          },
  }));
}
