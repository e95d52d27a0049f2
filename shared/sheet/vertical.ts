/**
 * Recognises the sheets whose rows are criteria: the collective's sheet and the individual card.
 */
import { fitOf, profileOfSet, wordingProfile } from '../criteria/profiles.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { type Alignment, align, hasLeafCode, isEvident, type Match } from './align.ts';
import { completeByPlace } from './by-place.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import type { VerticalLayout } from './reading.ts';
import { joinRunOns } from './run-on.ts';
import {
  appraisedColumn,
  completeColumns,
  findColumns,
  type VerticalColumns,
} from './vertical-columns.ts';
import { readRows, type VerticalRows } from './vertical-rows.ts';

/** A sheet with fewer criteria in its rows is no scoring sheet. */
const FEWEST_CRITERIA = 5;

export interface VerticalRecognition {
  readonly layout: VerticalLayout;
  readonly alignment: Alignment;
  /** Rows inside the table that hold something and were not understood. */
  readonly ignoredRows: readonly number[];
}

export function recogniseVertical(
  grid: Grid,
  header: Header,
  sets: readonly CriteriaSet[],
): VerticalRecognition | null {
  const columns = findColumns(grid, header);
  if (columns === null) return null;
  const rows = readRows(grid, header, columns);
  let best: Alignment | null = null;
  for (const set of sets) {
    const profile = profileOfSet(set);
    const alignment = align(joinRunOns(rows.lines, profile), profile);
    if (best === null || alignment.score > best.score) best = alignment;
  }
  if (best === null) return null;
  const leaves = best.matches.filter((match) => match.element.kind === 'leaf');
  const evident = leaves.filter(isEvident);
  if (evident.length < FEWEST_CRITERIA || evident.length * 2 < leaves.length) return null;
  completeColumns(
    grid,
    header,
    columns,
    leaves.map(({ line, element }) => ({
      row: line.at,
      maxima: Object.values(element.criterion!.max),
    })),
  );
  // A list of criteria without any column of scores is no scoring sheet.
  if (columns.self < 0 && columns.appraisals.length === 0 && !hasSilentColumn(header)) return null;
  const alignment = completeByPlace(adoptGroupRows(grid, columns, best));
  const ignoredRows = alignment.rest.filter((line) => line.scored).map((line) => line.at);
  return { layout: toLayout(grid, alignment, rows, columns), alignment, ignoredRows };
}

/**
 * A row right above a group's criteria, with the group's sum or maximum in it, is the
 * group's own row, however it is worded.
 */
function adoptGroupRows(grid: Grid, columns: VerticalColumns, alignment: Alignment): Alignment {
  const { matches, profile } = alignment;
  const adopted: Match[] = [];
  const open = [...alignment.rest, ...alignment.duplicates.map(({ line }) => line)];
  for (const line of open) {
    const next = matches.find((match) => match.line.at > line.at);
    const before = matches.findLast((match) => match.line.at < line.at);
    if (next?.element.kind !== 'leaf' || hasLeafCode(line)) continue;
    const { group } = next.element;
    if (before?.element.group === group) continue;
    const element = profile.elements.find((e) => e.kind === 'group' && e.group === group)!;
    if (matches.some((match) => match.element === element)) continue;
    const rows = matches
      .filter((match) => match.element.kind === 'leaf' && match.element.group === group)
      .map((match) => match.line.at);
    const sums = [columns.max, columns.self, ...columns.appraisals].some((column) => {
      const figure = column < 0 ? null : grid.value(line.at, column);
      if (typeof figure !== 'number' || figure === 0) return false;
      const values = rows.map((row) => grid.value(row, column));
      const sum = values.reduce<number>((s, v) => s + (typeof v === 'number' ? v : 0), 0);
      return Math.abs(sum - figure) < 0.005;
    });
    if (sums) adopted.push({ line, element, strength: 0, wordingFit: 0 });
  }
  if (adopted.length === 0) return alignment;
  const taken = new Set(adopted.map(({ line }) => line));
  return {
    ...alignment,
    matches: [...matches, ...adopted].sort((a, b) => a.line.at - b.line.at),
    rest: alignment.rest.filter((line) => !taken.has(line)),
    duplicates: alignment.duplicates.filter(({ line }) => !taken.has(line)),
  };
}

/** A column whose header was not understood may be the one for scores; so may one of several. */
function hasSilentColumn(header: Header): boolean {
  return header.columns.some(
    ({ role, texts }) => role === 'self' || (role === null && texts.length > 0),
  );
}

function toLayout(
  grid: Grid,
  alignment: Alignment,
  rows: VerticalRows,
  columns: VerticalColumns,
): VerticalLayout {
  const rowOf = new Int32Array(alignment.profile.leaves.length).fill(-1);
  const groupRows: { group: number; row: number }[] = [];
  for (const { element, line } of alignment.matches) {
    if (element.kind === 'leaf') rowOf[element.running - 1] = line.at;
    else groupRows.push({ group: element.group, row: line.at });
  }
  const subtotalRows = rows.subtotals
    .map(({ at, words }) => ({ group: groupOfSubtotal(alignment, at, words), row: at }))
    .filter(({ group }) => group > 0);
  return {
    kind: 'vertical',
    codeColumn: columns.code,
    labelColumn: columns.label,
    maxColumn: columns.max,
    selfColumn: columns.self,
    appraisedColumn: appraisedColumn(
      grid,
      columns,
      [...rowOf].filter((row) => row >= 0),
    ),
    evidenceColumn: columns.evidence,
    noteColumn: columns.note,
    explanationColumn: columns.explanation,
    rowOf,
    groupRows,
    subtotalRows,
    totalRow: rows.total,
    baseTotalRow: rows.baseTotal,
    bonusRow: rows.bonus,
    deductionRow: rows.deduction,
    bottom: rows.bottom,
  };
}

/** "Cộng nhóm a" names its group; "Cộng" belongs to the criteria right above it. */
function groupOfSubtotal(alignment: Alignment, row: number, words: string): number {
  const above = alignment.matches.filter(
    (match) => match.line.at < row && match.element.kind === 'leaf',
  );
  const nearest = above.at(-1);
  if (nearest) return nearest.element.group;
  const wording = wordingProfile(words);
  const groups = alignment.profile.elements.filter((element) => element.kind === 'group');
  return groups.find((element) => fitOf(wording, element) > 0.6)?.group ?? 0;
}
