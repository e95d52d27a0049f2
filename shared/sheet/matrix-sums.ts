/** Rows of maxima and columns of sums in a matrix. */
import type { Line } from './align.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { finality, ROW_WORDS } from './header-words.ts';
import { isNumberingRow } from './numbering-row.ts';

/** A row of maxima states at least so many. */
const FEWEST_MAXIMA = 8;

/** Rows right below the header that state maxima: "Điểm tối đa", "Điểm chuẩn (không giữ chức vụ)". */
export function findMaxRows(
  grid: Grid,
  header: Header,
  nameColumn: number,
  columns: readonly number[],
): number[] {
  const rows: number[] = [];
  for (let row = header.bottom + 1; row <= Math.min(header.bottom + 4, grid.bottom); row++) {
    const label = [...Array(Math.max(0, nameColumn - grid.left + 3)).keys()]
      .map((i) => grid.folded(row, grid.left + i))
      .find((text) => text !== '' && !/^\d+$/.test(text));
    const numbers = columns.filter((column) => typeof grid.value(row, column) === 'number').length;
    if (numbers < FEWEST_MAXIMA || isNumberingRow(grid, row)) continue;
    // A numbered row without a name is a person whose name was lost; maxima stand above all people.
    if (label === undefined ? isNumbered(grid, header, row) : !ROW_WORDS.maximum.test(label)) break;
    rows.push(row);
  }
  return rows;
}

function isNumbered(grid: Grid, header: Header, row: number): boolean {
  const stt = header.columns.find(({ role }) => role === 'stt');
  return stt !== undefined && typeof grid.value(row, stt.column) === 'number';
}

/**
 * Columns of totals: of the self scores, and of the appraisal where it gives one figure a person.
 * @param taken columns of criteria and of subtotals
 */
export function findTotals(
  header: Header,
  taken: ReadonlySet<number>,
): { totalColumn: number; appraisedTotalColumn: number } {
  let totalColumn = -1;
  let appraisedTotalColumn = -1;
  let best = 0;
  for (const { column, role, folded } of header.columns) {
    if (taken.has(column) || role === null) continue;
    const words = folded.join(' ');
    const rank = finality(role);
    const isAppraised = rank > 0 || /tham dinh|hoi dong|ket luan/.test(words);
    if (isAppraised && (rank > 0 || role === 'total' || role === 'score')) {
      if (rank >= best) {
        best = rank;
        appraisedTotalColumn = column;
      }
    } else if (role === 'total' || role === 'self' || role === 'score' || role === 'unit-score') {
      if (totalColumn < 0 || role === 'self') totalColumn = column;
    }
  }
  return { totalColumn, appraisedTotalColumn };
}

interface Leaf {
  readonly line: Line;
  readonly element: { readonly group: number };
}

/**
 * "Cộng a", "Tổng nhóm b", or a bare "Cộng" among the criteria or under a group's heading: the sum
 * of the criteria to the left of it.
 */
export function findSubtotals(
  header: Header,
  leaves: readonly Leaf[],
): { group: number; column: number }[] {
  const places = leaves.map((match) => match.line.at);
  const first = Math.min(...places);
  const last = Math.max(...places);
  const headings = new Set(
    header.columns
      .filter(({ column, texts }) => places.includes(column) && texts.length > 1)
      .map(({ texts }) => texts.slice(0, -1).join()),
  );
  const found: { group: number; column: number }[] = [];
  for (const { column, role, texts, folded } of header.columns) {
    if (places.includes(column)) continue;
    const among = column > first && column < last;
    const headed = texts.length > 1 && headings.has(texts.slice(0, -1).join());
    const sum = role === 'subtotal' || ROW_WORDS.subtotal.test(folded.at(-1) ?? '');
    if (!(sum || (role === 'total' && (among || headed)))) continue;
    const nearest = nearestLeft(leaves, column);
    if (nearest) found.push({ group: nearest.element.group, column });
  }
  return found;
}

function nearestLeft(leaves: readonly Leaf[], column: number): Leaf | null {
  let best: Leaf | null = null;
  for (const leaf of leaves) {
    if (leaf.line.at < column && (best === null || leaf.line.at > best.line.at)) best = leaf;
  }
  return best;
}
