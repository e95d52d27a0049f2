/** Who should stand on a unit's sheet of a year, from the registry's posts. */
import { addDays } from './days.ts';

export interface RosterPost {
  readonly unit: string;
  readonly from: string;
  readonly to: string | null;
}

export interface RosterPerson {
  readonly posts: readonly RosterPost[];
}

/** Less than half a year in a unit is not graded there (docs/rules.md), so nobody is missed for it. */
const LEAST_DAYS = 183;

/**
 * Those who served in the unit, or in one that went into it, for half of the year or more.
 * @param units the unit and its predecessors
 */
export function rosterOf<P extends RosterPerson>(
  people: readonly P[],
  units: ReadonlySet<string>,
  year: number,
): P[] {
  return people.filter(({ posts }) => daysServed(posts, units, year) >= LEAST_DAYS);
}

/** Those who ever had a post in the units. */
export function everIn<P extends RosterPerson>(
  people: readonly P[],
  units: ReadonlySet<string>,
): P[] {
  return people.filter(({ posts }) => posts.some(({ unit }) => units.has(unit)));
}

function daysServed(
  posts: readonly RosterPost[],
  units: ReadonlySet<string>,
  year: number,
): number {
  let days = 0;
  for (const { unit, from, to } of posts) {
    if (!units.has(unit)) continue;
    const first = from > `${year}-01-01` ? from : `${year}-01-01`;
    const last = to !== null && to < `${year}-12-31` ? to : `${year}-12-31`;
    if (last >= first) days += (Date.parse(addDays(last, 1)) - Date.parse(first)) / 86_400_000;
  }
  return days;
}
