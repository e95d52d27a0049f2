/**
 * What a total or subtotal should be, and what is wrong with the one that stands there. Shared by
 * the checks of totals and of subtotals.
 */
import { formatPoints, toHundredths } from '../criteria/points.ts';
import type { Grid } from '../sheet/grid.ts';
import { type LinearForm, readLinear } from '../sheet/linear-formula.ts';
import {
  type Basis,
  NO_SCORE,
  type SheetReading,
  type Suspect,
  scoreCellOf,
} from '../sheet/reading.ts';
import { readScoreCell } from '../sheet/score-cell.ts';
import { cellKey, cellName, columnOfKey, NOT_CALCULATED, rowOfKey } from '../sheet/snapshot.ts';
import type { Collector } from './collector.ts';
import type { FindingFix } from './finding.ts';
import { proposalOf } from './score-kind.ts';

/** A sum as the scores give it; everything in hundredths. */
export interface Expected {
  /** Score cells that the sum is made of, by `cellKey`. */
  readonly cells: ReadonlySet<number>;
  /** Sum of the readable scores. */
  readonly known: number;
  /** Bonus less deduction that may be counted on top. */
  readonly extra: number;
  /** What misplaced scores (c4, d4 of somebody who is no leader) add. */
  readonly misplaced: number;
  /** What cells that are no numbers would add by their proposals. */
  readonly proposed: number;
  /** Most that cells without any proposal could add; 0 where there are none. */
  readonly open: number;
}

const SUSPECTS = new WeakMap<SheetReading, Map<number, Suspect[]>>();

/** A reading's suspects by subject, grouped once. */
function suspectsOf(reading: SheetReading): Map<number, Suspect[]> {
  let grouped = SUSPECTS.get(reading);
  if (!grouped) {
    grouped = Map.groupBy(reading.suspects, (suspect) => suspect.subject);
    SUSPECTS.set(reading, grouped);
  }
  return grouped;
}

/** Sum of some criteria of one subject. @param criteria indexes into `codes` */
export function expectedSum(
  reading: SheetReading,
  subject: number,
  basis: Basis,
  criteria: readonly number[],
  extra: number,
): Expected {
  const scores = basis === 'self' ? reading.self : reading.appraised;
  const base = subject * reading.codes.length;
  const wanted = new Set(criteria);
  const cells = new Set<number>();
  let known = 0;
  for (const criterion of criteria) {
    const cell = scoreCellOf(reading, subject, criterion, basis);
    if (cell) cells.add(cellKey(cell.row, cell.column));
    const score = scores?.[base + criterion] ?? NO_SCORE;
    if (score !== NO_SCORE) known += score;
  }
  let misplaced = 0;
  let proposed = 0;
  let open = 0;
  for (const suspect of suspectsOf(reading).get(subject) ?? []) {
    if (suspect.basis !== basis || !wanted.has(suspect.criterion)) continue;
    const score = scores?.[base + suspect.criterion] ?? NO_SCORE;
    if (suspect.max === null) {
      if (score !== NO_SCORE) {
        misplaced += score;
        known -= score;
      }
    } else if (score === NO_SCORE) {
      const proposal = proposalOf(reading, suspect);
      if (proposal === null) open += suspect.max;
      else proposed += Math.round(proposal * 100);
    }
  }
  return { cells, known, extra, misplaced, proposed, open };
}

/** Whether a figure can be this sum, whatever is still open. */
export function agrees(value: number, expected: Expected, byFormula: boolean): boolean {
  const { known, extra, misplaced, proposed, open } = expected;
  for (const plus of [0, extra]) {
    for (const also of [0, misplaced]) {
      for (const maybe of [0, proposed]) {
        const low = known + plus + also + maybe;
        if (value === low) return true;
        if (open > 0 && value >= low && value <= low + open && (byFormula || proposed === maybe)) {
          return true;
        }
      }
    }
  }
  return false;
}

/** Where a sum stands and which words its findings use. */
export interface SumPlace {
  readonly row: number;
  readonly column: number;
  /** "total" or "subtotal": findings are `total-mismatch`, `subtotal-mismatch` … */
  readonly kind: 'total' | 'subtotal';
  /** Sums beside it are formulas, so a typed figure here was a formula once. */
  readonly formulaExpected: boolean;
  readonly name: string;
}

/** Checks the figure of one total or subtotal against what the scores give. */
export function checkSum(
  reading: SheetReading,
  place: SumPlace,
  expected: Expected,
  out: Collector,
): void {
  const { grid } = reading;
  const { row, column, kind } = place;
  const value = grid.value(row, column);
  const formula = grid.formula(row, column);
  if (value === null) return;
  const right = (expected.known + expected.extra) / 100;
  const fix = fixOf(grid, expected, place, right);
  const params = { shown: grid.text(row, column), expected: right, name: place.name };
  if (value === NOT_CALCULATED) {
    if (formula) checkStructure(reading, place, expected, formula, null, params, fix, out);
    return;
  }
  if (typeof value !== 'number') {
    const cell = readScoreCell(value, false);
    if (cell.kind === 'blank' || cell.kind === 'dash') return;
    const code = cell.kind === 'error' ? `${kind}-error-value` : `${kind}-not-number`;
    out.add(code, 'error', row, column, { params, fix });
    return;
  }
  const figure = toHundredths(value) ?? Math.round(value * 100);
  if (agrees(figure, expected, formula !== undefined)) {
    if (formula === undefined && place.formulaExpected) {
      out.add(`${kind}-typed-over`, 'warning', row, column, { params, fix });
    }
    return;
  }
  const said = { ...params, shown: formatPoints(figure) };
  if (formula === undefined) {
    const code = place.formulaExpected ? `${kind}-typed-over` : `${kind}-mismatch`;
    out.add(code, 'error', row, column, { params: said, fix });
    return;
  }
  checkStructure(reading, place, expected, formula, figure, said, fix, out);
}

