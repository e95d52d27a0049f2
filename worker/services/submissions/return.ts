import type { ReturnBody, SubmissionSummary } from '../../../shared/api/submissions.ts';
import type { Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { step } from './step.ts';

/**
 * Sends a form back to its unit, with a reason for the whole and for single cells. An appraisal is
 * not in force any more; its scores stay in the record.
 */
export function returnSubmission(
  ctx: ServiceContext,
  id: string,
  { revision, seen, reason, items }: ReturnBody,
  once: Once,
): Promise<SubmissionSummary> {
  const request = { id, revision, seen, once };
  return step(ctx, request, 'submission.return', ['submitted', 'appraised'], ({ submission }) => ({
    next: {
      ...submission,
      status: 'returned',
      appraisal: 0,
      appraisedAt: null,
      appraisedBy: null,
      explained: false,
      closed: false,
    },
    detail: { reason, items },
  }));
}
