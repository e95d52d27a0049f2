/**
 * What a registry workbook would change, against the registry as it stands. Nothing goes by being
 * left out: a line that is not there changes nothing, and a blank cell keeps what is known. A post,
 * leave, block or reward goes where its line is marked. Units get their names by events (rename,
 * merge …), never here.
 */
import type { CreatePerson, CreateUnit } from '../../api/registry.ts';
import type { Known, PersonChange, Preview, UnitChange } from './changes.ts';
import { planPeople } from './plan-people.ts';
import { planUnits } from './plan-units.ts';
import type { ImportIssue, ImportRows } from './read.ts';

export interface ImportPlan {
  readonly issues: readonly ImportIssue[];
  readonly units: {
    readonly create: readonly CreateUnit[];
    readonly update: readonly UnitChange[];
  };
  readonly people: {
    readonly create: readonly CreatePerson[];
    readonly update: readonly PersonChange[];
  };
  readonly preview: readonly Preview[];
  /** Lines that say what the registry says already. */
  readonly unchanged: number;
}

/** @param read issues that reading the workbook gave */
export function planImport(
  rows: ImportRows,
  known: Known,
  read: readonly ImportIssue[] = [],
): ImportPlan {
  const units = planUnits(rows, known.units);
  const people = planPeople(rows, known, units.create);
  return {
    issues: [...read, ...units.issues, ...people.issues],
    units: { create: units.create, update: units.update },
    people: { create: people.create, update: people.update },
    preview: [...units.preview, ...people.preview],
    unchanged: units.unchanged + people.unchanged,
  };
}
