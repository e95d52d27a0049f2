/** What a total or subtotal should be, as far as the scores say. */
import {
  type Basis,
  NO_SCORE,
  type SheetReading,
  type Suspect,
  scoreCellOf,
} from '../sheet/reading.ts';
import { type CellValue, cellKey, DateCell } from '../sheet/snapshot.ts';
import { proposalOf } from './score-kind.ts';

/** A sum as the scores give it; everything in hundredths. */
export interface Expected {
  /** Score cells that the sum is made of, by `cellKey`. */
  readonly cells: ReadonlySet<number>;
  /** Sum of the readable scores. */
  readonly known: number;
  /** Bonus less deduction that may be counted on top, and whether it must be. */
  readonly extra: number;
  readonly extraDue: boolean;
  /** What misplaced scores (c4, d4 of somebody who is no leader) add. */
  readonly misplaced: number;
  /** What cells that are no numbers would add by their proposals. */
  readonly proposed: number;
  /** What a spreadsheet counts of them: the number behind a date or a share, nothing of a text. */
  readonly stored: number;
  /** Most that cells without a sure proposal could add; 0 where there are none. */
  readonly open: number;
}

/** What such a cell proposes is a guess: a sum made with another value is not wrong for that. */
const UNSURE: ReadonlySet<string> = new Set(['ambiguous-number', 'date', 'percent']);

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

/**
 * Sum of some criteria of one subject.
 * @param criteria indexes into `codes`
 * @param extraDue whether the sum must count the extra, as a second total below bonus and deduction
 */
export function expectedSum(
  reading: SheetReading,
  subject: number,
  basis: Basis,
  criteria: readonly number[],
  extra: number,
  extraDue = false,
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
  let stored = 0;
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
      stored += storedOf(reading.grid.value(suspect.row, suspect.column));
      const proposal = proposalOf(reading, suspect);
      if (proposal === null || UNSURE.has(suspect.cell.kind)) open += suspect.max;
      else proposed += Math.round(proposal * 100);
    }
  }
  return { cells, known, extra, extraDue, misplaced, proposed, stored, open };
}

/** In hundredths. */
function storedOf(value: CellValue): number {
  const number = value instanceof DateCell ? value.serial : value;
  return typeof number === 'number' ? Math.round(number * 100) : 0;
}

/** Whether a figure can be this sum, whatever is still open. */
export function agrees(value: number, expected: Expected, byFormula: boolean): boolean {
  const { known, extra, extraDue, misplaced, proposed, stored, open } = expected;
  for (const plus of extraDue ? [extra] : [0, extra]) {
    for (const also of [0, misplaced]) {
      for (const maybe of [0, proposed, stored]) {
        const low = known + plus + also + maybe;
        if (value === low) return true;
        if (open > 0 && value >= low && value <= low + open && (byFormula || maybe === proposed)) {
          return true;
        }
      }
    }
  }
  return false;
}
