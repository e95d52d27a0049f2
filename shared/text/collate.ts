/**
 * The order of names in Vietnamese lists: by tên, then chữ lót, then họ; letters in the order of
 * the alphabet (a ă â b c d đ …), tones in the order không, huyền, sắc, hỏi, ngã, nặng.
 * (The platform's collation orders the tones otherwise.)
 */
import { LETTER, TONE_OF } from './letters.ts';
import { repairText } from './repair.ts';

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const RANK = new Map([...ALPHABET].map((letter, i) => [letter.charCodeAt(0), i + 1]));

/** A syllable as text that compares in dictionary order: letters first, the tone decides ties. */
function syllableKey(syllable: string): string {
  let letters = '';
  let tone = 0;
  for (let i = 0; i < syllable.length; i++) {
    const unit = syllable.charCodeAt(i);
    const letter = unit < 0x2000 ? LETTER[unit]! : 0;
    if (letter === 0) continue;
    letters += String.fromCharCode(64 + (RANK.get(letter) ?? 40));
    tone |= TONE_OF[unit]!;
  }
  return `${letters}!${tone}`;
}

/** A key that sorts names by plain string comparison. */
export function nameSortKey(name: string): string {
  const syllables = repairText(name).split(' ');
  const last = syllables.pop() ?? '';
  const family = syllables.shift() ?? '';
  return [last, ...syllables, family].map(syllableKey).join(' ');
}

/** Orders two names as a Vietnamese list does. */
export function compareNames(a: string, b: string): number {
  const x = nameSortKey(a);
  const y = nameSortKey(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
