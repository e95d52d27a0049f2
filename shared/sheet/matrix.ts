/**
 * Recognises the matrix of people: which column is which criterion, which holds names, positions,
 * totals. Columns may stand in any order.
 */
import { profileOfSet, type SetProfile } from '../criteria/profiles.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { type Alignment, isEvident } from './align.ts';
import { completeByPlace } from './by-place.ts';
import type { Grid } from './grid.ts';
import { type Header, nameColumns } from './header-columns.ts';
import type { Role } from './header-words.ts';
import { alignColumns, criterionColumns, splitBlocks } from './matrix-criteria.ts';
import { findMaxRows, findSubtotals, findTotals } from './matrix-sums.ts';
import type { MatrixLayout } from './reading.ts';

/** A sheet with at least this many criteria in its columns is a matrix. */
const FEWEST_CRITERIA = 8;

export interface MatrixRecognition {
  readonly layout: MatrixLayout;
  readonly alignment: Alignment;
}

export function recogniseMatrix(
  grid: Grid,
  header: Header,
  set: CriteriaSet,
): MatrixRecognition | null {
  const candidates = criterionColumns(header);
  if (candidates.length < FEWEST_CRITERIA) return null;
  const stated = nameColumns(header);
  const names = stated.name >= 0 ? stated : { name: nameLikeColumn(grid, header), given: -1 };
  if (names.name < 0) return null;
  const columns = candidates.filter(({ header: { column } }) => column !== names.name);
  const profile = profileOfSet(set);
  const maxRows = findMaxRows(
    grid,
    header,
    names.name,
    columns.map(({ header: { column } }) => column),
  );
  const blocks = splitBlocks(columns);
  const evident = alignColumns(grid, blocks.self, profile, maxRows);
  const certain = evident.matches.filter((match) => match.element.kind === 'leaf');
  if (certain.length < FEWEST_CRITERIA) return null;
  const coded = certain.filter((match) => isEvident(match) || match.line.code?.kind === 'number');
  if (coded.length * 2 < certain.length) return null;
  const alignment = completeByPlace(evident);
  const leaves = alignment.matches.filter((match) => match.element.kind === 'leaf');
  const appraised =
    blocks.appraised.length >= FEWEST_CRITERIA
      ? completeByPlace(alignColumns(grid, blocks.appraised, profile, maxRows))
      : null;
  const subtotalColumns = findSubtotals(header, leaves);
  const taken = new Set([
    ...leaves.map((match) => match.line.at),
    ...(appraised?.matches ?? []).map((match) => match.line.at),
    ...subtotalColumns.map(({ column }) => column),
  ]);
  const layout: MatrixLayout = {
    kind: 'matrix',
    sttColumn: firstOf(header, 'stt'),
    nameColumn: names.name,
    givenNameColumn: names.given,
    positionColumn: firstOf(header, 'position'),
    leaderColumn: firstOf(header, 'leader'),
    birthColumn: firstOf(header, 'birth'),
    staffCodeColumn: firstOf(header, 'staff-code'),
    divisionColumn: firstOf(header, 'division'),
    noteColumn: Math.max(firstOf(header, 'note'), firstOf(header, 'explanation')),
    bonusColumn: firstOf(header, 'bonus'),
    deductionColumn: firstOf(header, 'deduction'),
    ...findTotals(header, taken),
    selfColumns: columnsOf(alignment, profile),
    appraisedColumns: appraised ? columnsOf(appraised, profile) : null,
    subtotalColumns,
    maxRows,
    bottom: grid.bottom,
  };
  return { layout, alignment };
}

/** -1 where no column has the role. */
function firstOf(header: Header, role: Role): number {
  return header.columns.find((column) => column.role === role)?.column ?? -1;
}

/** Rows that are looked at to tell a column of names by its cells. */
const SAMPLE_ROWS = 30;

/** "Người tự chấm" and "Tên" may head names. */
const NAME_LIKE: ReadonlySet<Role> = new Set(['label', 'self', 'given-name']);

/** Where no header says "Họ và tên": the column whose cells mostly look like names of people. */
function nameLikeColumn(grid: Grid, header: Header): number {
  const last = Math.min(grid.bottom, header.bottom + SAMPLE_ROWS);
  let best = -1;
  let most = 2;
  for (const { column, role } of header.columns) {
    if (role !== null && !NAME_LIKE.has(role)) continue;
    let names = 0;
    let others = 0;
    for (let row = header.bottom + 1; row <= last; row++) {
      const text = grid.text(row, column);
      if (/^\p{Lu}\p{L}*(\s\p{Lu}\p{L}*){1,5}$/u.test(text)) names++;
      else if (text !== '') others++;
    }
    if (names > most && names > others) {
      best = column;
      most = names;
    }
  }
  return best;
}

function columnsOf(alignment: Alignment, profile: SetProfile): Int32Array {
  const columns = new Int32Array(profile.leaves.length).fill(-1);
  for (const { element, line } of alignment.matches) {
    if (element.kind === 'leaf') columns[element.running - 1] = line.at;
  }
  return columns;
}
