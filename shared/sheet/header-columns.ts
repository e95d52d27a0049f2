/** What the columns under a header are, by the words that stand over each of them. */
import type { Grid } from './grid.ts';
import { type Role, roleOf } from './header-words.ts';
import { isNumberingRow } from './numbering-row.ts';

export interface ColumnHeader {
  readonly column: number;
  /** Distinct texts of the header rows, top to bottom, as a person reads them. */
  readonly texts: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
  readonly role: Role | null;
}

export interface Header {
  /** First and last row, inclusive; a row of column numbers below counts in. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnHeader[];
}

/** Roles of columns that hold figures. */
export const FIGURES: ReadonlySet<Role> = new Set([
  'max',
  'self',
  'appraised1',
  'appraised2',
  'appraised3',
  'appraised4',
  'score',
  'unit-score',
  'total',
]);

const GENERIC: ReadonlySet<Role> = new Set(['score', 'unit-score', 'total', 'division', 'band']);

/** The header in these rows, its columns read from the words. */
export function headerAt(grid: Grid, top: number, bottom: number): Header {
  const columns: ColumnHeader[] = [];
  let wordsBottom = bottom;
  while (wordsBottom > top && isNumberingRow(grid, wordsBottom)) wordsBottom--;
  for (let column = grid.left; column <= grid.right; column++) {
    const texts: string[] = [];
    const folded: string[] = [];
    for (let row = top; row <= wordsBottom; row++) {
      const text = grid.spannedText(row, column);
      const words = grid.spannedFold(row, column);
      if (text !== '' && texts.at(-1) !== text) {
        texts.push(text);
        folded.push(words);
      }
    }
    columns.push({ column, texts, folded, role: roleOfStack(folded) });
  }
  return { top, bottom, columns };
}

/** "Hội đồng thi đua", "Văn phòng Sở". */
const LONGEST_GIVER = 24;
/** "Điểm", "Kết quả chấm điểm". */
const SPEAKS_OF_POINTS = /^.{0,20}(?<![a-z])(diem|cham)(?![a-z]).{0,20}$/;

/** Longest header that is joined with those above it: a longer one is a criterion's wording. */
const LONGEST_JOINED = 30;

/**
 * The narrowest header decides, unless it is a general word that the ones above make precise
 * ("Điểm" over "Đơn vị", "Tổng điểm" over "TĐ").
 */
function roleOfStack(folded: readonly string[]): Role | null {
  if (folded.length === 0) return null;
  const own = roleOf(folded.at(-1)!);
  if (folded.length === 1 || (own && !GENERIC.has(own))) return own;
  // Below "Điểm" a bare "Văn phòng" or "Hội đồng" says who gave it.
  const last = folded.at(-1)!;
  if (own === null && last.length <= LONGEST_GIVER && SPEAKS_OF_POINTS.test(folded.at(-2)!)) {
    const giver = roleOf(`${last} cham`);
    if (giver) return giver;
  }
  const short = folded.filter((text) => text.length <= LONGEST_JOINED);
  const joined = short.length === folded.length ? roleOf(folded.join(' ')) : null;
  if (joined && FIGURES.has(joined) && !GENERIC.has(joined)) return joined;
  for (let i = folded.length - 2; i >= 0; i--) {
    const above = roleOf(folded[i]!);
    if (own && above && !GENERIC.has(above) && FIGURES.has(above)) return above;
  }
  if (joined && FIGURES.has(joined) && !(own && FIGURES.has(own))) return joined;
  return own ?? joined;
}

/**
 * Where people's names stand: one column, or family and given name apart, under two headers
 * ("Họ đệm", "Tên") or under one header merged over both.
 * @returns -1 for a column that is not there
 */
export function nameColumns(header: Header): { name: number; given: number } {
  const { columns } = header;
  const family = columns.findIndex((column) => column.role === 'family-name');
  if (family >= 0) {
    const given = columns.find((column) => column.role === 'given-name');
    return { name: columns[family]!.column, given: given?.column ?? -1 };
  }
  const at = columns.findIndex((column) => column.role === 'name');
  if (at < 0) return { name: -1, given: -1 };
  const next = columns[at + 1];
  const spanned = next?.role === 'name' && next.texts.join() === columns[at]!.texts.join();
  return { name: columns[at]!.column, given: spanned ? next.column : -1 };
}
