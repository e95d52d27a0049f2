import { PLAIN } from './letters.ts';

/**
 * The text in lower-case ASCII, unit by unit: same length, punctuation kept. What is found in it
 * stands at the same place in the text itself. @param text NFC
 */
export function toPlain(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit < 0x2000 ? PLAIN[unit]! : 0;
    out += plain !== 0 ? String.fromCharCode(plain) : text[i]!;
  }
  return out;
}
