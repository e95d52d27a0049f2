/**
 * Recognises the matrix of people: which column is which criterion, which holds names, positions,
 * totals. Columns may stand in any order; criteria may be told by code, by wording, or by their
 * place under a group's header.
 */
import { fitOf, profileOfSet, type SetProfile, wordingProfile } from '../criteria/profiles.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { fold } from '../text/fold.ts';
import { type Alignment, align, type Line } from './align.ts';
import { type CodeReading, groupOfLetter, readCode, splitCode, usesDBar } from './codes.ts';
import type { Grid } from './grid.ts';
import { type ColumnHeader, type Header, nameColumns } from './header.ts';
import { finality, ROW_WORDS, type Role, roleOf } from './header-words.ts';
import type { Basis, MatrixLayout } from './reading.ts';

/** A sheet with at least this many criteria in its columns is a matrix. */
const FEWEST_CRITERIA = 8;

export interface MatrixRecognition {
  readonly layout: MatrixLayout;
  readonly alignment: Alignment;
}

interface CriterionColumn {
  readonly header: ColumnHeader;
  readonly code: CodeReading | null;
  readonly wording: string;
  /** Texts above the code. */
  readonly upper: readonly string[];
  readonly basis: Basis | null;
}

export function recogniseMatrix(
  grid: Grid,
  header: Header,
  set: CriteriaSet,
): MatrixRecognition | null {
  const names = nameColumns(header);
  if (names.name < 0) return null;
  const candidates = header.columns.filter(isCandidate).map(toCriterionColumn);
  if (candidates.length < FEWEST_CRITERIA) return null;
  const profile = profileOfSet(set);
  const maxRows = findMaxRows(grid, header, names.name, candidates);
  const blocks = splitBlocks(candidates);
  const alignment = alignColumns(grid, blocks.self, profile, maxRows);
  const leaves = alignment.matches.filter((match) => match.element.kind === 'leaf');
  if (leaves.length < FEWEST_CRITERIA) return null;
  const appraised =
    blocks.appraised.length >= FEWEST_CRITERIA
      ? alignColumns(grid, blocks.appraised, profile, maxRows)
      : null;
  const subtotalColumns = findSubtotals(header, leaves);
  const own = new Set([
    ...leaves.map((match) => match.line.at),
    ...subtotalColumns.map((s) => s.column),
  ]);
  const layout: MatrixLayout = {
    kind: 'matrix',
    sttColumn: firstOf(header, 'stt') ?? -1,
    nameColumn: names.name,
    givenNameColumn: names.given,
    positionColumn: firstOf(header, 'position') ?? -1,
    leaderColumn: firstOf(header, 'leader') ?? -1,
    birthColumn: firstOf(header, 'birth') ?? -1,
    staffCodeColumn: firstOf(header, 'staff-code') ?? -1,
    divisionColumn: firstOf(header, 'division') ?? -1,
    noteColumn: firstOf(header, 'note') ?? firstOf(header, 'explanation') ?? -1,
    bonusColumn: firstOf(header, 'bonus') ?? -1,
    deductionColumn: firstOf(header, 'deduction') ?? -1,
    ...findTotals(header, own),
    selfColumns: columnsOf(alignment, profile),
    appraisedColumns: appraised ? columnsOf(appraised, profile) : null,
    subtotalColumns,
    maxRows,
    bottom: grid.bottom,
  };
  return { layout, alignment };
}

function firstOf(header: Header, role: Role): number | null {
  return header.columns.find((column) => column.role === role)?.column ?? null;
}

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

/** A column that may be a criterion: it says something and is no column of the person. */
function isCandidate(column: ColumnHeader): boolean {
  if (column.texts.length === 0) return false;
  if (isLeafCode(column.texts.at(-1)!)) return true;
  if (column.role === null || column.role === 'label') return true;
  if (PERSON_ROLES.has(column.role)) return false;
  // "TC" or "TĐ" below a code, or below a block of codes.
  return column.texts.slice(0, -1).some((text) => isLeafCode(text));
}

function isLeafCode(text: string): boolean {
  return codeAndWording(text).code?.kind.endsWith('leaf') ?? false;
}

function toCriterionColumn(header: ColumnHeader): CriterionColumn {
  let basis: Basis | null = null;
  header.folded.forEach((folded) => {
    const role = roleOf(folded);
    if (role === 'self') basis = 'self';
    else if (role && finality(role) > 0) basis = 'appraised';
  });
  let at = header.texts.length - 1;
  while (at > 0 && basisWord(header.folded[at]!)) at--;
  const { code, rest } = codeAndWording(header.texts[at]!);
  return { header, code, wording: fold(rest), upper: header.texts.slice(0, at), basis };
}

function basisWord(folded: string): boolean {
  const role = roleOf(folded);
  return role === 'self' || (role !== null && finality(role) > 0);
}

/** "a1", "a1. Nghiêm chỉnh …", "a1 (5 điểm)": the code and what is said beside it. */
function codeAndWording(header: string): { code: CodeReading | null; rest: string } {
  const text = withoutMax(header).trim();
  const whole = readCode(text);
  return whole ? { code: whole, rest: '' } : splitCode(text);
}

