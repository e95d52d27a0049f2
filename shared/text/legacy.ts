/**
 * Text in the encodings of before Unicode, as it still comes in old sheets: TCVN3 (fonts .VnTime…)
 * and VNI (fonts VNI-Times…). It is told cell by cell, by content: a font's name is only a hint.
 */
import { CLASS, classesOf, TONE_OF } from './letters.ts';
import { isSyllable } from './syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

export interface Decoded {
  readonly encoding: LegacyEncoding;
  /** The text in Unicode NFC. */
  readonly text: string;
}

/** TCVN 5712 (VN3): one byte, shown as Latin-1, per letter. */
const TCVN3: ReadonlyMap<string, string> = pairs(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đ' +
    'µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
    'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ',
);

function pairs(text: string): Map<string, string> {
  const map = new Map<string, string>();
  const units = [...text];
  for (let i = 0; i + 1 < units.length; i += 2) map.set(units[i]!, units[i + 1]!);
  return map;
}

/** VNI: a base letter followed by a Latin-1 letter that carries its marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** VNI letters that stand alone. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};

/** Which marks a base letter takes: breve on a, circumflex on a e o, plain tones on all. */
const VNI_PATTERN = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ôöíìæóòîñ])/gi;

function decodeVni(text: string): string {
  const decoded = text.replace(
    VNI_PATTERN,
    (all, base: string | undefined, mark: string | undefined, letter: string | undefined) => {
      if (letter !== undefined) return cased(VNI_LETTERS[letter.toLowerCase()]!, letter);
      const lower = base!.toLowerCase();
      const marks = VNI_MARKS[mark!.toLowerCase()]!;
      if (marks.startsWith('\u0306') && lower !== 'a') return all;
      if (marks.startsWith('\u0302') && !'aeo'.includes(lower)) return all;
      const plain = VNI_LETTERS[lower] ?? lower;
      return cased((plain + marks).normalize('NFC'), base!);
    },
  );
  return decoded.normalize('NFC');
}

function cased(letter: string, like: string): string {
  return like !== like.toLowerCase() ? letter.toUpperCase() : letter;
}

/**
 * TCVN3 has one code for both cases of a toned letter; capitals were made by the font (.VnTimeH).
 * A word, or a whole text up to a colon, whose other letters are capitals is capitalised; so is the
 * first letter of a word among words that all begin with a capital, as in names ("Lò Văn Ón").
 */
function decodeTcvn3(text: string): string {
  return text
    .split(/(?<=:)/)
    .map((part) => {
      const decoded = part.replace(/\S+/g, (word) => {
        let out = '';
        for (const unit of word) out += TCVN3.get(unit) ?? unit;
        return out !== word && isCapital(word) ? out.toUpperCase() : out;
      });
      if (decoded === part) return part;
      if (isCapital(part)) return decoded.toUpperCase();
      return isTitled(part) ? capitalised(decoded) : decoded;
    })
    .join('');
}

/** All its ASCII letters are capitals, and most of its words have at least two of them. */
function isCapital(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const words = text.match(/\S*[A-Z]\S*/g) ?? [];
  return words.filter((word) => /[A-Z]\S*[A-Z]/.test(word)).length * 2 > words.length;
}

/** At least two words begin with an ASCII capital, and none with an ASCII small letter. */
function isTitled(text: string): boolean {
  return (text.match(/(?<!\S)[A-Z]/g)?.length ?? 0) >= 2 && !/(?<!\S)[a-z]/.test(text);
}

/** Words that begin with a toned letter, for which TCVN3 has no capital, begin with one. */
export function capitalised(text: string): string {
  return text.replace(/(?<!\S)\p{Ll}/gu, (letter) =>
    TONE_OF[letter.charCodeAt(0)] ? letter.toUpperCase() : letter,
  );
}

/** Letters of words, as a class of characters: no spaces, no punctuation, no digits. */
const LETTERS = String.raw`[^\s.,;:!?()[\]{}"'“”‘’/\\+\-–—=*<>|0-9]`;
const WORD = new RegExp(`${LETTERS}+`, 'g');

/** Signs that TCVN3 uses as letters; between letters they give it away. */
const TCVN3_SIGNS = /[§®©ª«¬\u00adµ¶·¸¹»¼½¾]/;

/** "QĐ", "HĐND", "TTƯD": an abbreviation with Đ or Ư. */
const ABBREVIATION = /^(?=.*[ĐƯ])[A-ZĐƯ]{1,10}$/;
/** đ alone, behind a number or as a code, in the two encodings and in Unicode. */
const SINGLE_D = /^[®§ñÑđĐ]$/;

/**
 * How much a text looks like Vietnamese: its words with letters beyond ASCII, possible syllables
 * for it, the others against it. Single letters say nothing, but for đ.
 */
