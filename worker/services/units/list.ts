import type { LineageEvent, UnitView } from '../../../shared/api/registry.ts';
import { auditOf } from '../../db/audit.ts';
import { allEvents } from '../../db/lineage.ts';
import { allUnits, unitById } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { actorsOf } from '../actors.ts';
import type { ServiceContext } from '../context.ts';
import { type HistoryItem, historyView } from '../history.ts';
import { unitView } from './view.ts';

/** All units that are or were, and what happened to them. */
export async function listUnits({
  db,
  actor,
}: ServiceContext): Promise<{ items: UnitView[]; events: LineageEvent[] }> {
  const [units, events] = await Promise.all([allUnits(db), allEvents(db)]);
  return { items: units.map((unit) => unitView(unit, actor.role)), events };
}

/** A unit with its history. @throws ApiError `not-found` */
export async function getUnit(
  ctx: ServiceContext,
  id: string,
): Promise<UnitView & { history: HistoryItem[] }> {
  const [unit, log, awards, actors] = await Promise.all([
    unitById(ctx.db, id),
    auditOf(ctx.db, 'unit', id),
    auditOf(ctx.db, 'award', id),
    actorsOf(ctx.db),
  ]);
  if (unit === null) throw new ApiError('not-found');
  const lines = [...log, ...awards].sort((a, b) => a.seq - b.seq);
  const history = lines.map((line) => historyView(line, actors, ctx.locale));
  return { ...unitView(unit, ctx.actor.role), history };
}
