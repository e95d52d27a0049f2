import { diffOf } from '../../../shared/api/diff.ts';
import type { SubmissionBody } from '../../../shared/api/submissions.ts';
import { entriesOf } from '../../db/entries.ts';
import type { Intake } from '../../db/intake.ts';
import { ApiError } from '../../errors.ts';
import { say } from '../../messages.ts';
import type { ServiceContext } from '../context.ts';
import { comparable } from './entries.ts';

/**
 * Whether a form may be handed in at all, before its content is looked at.
 * @throws ApiError `not-found`, `unit-closed`, `year-locked`, `wrong-state`, `stale`
 */
export async function admit(
  ctx: ServiceContext,
  body: SubmissionBody,
  { unit, current, yearLocked }: Intake,
): Promise<void> {
  if (unit === null) throw new ApiError('not-found');
  const began = unit.names[0]!.from;
  const ended = unit.closedOn;
  if (began > `${body.year}-12-31` || (ended !== null && ended < `${body.year}-01-01`)) {
    throw new ApiError('unit-closed', { params: { year: body.year } });
  }
  if (yearLocked) throw new ApiError('year-locked', { params: { year: body.year } });
  if (current === null) {
    if (body.basedOn !== null) throw new ApiError('not-found');
    return;
  }
  const { status, revision } = current.submission;
  if (body.basedOn !== revision) throw await staleError(ctx, body.basedOn, current);
  // Once appraised, a unit's form changes only after the office has returned it.
  if (status === 'locked' || (status === 'appraised' && ctx.actor.role !== 'office')) {
    throw new ApiError('wrong-state', { params: { status: say(`status.${status}`, ctx.locale) } });
  }
}

/** Says where the record stands, who moved it on and, where the caller had a revision, what changed. */
export async function staleError(
  { db, locale }: ServiceContext,
  basedOn: number | null,
  current: NonNullable<Intake['current']>,
): Promise<ApiError> {
  const { id, revision } = current.submission;
  const by = current.by ?? current.revision.by;
  const at = current.revision.receivedAt;
  let changes: object | null = null;
  if (basedOn !== null && basedOn < revision) {
    const [before, after] = await Promise.all([
      entriesOf(db, id, basedOn),
      entriesOf(db, id, revision),
    ]);
    changes = diffOf(before.map(comparable), after.map(comparable));
  }
  return new ApiError('stale', {
    params: { revision, by, at: localTime(at, locale) },
    extra: { current: { revision, by, at }, changes },
  });
}

/** "23/11/2026 14:05", the time in Vietnam. */
export function localTime(instant: string, locale: 'vi' | 'en'): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  const date = locale === 'vi' ? `${day}/${month}/${year}` : local.slice(0, 10);
  return `${date} ${local.slice(11, 16)}`;
}
