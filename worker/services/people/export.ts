import type { z } from 'zod';
import type { exportPersonAnswer } from '../../../shared/api/registry.ts';
import { auditOf } from '../../db/audit.ts';
import { allDecisions } from '../../db/decisions.ts';
import { mergedInto, personById } from '../../db/people.ts';
import { rowsAbout } from '../../db/personal.ts';
import { ApiError } from '../../errors.ts';
import { actorsOf } from '../actors.ts';
import type { ServiceContext } from '../context.ts';
import { historyView } from '../history.ts';
import { personView } from './view.ts';

/** All that the record holds about somebody, for them to be given. @throws ApiError `not-found` */
export async function exportPerson(
  ctx: ServiceContext,
  id: string,
): Promise<z.output<typeof exportPersonAnswer>> {
  const { db, actor, locale, now } = ctx;
  const person = await personById(db, id);
  if (person === null || person.mergedInto !== null) throw new ApiError('not-found');
  const merged = await mergedInto(db, id);
  const ids = [id, ...merged.map((one) => one.id)];
  const [forms, decisions, log, awards, actors] = await Promise.all([
    rowsAbout(db, ids),
    allDecisions(db),
    auditOf(db, 'person', id),
    auditOf(db, 'award', id),
    actorsOf(db),
  ]);
  return {
    exportedAt: now,
    person: personView(person, actor.role),
    merged: merged.map((one) => personView(one, actor.role)),
    forms: [...forms],
    decisions: decisions.filter((d) => ids.includes(d.subject)).map((d) => ({ ...d })),
    history: [...log, ...awards].map((line) => historyView(line, actors, locale)),
  };
}
