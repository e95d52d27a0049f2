/**
 * What each row of a matrix is: a person, a heading of a division or of leaders, a row of sums or
 * maxima, or the end of the table. The rows with figures say how far the table goes; below the
 * last of them only a numbered person still belongs to it.
 */
import { fold } from '../text/fold.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { ROW_WORDS, roleOf } from './header-words.ts';
import { isNumberingRow } from './numbering-row.ts';
import type { MatrixLayout } from './reading.ts';
import type { CellValue } from './snapshot.ts';
import { closesTable } from './table-end.ts';

export type RowKind = 'person' | 'heading' | 'structure' | 'unknown' | 'blank' | 'end';

/** Headings of divisions, folded. */
const HEADING =
  /^([ivx]{1,5}|[a-h]|\d{1,2})? ?(van phong|phong|thanh tra|chi cuc|trung tam|khoi|lanh dao|bo phan|cong chuc|vien chuc|nguoi lao dong|can bo|chuyen vien|nhan vien|cac phong|khong giu)( |$)/;
/** Words that without their tones are also family names (Tô, Bàn, Quý, Đội): tones must be there. */
const TONED_HEADING = /^([ivx]{1,5}[.)]?|[a-h][.)]|\d{1,2}[.)]?)?\s*(tổ|ban|đội|đơn vị|quỹ)\s/i;

/** A title, or the year below it. */
const TITLE =
  /^\(?nam \d{4}\)?$|^(bang|phieu|bieu|ket qua|tong hop) (tu |tong hop )?(cham|danh gia|diem|tong)/;

/** Longest text of a score cell that may stand for a figure ("4,5 điểm", "không áp dụng"). */
const LONGEST_FIGURE = 16;

export class RowKinds {
  readonly #grid: Grid;
  readonly #layout: MatrixLayout;
  readonly #header: Header;
  readonly #columns: readonly number[];
  readonly #firstColumn: number;
  readonly #lastFigures: number;

  constructor(grid: Grid, layout: MatrixLayout, header: Header) {
    const first = header.bottom + 1;
    this.#header = header;
    this.#grid = grid;
    this.#layout = layout;
    this.#columns = [...layout.selfColumns].filter((column) => column >= 0);
    this.#firstColumn = this.#columns[0] ?? -1;
    this.#lastFigures = this.#findLastFigures(first);
  }

