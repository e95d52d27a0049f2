/**
 * All texts of a sheet, each looked at once, in one pass: most are what they say, and nobody has
 * to look again.
 */
import { isPlain, letterSum, scanText, type TextScan } from '../text/scan.ts';
import type { CellValue } from './snapshot.ts';

/** Texts that are kept for each column, by their length. */
const KEPT = 8;

/** Rows and columns count from the block's corner. */
export class TextScans {
  /** Places (row × width + column) of the texts that are to be read otherwise, row by row. */
  readonly odd: readonly number[];
  readonly width: number;
  /** By place: the sum of the letters, and in the lowest bit whether the text is odd. */
  readonly #scans: Int32Array;

  /**
   * @param values row-major, all rows of one length
   * @param reads whether a text that is not plain is read as it stands all the same
   */
  constructor(
    values: readonly (readonly CellValue[])[],
    reads: (text: string, column: number, scan: TextScan) => boolean,
  ) {
    const width = values[0]?.length ?? 0;
    const scans = new Int32Array(values.length * width);
    const odd: number[] = [];
    // Positions and units stand in a column again and again: what was scanned lately is kept.
    const kept = new Array<CellValue>(width * KEPT).fill(null);
    const keptScan = new Int32Array(width * KEPT);
    for (let r = 0; r < values.length; r++) {
      const cells = values[r]!;
      const from = r * width;
      for (let c = 0; c < width; c++) {
        const value = cells[c];
        if (typeof value !== 'string') continue;
        const slot = c * KEPT + (value.length % KEPT);
        if (value !== kept[slot]) {
          const scan = scanText(value);
          kept[slot] = value;
          keptScan[slot] =
            (letterSum(scan) << 1) | (isPlain(scan) || reads(value, c, scan) ? 0 : 1);
        }
        const scan = keptScan[slot]!;
        scans[from + c] = scan;
        if ((scan & 1) === 1) odd.push(from + c);
      }
    }
    this.odd = odd;
    this.width = width;
    this.#scans = scans;
  }

  /** Whether the text of a string cell is to be read otherwise than it stands. */
  isOdd(r: number, c: number): boolean {
    return (this.#scans[r * this.width + c]! & 1) === 1;
  }

  /** See `letterSum` (text/scan.ts). */
  letterSum(r: number, c: number): number {
    return this.#scans[r * this.width + c]! >> 1;
  }
}
