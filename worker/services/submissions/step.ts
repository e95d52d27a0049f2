/** What all steps in a submission's life share: found, allowed, not overtaken, written, logged. */
import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { SubmissionStatus, SubmissionSummary } from '../../../shared/api/submissions.ts';
import { auditOf } from '../../db/audit.ts';
import {
  type SubmissionAndRevision,
  type SubmissionRow,
  updateSubmission,
} from '../../db/submissions.ts';
import { isYearLocked } from '../../db/years.ts';
import { ApiError } from '../../errors.ts';
import { say } from '../../messages.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { historyView } from '../history.ts';
import { localTime, staleError } from './admit.ts';
import { findSubmission } from './find.ts';
import { type Names, namesOf, summaryView } from './view.ts';

export interface StepRequest {
  readonly id: string;
  /** The revision that the caller has seen. */
  readonly revision: number;
  /** Lines of the history that it has read; undefined where it does not say. */
  readonly seen?: number | undefined;
  readonly once: Once;
}

/** What a step makes of a submission. */
export interface StepResult {
  readonly next: SubmissionRow;
  readonly statements?: readonly D1PreparedStatement[];
  readonly detail: object;
}

/**
 * @param action the log's word for the step
 * @param from states that the step can be taken from
 * @throws ApiError `not-found`, `stale`, `wrong-state`, `year-locked`, and what `take` throws
 */
export async function step(
  ctx: ServiceContext,
  { id, revision, seen, once }: StepRequest,
  action: string,
  from: readonly SubmissionStatus[],
  take: (found: SubmissionAndRevision) => Promise<StepResult> | StepResult,
): Promise<SubmissionSummary> {
  return changeOnce(ctx, once, async (head) => {
    const found = await findSubmission(ctx, id);
    const { submission } = found;
    const names = await namesOf(ctx);
    if (submission.revision !== revision) {
      const by = names.actors(found.revision.by).label;
      throw await staleError(ctx, revision, { ...found, by });
    }
    if (seen !== undefined) await assertSeen(ctx, found, names, seen);
    if (!from.includes(submission.status)) throw wrongState(ctx, submission.status);
    if (await isYearLocked(ctx.db, submission.year)) {
      throw new ApiError('year-locked', { params: { year: submission.year } });
    }
    const { next, statements = [], detail } = await take(found);
    return {
      answer: summaryView(next, found.revision, names),
      head,
      statements: [updateSubmission(ctx.db, next), ...statements],
      audit: [
        {
          action,
          entity: 'submission',
          entityId: id,
          unit: submission.unit,
          year: submission.year,
          detail: { revision, ...detail },
        },
      ],
    };
  });
}

/** @throws ApiError `stale` with the lines that the caller has not read */
async function assertSeen(
  ctx: ServiceContext,
  { submission }: SubmissionAndRevision,
  { actors }: Names,
  seen: number,
): Promise<void> {
  const log = await auditOf(ctx.db, 'submission', submission.id);
  const since = log.slice(seen).map((line) => historyView(line, actors, ctx.locale));
  const last = since.at(-1);
  if (last === undefined) return;
  const by = last.by.label;
  const { revision } = submission;
  throw new ApiError('stale', {
    params: { revision, by, at: localTime(last.at, ctx.locale) },
    extra: { current: { revision, by, at: last.at }, changes: null, since },
  });
}

export function wrongState({ locale }: ServiceContext, status: string): ApiError {
  return new ApiError('wrong-state', { params: { status: say(`status.${status}`, locale) } });
}
