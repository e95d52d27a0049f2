/** Texts on their way into cells. */

/**
 * Whether Excel could read a text as something else when it is written: a formula, a number, a
 * date, a truth value, an error. Too often yes does no harm: the apostrophe is not shown.
 */
export function needsApostrophe(text: string): boolean {
  return (
    /^[=+\-@'#\t\r\n]/.test(text) ||
    /^\s*[\d.,(%$€£¥₫]/.test(text) ||
    /^\s*(?:true|false)\s*$/i.test(text) ||
    /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d/i.test(text)
  );
}

/** A text that stays the text it is. */
export function asText(text: string): string {
  return needsApostrophe(text) ? `'${text}` : text;
}
