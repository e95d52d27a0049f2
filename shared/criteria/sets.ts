import { COLLECTIVE_2019 } from './collective-2019.ts';
import { INDIVIDUAL_2019 } from './individual-2019.ts';
import type { Audience, CriteriaSet, Criterion, Form, Kind } from './types.ts';

/** The sets that ship with the product; the Văn phòng may add newer versions through the API. */
export const BUILT_IN_SETS: readonly CriteriaSet[] = [COLLECTIVE_2019, INDIVIDUAL_2019];

/** Which kind of subject a form scores. */
export function kindOf(form: Form): Kind {
  return form === 'collective' ? 'collective' : 'individual';
}

/** Which column of maxima binds a subject. */
export function audienceOf(kind: Kind, leader: boolean): Audience {
  return kind === 'collective' ? 'collective' : leader ? 'leader' : 'staff';
}

/** Whose maxima a kind's criteria state. */
export function audiencesOf(kind: Kind): readonly Audience[] {
  return kind === 'collective' ? ['collective'] : ['leader', 'staff'];
}

const inOrder = new WeakMap<CriteriaSet, readonly Criterion[]>();

/** All criteria of a set, in the plan's order. */
export function criteriaOf(set: CriteriaSet): readonly Criterion[] {
  let criteria = inOrder.get(set);
  if (criteria === undefined) {
    criteria = set.groups.flatMap((group) => group.criteria);
    inOrder.set(set, criteria);
  }
  return criteria;
}

/**
 * The set in force for a year: of the kind's sets, the one with the latest `validFrom` not after
 * the year's last day.
 * @returns null where no set was in force yet
 */
export function setInForce(
  sets: readonly CriteriaSet[],
  kind: Kind,
  year: number,
): CriteriaSet | null {
  let best: CriteriaSet | null = null;
  for (const set of sets) {
    if (set.kind !== kind || set.validFrom > `${year}-12-31`) continue;
    if (best === null || set.validFrom > best.validFrom) best = set;
  }
  return best;
}

/** The band of a total; bands stand best first. @param total in points */
export function bandOf(set: CriteriaSet, total: number): string | null {
  return set.bands.find((band) => total >= band.min)?.id ?? null;
}
