/**
 * Which row (or column) is which criterion: every line of the sheet is weighed against every
 * element of the criteria set by its wording, its code and its maximum, and the heaviest assignment
 * is taken. The best alignment in the plan's order weighs a little more, so that what words and
 * codes leave open is decided by the order.
 */
import { type Element, fitOf, type SetProfile, wordingProfile } from '../criteria/profiles.ts';
import { assign } from './assign.ts';
import { type CodeReading, groupOfLetter, usesDBar } from './codes.ts';

/** One line that may be a criterion: a row of a vertical sheet or a column of a matrix. */
export interface Line {
  /** Row or column number on the sheet. */
  readonly at: number;
  readonly code: CodeReading | null;
  /** Folded wording, without its code; '' where there is none. */
  readonly wording: string;
  /** Maximum that the sheet states, in points; null where it states none. */
  readonly max: number | null;
  /** Holds something where scores stand. */
  readonly scored: boolean;
  /** 1-based group that the line is known to stand under (a merged group header), 0 if unknown. */
  readonly group: number;
}

export interface Match {
  readonly line: Line;
  readonly element: Element;
  /** 0 to 1.7: wording plus code plus maximum. */
  readonly strength: number;
  /** How well the wording alone fits. */
  readonly wordingFit: number;
}

export interface Alignment {
  readonly profile: SetProfile;
  /** In line order; groups and leaves. */
  readonly matches: readonly Match[];
  /** Lines that are a second statement of a criterion already matched. */
  readonly duplicates: readonly Match[];
  /** Lines that are no element of the set. */
  readonly rest: readonly Line[];
  /** Sum of strengths; the set with the larger one is the sheet's. */
  readonly score: number;
}

/** Least fit of a wording that is believed without a code ("doubtful" below `CLEAR_FIT`). */
export const LEAST_FIT = 0.42;
export const CLEAR_FIT = 0.55;

const CODE_BONUS = 0.5;
const NUMBER_BONUS = 0.25;
const CODE_PENALTY = 0.35;
/** "a2" heads no group, however much of a heading its wording holds. */
const LEAF_AS_GROUP_PENALTY = 0.7;
const MAX_BONUS = 0.2;
const GROUP_BONUS = 0.2;
const SILENT_PENALTY = 0.3;
/** What standing in the plan's order is worth. */
const ORDER_BONUS = 0.25;
/** How much less the first of two statements may fit and still be the one that counts. */
const REPEAT_SLACK = 0.25;
/** A line is taken for an element from this strength on. */
const THRESHOLD = 0.42;

/** "a1", "1.1", "I.2": a code that names group and number. */
export function hasLeafCode({ code }: Line): boolean {
  return code?.kind === 'letter-leaf' || code?.kind === 'number-leaf';
}

/** A bare "6" above "6.1" (or "6.2", where that is missing) is the number of the group. */
function asGroupNumber(line: Line, lines: readonly Line[], i: number): Line {
  const code = line.code;
  if (code?.kind !== 'number') return line;
  const next = lines[i + 1]?.code;
  const heads = next?.kind === 'number-leaf' && next.group === code.value;
  return heads ? { ...line, code: { kind: 'number-group', group: code.value } } : line;
}

/** Whether a match rests on its words or on a code with group and number, not on a bare number. */
export function isEvident({ line, wordingFit }: Match): boolean {
  return wordingFit >= LEAST_FIT || hasLeafCode(line);
}

/** What each line weighs as each element, by line × elements + element. */
interface Weights {
  readonly lines: number;
  readonly elements: number;
  readonly strength: Float64Array;
  readonly wordingFit: Float64Array;
}

export function align(given: readonly Line[], profile: SetProfile): Alignment {
  const lines = given.map((line, i) => asGroupNumber(line, given, i));
  const dBar = usesDBar(lines.map((line) => line.code));
  const elements = profile.elements;
  const weights = weighAll(lines, elements, dBar);
  const elementOf = assignLines(weights);
  preferLeafForSingleGroups(elements, elementOf);
  return collect(lines, dBar, profile, weights, elementOf);
}