  /** The last row with the figures of somebody; before `first` where there is none. */
  #findLastFigures(first: number): number {
    const enough = Math.min(3, this.#columns.length);
    let row = this.#grid.bottom;
    for (; row >= first; row--) {
      const cells = this.#grid.sheet.values[row - this.#grid.top]!;
      let figures = 0;
      for (const column of this.#columns) {
        if (typeof cells[column - this.#grid.left] === 'number') figures++;
        if (figures >= enough) return row;
      }
    }
    return row;
  }

  of(row: number, cells: readonly CellValue[]): RowKind {
    const { left } = this.#grid;
    const { nameColumn, sttColumn } = this.#layout;
    const ordinary =
      typeof cells[nameColumn - left] === 'string' &&
      (sttColumn < 0 || typeof cells[sttColumn - left] === 'number') &&
      typeof cells[this.#firstColumn - left] === 'number';
    // Numbered, named, scored; without a number the name itself must be looked at.
    if (ordinary && sttColumn >= 0) return 'person';
    return this.#carefully(row, cells);
  }

  #carefully(row: number, cells: readonly CellValue[]): RowKind {
    if (cells.every((value) => value === null)) return 'blank';
    const grid = this.#grid;
    const name = grid.text(row, this.#layout.nameColumn);
    const numbered = this.#isNumbered(row);
    const { numbers, filled } = this.#figures(row, cells);
    const scored = numbers > 0 || filled * 2 >= this.#columns.length;
    const lead = name !== '' ? name : firstText(grid, row);
    const words = fold(lead);
    if (isNumberingRow(grid, row)) return 'structure';
    if (!numbered) {
      if (row > this.#lastFigures && numbers === 0 && closesTable(grid, row)) return 'end';
      if (this.#isHeader(row)) {
        return this.#repeatsHeader(row) && !this.#titleAbove(row) ? 'structure' : 'end';
      }
      // Somebody called Tống Cộng Hoà has a position.
      if (isStructure(words) && this.#position(row) === '') return 'structure';
    }
    return scored
      ? this.#scored(row, name, lead, numbered, numbers)
      : this.#unscored(row, name, lead, numbered);
  }

  #scored(row: number, name: string, lead: string, numbered: boolean, numbers: number): RowKind {
    const position = this.#position(row);
    if (numbered || position !== '') return 'person';
    // Figures without anybody: sums of a division, or a person whose name was lost.
    if (name === '') return numbers < 5 ? 'structure' : lead === '' ? 'person' : 'unknown';
    return isHeading(name) ? 'heading' : 'person';
  }

  #unscored(row: number, name: string, lead: string, numbered: boolean): RowKind {
    const heading = isHeading(lead);
    const below = row > this.#lastFigures;
    if (numbered) return name === '' ? 'structure' : heading ? 'heading' : 'person';
    if (name !== '' && !heading && this.#position(row) !== '') {
      return below && this.#layout.sttColumn >= 0 ? 'end' : 'person';
    }
    if (lead === '') return 'structure';
    return below ? 'end' : 'heading';
  }

  #figures(row: number, cells: readonly CellValue[]): { numbers: number; filled: number } {
    let numbers = 0;
    let filled = 0;
    for (const column of this.#columns) {
      const value = cells[column - this.#grid.left];
      if (value === null || value === undefined) continue;
      if (typeof value === 'number') numbers++;
      if (typeof value !== 'string' || this.#grid.text(row, column).length <= LONGEST_FIGURE) {
        filled++;
      }
    }
    return { numbers, filled };
  }

  #isNumbered(row: number): boolean {
    const { sttColumn } = this.#layout;
    return sttColumn >= 0 && /^\(?\d{1,4}\)?\.?$/.test(this.#grid.text(row, sttColumn).trim());
  }

  #position(row: number): string {
    const { positionColumn } = this.#layout;
    return positionColumn < 0 ? '' : this.#grid.text(row, positionColumn);
  }

  #isHeader(row: number): boolean {
    const role = roleOf(this.#grid.folded(row, this.#layout.nameColumn));
    return role === 'name' || role === 'family-name';
  }

  /** Between a table and the next stands a title of its own. */
  #titleAbove(row: number): boolean {
    for (let above = row - 1; above > this.#header.bottom && row - above <= 6; above--) {
      if (this.#isNumbered(above)) return false;
      if (TITLE.test(fold(firstText(this.#grid, above)))) return true;
    }
    return false;
  }

  /** The same header on the next page; another one begins a table with columns of its own. */
  #repeatsHeader(row: number): boolean {
    return this.#header.columns
      .filter(({ column }) => this.#columns.includes(column))
      .every(({ column, folded }) => {
        const words = this.#grid.folded(row, column);
        return words === '' || folded.includes(words);
      });
  }
}

function isHeading(text: string): boolean {
  return HEADING.test(fold(text)) || TONED_HEADING.test(text);
}

function isStructure(words: string): boolean {
  return (
    ROW_WORDS.total.test(words) ||
    ROW_WORDS.subtotal.test(words) ||
    ROW_WORDS.average.test(words) ||
    ROW_WORDS.maximum.test(words)
  );
}

/** The first text of a row; '' where it has none. */
export function firstText(grid: Grid, row: number): string {
  for (let column = grid.left; column <= grid.right; column++) {
    if (typeof grid.value(row, column) === 'string') return grid.text(row, column);
  }
  return '';
}
