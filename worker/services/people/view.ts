import type { PersonView } from '../../../shared/api/registry.ts';
import type { PersonRow } from '../../db/people.ts';
import type { Role } from '../../env.ts';

/** Blocks (discipline, investigation …) are for the office and the council. */
export function personView(row: PersonRow, role: Role): PersonView {
  return {
    ...row,
    posts: [...row.posts],
    leaves: [...row.leaves],
    blocks: role === 'unit' ? [] : [...row.blocks],
    rewards: [...row.rewards],
  };
}

/** A line of the log about a person. */
export function personAudit(action: string, person: PersonRow, detail: object) {
  return {
    action,
    entity: 'person' as const,
    entityId: person.id,
    unit: person.unit,
    year: null,
    detail,
  };
}