function weighAll(lines: readonly Line[], elements: readonly Element[], dBar: boolean): Weights {
  const strength = new Float64Array(lines.length * elements.length);
  const wordingFit = new Float64Array(lines.length * elements.length);
  let at = 0;
  for (const line of lines) {
    const wording = line.wording === '' ? null : wordingProfile(line.wording);
    for (const element of elements) {
      const fit = wording === null ? 0 : fitOf(wording, element);
      wordingFit[at] = fit;
      strength[at] = weigh(line, fit, element, dBar);
      at++;
    }
  }
  return { lines: lines.length, elements: elements.length, strength, wordingFit };
}

function weigh(line: Line, wordingFit: number, element: Element, dBar: boolean): number {
  let strength = wordingFit + codeWeight(line, element, dBar);
  if (line.max !== null && element.criterion && hasMax(element, line.max)) strength += MAX_BONUS;
  if (line.group !== 0) strength += line.group === element.group ? GROUP_BONUS : -CODE_PENALTY;
  if (element.kind === 'group' && line.scored && !element.single) strength -= 0.05;
  // A line without code, maximum and score explains another one, unless it is a criterion's words.
  const silent = line.code === null && line.max === null && !line.scored;
  if (silent && element.kind === 'leaf') strength -= SILENT_PENALTY;
  return strength;
}

function hasMax(element: Element, max: number): boolean {
  const { collective, leader, staff } = element.criterion!.max;
  return max === collective || max === leader || max === staff;
}

function codeWeight(line: Line, element: Element, dBar: boolean): number {
  const code = line.code;
  if (code === null) return 0;
  const leaf = element.kind === 'leaf';
  switch (code.kind) {
    case 'letter-leaf':
    case 'number-leaf':
      if (!leaf) return -LEAF_AS_GROUP_PENALTY;
      return saysElement(line, element, dBar) ? CODE_BONUS : -CODE_PENALTY;
    case 'letter-group': {
      const same = groupOfLetter(code.letter, dBar) === element.group;
      if (!leaf) return same ? CODE_BONUS : -CODE_PENALTY;
      return same && element.single ? 0.1 : -CODE_PENALTY;
    }
    case 'number-group': {
      if (!leaf) return code.group === element.group ? CODE_BONUS : -CODE_PENALTY;
      return code.group === element.group && element.single ? 0.1 : -CODE_PENALTY;
    }
    case 'number': {
      if (!leaf) return code.value === element.group ? 0.1 : 0;
      const fits = code.value === element.running || code.value === element.index;
      return fits ? NUMBER_BONUS : 0;
    }
  }
}

/** The heaviest set of (line, element) pairs that rises in both; a standard alignment by tables. */
function bestInOrder({ lines, elements, strength }: Weights): [number, number][] {
  const width = elements + 1;
  const best = new Float64Array((lines + 1) * width);
  for (let i = 1; i <= lines; i++) {
    for (let j = 1; j <= elements; j++) {
      const weight = strength[(i - 1) * elements + j - 1]!;
      const pair = weight >= THRESHOLD ? best[(i - 1) * width + j - 1]! + weight : 0;
      best[i * width + j] = Math.max(best[(i - 1) * width + j]!, best[i * width + j - 1]!, pair);
    }
  }
  const pairs: [number, number][] = [];
  let i = lines;
  let j = elements;
  while (i > 0 && j > 0) {
    const here = best[i * width + j]!;
    if (here === best[(i - 1) * width + j]!) i--;
    else if (here === best[i * width + j - 1]!) j--;
    else pairs.push([--i, --j]);
  }
  return pairs.reverse();
}

