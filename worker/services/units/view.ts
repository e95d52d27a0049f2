import type { UnitView } from '../../../shared/api/registry.ts';
import type { UnitRow } from '../../db/units.ts';
import type { Role } from '../../env.ts';

/** Blocks (discipline, investigation …) are for the office and the council. */
export function unitView(row: UnitRow, role: Role): UnitView {
  return {
    id: row.id,
    type: row.type,
    parent: row.parent,
    names: [...row.names],
    aliases: [...row.aliases],
    forms: [...row.forms],
    closedOn: row.closedOn,
    blocks: role === 'unit' ? [] : [...row.blocks],
    rewards: [...row.rewards],
    version: row.version,
  };
}
