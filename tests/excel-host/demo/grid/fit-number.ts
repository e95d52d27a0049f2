/** What Excel shows of a number that finds no room: fewer decimals, else a row of "#". */

import { displayText, generalText, type Region } from '../../model/number-text.ts';

/**
 * @param room pixels
 * @param widthOf pixels of a text in the cell's font
 */
export function fitNumber(
  value: number,
  numberFormat: string,
  region: Region,
  room: number,
  widthOf: (text: string) => number,
): string {
  const text = displayText(value, numberFormat, region);
  if (widthOf(text) <= room) return text;
  if (/^general$/i.test(numberFormat)) {
    const shorter = rounded(value, text, region, (candidate) => widthOf(candidate) <= room);
    if (shorter !== null) return shorter;
  }
  return '#'.repeat(Math.max(1, Math.floor(room / widthOf('#'))));
}

function rounded(
  value: number,
  full: string,
  region: Region,
  fits: (text: string) => boolean,
): string | null {
  const point = full.search(/[.,]/);
  for (let decimals = full.length - point - 2; point > 0 && decimals >= 0; decimals--) {
    const text = generalText(Number(value.toFixed(decimals)), region);
    if (fits(text)) return text;
  }
  return null;
}
