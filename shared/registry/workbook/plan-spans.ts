/** Lists of somebody, or of a unit, each line a span or a reward. */
import type { BlockSpan, GivenReward, PersonView } from '../../api/registry.ts';
import { dayAt, type Issues, kept, tick } from './cells.ts';
import { AWARD_WORDS, BLOCK_WORDS, keyOfWord, PERIOD_WORDS } from './layout.ts';
import type { ImportRow } from './read.ts';

/** Years that a reward can be for: what the API takes. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2035;

/**
 * A list as the sheet has it. Where it has lines about somebody, those that are left replace what
 * is known; where it has none, nothing is said.
 */
export function planList<T>(
  lines: readonly ImportRow[] | undefined,
  issues: Issues,
  read: (line: ImportRow, issues: Issues) => T | null,
): T[] | undefined {
  if (lines === undefined) return undefined;
  return kept(lines, issues).flatMap((line) => read(line, issues) ?? []);
}

export function readBlock(line: ImportRow, issues: Issues): BlockSpan | null {
  const type = keyOfWord(BLOCK_WORDS, line.text('type'));
  if (type === null) {
    issues.error(line, 'type', 'not-a-block', { known: Object.values(BLOCK_WORDS).join(', ') });
  }
  const span = readSpan(line, issues);
  return type === null || span === null ? null : { type, ...span, note: line.text('note') };
}

export function readLeave(line: ImportRow, issues: Issues): PersonView['leaves'][number] | null {
  const span = readSpan(line, issues);
  const maternity = tick(line, 'maternity', issues) ?? false;
  return span && { ...span, maternity };
}

export function readReward(line: ImportRow, issues: Issues): GivenReward | null {
  const award = keyOfWord(AWARD_WORDS, line.text('award'));
  if (award === null) {
    issues.error(line, 'award', 'not-an-award', { known: Object.values(AWARD_WORDS).join(', ') });
  }
  const fromYear = yearAt(line, 'fromYear', issues);
  const toYear = yearAt(line, 'toYear', issues);
  if (fromYear !== null && toYear !== null && toYear < fromYear) {
    issues.error(line, 'toYear', 'backwards');
    return null;
  }
  const decidedOn = dayAt(line, 'decidedOn', issues);
  if (decidedOn === null) issues.error(line, 'decidedOn', 'missing');
  const revokedOn = dayAt(line, 'revokedOn', issues);
  const movement = tick(line, 'movement', issues) ?? true;
  if (award === null || fromYear === null || toYear === null) return null;
  if (!decidedOn || revokedOn === undefined) return null;
  const written = line.text('period');
  const period = written === '' ? null : (keyOfWord(PERIOD_WORDS, written) ?? written);
  const decision = line.text('decision') || null;
  return { award, movement, period, fromYear, toYear, decidedOn, decision, revokedOn };
}

function readSpan(
  line: ImportRow,
  issues: Issues,
): { readonly from: string; readonly to: string | null } | null {
  const from = dayAt(line, 'from', issues);
  const to = dayAt(line, 'to', issues);
  if (from === null) issues.error(line, 'from', 'missing');
  if (from && to && to < from) issues.error(line, 'to', 'backwards');
  return !from || to === undefined ? null : { from, to };
}

function yearAt(line: ImportRow, key: string, issues: Issues): number | null {
  const text = line.text(key);
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  const params = { first: String(FIRST_YEAR), last: String(LAST_YEAR) };
  issues.error(line, key, text === '' ? 'missing' : 'not-a-year', params);
  return null;
}
