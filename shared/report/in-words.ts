/** Whole numbers in Vietnamese words, as sums of money are written out on papers. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'];

/**
 * 31590000 → "ba mươi mốt triệu năm trăm chín mươi nghìn".
 * @param value 0 … 999,999,999,999
 * @throws RangeError for any other number
 */
export function inWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12)
    throw new RangeError(`${value} cannot be written out`);
  if (value === 0) return DIGITS[0]!;
  const parts: string[] = [];
  let rest = value;
  for (const scale of SCALES) {
    const triple = rest % 1000;
    rest = Math.floor(rest / 1000);
    // Below a higher triple, hundreds and tens are said even where they are 0.
    if (triple > 0) parts.unshift(`${tripleInWords(triple, rest > 0)} ${scale}`.trim());
    if (rest === 0) break;
  }
  return parts.join(' ');
}

function tripleInWords(triple: number, full: boolean): string {
  const hundreds = Math.floor(triple / 100);
  const tens = Math.floor(triple / 10) % 10;
  const units = triple % 10;
  const words: string[] = [];
  const hasHundreds = full || hundreds > 0;
  if (hasHundreds) words.push(DIGITS[hundreds]!, 'trăm');
  if (tens === 0) {
    if (units > 0) words.push(...(hasHundreds ? ['linh', DIGITS[units]!] : [DIGITS[units]!]));
    return words.join(' ');
  }
  words.push(...(tens === 1 ? ['mười'] : [DIGITS[tens]!, 'mươi']));
  if (units === 1) words.push(tens === 1 ? 'một' : 'mốt');
  else if (units === 4 && tens > 1) words.push('tư');
  else if (units === 5) words.push('lăm');
  else if (units > 0) words.push(DIGITS[units]!);
  return words.join(' ');
}
