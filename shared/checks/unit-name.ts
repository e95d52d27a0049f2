import { nameInYear } from '../registry/types.ts';
import type { SheetReading } from '../sheet/reading.ts';

export interface UnitName {
  /** Null for a unit that the registry does not know. */
  readonly id: string | null;
  readonly name: string;
}

/** The registry's name of the sheet's year where the unit is known, else the sheet's own wording. */
export function unitOf({ unit, year }: SheetReading): UnitName | null {
  if (!unit) return null;
  const known = unit.value.unit;
  if (!known) return { id: null, name: unit.value.text };
  const name = year ? nameInYear(known, year.value) : known.names.at(-1)!;
  return { id: known.id, name: name.name };
}
