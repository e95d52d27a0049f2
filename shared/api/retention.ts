/** POST /api/retention: what is kept no longer than it is needed. */
import { z } from 'zod';
import { day, reason } from './fields.ts';

export const retentionBody = z.strictObject({
  /** Only what came in before this day. */
  before: day,
  reason,
  dryRun: z.boolean().default(false),
});
export const retentionAnswer = z.strictObject({
  before: day,
  dryRun: z.boolean(),
  /** Replaced revisions whose evidence and notes are gone; scores and hashes stay. */
  revisions: z.int(),
});
