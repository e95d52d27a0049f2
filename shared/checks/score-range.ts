import { NO_SCORE, type SheetReading, type Suspect } from '../sheet/reading.ts';
import type { SheetCheck } from './check.ts';
import { nameOf } from './score-blank.ts';

/** A score is not below 0, not above the maximum, and on the step (docs/rules.md: 0.5). */
export const checkScoreRange: SheetCheck = (reading, out) => {
  const step = Math.round(reading.set.step * 100);
  for (const suspect of reading.suspects) {
    if (suspect.cell.kind !== 'number' || suspect.max === null) continue;
    // One figure for several criteria is measured by no single maximum.
    if (isShared(reading, suspect)) continue;
    const value = scoreOf(reading, suspect);
    const code =
      value < 0
        ? 'score-negative'
        : value > suspect.max
          ? 'score-above-max'
          : value % step !== 0 || suspectDecimals(suspect)
            ? 'score-off-step'
            : null;
    if (code === null) continue;
    out.add(code, 'error', suspect.row, suspect.column, {
      params: {
        criterion: reading.codes[suspect.criterion]!,
        name: nameOf(reading, suspect),
        value: suspect.cell.value,
        max: suspect.max / 100,
        step: reading.set.step,
      },
    });
  }
};

/** Whether the cell is merged over those of other criteria (or people). */
function isShared({ grid, suspects }: SheetReading, { row, column }: Suspect): boolean {
  const merge = grid.mergeAt(row, column);
  return (
    merge !== undefined &&
    suspects.some(
      (other) =>
        (other.row !== row || other.column !== column) &&
        other.max !== null &&
        grid.mergeAt(other.row, other.column) === merge,
    )
  );
}

/** In hundredths; a number too large to be kept is above every maximum. */
function scoreOf(reading: SheetReading, suspect: Suspect): number {
  const scores = suspect.basis === 'self' ? reading.self : reading.appraised!;
  const value = scores[suspect.subject * reading.codes.length + suspect.criterion]!;
  if (value !== NO_SCORE) return value;
  return suspect.cell.kind === 'number' && suspect.cell.value < 0 ? -1 : Number.MAX_SAFE_INTEGER;
}

/** More decimals than a score has (4.333…), beyond float noise. */
function suspectDecimals(suspect: Suspect): boolean {
  if (suspect.cell.kind !== 'number') return false;
  const scaled = suspect.cell.value * 100;
  return Math.abs(scaled - Math.round(scaled)) > 1e-6;
}
