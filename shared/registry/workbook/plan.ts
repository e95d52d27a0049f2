/**
 * What a registry workbook would change, against the registry as it stands. Nothing goes by being
 * left out: a line that is not there changes nothing, and a blank cell keeps what is known. A post,
 * leave, block or reward goes where its line is marked. Units get their names by events (rename,
 * merge …), never here.
 */
import type { CreatePerson, CreateUnit, PersonView, UnitView } from '../../api/registry.ts';
import { planPeople } from './plan-people.ts';
import { planUnits } from './plan-units.ts';
import type { ImportIssue, ImportRow, ImportRows } from './read.ts';

/** A change to something that is there, made of the version that was seen. */
export interface UnitChange
  extends Partial<Pick<UnitView, 'type' | 'parent' | 'aliases' | 'forms' | 'blocks' | 'rewards'>> {
  readonly id: string;
  readonly version: number;
}

export interface PersonChange
  extends Partial<
    Pick<
      PersonView,
      'name' | 'staffCode' | 'birthDate' | 'sex' | 'posts' | 'leaves' | 'blocks' | 'rewards'
    >
  > {
  readonly id: string;
  readonly version: number;
  readonly provisional?: false;
}

/** A line of the preview. Without `old` it is new. */
export interface Preview {
  readonly kind: 'unit' | 'person';
  readonly name: string;
  readonly cell: string;
  readonly old: Readonly<Record<string, unknown>> | null;
  readonly new: Readonly<Record<string, unknown>>;
}

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

export interface Known {
  readonly units: readonly UnitView[];
  readonly people: readonly PersonView[];
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

/** Collects issues at cells. */
export class Issues {
  readonly list: ImportIssue[] = [];

  error(row: ImportRow, key: string, code: string, params: Record<string, string> = {}): void {
    this.#add('error', row, key, code, params);
  }

  warning(row: ImportRow, key: string, code: string, params: Record<string, string> = {}): void {
    this.#add('warning', row, key, code, params);
  }

  #add(
    severity: ImportIssue['severity'],
    row: ImportRow,
    key: string,
    code: string,
    params: Record<string, string>,
  ): void {
    const given = row.text(key);
    this.list.push({
      code,
      severity,
      sheet: row.sheet,
      cell: row.cell(key),
      params: { given, ...params },
    });
  }
}

/** The fields of `after` that are not as before; null where all are. */
export function changed<T extends object>(before: T, after: Partial<T>): Partial<T> | null {
  const entries = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(before[key as keyof T]) !== JSON.stringify(value),
  );
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Partial<T>);
}

export function pick<T extends object>(from: T, like: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((key) => [key, from[key as keyof T]]));
}
