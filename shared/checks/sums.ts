/**
 * What is wrong with a total or subtotal: mistyped, typed over a formula, or a formula that counts
 * twice, leaves out, counts too much, is stale or was never calculated. Shared by the checks of
 * totals and of subtotals.
 */
import { formatPoints, toHundredths } from '../criteria/points.ts';
import { evaluateLinear, readLinear } from '../sheet/linear-formula.ts';
import type { SheetReading } from '../sheet/reading.ts';
import { readScoreCell } from '../sheet/score-cell.ts';
import { cellName, columnOfKey, NOT_CALCULATED, rowOfKey } from '../sheet/snapshot.ts';
import type { Collector } from './collector.ts';
import { agrees, type Expected } from './expected-sum.ts';
import type { FindingFix, FindingParams } from './finding.ts';
import { type Counted, countCells } from './sum-structure.ts';

/** Where a sum stands and which words its findings use. */
export interface SumPlace {
  readonly row: number;
  readonly column: number;
  /** "total" or "subtotal": findings are `total-mismatch`, `subtotal-mismatch` … */
  readonly kind: 'total' | 'subtotal';
  /** Sums beside it are formulas, so a typed figure here was a formula once. */
  readonly formulaExpected: boolean;
  /**
   * A formula is looked into although its figure is right. Tables with few sums are; in a plain
   * matrix of hundreds of people a right figure of a formula like its neighbours' is enough.
   */
  readonly looksInside: boolean;
  readonly name: string;
  /** Cells of bonus and deduction that belong to it. */
  readonly extras?: readonly { readonly cell: string; readonly sign: '+' | '-' }[];
}

/** Cells that a sentence names at most. */
const MOST_NAMED = 5;

/** Checks the figure of one total or subtotal against what the scores give. */
export function checkSum(
  reading: SheetReading,
  place: SumPlace,
  expected: Expected,
  out: Collector,
): void {
  const { row, column, kind } = place;
  const value = reading.grid.value(row, column);
  const formula = reading.grid.formula(row, column);
  if (value === null) return;
  const fix = fixOf(place, expected, formula !== undefined);
  const params = {
    shown: reading.grid.text(row, column),
    expected: (expected.known + expected.extra) / 100,
    name: place.name,
  };
  if (value === NOT_CALCULATED) {
    const faulty = formula && addStructure(reading, place, expected, formula, params, fix, out);
    if (!faulty) out.add(`${kind}-not-calculated`, 'warning', row, column, { params });
    return;
  }
  if (typeof value !== 'number') {
    const cell = readScoreCell(value, false);
    if (cell.kind === 'blank' || cell.kind === 'dash') return;
    // A caption ("Tự chấm") stands in the row of a group as well.
    if (kind === 'subtotal' && typeof value === 'string' && !/\d/.test(value)) return;
    const code = cell.kind === 'error' ? `${kind}-error-value` : `${kind}-not-number`;
    out.add(code, 'error', row, column, { params, fix });
    return;
  }
  const figure = toHundredths(value) ?? Math.round(value * 100);
  const said = { ...params, shown: formatPoints(figure) };
  const right = agrees(figure, expected, formula !== undefined);
  if (formula === undefined) {
    if (right && !place.formulaExpected) return;
    const code = place.formulaExpected ? `${kind}-typed-over` : `${kind}-mismatch`;
    out.add(code, right ? 'warning' : 'error', row, column, { params: said, fix });
    return;
  }
  if (right && !place.looksInside) return;
  if (addStructure(reading, place, expected, formula, said, fix, out) || right) return;
  const form = readLinear(formula);
  if (form === null) out.add(`${kind}-mismatch`, 'error', row, column, { params: said, fix });
  // What the formula makes of the cells as they are follows from what is found at those cells.
  else if (Math.abs(evaluateLinear(form, reading.grid) * 100 - figure) >= 1) {
    out.add(`${kind}-stale`, 'warning', row, column, { params: said });
  }
}

/** Adds what is wrong with what a formula counts. @returns whether anything is */
function addStructure(
  reading: SheetReading,
  { row, column, kind }: SumPlace,
  expected: Expected,
  formula: string,
  params: FindingParams,
  fix: FindingFix | null,
  out: Collector,
): boolean {
  const form = readLinear(formula);
  if (form === null) return false;
  const counted = countCells(reading, form, expected.cells);
  const fault = faultOf(counted);
  if (fault === null) return false;
  out.add(`${kind}-${fault.code}`, 'error', row, column, {
    params: { ...params, cells: fault.cells.slice(0, MOST_NAMED).join(', ') },
    fix,
  });
  return true;
}

function faultOf(counted: Counted): { code: string; cells: readonly string[] } | null {
  if (counted.twice.length > 0) return { code: 'double-count', cells: counted.twice };
  if (counted.missing.length > 0) return { code: 'range-short', cells: counted.missing };
  return counted.foreign.length > 0 ? { code: 'range-wide', cells: counted.foreign } : null;
}

/** The formula that belongs here, where the sums beside it are formulas; else the figure. */
function fixOf(place: SumPlace, expected: Expected, isFormula: boolean): FindingFix | null {
  if (place.formulaExpected || isFormula) {
    const extras = (place.extras ?? []).map(({ cell, sign }) => sign + cell).join('');
    return { value: `=SUM(${rangesOf(expected.cells)})${extras}`, label: 'fix-formula' };
  }
  const uncertain = expected.open + expected.proposed + expected.misplaced > 0;
  const right = (expected.known + expected.extra) / 100;
  return uncertain ? null : { value: right, label: 'fix-value' };
}

/** "D10:D14,D16:D18": the cells as few blocks as possible, in one row or one column. */
function rangesOf(cells: ReadonlySet<number>): string {
  const sorted = [...cells].sort((a, b) => a - b);
  const vertical = new Set(sorted.map(columnOfKey)).size === 1;
  const step = vertical ? 16384 : 1;
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j + 1 < sorted.length && sorted[j + 1] === sorted[j]! + step) j++;
    const from = cellName(rowOfKey(sorted[i]!), columnOfKey(sorted[i]!));
    const to = cellName(rowOfKey(sorted[j]!), columnOfKey(sorted[j]!));
    parts.push(i === j ? from : `${from}:${to}`);
    i = j + 1;
  }
  return parts.join(',');
}
