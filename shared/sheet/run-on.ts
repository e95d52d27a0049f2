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
/** How much more of the first row may stand in another wording: headings and labels overlap. */
const SLACK = 0.15;

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

/** Whether both rows are excerpts of one wording of the plan, and of no other rather. */
function continues(above: Line, line: Line, profile: SetProfile): boolean {
  if (isBare(above) || above.wording === '') return false;
  const first = wordingProfile(above.wording);
  const second = wordingProfile(line.wording);
  const both = wordingProfile(`${above.wording} ${line.wording}`);
  const wordings = profile.elements.flatMap((element) => element.wordings);
  const firsts = wordings.map((wording) => containment(first, wording));
  const seconds = wordings.map((wording) => containment(second, wording));
  const leastFirst = Math.max(LEAST_SHARE, Math.max(...firsts) - SLACK);
  const leastSecond = Math.max(LEAST_SHARE, ...seconds);
  return wordings.some(
    (wording, i) =>
      firsts[i]! >= leastFirst &&
      seconds[i]! >= leastSecond &&
      likeness(both, wording) > likeness(first, wording) + LEAST_GAIN,
  );
}
