import type { RevisionDetail, SubmissionDetail } from '../../../shared/api/submissions.ts';
import { appraisedOf } from '../../db/appraised.ts';
import { auditOf } from '../../db/audit.ts';
import { entriesOf } from '../../db/entries.ts';
import { revisionsOf } from '../../db/revisions.ts';
import { ApiError } from '../../errors.ts';
import type { ServiceContext } from '../context.ts';
import { historyView } from '../history.ts';
import { findSubmission } from './find.ts';
import { entryViews, namesOf, revisionInfoView, summaryView } from './view.ts';

/** A submission with its subjects, revisions and history. @throws ApiError `not-found` */
export async function getSubmission(ctx: ServiceContext, id: string): Promise<SubmissionDetail> {
  const { db, locale } = ctx;
  const { submission, revision } = await findSubmission(ctx, id);
  const [names, entries, appraised, revisions, log] = await Promise.all([
    namesOf(ctx),
    entriesOf(db, id, submission.revision),
    appraisedOf(db, id, submission.appraisal),
    revisionsOf(db, id),
    auditOf(db, 'submission', id),
  ]);
  return {
    ...summaryView(submission, revision, names),
    entries: entryViews(entries, appraised),
    revisions: revisions.map((row) => revisionInfoView(row, names)),
    history: log.map((line) => historyView(line, names.actors, locale)),
  };
}

/** One revision as it was received. @throws ApiError `not-found` */
export async function getRevision(
  ctx: ServiceContext,
  id: string,
  number: number,
): Promise<RevisionDetail> {
  await findSubmission(ctx, id);
  const [names, entries, revisions] = await Promise.all([
    namesOf(ctx),
    entriesOf(ctx.db, id, number),
    revisionsOf(ctx.db, id),
  ]);
  const revision = revisions.find((row) => row.revision === number);
  if (revision === undefined) throw new ApiError('not-found');
  return { ...revisionInfoView(revision, names), entries: entryViews(entries, []) };
}
