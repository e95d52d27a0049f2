/**
 * Codes of criteria as officers write them: a1, a.1, a) 1, A-1, đ2, I.1, 1.1, 1), (1), 01, TC 1.
 * A code alone never decides (docs/rules.md, Points: official drafting has đ as the fifth letter, so the
 * plan's e is written đ and its f is written e); it is one witness beside text and position.
 */

import { remember } from '../text/remember.ts';

/** What a code may say. `group` and `index` are 1-based; letters keep their own form. */
export type CodeReading =
  /** "a1", "đ.2": a letter and a number. */
  | { readonly kind: 'letter-leaf'; readonly letter: string; readonly index: number }
  /** "1.1", "I.2": group number and number in the group. */
  | { readonly kind: 'number-leaf'; readonly group: number; readonly index: number }
  /** "a)", "đ". */
  | { readonly kind: 'letter-group'; readonly letter: string }
  /** "I", "II.", "Tiêu chuẩn 1". */
  | { readonly kind: 'number-group'; readonly group: number }
  /** "1", "02", "3)": a group, a place in a group, or a running number. */
  | { readonly kind: 'number'; readonly value: number };

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

const LETTER_LEAF = /^([a-zđ])\s*[.)\-/]?\s*\(?\s*(\d{1,2})\s*[.):]?$/i;
const ROMAN_LEAF = /^([IVX]{1,4})\s*[.)\-/]\s*(\d{1,2})\s*[.):]?$/;
const NUMBER_LEAF = /^(\d{1,2})\s*[.\-/]\s*(\d{1,2})\s*[.):]?$/;
const ROMAN_GROUP = /^([IVX]{1,4})\s*[.):/]?$/;
const LETTER_GROUP = /^([a-zđ])\s*[.):/]?$/i;
const NUMBER = /^\(?\s*(\d{1,2})\s*[.):/]?\)?$/;
const NAMED_GROUP =
  /^(?:tiêu chuẩn|tiêu chí|nhóm|mục|phần)\s+([IVX]{1,4}|\d{1,2}|[a-zđ])\s*[.:)]?$/i;
const NAMED_LEAF = /^(?:tiêu chí|TC)\s*(\d{1,2})$/i;
/** "Tiêu chí a1", "TC 1.2". */
const NAMED_CODE = /^(?:ti[êe]u ch[íi]|ti[êe]u chu[ẩa]n|chỉ tiêu|TC|mục)\s*:?\s*(\S.*)$/i;
/** "Ý 1 điểm a", "Điểm a, ý 1": how the law names a part of a part. */
const CLAUSE = /^ý\s*(\d)\s*,?\s*điểm\s*([a-zđ])$|^điểm\s*([a-zđ])\s*,?\s*ý\s*(\d)$/i;

/**
 * Reads a cell's text (or number) as a code.
 * @returns null where it is none
 */
export function readCode(cell: string | number): CodeReading | null {
  if (typeof cell === 'number') return readNumber(cell);
  const text = cell.trim();
  return text === '' || text.length > LONGEST_CODE ? null : readCodeText(text);
}

const LONGEST_CODE = 24;

const readCodeText = remember((text): CodeReading | null => {
  let match = NAMED_LEAF.exec(text);
  if (match) return { kind: 'number', value: Number(match[1]) };
  match = NAMED_CODE.exec(text);
  const named = match ? readCodeText(match[1]!) : null;
  if (named?.kind.endsWith('leaf')) return named;
  match = CLAUSE.exec(text);
  if (match) {
    const letter = (match[2] ?? match[3])!.toLowerCase();
    return { kind: 'letter-leaf', letter, index: Number(match[1] ?? match[4]) };
  }
  match = NAMED_GROUP.exec(text);
  const core = match ? match[1]! : text;
  match = ROMAN_LEAF.exec(core);
  if (match && ROMAN[match[1]!]) {
    return { kind: 'number-leaf', group: ROMAN[match[1]!]!, index: Number(match[2]) };
  }
  match = ROMAN_GROUP.exec(core);
  if (match && ROMAN[match[1]!]) return { kind: 'number-group', group: ROMAN[match[1]!]! };
  match = LETTER_LEAF.exec(core);
  if (match) {
    return { kind: 'letter-leaf', letter: match[1]!.toLowerCase(), index: Number(match[2]) };
  }
  match = NUMBER_LEAF.exec(core);
  if (match) return { kind: 'number-leaf', group: Number(match[1]), index: Number(match[2]) };
  match = LETTER_GROUP.exec(core);
  if (match) return { kind: 'letter-group', letter: match[1]!.toLowerCase() };
  match = NUMBER.exec(core);
  if (match) return { kind: 'number', value: Number(match[1]) };
  return null;
});

