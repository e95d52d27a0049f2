import type { Me } from '../../../shared/api/keys.ts';
import { nameOn } from '../../../shared/registry/types.ts';
import { unitById } from '../../db/units.ts';
import { localDay, type ServiceContext } from '../context.ts';

/** Who asks, with the unit's name of today. */
export async function describeActor({ actor, db, now }: ServiceContext): Promise<Me> {
  const unit = actor.unit === null ? null : await unitById(db, actor.unit);
  return {
    id: actor.id,
    label: actor.label,
    role: actor.role,
    unit: unit && { id: unit.id, ...nameAndShort(unit, localDay(now)) },
    expiresAt: actor.expiresAt,
  };
}

function nameAndShort(unit: Parameters<typeof nameOn>[0], day: string) {
  const { name, short } = nameOn(unit, day);
  return { name, short };
}
