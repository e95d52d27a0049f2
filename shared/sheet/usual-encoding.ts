/**
 * The legacy encoding that the cells of a column, or of a whole sheet, are written in. A cell that
 * reads as Vietnamese either way is read as its neighbours are.
 */

import { decodeLegacy, type LegacyEncoding } from '../text/legacy.ts';
import { CLASS, classesOf } from '../text/letters.ts';
import type { SheetSnapshot } from './snapshot.ts';

/** Rows from the top that are looked at. */
const SAMPLE_ROWS = 80;
/** Fewer decided cells of a column do not speak for the others. */
const FEWEST = 4;

interface Tally {
  /** Texts that may be in any encoding. */
  open: number;
  unicode: number;
  tcvn3: number;
  vni: number;
}

export class UsualEncoding {
  readonly #sheet: SheetSnapshot;
  #columns: (LegacyEncoding | null)[] | null = null;

  constructor(sheet: SheetSnapshot) {
    this.#sheet = sheet;
  }

  /** @param column absolute; @returns null where the cells are Unicode, mixed or undecided */
  of(column: number): LegacyEncoding | null {
    this.#columns ??= this.#judge();
    return this.#columns[column - this.#sheet.left] ?? null;
  }

  #judge(): (LegacyEncoding | null)[] {
    const { columns, all } = this.#count();
    const usual = all.unicode === 0 ? leading(all) : null;
    return columns.map((tally) => {
      const own = leading(tally);
      if (own && speaks(own, tally)) return own;
      return tally.unicode > 0 ? null : usual;
    });
  }

  #count(): { columns: Tally[]; all: Tally } {
    const { values } = this.#sheet;
    const nothing = { open: 0, unicode: 0, tcvn3: 0, vni: 0 };
    const columns = Array.from({ length: values[0]?.length ?? 0 }, (): Tally => ({ ...nothing }));
    const all: Tally = { ...nothing };
    const kinds = new Map<string, keyof Tally | null>();
    for (let r = 0; r < values.length && r < SAMPLE_ROWS; r++) {
      const cells = values[r]!;
      for (let c = 0; c < cells.length; c++) {
        const value = cells[c];
        if (typeof value !== 'string') continue;
        let kind = kinds.get(value);
        if (kind === undefined) {
          kind = kindOf(value);
          kinds.set(value, kind);
        }
        if (kind === null) continue;
        columns[c]![kind]++;
        all[kind]++;
      }
    }
    return { columns, all };
  }
}

/** A column pasted together of cells of both kinds speaks for none of them. */
function speaks(own: LegacyEncoding, tally: Tally): boolean {
  const count = tally[own];
  return count >= FEWEST && count > tally.unicode && count >= 2 * tally.open;
}

function leading({ tcvn3, vni }: Tally): LegacyEncoding | null {
  if (tcvn3 === vni) return null;
  return tcvn3 > vni ? 'tcvn3' : 'vni';
}

/** What a text by itself is; null where it does not say. */
function kindOf(text: string): keyof Tally | null {
  const classes = classesOf(text);
  if ((classes & CLASS.combining) !== 0) {
    const composed = text.normalize('NFC');
    return classesOf(composed) & CLASS.combining ? 'unicode' : kindOf(composed);
  }
  if ((classes & CLASS.unicodeVietnamese) !== 0) return 'unicode';
  if ((classes & (CLASS.sharedLatin | CLASS.foreignLatin)) === 0) return null;
  return decodeLegacy(text)?.encoding ?? 'open';
}
