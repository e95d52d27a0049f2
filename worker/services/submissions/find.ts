import { type SubmissionAndRevision, submissionById } from '../../db/submissions.ts';
import { ApiError } from '../../errors.ts';
import type { ServiceContext } from '../context.ts';

/**
 * A submission that the caller may see. Another unit's is answered like one that is not there.
 * @throws ApiError `not-found`
 */
export async function findSubmission(
  { actor, db }: ServiceContext,
  id: string,
): Promise<SubmissionAndRevision> {
  const found = await submissionById(db, id);
  if (found === null || (actor.role === 'unit' && found.submission.unit !== actor.unit)) {
    throw new ApiError('not-found');
  }
  return found;
}
