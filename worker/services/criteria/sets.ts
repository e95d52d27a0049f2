import { BUILT_IN_SETS } from '../../../shared/criteria/sets.ts';
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import { addedSets } from '../../db/criteria-sets.ts';
import { ApiError } from '../../errors.ts';
import type { ServiceContext } from '../context.ts';

/** Every set that is known: those that ship and those that the office has added. */
export async function allSets({ db }: Pick<ServiceContext, 'db'>): Promise<CriteriaSet[]> {
  return [...BUILT_IN_SETS, ...(await addedSets(db))];
}

/** @throws ApiError `not-found` */
export async function setByVersion(
  ctx: Pick<ServiceContext, 'db'>,
  version: string,
): Promise<CriteriaSet> {
  const set = (await allSets(ctx)).find((known) => known.version === version);
  if (set === undefined) throw new ApiError('not-found');
  return set;
}
