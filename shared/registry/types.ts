/** The registry's words for units, shared by the pane, the command line and the Worker. */
import type { Kind } from '../criteria/types.ts';

/**
 * block: khối (scored as one collective, made of divisions) · division: phòng and the like ·
 * branch: chi cục · center: trung tâm, đơn vị trực thuộc. Quotas differ by type (docs/rules.md).
 */
export type UnitType = 'block' | 'division' | 'branch' | 'center';

/** A name with its days of validity; `to` is the last day, null while it holds. */
export interface UnitName {
  readonly name: string;
  readonly short: string;
  readonly from: string;
  readonly to: string | null;
}

export interface Unit {
  /** Immutable. */
  readonly id: string;
  readonly type: UnitType;
  /** The block that a division belongs to. */
  readonly parent: string | null;
  /** Oldest first. */
  readonly names: readonly UnitName[];
  /** Other wordings and abbreviations seen on sheets: "TTUD", "TT ƯDKTTT". */
  readonly aliases: readonly string[];
  /** What the unit hands in each year. */
  readonly forms: readonly Kind[];
  /** Last day of existence. */
  readonly closedOn: string | null;
}

/** The name that held on a day; the latest one before it where none did. @param day YYYY-MM-DD */
export function nameOn(unit: Unit, day: string): UnitName {
  const names = unit.names;
  let found = names[0]!;
  for (const name of names) if (name.from <= day) found = name;
  return found;
}

/** The name a unit had at the end of a year, or when it closed. */
export function nameInYear(unit: Unit, year: number): UnitName {
  const end = `${year}-12-31`;
  return nameOn(unit, unit.closedOn !== null && unit.closedOn < end ? unit.closedOn : end);
}