/** "Nghiêm chỉnh chấp hành … (5 điểm)" → the wording alone. */
function withoutMax(text: string): string {
  return text.replace(/\(?\s*(tối đa)?\s*\d+([.,]\d+)?\s*(đ|điểm)\s*\)?/gi, ' ');
}

/** The same code twice: a column each for the self and the appraised score, or two blocks. */
function splitBlocks(columns: readonly CriterionColumn[]): {
  self: CriterionColumn[];
  appraised: CriterionColumn[];
} {
  const self: CriterionColumn[] = [];
  const appraised: CriterionColumn[] = [];
  const bases = new Set(columns.map((column) => column.basis));
  const split = bases.has('self') && bases.has('appraised');
  for (const column of columns) {
    if (split && column.basis === 'appraised') appraised.push(column);
    else self.push(column);
  }
  return { self, appraised };
}

function alignColumns(
  grid: Grid,
  columns: readonly CriterionColumn[],
  profile: SetProfile,
  maxRows: readonly number[],
): Alignment {
  const dBar = usesDBar(
    columns.flatMap((column) => [column.code, ...column.upper.map((text) => splitCode(text).code)]),
  );
  const lines = columns.map((column): Line => {
    const max = maxRows.length === 0 ? null : grid.value(maxRows[0]!, column.header.column);
    const certain = column.code?.kind === 'letter-leaf' || column.code?.kind === 'number-leaf';
    return {
      at: column.header.column,
      code: column.code,
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

/** The group whose header stands above a column; 0 where none can be told. */
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
    if (best >= 0.5) return group;
  }
  return 0;
}

function columnsOf(alignment: Alignment, profile: SetProfile): Int32Array {
  const columns = new Int32Array(profile.leaves.length).fill(-1);
  for (const { element, line } of alignment.matches) {
    if (element.kind === 'leaf') columns[element.running - 1] = line.at;
  }
  return columns;
}

/** Rows right below the header that state maxima: "Điểm tối đa", "Điểm chuẩn (không giữ chức vụ)". */
function findMaxRows(
  grid: Grid,
  header: Header,
  nameColumn: number,
  columns: readonly CriterionColumn[],
): number[] {
  const rows: number[] = [];
  for (let row = header.bottom + 1; row <= Math.min(header.bottom + 4, grid.bottom); row++) {
    const label = [...Array(Math.max(0, nameColumn - grid.left + 3)).keys()]
      .map((i) => grid.folded(row, grid.left + i))
      .find((text) => text !== '' && !/^\d+$/.test(text));
    const numbers = columns.filter(
      (column) => typeof grid.value(row, column.header.column) === 'number',
    ).length;
    if (numbers < FEWEST_CRITERIA) continue;
    if (label === undefined || ROW_WORDS.maximum.test(label)) rows.push(row);
  }
  return rows;
}

/**
 * Columns of totals: of the self scores, and of the appraisal where it gives one figure a person.
 * @param taken columns of criteria and of subtotals
 */
function findTotals(
  header: Header,
  taken: ReadonlySet<number>,
): { totalColumn: number; appraisedTotalColumn: number } {
  let totalColumn = -1;
  let appraisedTotalColumn = -1;
  let best = 0;
  for (const { column, role, folded } of header.columns) {
    if (taken.has(column) || role === null) continue;
    const words = folded.join(' ');
    const rank = finality(role);
    const isAppraised = rank > 0 || /tham dinh|hoi dong|ket luan/.test(words);
    if (isAppraised && (rank > 0 || role === 'total' || role === 'score')) {
      if (rank >= best) {
        best = rank;
        appraisedTotalColumn = column;
      }
    } else if (role === 'total' || role === 'self' || role === 'score' || role === 'unit-score') {
      if (totalColumn < 0 || role === 'self') totalColumn = column;
    }
  }
  return { totalColumn, appraisedTotalColumn };
}

interface Leaf {
  readonly line: Line;
  readonly element: { readonly group: number };
}

/**
 * "Cộng a", "Tổng nhóm b", or a bare "Cộng" among the criteria or under a group's heading: the sum
 * of the criteria to the left of it.
 */
function findSubtotals(
  header: Header,
  leaves: readonly Leaf[],
): { group: number; column: number }[] {
  const places = leaves.map((match) => match.line.at);
  const first = Math.min(...places);
  const last = Math.max(...places);
  const headings = new Set(
    header.columns
      .filter(({ column, texts }) => places.includes(column) && texts.length > 1)
      .map(({ texts }) => texts.slice(0, -1).join()),
  );
  const found: { group: number; column: number }[] = [];
  for (const { column, role, texts, folded } of header.columns) {
    if (places.includes(column)) continue;
    const among = column > first && column < last;
    const headed = texts.length > 1 && headings.has(texts.slice(0, -1).join());
    const sum = role === 'subtotal' || ROW_WORDS.subtotal.test(folded.at(-1) ?? '');
    if (!(sum || (role === 'total' && (among || headed)))) continue;
    const nearest = nearestLeft(leaves, column);
    if (nearest) found.push({ group: nearest.element.group, column });
  }
  return found;
}

function nearestLeft(leaves: readonly Leaf[], column: number): Leaf | null {
  let best: Leaf | null = null;
  for (const leaf of leaves) {
    if (leaf.line.at < column && (best === null || leaf.line.at > best.line.at)) best = leaf;
  }
  return best;
}
