/** A submission as the API shows it. */
import type {
  EntryView,
  RevisionDetail,
  SubmissionSummary,
} from '../../../shared/api/submissions.ts';
import type { AppraisedRow } from '../../db/appraised.ts';
import type { EntryRow } from '../../db/entries.ts';
import type { RevisionRow } from '../../db/revisions.ts';
import type { SubmissionRow } from '../../db/submissions.ts';
import { type Actors, actorsOf } from '../actors.ts';
import type { ServiceContext } from '../context.ts';
import { type UnitNames, unitNames } from '../unit-names.ts';

/** Who is who, for views: two queries, whatever is shown. */
export interface Names {
  readonly actors: Actors;
  readonly units: UnitNames;
}

export async function namesOf({ db }: ServiceContext): Promise<Names> {
  const [actors, units] = await Promise.all([actorsOf(db), unitNames(db)]);
  return { actors, units };
}

export function summaryView(
  row: SubmissionRow,
  revision: RevisionRow,
  { actors, units }: Names,
): SubmissionSummary {
  return {
    id: row.id,
    unit: units(row.unit, row.year),
    year: row.year,
    form: row.form,
    criteriaSet: revision.criteriaSet,
    revision: row.revision,
    status: row.status,
    receivedAt: row.receivedAt,
    by: actors(revision.by),
    late: revision.late,
    deadline: revision.deadline,
    contentHash: revision.contentHash,
    counts: revision.counts,
    appraisal:
      row.appraisal === 0 || row.appraisedAt === null || row.appraisedBy === null
        ? null
        : {
            number: row.appraisal,
            at: row.appraisedAt,
            by: actors(row.appraisedBy),
            explained: row.explained,
            closed: row.closed,
          },
  };
}

export function revisionInfoView(
  row: RevisionRow,
  { actors }: Names,
): Omit<RevisionDetail, 'entries'> {
  const { revision, basedOn, receivedAt, late, contentHash, counts, source } = row;
  return { revision, basedOn, receivedAt, by: actors(row.by), late, contentHash, counts, source };
}

/** Subjects with the office's scores beside their own. @param appraised of the same revision */
export function entryViews(
  entries: readonly EntryRow[],
  appraised: readonly AppraisedRow[],
): EntryView[] {
  const official = new Map(appraised.map((row) => [row.ordinal, row]));
  return entries.map((entry) => {
    const { extra, texts } = entry;
    const scored = official.get(entry.ordinal);
    return {
      subject: entry.subject,
      row: entry.row,
      name: entry.name,
      position: entry.position,
      leader: entry.leader,
      staffCode: entry.staffCode,
      birthDate: entry.birthDate,
      self: entry.self,
      claimed: entry.claimed,
      selfBonus: extra.selfBonus ?? 0,
      selfDeduction: extra.selfDeduction ?? 0,
      notApplicable: extra.notApplicable ?? {},
      evidence: texts.evidence ?? {},
      notes: texts.notes ?? {},
      carriedFrom: entry.carriedFrom,
      appraised: scored
        ? {
            scores: scored.scores,
            bonus: scored.extra.bonus ?? 0,
            deduction: scored.extra.deduction ?? 0,
            notApplicable: scored.extra.notApplicable ?? {},
            notes: scored.extra.notes ?? {},
          }
        : null,
    };
  });
}
