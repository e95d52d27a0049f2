/**
 * Criteria worded so shortly that their words say too little ("Đoàn kết"): where a table has just
 * as many lines as the set has criteria, and those that are known stand in the plan's order, the
 * place says what the others are. They are asked about ("doubtful"), as their wording fits badly.
 */
import { fitOf, wordingProfile } from '../criteria/profiles.ts';
import type { Alignment, Line } from './align.ts';

/** At least this part of the lines is known by words or codes. */
const LEAST_KNOWN = 1 / 3;
/** Where more than this is known, the wordings are the plan's, and one that does not fit is foreign. */
const MOST_KNOWN = 3 / 4;
const FOREIGN_FIT = 0.2;

export function completeByPlace(alignment: Alignment): Alignment {
  const { profile, matches, duplicates, rest } = alignment;
  const missing = profile.leaves.filter((leaf) => !matches.some((m) => m.element === leaf));
  const open = rest.filter(({ scored, wording }) => scored && wording !== '');
  if (open.length === 0 || missing.length === 0 || duplicates.length > 0) return alignment;
  const known = matches.filter(({ element }) => element.kind === 'leaf');
  const lines = [...known.map(({ line }) => line), ...open].sort((a, b) => a.at - b.at);
  const common = profile.leaves.filter(({ criterion }) => criterion!.max.staff !== null);
  const leaves = [profile.leaves, common].find((list) => list.length === lines.length);
  if (!leaves || known.length < lines.length * LEAST_KNOWN) return alignment;
  const placeOf = new Map<Line, number>(lines.map((line, i) => [line, i]));
  if (known.some(({ line, element }) => leaves[placeOf.get(line)!] !== element)) return alignment;
  const placed = open.map((line) => {
    const element = leaves[placeOf.get(line)!]!;
    const wordingFit = fitOf(wordingProfile(line.wording), element);
    return { line, element, strength: wordingFit, wordingFit };
  });
  const foreign = placed.some(({ wordingFit }) => wordingFit < FOREIGN_FIT);
  if (foreign && known.length > lines.length * MOST_KNOWN) return alignment;
  return {
    ...alignment,
    matches: [...matches, ...placed].sort((a, b) => a.line.at - b.line.at),
    rest: rest.filter((line) => !open.includes(line)),
  };
}
