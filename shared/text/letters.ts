/**
 * The letters of Vietnamese as tables: for every UTF-16 unit below U+2000 its lower-case letter
 * without tone, its tone, and its plain ASCII letter. Built once; all folding is table look-up.
 */

/** Tones in the order of Vietnamese dictionaries of names: không, huyền, sắc, hỏi, ngã, nặng. */
export const TONE = { level: 0, grave: 1, acute: 2, hook: 3, tilde: 4, dot: 5 } as const;

/** UTF-16 units below this one have an entry in the tables. */
export const TABLE_SIZE = 0x2000;

/** Lower-case letter without tone, keeping ă â đ ê ô ơ ư; 0 where the unit is not a letter or digit. */
export const LETTER = new Uint16Array(TABLE_SIZE);
/** Tone carried by the unit (0–5), also for combining tone marks. */
export const TONE_OF = new Uint8Array(TABLE_SIZE);
/** Lower-case ASCII letter or digit; 0 where there is none. */
export const PLAIN = new Uint8Array(TABLE_SIZE);

/** What a unit may be, as bits; a text's bits tell at once which repairs it can need. */
export const CLASS = {
  /** Vietnamese letter outside Latin-1: legacy encodings never contain one. */
  unicodeVietnamese: 1,
  /** Latin-1 unit that is also a Vietnamese letter (à é ô …): legacy or not, by content. */
  sharedLatin: 2,
  /** Latin-1 unit that no Vietnamese word contains (® © µ ö …). */
  foreignLatin: 4,
  /** Combining mark: the text is not in NFC. */
  combining: 8,
  /** A look-alike or space that is repaired: ƣ Ð NBSP zero-width, full-width. */
  repairable: 16,
} as const;

export const CLASS_OF = new Uint8Array(TABLE_SIZE);

const TONE_MARKS: Readonly<Record<number, number>> = {
  768: TONE.grave,
  769: TONE.acute,
  777: TONE.hook,
  771: TONE.tilde,
  803: TONE.dot,
};

const PLAIN_OF_LETTER: Readonly<Record<string, string>> = {
  ă: 'a',
  â: 'a',
  đ: 'd',
  ê: 'e',
  ô: 'o',
  ơ: 'o',
  ư: 'u',
};

const VOWELS = 'aăâeêioôơuưy';
const MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

function setLetter(unit: number, letter: string, tone: number): void {
  LETTER[unit] = letter.charCodeAt(0);
  PLAIN[unit] = (PLAIN_OF_LETTER[letter] ?? letter).charCodeAt(0);
  TONE_OF[unit] = tone;
}

function classifyLetter(unit: number): void {
  if (unit >= 0x100) CLASS_OF[unit] = CLASS.unicodeVietnamese;
  else if (unit >= 0x80) CLASS_OF[unit] = CLASS.sharedLatin;
}

for (let unit = 0xa1; unit <= 0xff; unit++) CLASS_OF[unit] = CLASS.foreignLatin;
for (let unit = 0x300; unit <= 0x36f; unit++) CLASS_OF[unit] = CLASS.combining;
for (const [unit, tone] of Object.entries(TONE_MARKS)) TONE_OF[Number(unit)] = tone;

for (let unit = 48; unit <= 57; unit++) setLetter(unit, String.fromCharCode(unit), 0);
for (const letter of 'abcdefghijklmnopqrstuvwxyzđ') {
  for (const form of [letter, letter.toUpperCase()]) {
    setLetter(form.charCodeAt(0), letter, 0);
    classifyLetter(form.charCodeAt(0));
  }
}
for (const vowel of VOWELS) {
  MARKS.forEach((mark, tone) => {
    const composed = (vowel + mark).normalize('NFC');
    for (const form of [composed, composed.toUpperCase()]) {
      setLetter(form.charCodeAt(0), vowel, tone);
      classifyLetter(form.charCodeAt(0));
    }
  });
}

// Look-alikes read as what they stand for: ƣ (U+01A3) for ư, Ð (U+00D0) and ð for Đ and đ.
for (const [unit, letter] of [
  [0x1a2, 'ư'],
  [0x1a3, 'ư'],
  [0xd0, 'đ'],
  [0xf0, 'đ'],
  [0x189, 'đ'],
  [0x256, 'đ'],
] as const) {
  setLetter(unit, letter, 0);
  CLASS_OF[unit] = CLASS.repairable;
}
CLASS_OF[0xa0] = CLASS.repairable;

/** All classes that occur in a text, or-ed. Units from U+2000 on count as repairable. */
export function classesOf(text: string): number {
  let classes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    classes |= unit < TABLE_SIZE ? CLASS_OF[unit]! : CLASS.repairable;
  }
  return classes;
}