/** The element of each line that has one. */
function assignLines(weights: Weights): Map<number, number> {
  const { lines, elements, strength } = weights;
  const chain = new Map(bestInOrder(weights));
  if (isBestForAll(weights, chain)) return chain;
  const bonused = strength.map((weight) => (weight < THRESHOLD ? 0 : weight));
  for (const [line, element] of chain) bonused[line * elements + element]! += ORDER_BONUS;
  const elementOf = new Map<number, number>();
  assign(bonused, lines, elements).forEach((element, line) => {
    if (element >= 0) elementOf.set(line, element);
  });
  return elementOf;
}

/** Whether every line has the element that it fits best, so that nothing could be heavier. */
function isBestForAll(weights: Weights, chain: ReadonlyMap<number, number>): boolean {
  for (let line = 0; line < weights.lines; line++) {
    const base = line * weights.elements;
    const best = weights.strength[base + strongest(weights, line)]!;
    const element = chain.get(line);
    const good =
      element === undefined ? best < THRESHOLD : weights.strength[base + element]! >= best;
    if (!good) return false;
  }
  return true;
}

/** "c) Đẩy mạnh …" without a row c1 below it is criterion c1. */
function preferLeafForSingleGroups(
  elements: readonly Element[],
  elementOf: Map<number, number>,
): void {
  const taken = new Set(elementOf.values());
  for (const [line, element] of elementOf) {
    const group = elements[element]!;
    if (group.kind !== 'group' || !group.single || taken.has(element + 1)) continue;
    elementOf.set(line, element + 1);
  }
}

function collect(
  lines: readonly Line[],
  dBar: boolean,
  profile: SetProfile,
  weights: Weights,
  elementOf: ReadonlyMap<number, number>,
): Alignment {
  const matches: Match[] = [];
  const duplicates: Match[] = [];
  const rest: Line[] = [];
  let score = 0;
  lines.forEach((line, i) => {
    const matched = elementOf.get(i);
    if (matched !== undefined) {
      const weighed = weighedAs(weights, i, matched);
      matches.push({ line, element: profile.elements[matched]!, ...weighed });
      score += weighed.strength;
      return;
    }
    const best = strongest(weights, i);
    const element = profile.elements[best]!;
    const weighed = weighedAs(weights, i, best);
    const again = weighed.strength >= CLEAR_FIT || saysElement(line, element, dBar);
    if (element.kind === 'leaf' && line.scored && again) {
      duplicates.push({ line, element, ...weighed });
    } else rest.push(line);
  });
  return { profile, ...firstCounts(matches, duplicates), rest, score };
}

/** Of two statements of a criterion the first counts, unless it fits clearly less. */
function firstCounts(
  matches: readonly Match[],
  duplicates: readonly Match[],
): { matches: Match[]; duplicates: Match[] } {
  const counted = [...matches];
  const again = duplicates.map((match) => {
    const at = counted.findIndex(({ element }) => element === match.element);
    const later = counted[at];
    if (!later || later.line.at < match.line.at) return match;
    if (match.strength < later.strength - REPEAT_SLACK) return match;
    counted[at] = match;
    return later;
  });
  return { matches: counted.sort((a, b) => a.line.at - b.line.at), duplicates: again };
}

/** Whether the line's code is the element's. */
function saysElement({ code }: Line, element: Element, dBar: boolean): boolean {
  if (code?.kind !== 'letter-leaf' && code?.kind !== 'number-leaf') return false;
  const group = code.kind === 'letter-leaf' ? groupOfLetter(code.letter, dBar) : code.group;
  return group === element.group && code.index === element.index;
}

function weighedAs(
  { elements, strength, wordingFit }: Weights,
  line: number,
  element: number,
): Pick<Match, 'strength' | 'wordingFit'> {
  const at = line * elements + element;
  return { strength: strength[at]!, wordingFit: wordingFit[at]! };
}

function strongest({ elements, strength }: Weights, line: number): number {
  const base = line * elements;
  let best = 0;
  for (let i = 1; i < elements; i++) if (strength[base + i]! > strength[base + best]!) best = i;
  return best;
}
