/**
 * Which columns of a matrix are criteria, and which one each is: by code, by wording, or by the
 * place under a group's heading; the same code twice is a self score and an appraisal.
 */
import { fitOf, type SetProfile, wordingProfile } from '../criteria/profiles.ts';
import { fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { type Alignment, align, type Line } from './align.ts';
import {
  type CodeReading,
  groupOfLetter,
  readCode,
  splitCode,
  usesDBar,
  withoutPoints,
} from './codes.ts';
import type { Grid } from './grid.ts';
import type { ColumnHeader, Header } from './header-columns.ts';
import { finality, type Role, roleOf } from './header-words.ts';
import type { Basis } from './reading.ts';

export interface CriterionColumn {
  readonly header: ColumnHeader;
  readonly code: CodeReading | null;
  /** Folded. */
  readonly wording: string;
  /** Texts above the code. */
  readonly upper: readonly string[];
  readonly basis: Basis | 'unit' | null;
}

/** A longer header is a criterion's wording, whatever words stand in it. */
const LONGEST_PERSON_HEADER = 45;
/** So many codes stand twice only where there are two blocks of scores. */
const FEWEST_TWICE = 8;
/** A heading names its group from this fit on. */
const GROUP_FIT = 0.5;

const PERSON_ROLES: ReadonlySet<Role> = new Set([
  'stt',
  'name',
  'family-name',
  'given-name',
  'position',
  'leader',
  'birth',
  'staff-code',
  'sex',
  'division',
  'note',
  'explanation',
  'evidence',
  'bonus',
  'deduction',
  'band',
  'rank',
  'difference',
  'months',
  'max',
]);

/** Columns that may be criteria: they say something and are no columns of the person. */
export function criterionColumns(header: Header): CriterionColumn[] {
  return header.columns.filter(isCandidate).map(toCriterionColumn);
}

function isCandidate(column: ColumnHeader): boolean {
  if (column.texts.length === 0) return false;
  if (isLeafCode(column.texts.at(-1)!)) return true;
  if (column.role === null || column.role === 'label') return true;
  if (column.folded.at(-1)!.length > LONGEST_PERSON_HEADER) return true;
  if (PERSON_ROLES.has(column.role)) return false;
  // "TC" or "TĐ" below a code, or below a block of codes.
  return column.texts.slice(0, -1).some((text) => isLeafCode(text)) || isBelowWording(column);
}

/** "TC" or "TĐ" below a text that is no heading of a column: the wording of a criterion. */
function isBelowWording({ folded }: ColumnHeader): boolean {
  const above = folded.at(-2);
  if (above === undefined || basisOf(folded.at(-1)!) === null) return false;
  const role = roleOf(above);
  return role === null || role === 'label';
}

function isLeafCode(text: string): boolean {
  return codeAndWording(text).code?.kind.endsWith('leaf') ?? false;
}

function toCriterionColumn(header: ColumnHeader): CriterionColumn {
  let basis: CriterionColumn['basis'] = null;
  for (const folded of header.folded) basis = basisOf(folded) ?? basis;
  let at = header.texts.length - 1;
  while (at > 0 && basisOf(header.folded[at]!) !== null) at--;
  const { code, rest } = codeAndWording(header.texts[at]!);
  return { header, code, wording: fold(rest), upper: header.texts.slice(0, at), basis };
}

/** What a header says of who scored: "Tự chấm", "Thẩm định"; "Đơn vị chấm" leaves it open. */
function basisOf(folded: string): CriterionColumn['basis'] {
  const role = roleOf(folded);
  if (role === 'self') return 'self';
  if (role === 'unit-score') return 'unit';
  return role !== null && finality(role) > 0 ? 'appraised' : null;
}

/** "a1", "a1. Nghiêm chỉnh …", "a1 (5 điểm)": the code and what is said beside it. */
const codeAndWording = remember(
  (header): { readonly code: CodeReading | null; readonly rest: string } => {
    const text = withoutPoints(header).trim();
    const whole = readCode(header) ?? readCode(text);
    return whole ? { code: whole, rest: '' } : splitCode(text);
  },
);

/** The same code twice: a column each for the self and the appraised score, or two blocks. */
export function splitBlocks(columns: readonly CriterionColumn[]): {
  self: CriterionColumn[];
  appraised: CriterionColumn[];
} {
  const again = statedTwice(columns);
  if (again !== null) {
    return {
      self: columns.filter((column) => !again.has(column)),
      appraised: columns.filter((column) => again.has(column)),
    };
  }
  const selfStated = columns.some(({ basis }) => basis === 'self');
  const isAppraised = ({ basis }: CriterionColumn) =>
    selfStated && (basis === 'appraised' || basis === 'unit');
  return {
    self: columns.filter((column) => !isAppraised(column)),
    appraised: columns.filter(isAppraised),
  };
}

/**
 * Where no header says who scored and (nearly) every code stands twice: the second statements, which
 * are the appraisal. @returns null where the headers say it, or codes do not come twice
 */
function statedTwice(columns: readonly CriterionColumn[]): ReadonlySet<CriterionColumn> | null {
  if (columns.some(({ basis }) => basis !== null)) return null;
  const coded = columns.filter(({ code }) => code?.kind.endsWith('leaf'));
  const seen = new Set<string>();
  const again = new Set<CriterionColumn>();
  for (const column of coded) {
    const code = JSON.stringify(column.code);
    if (seen.has(code)) again.add(column);
    else seen.add(code);
  }
  return again.size >= FEWEST_TWICE && again.size * 2 >= coded.length - 2 ? again : null;
}

export function alignColumns(
  grid: Grid,
  columns: readonly CriterionColumn[],
  profile: SetProfile,
  maxRows: readonly number[],
): Alignment {
  const dBar = usesDBar(
    columns.flatMap((column) => [
      column.code,
      ...column.upper.map((text) => codeAndWording(text).code),
    ]),
  );
  const running = runningCodes(columns, profile);
  const lines = columns.map((column, i): Line => {
    const code = running?.[i] ?? column.code;
    const max = maxRows.length === 0 ? null : grid.value(maxRows[0]!, column.header.column);
    const certain = code?.kind === 'letter-leaf' || code?.kind === 'number-leaf';
    return {
      at: column.header.column,
      code,
      wording: column.wording,
      max: typeof max === 'number' ? max : null,
      scored: true,
      group: certain ? 0 : groupAbove(column.upper, profile, dBar),
    };
  });
  // Columns with a full code may stand in any order: they are placed by it, before the alignment.
  const order = (line: Line): number => {
    const code = line.code;
    if (code?.kind === 'letter-leaf') return groupOfLetter(code.letter, dBar) * 100 + code.index;
    if (code?.kind === 'number-leaf') return code.group * 100 + code.index;
    return -1;
  };
  const coded = lines.every((line) => order(line) >= 0);
  const sorted = coded ? [...lines].sort((a, b) => order(a) - order(b) || a.at - b.at) : lines;
  return align(sorted, profile);
}

/**
 * Columns numbered 1, 2, 3 … through to the number of criteria (with or without those of leaders):
 * the number is the code. @returns codes by column; null where the numbers are no such row
 */
function runningCodes(
  columns: readonly CriterionColumn[],
  profile: SetProfile,
): (CodeReading | null)[] | null {
  const numbers = columns.flatMap(({ code }) => (code?.kind === 'number' ? [code.value] : []));
  if (numbers.some((value, i) => value !== i + 1)) return null;
  const common = profile.leaves.filter((leaf) => leaf.criterion!.max.staff !== null);
  const leaves = [profile.leaves, common].find((list) => list.length === numbers.length);
  if (!leaves) return null;
  return columns.map(({ code }) => {
    if (code?.kind !== 'number') return code;
    const { group, index } = leaves[code.value - 1]!;
    return { kind: 'number-leaf', group, index };
  });
}

/** The group whose heading stands above a column; 0 where none can be told. */
function groupAbove(upper: readonly string[], profile: SetProfile, dBar: boolean): number {
  for (const text of upper.toReversed()) {
    const { code, rest } = codeAndWording(text);
    if (code?.kind === 'letter-group') return groupOfLetter(code.letter, dBar);
    if (code?.kind === 'number-group') return code.group;
    const wording = wordingProfile(fold(rest));
    let best = 0;
    let group = 0;
    for (const element of profile.elements) {
      if (element.kind !== 'group') continue;
      const fit = fitOf(wording, element);
      if (fit > best) {
        best = fit;
        group = element.group;
      }
    }
    if (best >= GROUP_FIT) return group;
  }
  return 0;
}
