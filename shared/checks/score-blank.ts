import { NO_SCORE, type SheetReading, type Suspect } from '../sheet/reading.ts';
import type { SheetCheck } from './check.ts';
import { isCovered } from './merged-scores.ts';

/**
 * Every criterion that binds a subject has a score: blank is neither 0 nor "does not apply"
 * (docs/contracts.md). A form that nobody has filled in is one finding, and so is a person.
 */
export const checkBlankScores: SheetCheck = (reading, out) => {
  const blanks = reading.suspects.filter((suspect) => isBlank(reading, suspect));
  if (blanks.length === 0) return;
  const scored = scoredSubjects(reading);
  const self = blanks.filter((suspect) => suspect.basis === 'self');
  if (!scored.includes(1) && self.length > 0) {
    out.add('form-empty', 'error', self[0]!.row, self[0]!.column);
  } else {
    const said = new Set<number>();
    for (const suspect of self) {
      const { subject } = suspect;
      const name = nameOf(reading, suspect);
      if (scored[subject] === 1) {
        out.add('score-missing', 'error', suspect.row, suspect.column, {
          params: {
            criterion: reading.codes[suspect.criterion]!,
            name,
            max: (suspect.max ?? 0) / 100,
          },
        });
      } else if (!said.has(subject)) {
        said.add(subject);
        out.add('person-not-scored', 'error', suspect.row, suspect.column, { params: { name } });
      }
    }
  }
  for (const suspect of blanks) {
    if (suspect.basis !== 'appraised') continue;
    out.add('appraisal-missing', 'warning', suspect.row, suspect.column, {
      params: { criterion: reading.codes[suspect.criterion]!, name: nameOf(reading, suspect) },
    });
  }
};

function isBlank(reading: SheetReading, suspect: Suspect): boolean {
  return suspect.cell.kind === 'blank' && suspect.max !== null && !isCovered(reading, suspect);
}

/** 1 for each subject of whom at least one self score says something. */
function scoredSubjects(reading: SheetReading): Uint8Array {
  const count = reading.codes.length;
  const scored = new Uint8Array(reading.subjects.length);
  for (const suspect of reading.suspects) {
    if (suspect.basis === 'self' && suspect.cell.kind !== 'blank') scored[suspect.subject] = 1;
  }
  for (let i = 0; i < scored.length * count; i++) {
    if (reading.self[i] !== NO_SCORE) scored[Math.floor(i / count)] = 1;
  }
  return scored;
}

/** Whose score it is, for sentences; '' on sheets of one subject. */
export function nameOf(reading: SheetReading, suspect: Suspect): string {
  return reading.subjects.length > 1 ? reading.subjects[suspect.subject]!.name : '';
}
