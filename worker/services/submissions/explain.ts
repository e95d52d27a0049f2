import type { ExplainBody, SubmissionSummary } from '../../../shared/api/submissions.ts';
import type { Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { step, wrongState } from './step.ts';

/** The unit's giải trình on an appraisal, until the office closes it. */
export function explain(
  ctx: ServiceContext,
  id: string,
  { revision, seen, text, items }: ExplainBody,
  once: Once,
): Promise<SubmissionSummary> {
  const request = { id, revision, seen, once };
  return step(ctx, request, 'submission.explain', ['appraised'], ({ submission }) => {
    if (submission.closed) throw wrongState(ctx, 'closed');
    return {
      next: { ...submission, explained: true },
      detail: { appraisal: submission.appraisal, text, items },
    };
  });
}
