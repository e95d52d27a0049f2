/** Which units the table shows, and in which order: those who owe something first. Pure. */
import type {
  ProgressAnswer,
  ProgressCell,
  ProgressState,
} from '../../../../shared/api/progress.ts';
import { fold } from '../../../../shared/text/fold.ts';

export type ProgressRow = ProgressAnswer['units'][number];

/** What the counts at the top can narrow the table to; `late` forms count as handed in. */
export type StateFilter = Exclude<ProgressState, 'late'> | null;

const RANK: Readonly<Record<ProgressState, number>> = {
  missing: 1,
  returned: 2,
  late: 3,
  submitted: 4,
  appraised: 5,
  locked: 6,
};

/** @returns rows that fit; overdue first, then missing, returned, and so on; ties as they came */
export function shownRows(
  rows: readonly ProgressRow[],
  query: string,
  state: StateFilter,
): ProgressRow[] {
  const wanted = fold(query).trim();
  return rows
    .filter(({ unit }) => wanted === '' || fold(`${unit.name} ${unit.short}`).includes(wanted))
    .filter(({ cells }) => state === null || cells.some((cell) => isIn(cell, state)))
    .sort((a, b) => urgency(a) - urgency(b));
}

export function isIn(cell: ProgressCell, state: StateFilter): boolean {
  return state === cell.state || (state === 'submitted' && cell.state === 'late');
}

/** A duty that the unit still owes. */
export function isOpen({ state }: ProgressCell): boolean {
  return state === 'missing' || state === 'returned';
}

function urgency({ cells }: ProgressRow): number {
  return Math.min(...cells.map((cell) => (cell.overdue ? 0 : RANK[cell.state])));
}
