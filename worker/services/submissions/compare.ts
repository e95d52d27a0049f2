import { type Diff, diffOf } from '../../../shared/api/diff.ts';
import { entriesOf } from '../../db/entries.ts';
import { ApiError } from '../../errors.ts';
import type { ServiceContext } from '../context.ts';
import { comparable } from './entries.ts';
import { findSubmission } from './find.ts';

/** What differs between two revisions, cell by cell. @throws ApiError `not-found` */
export async function compareRevisions(
  ctx: ServiceContext,
  id: string,
  from: number,
  to: number,
): Promise<Diff> {
  const { submission } = await findSubmission(ctx, id);
  if (Math.max(from, to) > submission.revision) throw new ApiError('not-found');
  const [before, after] = await Promise.all([
    entriesOf(ctx.db, id, from),
    entriesOf(ctx.db, id, to),
  ]);
  return diffOf(before.map(comparable), after.map(comparable));
}
