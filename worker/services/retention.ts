import type { z } from 'zod';
import type { retentionAnswer, retentionBody } from '../../shared/api/retention.ts';
import { deleteAnswersBefore } from '../db/answers.ts';
import { clearReplaced } from '../db/personal.ts';
import { changeOnce, type Once } from './change.ts';
import type { ServiceContext } from './context.ts';

/** Free texts of revisions that were replaced long ago, and answers kept for repetition. */
export async function retain(
  ctx: ServiceContext,
  { before, reason, dryRun }: z.output<typeof retentionBody>,
  once: Once,
): Promise<z.output<typeof retentionAnswer>> {
  return changeOnce(ctx, once, async (head) => {
    const { statements, revisions } = await clearReplaced(ctx.db, before, ctx.now);
    const answer = { before, dryRun, revisions };
    if (dryRun) return { answer };
    return {
      answer,
      head,
      statements: [...statements, deleteAnswersBefore(ctx.db, before)],
      audit: [
        {
          action: 'setting.retention',
          entity: 'setting',
          entityId: 'retention',
          unit: null,
          year: null,
          detail: { before, revisions, reason },
        },
      ],
    };
  });
}
