/** What Excel answered, as a sheet snapshot. Pure. */

import {
  type Area,
  type CellValue,
  cellKey,
  DateCell,
  ErrorCell,
  type SheetSnapshot,
} from '../../shared/sheet/snapshot.ts';
import { isDateFormat, isPercentFormat } from './number-formats.ts';

/** A block as Excel answers it: rows of equal length. */
export interface RawBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The blocks do not overlap; what lies between them is blank. */
  readonly blocks: readonly RawBlock[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** One value of `Range.values` under its format. */
export function toCellValue(value: unknown, format: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number') return isDateFormat(String(format)) ? new DateCell(value) : value;
  if (typeof value === 'boolean') return value;
  const text = String(value);
  return text.charCodeAt(0) === 35 && ERROR.test(text) ? new ErrorCell(text) : text;
}

/** Values without formulas: a block that was read again. */
export function toCellValues(
  values: readonly (readonly unknown[])[],
  formats: readonly (readonly unknown[])[],
): CellValue[][] {
  return values.map((row, i) => row.map((value, j) => toCellValue(value, formats[i]?.[j])));
}

export function toSnapshot(raw: RawSheet): SheetSnapshot {
  const formulas = new Map<number, string>();
  const percents = new Set<number>();
  const rows = new Map<number, CellValue[]>();
  const size = { height: 0, width: 0 };
  for (const block of raw.blocks) readBlock(block, rows, formulas, percents, size);
  return {
    name: raw.name,
    top: 0,
    left: 0,
    values: denseRows(rows, size.height, size.width),
    formulas,
    merges: raw.merges,
    hiddenRows: below(raw.hiddenRows, size.height),
    hiddenColumns: below(raw.hiddenColumns, size.width),
    percents,
    hidden: raw.hidden,
  };
}

function readBlock(
  block: RawBlock,
  rows: Map<number, CellValue[]>,
  formulas: Map<number, string>,
  percents: Set<number>,
  size: { height: number; width: number },
): void {
  for (const [i, values] of block.values.entries()) {
    const row = block.top + i;
    const formats = block.numberFormat[i] ?? [];
    const texts = block.formulas[i] ?? [];
    for (const [j, value] of values.entries()) {
      const column = block.left + j;
      const formula = texts[j];
      // A text that begins with "=" is its own "formula"; a true formula differs from its result.
      const isFormula = typeof formula === 'string' && formula[0] === '=' && formula !== value;
      if (value === '' && !isFormula) continue;
      const cell = toCellValue(value, formats[j]);
      const key = cellKey(row, column);
      if (isFormula) formulas.set(key, formula.slice(1));
      if (typeof cell === 'number' && isPercentFormat(String(formats[j]))) percents.add(key);
      const known = rows.get(row) ?? [];
      known[column] = cell;
      rows.set(row, known);
      size.height = Math.max(size.height, row + 1);
      size.width = Math.max(size.width, column + 1);
    }
  }
}

/** Blank rows share one array: a stray cell far below costs little. */
function denseRows(
  rows: ReadonlyMap<number, readonly CellValue[]>,
  height: number,
  width: number,
): (readonly CellValue[])[] {
  const blank: readonly CellValue[] = new Array<CellValue>(width).fill(null);
  return Array.from({ length: height }, (_, at) => {
    const row = rows.get(at);
    return row ? blank.map((_cell, column) => row[column] ?? null) : blank;
  });
}

function below(places: ReadonlySet<number>, end: number): Set<number> {
  return new Set([...places].filter((at) => at < end));
}
