import type { CreateUnit, UnitView } from '../../../shared/api/registry.ts';
import { allUnits, insertUnit, type UnitRow } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { unitView } from './view.ts';

/**
 * Enters units, one or a whole list: all or none.
 * @throws ApiError `exists` for an id that is taken, `not-found` for a parent that is not there
 */
export async function createUnits(
  ctx: ServiceContext,
  units: readonly CreateUnit[],
  once: Once,
): Promise<{ items: UnitView[] }> {
  return changeOnce(ctx, once, async (head) => {
    const known = new Set((await allUnits(ctx.db)).map((unit) => unit.id));
    const rows = units.map(newUnit);
    for (const { id, parent } of rows) {
      if (known.has(id)) throw new ApiError('exists', { params: { id } });
      known.add(id);
      if (parent !== null && !known.has(parent)) throw new ApiError('not-found');
    }
    return {
      answer: { items: rows.map((row) => unitView(row, ctx.actor.role)) },
      head,
      statements: rows.map((row) => insertUnit(ctx.db, row)),
      audit: rows.map((row) => unitAudit('unit.create', row, { new: row })),
    };
  });
}

/** A unit as it is entered. */
export function newUnit(unit: CreateUnit): UnitRow {
  return { ...unit, closedOn: null, blocks: [], rewards: [], version: 1 };
}

export function unitAudit(action: string, unit: { readonly id: string }, detail: object) {
  return { action, entity: 'unit' as const, entityId: unit.id, unit: unit.id, year: null, detail };
}
