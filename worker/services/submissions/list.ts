import type { z } from 'zod';
import type { SubmissionPage, submissionQuery } from '../../../shared/api/submissions.ts';
import { findSubmissions } from '../../db/submissions.ts';
import type { ServiceContext } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { namesOf, summaryView } from './view.ts';

const PAGE = 50;

/** Submissions, the newest first; a unit sees its own only. */
export async function listSubmissions(
  ctx: ServiceContext,
  query: z.output<typeof submissionQuery>,
): Promise<SubmissionPage> {
  const { actor, db } = ctx;
  const limit = query.limit ?? PAGE;
  const from = query.cursor === undefined ? undefined : readCursor(query.cursor, 2);
  const unit = actor.role === 'unit' ? actor.unit! : query.unit;
  if (actor.role === 'unit' && query.unit !== undefined && query.unit !== actor.unit) {
    return { items: [], next: null };
  }
  const { year, form, status, contentHash } = query;
  const before = from && { receivedAt: String(from[0]), id: String(from[1]) };
  const filter = { unit, year, form, status, contentHash, before };
  const found = await findSubmissions(db, filter, limit + 1);
  const page = found.slice(0, limit);
  const names = await namesOf(ctx);
  const last = page.at(-1)?.submission;
  return {
    items: page.map(({ submission, revision }) => summaryView(submission, revision, names)),
    next: found.length > limit && last ? writeCursor([last.receivedAt, last.id]) : null,
  };
}
