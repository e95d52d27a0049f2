/**
 * All texts of a sheet, each looked at once, in one pass: most are what they say, and nobody has
 * to look again.
 */
import { isPlain, letterSum, scanText, type TextScan } from '../text/scan.ts';
import type { CellValue } from './snapshot.ts';

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
    // Positions and units stand in a column again and again: the same text is not scanned twice.
    const last = new Array<CellValue>(width).fill(null);
    const lastScan = new Int32Array(width);
    for (let r = 0; r < values.length; r++) {
      const cells = values[r]!;
      const from = r * width;
      for (let c = 0; c < width; c++) {
        const value = cells[c];
        if (typeof value !== 'string') continue;
        if (value !== last[c]) {
          const scan = scanText(value);
          last[c] = value;
          lastScan[c] = (letterSum(scan) << 1) | (isPlain(scan) || reads(value, c, scan) ? 0 : 1);
        }
        const scan = lastScan[c]!;
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
