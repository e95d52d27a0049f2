import type { UnitView, UpdateUnitBody } from '../../../shared/api/registry.ts';
import { replaceUnit, type UnitRow, unitById } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { differences } from '../differences.ts';
import { unitAudit } from './create.ts';
import { unitView } from './view.ts';

export const FIELDS = ['type', 'parent', 'aliases', 'forms', 'blocks', 'rewards'] as const;

/**
 * Changes what may change in a unit; its id never does, and its names do by events.
 * @throws ApiError `not-found`; `changed` where somebody else was faster
 */
export async function updateUnit(
  ctx: ServiceContext,
  id: string,
  { version, reason, ...given }: UpdateUnitBody,
  once: Once,
): Promise<UnitView> {
  return changeOnce(ctx, once, async (head) => {
    const before = await unitById(ctx.db, id);
    if (before === null) throw new ApiError('not-found');
    if (before.version !== version) {
      throw new ApiError('changed', { extra: { current: unitView(before, ctx.actor.role) } });
    }
    const { parent } = given;
    if (parent && (parent === id || (await unitById(ctx.db, parent)) === null)) {
      throw new ApiError('not-found');
    }
    const after: UnitRow = { ...before, ...defined(given), version: version + 1 };
    const detail = { ...differences(before, after, FIELDS), reason };
    return {
      answer: unitView(after, ctx.actor.role),
      head,
      statements: [replaceUnit(ctx.db, after)],
      audit: [unitAudit('unit.update', after, detail)],
    };
  });
}

/** Without the fields that were not given. */
export function defined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
