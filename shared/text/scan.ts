/**
 * One look at a text that tells, for long lists, whether a second is needed (another encoding,
 * look-alikes, spaces), and with whose name it can be the same.
 */
import { CLASS, CLASS_OF, LETTER, TABLE_SIZE, TONE_OF } from './letters.ts';

/** What a scan says in its low bits; above them stands the sum of the letters. */
const VIETNAMESE = 1;
const SHARED = 2;
const HORNED_O = 4;
const SPACE = 8;
const SPACES = 16;
const SUSPECT = 32;
const SUM_SHIFT = 6;

/** Verdicts, in the lowest two bits of a scan. */
const PLAIN = 0;
const LATIN = 1;
const ODD = 2;

/** By UTF-16 unit: its bits, and above them the weight of its letter and tone. */
const TABLE = new Int32Array(TABLE_SIZE);

/**
 * The weight of a letter and that of its tone, added: a tone weighs the same wherever in its
 * syllable it stands.
 */
function weightOf(unit: number): number {
  const letter = LETTER[unit]!;
  const tone = TONE_OF[unit]!;
  return letter === 0 ? 0 : mixed(letter) + (tone === 0 ? 0 : mixed(0x1000 + tone));
}

/** A number so mixed that sums of different ones differ. */
function mixed(number: number): number {
  const half = Math.imul(number, 0x9e3779b1);
  const whole = Math.imul(half ^ (half >>> 15), 0x85ebca6b);
  return whole ^ (whole >>> 13);
}

for (let unit = 0; unit < TABLE_SIZE; unit++) {
  const classes = CLASS_OF[unit]!;
  let bits = 0;
  if (classes & CLASS.unicodeVietnamese) bits |= VIETNAMESE;
  if (classes & CLASS.sharedLatin) bits |= SHARED;
  if (classes & (CLASS.foreignLatin | CLASS.combining | CLASS.repairable)) bits |= SUSPECT;
  if (unit < 32) bits |= SUSPECT;
  if (unit === 32) bits |= SPACE;
  if (String.fromCharCode(LETTER[unit]!) === 'ơ') bits |= HORNED_O;
  TABLE[unit] = (weightOf(unit) << SUM_SHIFT) | bits;
}

/** "uơ" before a final letter may be "ươ" without its first horn. */
const HALF_HORN = /[uU][ơờớởỡợƠỜỚỞỠỢ]/;

/** What one look at a text says; see `isPlain`, `isLatin` and `letterSum`. */
export type TextScan = number;

export function scanText(text: string): TextScan {
  if (text === '') return PLAIN;
  let bits = 0;
  let sum = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const entry = unit < TABLE_SIZE ? TABLE[unit]! : SUSPECT;
    // A space behind a space (or the beginning) moves up to the bit of spaces that are too many.
    bits |= entry | ((entry & before & SPACE) << 1);
    sum = (sum + (entry >> SUM_SHIFT)) | 0;
    before = entry;
  }
  if ((before & SPACE) !== 0) bits |= SPACES;
  let verdict = PLAIN;
  if ((bits & (SUSPECT | SPACES)) !== 0) verdict = ODD;
  else if ((bits & (SHARED | VIETNAMESE)) === SHARED) verdict = LATIN;
  else if ((bits & HORNED_O) !== 0 && HALF_HORN.test(text)) verdict = ODD;
  return (sum << 2) | verdict;
}

/**
 * Whether a text needs no decoding and no repair: it has a letter that only Unicode Vietnamese has
 * (or ASCII alone), nothing suspicious, and only single spaces inside.
 */
export function isPlain(scan: TextScan): boolean {
  return (scan & 3) === PLAIN;
}

/**
 * Whether its letters beyond ASCII are all of Latin-1, as those of the old encodings are, and
 * nothing else is suspicious: "Hoàng" is a name, and "Hồng" in VNI.
 */
export function isLatin(scan: TextScan): boolean {
  return (scan & 3) === LATIN;
}

/**
 * A number that all texts of one `nameKey` (fold.ts) share: the sum of the letters and tones, in
 * whatever order. Others may share it by chance or as anagrams. For texts without combining marks.
 */
export function letterSum(scan: TextScan): number {
  return scan >> 2;
}
