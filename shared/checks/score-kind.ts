import type { SheetReading, Suspect } from '../sheet/reading.ts';
import type { ScoreCell } from '../sheet/score-cell.ts';
import type { SheetCheck } from './check.ts';
import type { FindingFix, FindingParams } from './finding.ts';
import { nameOf } from './score-blank.ts';

/** Code of the finding for each thing that is not a number; the sentences say what to do. */
const CODES: Readonly<Partial<Record<ScoreCell['kind'], string>>> = {
  'text-number': 'score-text-number',
  'text-unit': 'score-text-unit',
  'text-fraction': 'score-text-fraction',
  'ambiguous-number': 'score-ambiguous',
  date: 'score-date',
  percent: 'score-percent',
  mark: 'score-mark',
  word: 'score-word',
  'not-applicable': 'score-not-applicable',
  dash: 'score-dash',
  boolean: 'score-boolean',
  error: 'score-error-value',
  'not-calculated': 'score-not-calculated',
  text: 'score-text',
};

/** A score is a number. What it probably was is offered, never taken (docs/contracts.md). */
export const checkScoreKind: SheetCheck = (reading, out) => {
  for (const suspect of reading.suspects) {
    const code = CODES[suspect.cell.kind];
    if (code === undefined || suspect.max === null) continue;
    out.add(code, 'error', suspect.row, suspect.column, {
      params: { ...paramsOf(reading, suspect) },
      fix: fixOf(reading, suspect),
    });
  }
};

function paramsOf(reading: SheetReading, suspect: Suspect): FindingParams {
  const { grid } = reading;
  const { cell } = suspect;
  const raw = grid.value(suspect.row, suspect.column);
  const shown =
    cell.kind === 'date'
      ? cell.shown
      : cell.kind === 'error'
        ? cell.code
        : typeof raw === 'number'
          ? `${Math.round(raw * 1000) / 10}%`
          : grid.text(suspect.row, suspect.column);
  return {
    criterion: reading.codes[suspect.criterion]!,
    name: nameOf(reading, suspect),
    shown,
    max: (suspect.max ?? 0) / 100,
    proposal: proposalOf(reading, suspect),
    of: cell.kind === 'text-fraction' ? cell.of : null,
  };
}

/**
 * The value that a cell probably stands for, in points; null where nothing sensible can be said:
 * it would have to be a possible score of that criterion.
 */
export function proposalOf(reading: SheetReading, suspect: Suspect): number | null {
  const { cell, max } = suspect;
  if (max === null) return null;
  let value: number | null = null;
  if (cell.kind === 'percent') value = Math.round(cell.share * max) / 100;
  else if (cell.kind === 'text-fraction') value = cell.of * 100 === max ? cell.proposal : null;
  else if ('proposal' in cell) value = cell.proposal;
  if (value === null) return null;
  const hundredths = Math.round(value * 100);
  const step = Math.round(reading.set.step * 100);
  const possible =
    Math.abs(value * 100 - hundredths) < 1e-6 &&
    hundredths >= 0 &&
    hundredths <= max &&
    hundredths % step === 0;
  return possible ? hundredths / 100 : null;
}

function fixOf(reading: SheetReading, suspect: Suspect): FindingFix | null {
  const value = proposalOf(reading, suspect);
  return value === null ? null : { value, label: 'fix-value' };
}
