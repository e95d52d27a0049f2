/** From the keyboard to what `Person.type` reads. */

import type { Region } from '../../model/number-text.ts';
import type { CellStyle } from '../../model.ts';
import { isPercentFormat } from './edit-text.ts';
import { hasStrayComma, typedFormula } from './formula-locale.ts';

export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  /** In the American way, to be tried before it is entered. */
  | { readonly kind: 'formula'; readonly formula: string }
  /** Excel refuses it at once. */
  | { readonly kind: 'refused' };

/** A number as it is typed: digits, perhaps with thousands and decimals. */
const PLAIN_NUMBER: Readonly<Record<Region, RegExp>> = {
  vi: /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$|^[+-]?,\d+$/,
  en: /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$|^[+-]?\.\d+$/,
};

export function typedText(text: string, style: CellStyle, region: Region): Typed {
  const asText = style.numberFormat === '@';
  if (text.startsWith('=') && text.length > 1 && !asText) {
    if (hasStrayComma(text, region)) return { kind: 'refused' };
    return { kind: 'formula', formula: typedFormula(text, region) };
  }
  const trimmed = text.trim();
  if (isPercentFormat(style.numberFormat) && PLAIN_NUMBER[region].test(trimmed)) {
    return { kind: 'text', text: `${trimmed}%` };
  }
  return { kind: 'text', text };
}
