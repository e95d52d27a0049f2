/**
 * Repairs of text that is Unicode but not quite: look-alike letters, invisible characters, spaces.
 * What is repaired is shown and offered, never done in silence (docs/contracts.md).
 */
import { CLASS, classesOf } from './letters.ts';

const LOOKALIKES: Readonly<Record<string, string>> = {
  ƣ: 'ư',
  Ƣ: 'Ư',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  ɖ: 'đ',
};

/** "ươ" typed without its first horn: nuớc, truơng, duợc, huởng. */
const HALF_HORN = /u([ơờớởỡợ])(?=[cimnptu])|U([ƠỜỚỞỠỢ])(?=[CIMNPTU])/g;

/**
 * The text as it was meant: NFC, real letters for look-alikes, ordinary single spaces, no
 * zero-width characters, "ươ" for "uơ" before a final letter.
 */
export function repairText(text: string): string {
  const classes = classesOf(text);
  let out = (classes & CLASS.combining) !== 0 ? text.normalize('NFC') : text;
  if ((classes & CLASS.repairable) !== 0) {
    out = out
      .replace(/[ƣƢÐðƉɖ]/g, (letter) => LOOKALIKES[letter]!)
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
  }
  if (/[uU][ơờớởỡợƠỜỚỞỠỢ]/.test(out)) {
    out = out.replace(HALF_HORN, (_, lower?: string, upper?: string) =>
      lower === undefined ? `Ư${upper}` : `ư${lower}`,
    );
  }
  return /\s\s|^\s|\s$|\t/.test(out) ? out.replace(/[^\S\n]+/g, ' ').trim() : out;
}