/** Why a formula gives another figure: counts twice, leaves out, counts too much, or is stale. */
function checkStructure(
  reading: SheetReading,
  place: SumPlace,
  expected: Expected,
  formula: string,
  figure: number | null,
  params: Record<string, string | number>,
  fix: FindingFix | null,
  out: Collector,
): void {
  const { row, column, kind } = place;
  const form = readLinear(formula);
  if (form === null) {
    if (figure !== null) out.add(`${kind}-mismatch`, 'error', row, column, { params, fix });
    return;
  }
  const counted = countCells(reading, form, expected, place.column);
  if (counted.twice.length > 0) {
    out.add(`${kind}-double-count`, 'error', row, column, {
      params: { ...params, cells: counted.twice.slice(0, 5).join(', ') },
      fix,
    });
  } else if (counted.missing.length > 0) {
    out.add(`${kind}-range-short`, 'error', row, column, {
      params: { ...params, cells: counted.missing.slice(0, 5).join(', ') },
      fix,
    });
  } else if (counted.foreign.length > 0) {
    out.add(`${kind}-range-wide`, 'error', row, column, {
      params: { ...params, cells: counted.foreign.slice(0, 5).join(', ') },
      fix,
    });
  } else if (figure !== null) {
    out.add(`${kind}-stale`, 'warning', row, column, { params });
  }
}

interface Counted {
  twice: string[];
  missing: string[];
  foreign: string[];
}

/** How often each score is counted, through subtotals that are formulas or figures. */
function countCells(
  reading: SheetReading,
  form: LinearForm,
  expected: Expected,
  column: number,
): Counted {
  const counts = new Map<number, number>();
  const foreign: string[] = [];
  spread(reading, form, 1, 0, counts, foreign, expected, column);
  const twice: string[] = [];
  const missing: string[] = [];
  for (const key of expected.cells) {
    const count = Math.round((counts.get(key) ?? 0) * 1e6) / 1e6;
    const name = cellName(rowOfKey(key), columnOfKey(key));
    const value = reading.grid.value(rowOfKey(key), columnOfKey(key));
    if (typeof value !== 'number' || value === 0) continue;
    if (count > 1) twice.push(name);
    else if (count < 1) missing.push(name);
  }
  return { twice, missing, foreign };
}

function spread(
  reading: SheetReading,
  form: LinearForm,
  factor: number,
  depth: number,
  counts: Map<number, number>,
  foreign: string[],
  expected: Expected,
  column: number,
): void {
  const { grid } = reading;
  for (const [key, weight] of form.weights) {
    const row = rowOfKey(key);
    const at = columnOfKey(key);
    const share = factor * weight;
    if (expected.cells.has(key)) {
      counts.set(key, (counts.get(key) ?? 0) + share);
      continue;
    }
    const value = grid.value(row, at);
    if (typeof value !== 'number' || value === 0) continue;
    const inner = grid.formula(row, at);
    const linear = inner && depth < 5 ? readLinear(inner) : null;
    const leaves = linear ? null : groupLeaves(reading, row, at);
    if (linear) spread(reading, linear, share, depth + 1, counts, foreign, expected, column);
    else if (leaves) {
      for (const leaf of leaves) counts.set(leaf, (counts.get(leaf) ?? 0) + share);
    } else if (!isExtra(reading, row, at)) foreign.push(cellName(row, at));
  }
}

/** Score cells that a typed subtotal stands for. */
function groupLeaves(reading: SheetReading, row: number, column: number): number[] | null {
  const { layout } = reading;
  const group =
    layout.kind === 'vertical'
      ? [...layout.groupRows, ...layout.subtotalRows].find((g) => g.row === row)?.group
      : layout.subtotalColumns.find((g) => g.column === column)?.group;
  if (group === undefined) return null;
  return reading.alignment.profile.leaves
    .filter((leaf) => leaf.group === group)
    .map((leaf) =>
      layout.kind === 'vertical'
        ? cellKey(layout.rowOf[leaf.running - 1]!, column)
        : cellKey(row, layout.selfColumns[leaf.running - 1]!),
    );
}

function isExtra({ layout }: SheetReading, row: number, column: number): boolean {
  return layout.kind === 'vertical'
    ? row === layout.bonusRow || row === layout.deductionRow
    : column === layout.bonusColumn || column === layout.deductionColumn;
}

/** The formula that belongs here, where the sums beside it are formulas; else the figure. */
function fixOf(grid: Grid, expected: Expected, place: SumPlace, right: number): FindingFix | null {
  const formula = grid.formula(place.row, place.column);
  if (place.formulaExpected || formula !== undefined) {
    return { value: `=SUM(${rangesOf(expected.cells)})`, label: 'fix-formula' };
  }
  return expected.open + expected.proposed + expected.misplaced > 0
    ? null
    : { value: right, label: 'fix-value' };
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