function gain(text: string): number {
  let gain = 0;
  for (const word of wordsBeyondAscii(text)) {
    if (word.length === 1) gain += word === 'đ' || word === 'Đ' ? 1 : 0;
    else if (ABBREVIATION.test(word)) gain += 2;
    else gain += isSyllable(word) ? 1 : -1;
  }
  return gain;
}

/** Whether nothing in a text speaks against its being Unicode Vietnamese. */
export function isSound(text: string): boolean {
  for (const word of wordsBeyondAscii(text)) {
    const sound =
      word.length === 1
        ? !SINGLE_D.test(word) || word === 'đ' || word === 'Đ'
        : isSyllable(word) || ABBREVIATION.test(word);
    if (!sound) return false;
  }
  return true;
}

const LETTER_UNIT = new RegExp(LETTERS);
/** By unit of ASCII and Latin: 1 where it is a letter of words. */
const IS_LETTER = Uint8Array.from({ length: 0x180 }, (_, unit) =>
  LETTER_UNIT.test(String.fromCharCode(unit)) ? 1 : 0,
);

function isLetter(unit: number): boolean {
  if (unit < IS_LETTER.length) return IS_LETTER[unit] === 1;
  // Letters with two marks (ế, ợ) are the most; beyond them is punctuation again.
  return (unit >= 0x1e00 && unit < 0x2000) || LETTER_UNIT.test(String.fromCharCode(unit));
}

/** The words (see WORD) that are not ASCII alone. */
function wordsBeyondAscii(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  let beyond = false;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isLetter(text.charCodeAt(i))) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7e || unit < 0x20) beyond = true;
      continue;
    }
    if (beyond) words.push(text.slice(from, i));
    from = i + 1;
    beyond = false;
  }
  return words;
}
/**
 * Reads a text that may be in a legacy encoding.
 * @param text a cell's text
 * @param usual the encoding of the cells round it: it decides where the text itself leaves it open
 * ("Hoàng" is a name, and "Hồng" in VNI)
 * @returns the decoding, or null where the text is Unicode as it stands (or cannot be told)
 */
export function decodeLegacy(text: string, usual: LegacyEncoding | null = null): Decoded | null {
  const classes = classesOf(text);
  // The Latin letters of an old encoding, taken apart by a system that keeps NFD.
  if ((classes & CLASS.combining) !== 0) {
    const composed = text.normalize('NFC');
    return classesOf(composed) & CLASS.combining ? null : decodeLegacy(composed, usual);
  }
  if ((classes & (CLASS.sharedLatin | CLASS.foreignLatin | CLASS.repairable)) === 0) return null;
  if ((classes & CLASS.unicodeVietnamese) !== 0) return decodeStrayWords(text, classes);
  // Ð alone is a look-alike of Đ, unless the cells round it are TCVN3.
  if ((classes & (CLASS.sharedLatin | CLASS.foreignLatin)) === 0 && usual === null) return null;
  if (usual === null && isSound(text)) return null;
  // Ð may also be a look-alike of Đ in a text that is Unicode otherwise.
  const asIs = Math.max(gain(text), gain(text.replaceAll('Ð', 'Đ')));
  const decoded = { tcvn3: decodeTwice(decodeTcvn3(text)), vni: decodeVni(text) };
  const gains = { tcvn3: gain(decoded.tcvn3), vni: gain(decoded.vni) };
  if (usual !== null && decoded[usual] !== text) {
    const best = Math.max(asIs, gains.tcvn3, gains.vni);
    if (gains[usual] >= best) return { encoding: usual, text: decoded[usual] };
  }
  if (isSound(text)) return null;
  const encoding: LegacyEncoding =
    gains.vni > gains.tcvn3 && decoded.vni !== text ? 'vni' : 'tcvn3';
  const signs = encoding === 'tcvn3' && /\p{L}[§®]|[§®]\p{L}/u.test(text);
  if (decoded[encoding] === text || !(gains[encoding] > asIs || signs)) return null;
  return { encoding, text: decoded[encoding] };
}

/** A Unicode text with a word of TCVN3 left in it ("sau ®©y"). */
function decodeStrayWords(text: string, classes: number): Decoded | null {
  if ((classes & CLASS.foreignLatin) === 0) return null;
  let found = false;
  const decoded = text.replace(WORD, (word) => {
    if (!TCVN3_SIGNS.test(word) || word.length < 2 || isSyllable(word)) return word;
    const candidate = decodeTcvn3(word);
    if (!isSyllable(candidate)) return word;
    found = true;
    return candidate;
  });
  return found ? { encoding: 'tcvn3', text: decoded } : null;
}

/**
 * Some converters ran twice over a heading, so that "cộng" became "céng" became "cÐng". Words that
 * are no syllables after one decoding are decoded once more where that makes them one.
 */
function decodeTwice(text: string): string {
  return text.replace(WORD, (word) => {
    if (isSyllable(word)) return word;
    const again = decodeTcvn3(word.toLowerCase());
    if (!isSyllable(again)) return word;
    return word === word.toUpperCase() ? again.toUpperCase() : again;
  });
}
