import type { ProgressAnswer } from '../../../shared/api/progress.ts';
import { submissionsOfYear } from '../../db/submissions.ts';
import { allUnits } from '../../db/units.ts';
import { deadlinesOf, extensionsOf, yearLock } from '../../db/years.ts';
import { actorsOf } from '../actors.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { countStates, progressRows } from './table.ts';

/** How a year stands: units × duties. A unit sees its own row. */
export async function progress(
  ctx: Pick<ServiceContext, 'db' | 'actor' | 'now'>,
  year: number,
): Promise<ProgressAnswer> {
  const { db, actor, now } = ctx;
  const [units, submissions, deadlines, extensions, lock, actors] = await Promise.all([
    allUnits(db),
    submissionsOfYear(db, year),
    deadlinesOf(db, year),
    extensionsOf(db, year),
    yearLock(db, year),
    actorsOf(db),
  ]);
  const today = localDay(now);
  const mine = actor.role === 'unit' ? units.filter((unit) => unit.id === actor.unit) : units;
  const rows = progressRows({
    year,
    today,
    units: mine,
    submissions,
    deadlines,
    extensions,
    actors,
  });
  const dayOf = (kind: string) => deadlines.find((d) => d.kind === kind)?.day ?? null;
  return {
    year,
    today,
    locked: lock && { at: lock.at, by: actors(lock.by) },
    deadlines: { collective: dayOf('collective'), individual: dayOf('individual') },
    units: rows,
    counts: countStates(rows),
  };
}
