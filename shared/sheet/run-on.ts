/**
 * Wordings that run on in the next row: an officer who breaks a long criterion by hand leaves its
 * second half in a row without code, maximum and score.
 */
import { type SetProfile, wordingProfile } from '../criteria/profiles.ts';
import { containment, likeness } from '../text/similarity.ts';
import type { Line } from './align.ts';

/** How much liker a wording the rows together must be than the first alone. */
const LEAST_GAIN = 0.04;
/** Least share of each row that stands in that wording. */
const LEAST_SHARE = 0.6;

/** Joins each row that only runs on to the row that it continues. */
export function joinRunOns(lines: readonly Line[], profile: SetProfile): Line[] {
  const joined: Line[] = [];
  let last = -1;
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && line.at === last + 1 && isBare(line) && continues(above, line, profile)) {
      // It stays in the row where the code and the figures are.
      joined[joined.length - 1] = { ...above, wording: `${above.wording} ${line.wording}` };
    } else joined.push(line);
    last = line.at;
  }
  return joined;
}

/** Nothing but words. */
function isBare({ code, max, scored, wording }: Line): boolean {
  return code === null && max === null && !scored && wording !== '';
}

/**
 * Whether both rows are excerpts of one wording of the plan, which the second fits no worse than
 * any other: a heading without a code stands in its own group's wording best.
 */
function continues(above: Line, line: Line, profile: SetProfile): boolean {
  if (isBare(above) || above.wording === '') return false;
  const first = wordingProfile(above.wording);
  const second = wordingProfile(line.wording);
  const both = wordingProfile(`${above.wording} ${line.wording}`);
  const wordings = profile.elements.flatMap((element) => element.wordings);
  const shares = wordings.map((wording) => containment(second, wording));
  const most = Math.max(LEAST_SHARE, ...shares);
  return wordings.some(
    (wording, i) =>
      shares[i]! >= most &&
      containment(first, wording) >= LEAST_SHARE &&
      likeness(both, wording) > likeness(first, wording) + LEAST_GAIN,
  );
}
