/**
 * Reads figures into flat arrays. A plain number within its limits costs one comparison; whatever
 * is not that becomes a suspect, with what it is and what it may have meant.
 */
import { type Hundredths, toHundredths } from '../criteria/points.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { type Basis, NO_SCORE, type Suspect } from './reading.ts';
import { readScoreCell } from './score-cell.ts';
import { type CellValue, cellKey } from './snapshot.ts';

/** Maxima of one audience by criterion, in points; -1 where a criterion does not bind it. */
export interface Limits {
  readonly max: Float64Array;
  /** Scores times this are whole numbers (2 for steps of 0.5); 0 where that cannot be used. */
  readonly stepsPerPoint: number;
  /** Hundredths of a step, a whole number (50 for steps of 0.5). */
  readonly step: number;
}

export function limitsOf(set: CriteriaSet, audience: 'collective' | 'leader' | 'staff'): Limits {
  const criteria = set.groups.flatMap((group) => group.criteria);
  const max = Float64Array.from(criteria, (criterion) => criterion.max[audience] ?? -1);
  const steps = 1 / set.step;
  const exact = Number.isInteger(Math.log2(steps)) && Number.isInteger(100 / steps);
  return { max, stepsPerPoint: exact ? steps : 0, step: 100 / steps };
}

/** What one basis of one sheet is read into. */
export interface ScoreSink {
  readonly basis: Basis;
  readonly scores: Int32Array;
  readonly sums: Int32Array;
  readonly open: Int32Array;
  readonly suspects: Suspect[];
  readonly percents: ReadonlySet<number>;
}

/**
 * Reads one subject's scores from a row of the sheet.
 * @param cells the row, beginning at `left`
 * @param columns absolute column of each criterion, -1 where the sheet has none
 */
export function readRow(
  sink: ScoreSink,
  subject: number,
  row: number,
  cells: readonly CellValue[],
  left: number,
  columns: Int32Array,
  limits: Limits,
): void {
  const count = columns.length;
  const base = subject * count;
  const { max, step } = limits;
  const { scores } = sink;
  // Where nothing can be taken as it stands, no figure is a whole number of steps.
  const plain = limits.stepsPerPoint > 0 && sink.percents.size === 0;
  const stepsPerPoint = plain ? limits.stepsPerPoint : Number.NaN;
  let sum = 0;
  let others = 0;
  for (let i = 0; i < count; i++) {
    const column = columns[i]!;
    const value = column < 0 ? null : cells[column - left];
    const most = max[i]!;
    if (typeof value === 'number' && value >= 0 && value <= most) {
      const exact = value * stepsPerPoint;
      const steps = exact | 0;
      if (steps === exact) {
        const hundredths = steps * step;
        scores[base + i] = hundredths;
        sum += hundredths;
        continue;
      }
    }
    scores[base + i] = NO_SCORE;
    if (most >= 0 || (value !== null && value !== undefined)) others++;
  }
  sink.sums[subject] =
    others === 0 ? sum : sum + readOthers(sink, subject, row, cells, left, columns, limits);
}

/** Reads the cells of a row that are no plain good numbers; returns what they add to its sum. */
function readOthers(
  sink: ScoreSink,
  subject: number,
  row: number,
  cells: readonly CellValue[],
  left: number,
  columns: Int32Array,
  { max }: Limits,
): number {
  const base = subject * columns.length;
  let sum = 0;
  columns.forEach((column, i) => {
    if (sink.scores[base + i] !== NO_SCORE) return;
    const most = max[i]!;
    if (column >= 0) {
      const value = cells[column - left] ?? null;
      if (most < 0 && value === null) return;
      sum += readOne(sink, subject, i, row, column, value, most < 0 ? null : most * 100, base);
      // The criterion is missing from the sheet: said once for the sheet, not for every subject.
    } else if (most >= 0) sink.open[subject]!++;
  });
  return sum;
}

/** Reads one cell that is no plain good number; returns what it adds to the sum. */
export function readOne(
  sink: ScoreSink,
  subject: number,
  criterion: number,
  row: number,
  column: number,
  value: CellValue,
  max: Hundredths | null,
  base: number,
): number {
  const cell = readScoreCell(value, sink.percents.has(cellKey(row, column)));
  if (max === null && (cell.kind === 'blank' || isNothing(cell.kind))) return 0;
  let added = 0;
  if (cell.kind === 'number') {
    // Float noise (4.499999999) is the number it shows; more than two decimals are off the step.
    const hundredths = toHundredths(cell.value) ?? Math.round(cell.value * 100);
    if (Math.abs(hundredths) < 1e9) {
      sink.scores[base + criterion] = hundredths;
      added = hundredths;
    }
  } else if (max !== null) sink.open[subject]!++;
  sink.suspects.push({ subject, criterion, basis: sink.basis, row, column, cell, max });
  return max === null ? 0 : added;
}

/** Ways to say "does not concern me" in the cell of a criterion that indeed does not. */
function isNothing(kind: string): boolean {
  return kind === 'dash' || kind === 'not-applicable' || kind === 'mark' || kind === 'text';
}
