/** Column widths: files count digits of the default font, padding included; the model counts points. */

import type { CellStyle } from '../model.ts';

/** Width of a digit, in ems. Others are taken to be like Calibri. */
const DIGIT: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  'Times New Roman': 0.5,
  Arial: 0.556,
};

/** Points of one unit of width under a workbook's default font, rounded to pixels as Excel does. */
export function widthUnit({ fontName, fontSize }: CellStyle): number {
  const pixels = Math.round(((fontSize * 96) / 72) * (DIGIT[fontName] ?? 0.507));
  return pixels * 0.75;
}
