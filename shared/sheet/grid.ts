/**
 * A snapshot made easy to ask: text of a cell as it was meant (decoded, repaired), folded text,
 * merged areas. Everything is worked out on demand and once.
 */
import { fold } from '../text/fold.ts';
import { decodeLegacy, isSound, type LegacyEncoding } from '../text/legacy.ts';
import { repairText } from '../text/repair.ts';
import { isLatin } from '../text/scan.ts';
import {
  type Area,
  type CellValue,
  cellKey,
  DateCell,
  ErrorCell,
  type SheetSnapshot,
} from './snapshot.ts';
import { TextScans } from './text-scans.ts';
import { UsualEncoding } from './usual-encoding.ts';

/** Text of a cell as it stands and as it was meant. */
export interface TextReading {
  readonly raw: string;
  readonly text: string;
  readonly encoding: LegacyEncoding | null;
}

/** Decodes and repairs one text. @param usual the encoding of the cells round it */
export function readText(raw: string, usual: LegacyEncoding | null = null): TextReading {
  const decoded = decodeLegacy(raw, usual);
  return {
    raw,
    text: repairText(decoded?.text ?? raw),
    encoding: decoded?.encoding ?? null,
  };
}

export class Grid {
  readonly sheet: SheetSnapshot;
  /** First and last used row and column, absolute, inclusive; bottom < top for an empty sheet. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** By the encoding of the cells round a text, then by the text: sheets repeat themselves. */
  readonly #texts = new Map<LegacyEncoding | null, Map<string, TextReading>>();
  readonly #folded = new Map<number, string>();
  readonly #mergeOf = new Map<number, Area>();
  readonly #encoding: UsualEncoding;
  #scans: TextScans | null = null;

  constructor(sheet: SheetSnapshot) {
    this.sheet = sheet;
    this.#encoding = new UsualEncoding(sheet);
    this.top = sheet.top;
    this.left = sheet.left;
    this.bottom = sheet.top + sheet.values.length - 1;
    this.right = sheet.left + (sheet.values[0]?.length ?? 0) - 1;
    for (const merge of sheet.merges) this.#addMerge(merge);
  }

  /** A merge larger than the used block (whole rows merged by mistake) is cut to it. */
  #addMerge(merge: Area): void {
    const bottom = Math.min(merge.bottom, this.bottom);
    const right = Math.min(merge.right, this.right);
    for (let row = Math.max(merge.top, this.top); row <= bottom; row++) {
      for (let column = Math.max(merge.left, this.left); column <= right; column++) {
        this.#mergeOf.set(cellKey(row, column), merge);
      }
    }
  }

  value(row: number, column: number): CellValue {
    return this.sheet.values[row - this.top]?.[column - this.left] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.sheet.formulas.get(cellKey(row, column));
  }

  /** The merged area that covers a cell, if any. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.#mergeOf.get(cellKey(row, column));
  }

  /** The legacy encoding that the cells of a column are in; null where they are Unicode. */
  usualEncoding(column: number): LegacyEncoding | null {
    return this.#encoding.of(column);
  }

  /** What one look at every text says. */
  get scans(): TextScans {
    this.#scans ??= new TextScans(this.sheet.values, (raw, column, scan) => {
      const usual = this.#encoding.of(this.left + column);
      if (usual === null && isLatin(scan) && isSound(raw)) return true;
      const { text, encoding } = this.#readOdd(raw, this.left + column);
      return text === raw && encoding === null;
    });
    return this.#scans;
  }

  /** Whether the text of a string cell is to be read otherwise than it stands. */
  isOdd(row: number, column: number): boolean {
    return this.scans.isOdd(row - this.top, column - this.left);
  }

  #readOdd(raw: string, column: number): TextReading {
    const usual = this.#encoding.of(column);
    let texts = this.#texts.get(usual);
    if (texts === undefined) {
      texts = new Map();
      this.#texts.set(usual, texts);
    }
    let found = texts.get(raw);
    if (found === undefined) {
      found = readText(raw, usual);
      texts.set(raw, found);
    }
    return found;
  }

  /** Text of a string cell, decoded and repaired; null for every other cell. */
  reading(row: number, column: number): TextReading | null {
    const value = this.value(row, column);
    if (typeof value !== 'string') return null;
    return this.isOdd(row, column)
      ? this.#readOdd(value, column)
      : { raw: value, text: value, encoding: null };
  }

  /** What a person reads in the cell; '' for a blank one. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return '';
    if (typeof value === 'string') {
      return this.isOdd(row, column) ? this.#readOdd(value, column).text : value;
    }
    if (value instanceof DateCell) return '';
    if (value instanceof ErrorCell) return value.code;
    return String(value);
  }

  /** Folded text ("Điểm tối đa" → "diem toi da"). */
  folded(row: number, column: number): string {
    const key = cellKey(row, column);
    let found = this.#folded.get(key);
    if (found === undefined) {
      found = fold(this.text(row, column));
      this.#folded.set(key, found);
    }
    return found;
  }

  /** Like `folded`, but a cell inside a merged area has the text of the area. */
  spannedFold(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return merge ? this.folded(merge.top, merge.left) : this.folded(row, column);
  }

  /** Like `text`, but a cell inside a merged area has the text of the area. */
  spannedText(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    return merge ? this.text(merge.top, merge.left) : this.text(row, column);
  }

  isBlankRow(row: number): boolean {
    const cells = this.sheet.values[row - this.top];
    return cells === undefined || cells.every((value) => value === null);
  }
}
