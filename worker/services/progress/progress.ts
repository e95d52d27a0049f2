import type { ProgressAnswer } from '../../../shared/api/progress.ts';
import { submissionsOf } from '../../db/submissions.ts';
import { allUnits } from '../../db/units.ts';
import { deadlinesOf, extensionsOf, yearLocks } from '../../db/years.ts';
import { actorsOf } from '../actors.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { countStates, progressRows } from './table.ts';

type Asking = Pick<ServiceContext, 'db' | 'actor' | 'now'>;

/** How a year stands: units × duties. A unit sees its own row. */
export async function progress(ctx: Asking, year: number): Promise<ProgressAnswer> {
  const [one] = await progressOf(ctx, [year]);
  return one!;
}

/** How years stand, in their order: as many questions as for one. */
export async function progressOf(
  { db, actor, now }: Asking,
  years: readonly number[],
): Promise<ProgressAnswer[]> {
  const [units, submissions, deadlines, extensions, locks, actors] = await Promise.all([
    allUnits(db),
    submissionsOf(db, ...years),
    deadlinesOf(db, ...years),
    extensionsOf(db, ...years),
    yearLocks(db, ...years),
    actorsOf(db),
  ]);
  const today = localDay(now);
  const mine = actor.role === 'unit' ? units.filter((unit) => unit.id === actor.unit) : units;
  return years.map((year) => {
    const of = deadlines.filter((deadline) => deadline.year === year);
    const rows = progressRows({
      year,
      today,
      units: mine,
      submissions: submissions.filter(({ submission }) => submission.year === year),
      deadlines: of,
      extensions: extensions.filter((extension) => extension.year === year),
      actors,
    });
    const dayOf = (kind: string) => of.find((d) => d.kind === kind)?.day ?? null;
    const lock = locks.find((one) => one.year === year);
    return {
      year,
      today,
      locked: lock ? { at: lock.at, by: actors(lock.by) } : null,
      deadlines: { collective: dayOf('collective'), individual: dayOf('individual') },
      units: rows,
      counts: countStates(rows),
    };
  });
}
