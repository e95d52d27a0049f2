import type { AppraiseBody, SubmissionSummary } from '../../../shared/api/submissions.ts';
import { checkAppraisal } from '../../../shared/checks/appraisal.ts';
import { kindOf } from '../../../shared/criteria/sets.ts';
import { hashOfAppraisal } from '../../audit/appraisal-hash.ts';
import { type AppraisedRow, appraisedOf, insertAppraised } from '../../db/appraised.ts';
import { entriesOf } from '../../db/entries.ts';
import { ApiError } from '../../errors.ts';
import type { Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { setByVersion } from '../criteria/sets.ts';
import { findingViews } from '../findings.ts';
import { compact } from './entries.ts';
import { step } from './step.ts';

/**
 * The office's scores of a whole form. They may be given again, after an explanation say, until
 * the form is locked: each time is an appraisal of its own, and the earlier ones stay.
 * @throws ApiError `findings` where a score is missing, outside its limits or without its note
 */
export function appraise(
  ctx: ServiceContext,
  id: string,
  body: AppraiseBody,
  once: Once,
): Promise<SubmissionSummary> {
  const request = { id, revision: body.revision, seen: body.seen, once };
  return step(ctx, request, 'submission.appraise', ['submitted', 'appraised'], async (found) => {
    const { submission, revision } = found;
    const [set, entries, before] = await Promise.all([
      setByVersion(ctx, revision.criteriaSet),
      entriesOf(ctx.db, id, submission.revision),
      appraisedOf(ctx.db, id, submission.appraisal),
    ]);
    const findings = checkAppraisal(set, kindOf(submission.form), entries, body.subjects);
    if (findings.length > 0) {
      throw new ApiError('findings', {
        params: { count: findings.length },
        extra: { findings: findingViews(findings, ctx.locale), total: findings.length },
      });
    }
    const ordinals = new Map(entries.map((entry) => [entry.subject, entry.ordinal]));
    const rows: AppraisedRow[] = body.subjects.map((given) => ({
      ordinal: ordinals.get(given.subject)!,
      subject: given.subject,
      scores: given.scores,
      extra: compact({
        bonus: given.bonus,
        deduction: given.deduction,
        notApplicable: given.notApplicable,
        notes: given.notes,
      }),
    }));
    const appraisal = submission.lastAppraisal + 1;
    const at = { submission: id, appraisal, revision: submission.revision };
    return {
      next: {
        ...submission,
        status: 'appraised',
        appraisal,
        lastAppraisal: appraisal,
        appraisedAt: ctx.now,
        appraisedBy: ctx.actor.id,
        explained: false,
        closed: false,
      },
      statements: insertAppraised(ctx.db, { ...at, codes: revision.codes }, rows),
      detail: {
        appraisal,
        note: body.note,
        subjects: rows.length,
        scoresHash: await hashOfAppraisal(at, rows),
        changed: changedScores(before, rows),
      },
    };
  });
}

/** Old and new of every score that an earlier appraisal of this revision had otherwise. */
function changedScores(before: readonly AppraisedRow[], after: readonly AppraisedRow[]): object[] {
  const old = new Map(before.map((row) => [row.subject, row.scores]));
  return after.flatMap(({ subject, scores }) => {
    const was = old.get(subject);
    if (was === undefined) return [];
    return Object.keys({ ...was, ...scores })
      .filter((code) => was[code] !== scores[code])
      .map((code) => [subject, code, was[code] ?? null, scores[code] ?? null]);
  });
}
