import type { z } from 'zod';
import type { decisionHistory, decisionsQuery } from '../../../shared/api/awards.ts';
import { nameOn } from '../../../shared/registry/types.ts';
import { actorsOf } from '../actors.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { rankingRecord } from '../ranking/record.ts';

/** Decisions as they were made, oldest first, those that were taken back too. */
export async function listDecisions(
  ctx: ServiceContext,
  { period, award, subject }: z.output<typeof decisionsQuery>,
): Promise<z.output<typeof decisionHistory>> {
  const [record, actors] = await Promise.all([rankingRecord(ctx.db, ctx.now), actorsOf(ctx.db)]);
  const names = new Map([
    ...record.people.map((person) => [person.id, person.name] as const),
    ...record.units.map((unit) => [unit.id, nameOn(unit, localDay(ctx.now)).name] as const),
  ]);
  return {
    items: record.decisions
      .filter(
        (d) =>
          (period === undefined || d.period === period) &&
          (award === undefined || d.award === award) &&
          (subject === undefined || d.subject === subject),
      )
      .map(({ by, ...decision }) => ({
        ...decision,
        votes: decision.votes && { ...decision.votes },
        by: actors(by, 'council'),
        name: names.get(decision.subject) ?? decision.subject,
      })),
  };
}
