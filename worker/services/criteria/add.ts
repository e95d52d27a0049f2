import { BUILT_IN_SETS } from '../../../shared/criteria/sets.ts';
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import { putSet } from '../../db/criteria-sets.ts';
import { isSetUsed } from '../../db/revisions.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { allSets } from './sets.ts';

/**
 * Adds a version of a criteria set, or replaces its draft while nothing was scored by it.
 * @throws ApiError `set-frozen` for one that ships or is used; `exists` where another set of the
 * kind holds from the same day, so that nobody could tell which one is in force
 */
export async function addCriteria(
  ctx: ServiceContext,
  set: CriteriaSet,
  once: Once,
): Promise<CriteriaSet> {
  const { version, kind, validFrom } = set;
  return changeOnce(ctx, once, async (head) => {
    const frozen =
      BUILT_IN_SETS.some((known) => known.version === version) ||
      (await isSetUsed(ctx.db, version));
    if (frozen) throw new ApiError('set-frozen', { params: { version } });
    const known = await allSets(ctx);
    const before = known.find((one) => one.version === version) ?? null;
    const rival = known.find(
      (one) => one.version !== version && one.kind === kind && one.validFrom === validFrom,
    );
    if (rival) throw new ApiError('exists', { params: { id: `${rival.version} (${validFrom})` } });
    return {
      answer: set,
      head,
      statements: [putSet(ctx.db, set, ctx.now)],
      audit: [
        {
          action: 'criteria.put',
          entity: 'criteria',
          entityId: version,
          unit: null,
          year: null,
          detail: { version, kind, validFrom, old: before, new: set },
        },
      ],
    };
  });
}
