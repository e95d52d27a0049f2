/**
 * Foldings: what two texts must share to count as the same. `fold` is blind to case, tones, other
 * diacritics and punctuation, and serves to find headers, units and criteria; `nameKey` is blind
 * only to case, spacing and the place of the tone mark ("hoà" = "hòa"), and serves as identity of
 * names. Names are never compared tone-blind: Hòa and Hoa are two people.
 */
import { CLASS, classesOf, LETTER, PLAIN, TONE_OF } from './letters.ts';

/**
 * "Điểm  TỐI ĐA (đ)" → "diem toi da d": lower-case ASCII words, one space between them.
 * Reads NFC and NFD alike. Works on text that is already decoded (see legacy.ts).
 */
export function fold(text: string): string {
  let out = '';
  let pending = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit < 0x2000 ? PLAIN[unit]! : plainOfWide(unit);
    if (plain !== 0) {
      if (pending && out !== '') out += ' ';
      pending = false;
      out += String.fromCharCode(plain);
    } else if (unit < 0x300 || unit > 0x36f) {
      // Zero-width characters stand inside words; everything else parts them.
      if (unit < 0x200b || unit > 0x200d) pending = true;
    }
  }
  return out;
}

/** Full-width forms U+FF01–FF5E are ASCII moved up. */
function plainOfWide(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? PLAIN[unit - 0xfee0]! : 0;
}

/**
 * Identity of a person's name: lower case, NFC or NFD, the tone at the end of its syllable, so
 * that "Hoà" and "Hòa" are the same and "Hoa" is another. Words are parted by one space.
 */
export function nameKey(name: string): string {
  let out = '';
  let tone = 0;
  let inWord = false;
  const text = prepare(name);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit < 0x2000 ? LETTER[unit]! : 0;
    if (letter !== 0) {
      if (!inWord && out !== '') out += ' ';
      inWord = true;
      out += String.fromCharCode(letter);
      tone |= TONE_OF[unit]!;
    } else if (unit !== 0x200b && inWord) {
      if (tone !== 0) out += tone;
      tone = 0;
      inWord = false;
    }
  }
  return inWord && tone !== 0 ? out + tone : out;
}

function prepare(text: string): string {
  return (classesOf(text) & (CLASS.combining | CLASS.repairable)) === 0
    ? text
    : text.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/g, '');
}
