import type { D1Database } from '@cloudflare/workers-types';
import { nameInYear } from '../../shared/registry/types.ts';
import { allUnits } from '../db/units.ts';

/** A unit's id with the name it had in a year; an unknown id stands for itself. */
export type UnitNames = (id: string, year: number) => { id: string; name: string };

export async function unitNames(db: D1Database): Promise<UnitNames> {
  const byId = new Map((await allUnits(db)).map((unit) => [unit.id, unit]));
  return (id, year) => {
    const unit = byId.get(id);
    return { id, name: unit ? nameInYear(unit, year).name : id };
  };
}
