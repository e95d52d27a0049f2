/** What differs between two states of a form, cell by cell: for dry runs, 409 and comparisons. */
import { nameKey } from '../text/fold.ts';

/** Lists of a diff are cut here; `total` is always the true count. */
export const MOST_CHANGES = 500;

/** A subject as far as a comparison goes. */
export interface Comparable {
  /** Who it is, where that is known on both sides; else name and birth date decide. */
  readonly subject?: string | null | undefined;
  readonly row: number;
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
  readonly self: Readonly<Record<string, number>>;
  readonly claimed: Readonly<Record<string, number>> | null;
  readonly selfBonus: number;
  readonly selfDeduction: number;
  readonly notApplicable: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

type Value = string | number | boolean | null;

export interface Change {
  readonly name: string;
  readonly row: number;
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

export interface Place {
  readonly name: string;
  readonly row: number;
}

export interface Diff {
  readonly added: readonly Place[];
  readonly removed: readonly Place[];
  readonly changed: readonly Change[];
  readonly total: number;
}

const FIELDS = ['name', 'position', 'leader', 'staffCode', 'birthDate'] as const;
const POINTS = ['selfBonus', 'selfDeduction'] as const;
const RECORDS = ['self', 'claimed', 'notApplicable', 'evidence', 'notes'] as const;

/** Order of rows is no difference; a subject is the same by its id, else by name and birth date. */
export function diffOf(before: readonly Comparable[], after: readonly Comparable[]): Diff {
  const added: Place[] = [];
  const changed: Change[] = [];
  let total = 0;
  const left = new Map(keyed(before));
  for (const [key, now] of keyed(after)) {
    const was = left.get(key);
    if (was === undefined) {
      total++;
      if (added.length < MOST_CHANGES) added.push({ name: now.name, row: now.row });
      continue;
    }
    left.delete(key);
    for (const change of changesOf(was, now)) {
      total++;
      if (changed.length < MOST_CHANGES) changed.push(change);
    }
  }
  total += left.size;
  const removed = [...left.values()].slice(0, MOST_CHANGES).map(({ name, row }) => ({ name, row }));
  return { added, removed, changed, total };
}

/** Two people of one name and no id still get a key each. */
function keyed(subjects: readonly Comparable[]): [string, Comparable][] {
  const seen = new Map<string, number>();
  return subjects.map((subject) => {
    const base =
      subject.subject ?? `${nameKey(subject.name)}|${subject.staffCode ?? subject.birthDate ?? ''}`;
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return [times === 0 ? base : `${base}|${times}`, subject];
  });
}

function* changesOf(was: Comparable, now: Comparable): Generator<Change> {
  const place = { name: now.name, row: now.row };
  for (const field of [...FIELDS, ...POINTS]) {
    if (was[field] !== now[field]) {
      yield { ...place, field, before: was[field], after: now[field] };
    }
  }
  for (const field of RECORDS) {
    const one = was[field] ?? {};
    const other = now[field] ?? {};
    for (const code of Object.keys({ ...one, ...other }).sort()) {
      const before = one[code] ?? null;
      const after = other[code] ?? null;
      if (before !== after) yield { ...place, field: `${field}.${code}`, before, after };
    }
  }
}
