/**
 * Formulas as a person sees and types them. The model (like the file and Office.js) keeps them in
 * the American way; where the decimal sign is a comma, Excel separates arguments by ";":
 * =ROUND(A1*1.5,1) is shown as =ROUND(A1*1,5;1).
 */

import type { Region } from '../../model/number-text.ts';

/** Texts and quoted sheet names, which stay as they are; then arrays; then numbers. */
const TOKENS = {
  american:
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|[{}]|(?<![\p{L}\p{N}_.$])\d*\.\d+|(?<![\p{L}\p{N}_.$])\d+\.|[,;]/gu,
  european: /"(?:[^"]|"")*"|'(?:[^']|'')*'|[{}]|(?<![\p{L}\p{N}_.$])\d*,\d+|[;\\]/gu,
} as const;

/** @param formula with leading "=" */
export function shownFormula(formula: string, region: Region): string {
  if (region === 'en') return formula;
  let inArray = false;
  return formula.replace(TOKENS.american, (token) => {
    if (token === '{' || token === '}') inArray = token === '{';
    if (token === ',') return inArray ? '\\' : ';';
    return /^[\d.]/.test(token) ? token.replace(/\.$/, '').replace('.', ',') : token;
  });
}

/** The inverse; what is no formula of this region comes out as something Excel refuses. */
export function typedFormula(text: string, region: Region): string {
  const closed = closeBrackets(text);
  if (region === 'en') return closed;
  let inArray = false;
  return closed.replace(TOKENS.european, (token) => {
    if (token === '{' || token === '}') inArray = token === '{';
    if (token === '\\') return inArray ? ',' : token;
    if (token === ';') return inArray ? ';' : ',';
    return /^[\d,]/.test(token) ? token.replace(',', '.') : token;
  });
}

/** Excel adds the brackets that were forgotten at the end. */
function closeBrackets(text: string): string {
  const outside = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  const count = (sign: string) => outside.split(sign).length - 1;
  return text + ')'.repeat(Math.max(0, count('(') - count(')')));
}

/** A comma that separates nothing: where arguments are separated by ";", Excel refuses it. */
export function hasStrayComma(text: string, region: Region): boolean {
  if (region === 'en') return false;
  const rest = text.replace(TOKENS.european, (token) => (/^[\d,]/.test(token) ? '0' : ' '));
  return rest.includes(',');
}
