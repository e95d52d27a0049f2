/**
 * The wordings of a criteria set, ready to be compared with what a sheet says. Built once per set.
 */
import {
  containment,
  expand,
  likeness,
  type Profile,
  profileOf,
  profileOfFolded,
} from '../text/similarity.ts';
import type { CriteriaSet, Criterion } from './types.ts';

/** A group or a criterion of a set, in the plan's order, with its wordings as profiles. */
export interface Element {
  readonly kind: 'group' | 'leaf';
  readonly code: string;
  /** 1-based number of the group, and of the criterion in it (0 for a group). */
  readonly group: number;
  readonly index: number;
  /** 1-based running number among criteria (0 for a group). */
  readonly running: number;
  /** The only criterion of its group: officers often write one row for both. */
  readonly single: boolean;
  readonly criterion: Criterion | null;
  readonly wordings: readonly Profile[];
}

export interface SetProfile {
  readonly set: CriteriaSet;
  readonly elements: readonly Element[];
  readonly leaves: readonly Element[];
}

const CACHE = new WeakMap<CriteriaSet, SetProfile>();

export function profileOfSet(set: CriteriaSet): SetProfile {
  let profile = CACHE.get(set);
  if (!profile) {
    profile = build(set);
    CACHE.set(set, profile);
  }
  return profile;
}

function build(set: CriteriaSet): SetProfile {
  const elements: Element[] = [];
  let running = 0;
  set.groups.forEach((group, g) => {
    elements.push({
      kind: 'group',
      code: group.code,
      group: g + 1,
      index: 0,
      running: 0,
      single: group.criteria.length === 1,
      criterion: null,
      wordings: [profileOf(group.fullText), profileOf(group.label)],
    });
    group.criteria.forEach((criterion, i) => {
      running++;
      elements.push({
        kind: 'leaf',
        code: criterion.code,
        group: g + 1,
        index: i + 1,
        running,
        single: group.criteria.length === 1,
        criterion,
        wordings: [profileOf(criterion.fullText), profileOf(criterion.label)],
      });
    });
  });
  return { set, elements, leaves: elements.filter((element) => element.kind === 'leaf') };
}

/** A text with fewer letter runs than this is too short to be an excerpt of a criterion. */
const SHORTEST_EXCERPT = 14;

/**
 * How well a sheet's wording fits an element, 0 to 1: the likeness to its full or short wording,
 * or the share of the sheet's wording found in the full one (an excerpt counts a little less than
 * the same text).
 */
export function fitOf(wording: Profile, element: Element): number {
  let best = 0;
  for (const reference of element.wordings) {
    best = Math.max(best, likeness(wording, reference));
    if (wording.runs.length >= SHORTEST_EXCERPT) {
      best = Math.max(best, 0.92 * containment(wording, reference));
    }
  }
  return best;
}

/** Profile of a sheet's wording, abbreviations spelt out. @param folded folded text */
export function wordingProfile(folded: string): Profile {
  return profileOfFolded(expand(folded));
}