/** Excel makes the number 1.1 of the code "1.1". */
function readNumber(value: number): CodeReading | null {
  if (value <= 0 || value >= 100) return null;
  if (Number.isInteger(value)) return { kind: 'number', value };
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(String(Math.round(value * 100) / 100));
  return match ? { kind: 'number-leaf', group: Number(match[1]), index: Number(match[2]) } : null;
}

const PREFIX =
  /^\s*((?:[a-zđ]\s*[.)-]?\s*\d{1,2}|[IVX]{1,4}\s*[.-]\s*\d{1,2}|\d{1,2}\s*[.]\s*\d{1,2}|[a-zđ]|[IVX]{1,4}|\d{1,2}|(?:tiêu chuẩn|tiêu chí|nhóm|mục|phần)\s+(?:[IVX]{1,4}|\d{1,2}|[a-zđ])))\s*([.):/]|\s[-–])\s*(?=\S)/i;

/**
 * Parts a code that stands before a wording: "a1. Nghiên cứu …" → a1 and the rest.
 * Bullets ("-", "+", "•") are taken off.
 */
export function splitCode(text: string): { code: CodeReading | null; rest: string } {
  const bare = text.replace(/^\s*[-–+•*·]\s*/, '');
  const match = PREFIX.exec(bare);
  if (match) {
    const code = readCode(match[1]!);
    if (code) return { code, rest: bare.slice(match[0].length) };
  }
  const spaced = /^\s*([a-zđ]\s?[.]?\d{1,2})\s+(?=\p{L})/iu.exec(bare);
  if (spaced) {
    const code = readCode(spaced[1]!);
    if (code) return { code, rest: bare.slice(spaced[0].length) };
  }
  return { code: null, rest: bare };
}

/** "(tối đa 5/6)", "(LĐ: 5, CV: 6 điểm)". */
const POINTS =
  /\((?=[^)]*\d)(?=[^)]*(?:đ|\/))(?:tối đa|điểm chuẩn|điểm|lđ|cv|nv|đ|[\d.,/;:\s–-])+\)/gi;

/** "Nghiêm chỉnh chấp hành … (5 điểm)" → the wording alone. */
export function withoutPoints(text: string): string {
  return text
    .replace(/\(?\s*(tối đa)?\s*\d+([.,]\d+)?\s*(đ|điểm)\s*\)?/gi, ' ')
    .replace(POINTS, ' ');
}

/** Letters of groups: with đ among them, đ is the fifth and e the sixth; else e is the fifth. */
const WITH_D_BAR = 'abcdđeghi';
const PLAIN_ORDER = 'abcdefghi';

/** 1-based place of a group letter, 0 where it is none. @param dBar whether the sheet uses "đ" */
export function groupOfLetter(letter: string, dBar: boolean): number {
  return (dBar ? WITH_D_BAR : PLAIN_ORDER).indexOf(letter) + 1;
}

/** Whether any of the codes uses đ as a letter of its own. */
export function usesDBar(codes: Iterable<CodeReading | null>): boolean {
  for (const code of codes) {
    if (code && (code.kind === 'letter-leaf' || code.kind === 'letter-group')) {
      if (code.letter === 'đ') return true;
    }
  }
  return false;
}
