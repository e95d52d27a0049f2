/** The current forms of a year with their scores, for ranking. */
import type { D1Database } from '@cloudflare/workers-types';
import type { Kind } from '../../shared/criteria/types.ts';
import type { AppraisedExtra } from './appraised.ts';
import { codesReader, unpacked } from './by-code.ts';
import type { EntryExtra } from './entries.ts';
import { flag, int, json, type Row, text } from './row.ts';

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

/** One year at a time: so many people's scores stay within one answer of D1. */
export async function scoredSheets(
  db: D1Database,
  kind: Kind,
  year: number,
): Promise<ScoredSheet[]> {
  const { results } = await db
    .prepare(
      `SELECT s.id, s.unit_id, s.year, s.received_at, r.criteria_set, r.codes, e.subject_id, e.position, e.leader,
              e.self, e.extra, a.scores, a.extra AS appraised_extra
       FROM submissions s
       JOIN revisions r ON r.submission_id = s.id AND r.revision = s.revision
       JOIN entries e ON e.submission_id = s.id AND e.revision = s.revision
       LEFT JOIN appraised a ON a.submission_id = s.id AND a.appraisal = s.appraisal
                            AND a.ordinal = e.ordinal
       WHERE s.year = ?1 AND (s.form = 'collective') = ?2`,
    )
    .bind(year, kind === 'collective' ? 1 : 0)
    .all<Row>();
  const codesOf = codesReader();
  return results.map((row) => {
    const codes = codesOf(text(row, 'codes'));
    return {
      subject: text(row, 'subject_id'),
      submission: text(row, 'id'),
      year: int(row, 'year'),
      unit: text(row, 'unit_id'),
      receivedAt: text(row, 'received_at'),
      criteriaSet: text(row, 'criteria_set'),
      position: text(row, 'position'),
      leader: flag(row, 'leader'),
      self: unpacked(json(row, 'self'), codes),
      extra: json(row, 'extra'),
      appraised:
        row.scores === null
          ? null
          : {
              scores: unpacked(json(row, 'scores'), codes),
              extra: json(row, 'appraised_extra'),
            },
    };
  });
}

/** Years that anything was handed in for, ascending. */
export async function scoredYears(db: D1Database): Promise<number[]> {
  const { results } = await db
    .prepare('SELECT DISTINCT year FROM submissions ORDER BY year')
    .all<Row>();
  return results.map((row) => int(row, 'year'));
}
