/**
 * Who on the registry a row of a sheet means. By staff code; else by name within the unit, with
 * the birth date to tell namesakes apart. Names are compared blind to case, spacing and the place
 * of the tone mark, never blind to the tone. Nobody is linked on a guess.
 */
import { nameKey } from '../text/fold.ts';

/** A row's own words about a person. */
export interface PersonMention {
  readonly name: string;
  readonly staffCode: string | null;
  /** YYYY-MM-DD, or a year alone. */
  readonly birthDate: string | null;
}

/** Somebody on the registry. */
export interface KnownPerson extends PersonMention {
  readonly id: string;
  /** Has, or had, a post in the unit that the sheet is of, or in one that went into it. */
  readonly inUnit: boolean;
}

/** ambiguous: several could be meant, and nothing on the row tells them apart. new: nobody is. */
export type PersonMatch =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] };

/**
 * Matches all rows of a sheet at once. Certain matches (staff code, then birth date) are made
 * before weaker ones, so that the order of rows does not matter; nobody is matched twice.
 */
export function matchPeople(
  rows: readonly PersonMention[],
  known: readonly KnownPerson[],
): PersonMatch[] {
  const byCode = new Map<string, KnownPerson>();
  const byName = new Map<string, KnownPerson[]>();
  for (const person of known) {
    if (person.staffCode !== null) byCode.set(codeKey(person.staffCode), person);
    if (!person.inUnit) continue;
    const key = nameKey(person.name);
    const same = byName.get(key);
    if (same) same.push(person);
    else byName.set(key, [person]);
  }
  const taken = new Set<string>();
  const matches: (PersonMatch | null)[] = rows.map(() => null);
  const take = (at: number, person: KnownPerson) => {
    matches[at] = { kind: 'known', id: person.id };
    taken.add(person.id);
  };

  rows.forEach((row, at) => {
    const person = row.staffCode === null ? undefined : byCode.get(codeKey(row.staffCode));
    if (person && !taken.has(person.id)) take(at, person);
  });
  const candidates = (row: PersonMention) =>
    (byName.get(nameKey(row.name)) ?? []).filter(
      (person) => !taken.has(person.id) && compatible(row, person),
    );
  rows.forEach((row, at) => {
    if (matches[at] !== null || row.birthDate === null) return;
    const exact = candidates(row).filter((person) => person.birthDate === row.birthDate);
    if (exact.length === 1) take(at, exact[0]!);
  });
  rows.forEach((row, at) => {
    if (matches[at] !== null) return;
    const found = candidates(row);
    if (found.length === 1) take(at, found[0]!);
    else if (found.length === 0) matches[at] = { kind: 'new' };
    else matches[at] = { kind: 'ambiguous', ids: found.map((person) => person.id) };
  });
  return matches.map((match) => match!);
}

function codeKey(code: string): string {
  return code.trim().toUpperCase();
}

/** Nothing on the row speaks against the person. */
function compatible(row: PersonMention, person: KnownPerson): boolean {
  if (row.staffCode !== null && person.staffCode !== null) return false;
  return sameBirth(row.birthDate, person.birthDate);
}

/** Equal as far as both say: a year alone fits every day of that year. */
function sameBirth(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}
