/** What the readings of matrices and of vertical tables have in common. */
import { toHundredths } from '../criteria/points.ts';
import type { CriteriaSet, Form } from '../criteria/types.ts';
import type { Alignment } from './align.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import type { Heading } from './heading.ts';
import type { ScoreSink } from './read-scores.ts';
import {
  type Basis,
  type Counts,
  type Layout,
  NO_SCORE,
  type SheetReading,
  type Subject,
} from './reading.ts';

/** Empty arrays for the scores of so many rows. */
export function openSink(basis: Basis, rows: number, columns: number, grid: Grid): ScoreSink {
  return {
    basis,
    scores: new Int32Array(rows * columns).fill(NO_SCORE),
    sums: new Int32Array(rows),
    open: new Int32Array(rows),
    suspects: [],
    percents: grid.sheet.percents,
  };
}

/** An appraisal column that nobody has filled is no appraisal. */
export function holdsScores(sink: ScoreSink, rows: number, count: number): boolean {
  if (sink.suspects.some((suspect) => suspect.cell.kind !== 'blank')) return true;
  for (let i = 0; i < rows * count; i++) if (sink.scores[i] !== NO_SCORE) return true;
  return false;
}

/** Bonus less deduction; a deduction may be written with or without its minus. */
export function extraAt(
  grid: Grid,
  bonusRow: number,
  bonusColumn: number,
  deductionRow: number,
  deductionColumn: number,
): number {
  const plus = bonusColumn < 0 || bonusRow < 0 ? null : grid.value(bonusRow, bonusColumn);
  const minus =
    deductionColumn < 0 || deductionRow < 0 ? null : grid.value(deductionRow, deductionColumn);
  const bonus = typeof plus === 'number' ? (toHundredths(plus) ?? 0) : 0;
  const deduction = typeof minus === 'number' ? Math.abs(toHundredths(minus) ?? 0) : 0;
  return bonus - deduction;
}

/** All that a reading is put together from. */
export interface Parts extends Heading {
  readonly grid: Grid;
  readonly form: Form;
  readonly set: CriteriaSet;
  readonly header: Header;
  readonly layout: Layout;
  readonly alignment: Alignment;
  readonly subjects: readonly Subject[];
  readonly self: ScoreSink;
  readonly appraised: ScoreSink | null;
  readonly selfExtra: Int32Array;
  readonly appraisedExtra: Int32Array;
  readonly ignoredRows: readonly number[];
  readonly rowsRead: number;
}

export function assemble(parts: Parts): SheetReading {
  const { self, appraised, rowsRead, ...rest } = parts;
  const counts: Counts = { rowsRead, rowsIgnored: parts.ignoredRows.length };
  const empty = new Int32Array(parts.subjects.length);
  return {
    ...rest,
    codes: parts.alignment.profile.leaves.map((leaf) => leaf.code),
    self: self.scores,
    selfSum: self.sums,
    selfOpen: self.open,
    appraised: appraised?.scores ?? null,
    appraisedSum: appraised?.sums ?? empty,
    appraisedOpen: appraised?.open ?? empty,
    suspects: appraised ? [...self.suspects, ...appraised.suspects] : self.suspects,
    counts,
  };
}
