import type { z } from 'zod';
import type { inheritBody, LineageEvent } from '../../../shared/api/registry.ts';
import { allEvents, setInheritance } from '../../db/lineage.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { unitAudit } from './create.ts';

/**
 * The council's tick "kế thừa": which successor takes over which years of a unit that went into
 * it, and why. Without it nothing is inherited (docs/rules.md, Units); an empty list takes it back.
 * @throws ApiError `not-found` for another event, or a unit that the event is not about
 */
export async function inherit(
  ctx: ServiceContext,
  id: string,
  body: z.output<typeof inheritBody>,
  once: Once,
): Promise<LineageEvent> {
  return changeOnce(ctx, once, async (head) => {
    const event = (await allEvents(ctx.db)).find((known) => known.id === id);
    if (event === undefined || event.to.length === 0) throw new ApiError('not-found');
    for (const { from, to } of body.inherit) {
      if (!event.from.includes(from) || !event.to.includes(to)) throw new ApiError('not-found');
    }
    const after: LineageEvent = { ...event, inherit: body.inherit };
    const detail = { event: id, old: event.inherit, new: after.inherit, reason: body.reason };
    return {
      answer: after,
      head,
      statements: [setInheritance(ctx.db, after)],
      audit: event.to.map((unit) => unitAudit('unit.inherit', { id: unit }, detail)),
    };
  });
}
