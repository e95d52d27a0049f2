import type { SubmissionSummary } from '../../../shared/api/submissions.ts';
import type { Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { step } from './step.ts';

interface StepBody {
  readonly revision: number;
  readonly seen?: number | undefined;
  readonly reason: string;
}

/** The office ends the explanations: the appraised scores are settled. */
export function close(
  ctx: ServiceContext,
  id: string,
  { revision, seen, reason }: StepBody,
  once: Once,
): Promise<SubmissionSummary> {
  const request = { id, revision, seen, once };
  return step(ctx, request, 'submission.close', ['appraised'], ({ submission }) => ({
    next: { ...submission, closed: true },
    detail: { appraisal: submission.appraisal, reason },
  }));
}

/** Locks one form; a year is locked as a whole in services/years/lock.ts. */
export function lock(
  ctx: ServiceContext,
  id: string,
  { revision, seen, reason }: StepBody,
  once: Once,
): Promise<SubmissionSummary> {
  const request = { id, revision, seen, once };
  return step(ctx, request, 'submission.lock', ['appraised'], ({ submission }) => ({
    next: { ...submission, status: 'locked', closed: true },
    detail: { appraisal: submission.appraisal, reason },
  }));
}

/** Takes a lock back, with its reason; the year must be open. */
export function unlock(
  ctx: ServiceContext,
  id: string,
  { revision, seen, reason }: StepBody,
  once: Once,
): Promise<SubmissionSummary> {
  const request = { id, revision, seen, once };
  return step(ctx, request, 'submission.unlock', ['locked'], ({ submission }) => ({
    next: { ...submission, status: 'appraised', closed: false },
    detail: { appraisal: submission.appraisal, reason },
  }));
}
