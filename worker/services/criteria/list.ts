import type { CriteriaAnswer } from '../../../shared/api/criteria.ts';
import { setInForce } from '../../../shared/criteria/sets.ts';
import type { ServiceContext } from '../context.ts';
import { allSets } from './sets.ts';

/** The sets in force in a year, or every set there is. */
export async function listCriteria(
  ctx: ServiceContext,
  year: number | undefined,
): Promise<CriteriaAnswer> {
  const all = await allSets(ctx);
  if (year === undefined) return { year: null, sets: all };
  const sets = (['collective', 'individual'] as const).flatMap(
    (kind) => setInForce(all, kind, year) ?? [],
  );
  return { year, sets };
}
