import type { z } from 'zod';
import type { DeadlinesAnswer, deadlineBody, extensionBody } from '../../../shared/api/progress.ts';
import { unitById } from '../../db/units.ts';
import { deadlinesOf, extensionsOf, putDeadline, putExtension } from '../../db/years.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';

/** Deadlines of a year; a unit sees its own extensions only. */
export async function listDeadlines(
  { db, actor }: ServiceContext,
  year: number,
): Promise<DeadlinesAnswer> {
  const [deadlines, extensions] = await Promise.all([
    deadlinesOf(db, year),
    extensionsOf(db, year),
  ]);
  return {
    year,
    deadlines: deadlines.map(({ kind, day }) => ({ kind, day })),
    extensions: extensions
      .filter((extension) => actor.role !== 'unit' || extension.unit === actor.unit)
      .map(({ kind, unit, day, reason }) => ({ kind, unit, day, reason })),
  };
}

/** Sets a deadline. What came in before keeps the lateness of its day. */
export async function setDeadline(
  ctx: ServiceContext,
  body: z.output<typeof deadlineBody>,
  once: Once,
): Promise<DeadlinesAnswer> {
  const { year, kind, day, reason } = body;
  return changeOnce(ctx, once, async (head) => {
    const before = await listDeadlines(ctx, year);
    const old = before.deadlines.find((deadline) => deadline.kind === kind)?.day ?? null;
    const deadlines = before.deadlines.filter((deadline) => deadline.kind !== kind);
    return {
      answer: { ...before, deadlines: [...deadlines, { kind, day }] },
      head,
      statements: [putDeadline(ctx.db, body)],
      audit: [yearAudit('year.deadline', year, null, { kind, old, day, reason })],
    };
  });
}

/** Gives one unit longer, with a reason. */
export async function extendDeadline(
  ctx: ServiceContext,
  body: z.output<typeof extensionBody>,
  once: Once,
): Promise<DeadlinesAnswer> {
  const { year, kind, unit, day, reason } = body;
  return changeOnce(ctx, once, async (head) => {
    if ((await unitById(ctx.db, unit)) === null) throw new ApiError('not-found');
    const before = await listDeadlines(ctx, year);
    const isIt = (e: { kind: string; unit: string }) => e.kind === kind && e.unit === unit;
    const old = before.extensions.find(isIt)?.day ?? null;
    const extensions = before.extensions.filter((extension) => !isIt(extension));
    return {
      answer: { ...before, extensions: [...extensions, { kind, unit, day, reason }] },
      head,
      statements: [putExtension(ctx.db, body)],
      audit: [yearAudit('year.extension', year, unit, { kind, old, day, reason })],
    };
  });
}

export function yearAudit(action: string, year: number, unit: string | null, detail: object) {
  return { action, entity: 'year' as const, entityId: String(year), unit, year, detail };
}
