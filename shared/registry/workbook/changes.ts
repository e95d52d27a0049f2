/** What a registry workbook changes, as data, and how it differs from what is there. */
import type { PersonView, UnitView } from '../../api/registry.ts';

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

export interface Known {
  readonly units: readonly UnitView[];
  readonly people: readonly PersonView[];
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
