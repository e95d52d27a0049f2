/**
 * Sentences are data: a template per code and language, with {places} that parameters fill.
 * Numbers are written the language's way ("9,5" in Vietnamese), everything else as it is.
 */

export type Locale = 'vi' | 'en';

/** Templates by code. A part of the product keeps its own book, one file per language. */
export type MessageBook = Readonly<Record<string, string>>;

export type MessageParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** 9.5 → "9,5" in Vietnamese; at most two decimals, no thousands separator below 10,000. */
export function formatNumber(value: number, locale: Locale): string {
  const text = String(Math.round(value * 100) / 100);
  return locale === 'vi' ? text.replace('.', ',') : text;
}

/**
 * Fills a template's places.
 * @throws Error where the template needs a parameter that is not given: a sentence with a hole is
 * a defect, and tests run every template
 */
export function fill(template: string, params: MessageParams, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no parameter {${name}} for «${template}»`);
    return typeof value === 'number' ? formatNumber(value, locale) : String(value ?? '');
  });
}

/** Takes out the gaps that an empty parameter leaves: "Thiếu  ." → "Thiếu." */
export function tidy(sentence: string): string {
  return sentence.replace(/\s+([,.:;)])/g, '$1').replace(/ {2,}/g, ' ');
}
