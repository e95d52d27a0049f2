/** Which column of a table of criteria holds what: by the words of its header, then by its cells. */
import { readCode } from './codes.ts';
import type { Grid } from './grid.ts';
import type { Header } from './header-columns.ts';
import { finality } from './header-words.ts';

export interface VerticalColumns {
  code: number;
  label: number;
  max: number;
  self: number;
  /** Columns of appraisals, the most final first. */
  appraisals: number[];
  evidence: number;
  note: number;
  explanation: number;
}

/** A label column has at least so many texts, of at least this mean length. */
const FEWEST_TEXTS = 5;
const SHORTEST_LABEL = 20;
/** Rows below the header that are looked at to tell a column by its cells. */
const SAMPLE_ROWS = 40;

/** @returns null where no column holds wordings of criteria */
export function findColumns(grid: Grid, header: Header): VerticalColumns | null {
  const columns: VerticalColumns = {
    code: -1,
    label: -1,
    max: -1,
    self: -1,
    appraisals: [],
    evidence: -1,
    note: -1,
    explanation: -1,
  };
  const codes: number[] = [];
  const appraisals: { column: number; rank: number }[] = [];
  const selfs: number[] = [];
  let unitScore = -1;
  let plainScore = -1;
  let scale = -1;
  for (const { column, role, folded } of header.columns) {
    switch (role) {
      case 'stt':
        codes.push(column);
        break;
      case 'label':
        if (columns.label < 0) columns.label = column;
        break;
      case 'max':
        // "Thang điểm" beside "Điểm tối đa": the latter is the maximum.
        if (/^thang/.test(folded.at(-1)!)) scale = scale < 0 ? column : scale;
        else if (columns.max < 0) columns.max = column;
        break;
      case 'self':
        selfs.push(column);
        break;
      case 'unit-score':
        if (unitScore < 0) unitScore = column;
        break;
      case 'score':
      case 'total':
        if (plainScore < 0) plainScore = column;
        break;
      case 'evidence':
      case 'note':
      case 'explanation':
        if (columns[role] < 0) columns[role] = column;
        break;
      default:
        if (role && finality(role) > 0) appraisals.push({ column, rank: finality(role) });
    }
  }
  if (columns.max < 0) columns.max = scale;
  columns.self = selfColumn(grid, header, selfs);
  const disputed = columns.self < 0 && selfs.length > 0;
  // "Đơn vị chấm" is the self score of a collective, and the first appraisal on a person's card.
  if (columns.self < 0 && !disputed) columns.self = unitScore >= 0 ? unitScore : plainScore;
  else if (unitScore >= 0) appraisals.push({ column: unitScore, rank: 0.5 });
  appraisals.sort((a, b) => b.rank - a.rank || b.column - a.column);
  columns.appraisals = appraisals.map(({ column }) => column);
  const longest = longestTextColumn(grid, header);
  if (columns.label < 0) columns.label = longest;
  if (columns.label < 0) return null;
  columns.code = codeColumn(grid, header, codes, columns.label);
  return columns;
}

/**
 * Of two columns of self scores the one of the later year ("Tự chấm 2021", "Tự chấm 2022"), else
 * the first. @returns -1 where none is, or where two without a year have different figures
 */
function selfColumn(grid: Grid, header: Header, named: readonly number[]): number {
  const first = named[0] ?? -1;
  // Below a second heading of criteria begins another table.
  const labels = header.columns.filter(({ role }) => role === 'label').map(({ column }) => column);
  const end = labels.find((column) => column > first) ?? Number.POSITIVE_INFINITY;
  const own = named.filter((column) => column < end);
  if (own.length < 2) return first;
  const years = own.map((column) => {
    const { folded } = header.columns.find((other) => other.column === column)!;
    return Number(/\b20\d\d\b/.exec(folded.join(' '))?.[0] ?? 0);
  });
  const latest = Math.max(...years);
  if (latest > 0) return own[years.lastIndexOf(latest)]!;
  return own.some((column) => differs(grid, header, first, column)) ? -1 : first;
}

/** Whether two columns have figures in the same rows that are not the same. */
function differs(grid: Grid, header: Header, a: number, b: number): boolean {
  const last = Math.min(grid.bottom, header.bottom + SAMPLE_ROWS);
  for (let row = header.bottom + 1; row <= last; row++) {
    const [one, other] = [grid.value(row, a), grid.value(row, b)];
    if (typeof one === 'number' && typeof other === 'number' && one !== other) return true;
  }
  return false;
}

function longestTextColumn(grid: Grid, header: Header): number {
  let best = -1;
  let longest = SHORTEST_LABEL;
  for (const { column } of header.columns) {
    let length = 0;
    let count = 0;
    const last = Math.min(grid.bottom, header.bottom + SAMPLE_ROWS);
    for (let row = header.bottom + 1; row <= last; row++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string') continue;
      length += value.length;
      count++;
    }
    if (count >= FEWEST_TEXTS && length / count > longest) {
      best = column;
      longest = length / count;
    }
  }
  return best;
}

/** Of a running number and a code ("STT", "Mã") the code says more, be it of criteria or groups. */
function codeColumn(grid: Grid, header: Header, named: readonly number[], label: number): number {
  // Codes stand before what they number; figures somebody left beside the table are none.
  const silent = header.columns
    .filter(({ column, role }) => role === null && column < label)
    .map(({ column }) => column);
  let best = named[0] ?? -1;
  let most = best < 0 ? 2 * FEWEST_TEXTS : codesIn(grid, header, best);
  for (const column of [...named, ...silent]) {
    const count = codesIn(grid, header, column);
    if (count > most) {
      best = column;
      most = count;
    }
  }
  return best;
}

/** Codes of criteria count twice, those of groups once; bare numbers say nothing. */
function codesIn(grid: Grid, header: Header, column: number): number {
  const last = Math.min(grid.bottom, header.bottom + SAMPLE_ROWS);
  let count = 0;
  for (let row = header.bottom + 1; row <= last; row++) {
    const value = grid.value(row, column);
    const code =
      typeof value === 'string'
        ? readCode(grid.text(row, column))
        : typeof value === 'number'
          ? readCode(value)
          : null;
    if (code?.kind.endsWith('leaf')) count += 2;
    else if (code?.kind.endsWith('group')) count++;
  }
  return count;
}

/**
 * Columns whose header says nothing are told by their figures.
 * @param rows rows of criteria, with the maxima that the plan gives each
 */
export function completeColumns(
  grid: Grid,
  header: Header,
  columns: VerticalColumns,
  rows: readonly { readonly row: number; readonly maxima: readonly (number | null)[] }[],
): void {
  const { appraisals, ...single } = columns;
  const known = new Set([...Object.values(single), ...appraisals]);
  const scores: number[] = [];
  for (const { column, role } of header.columns) {
    // "Điểm" may be the maximum, and "Đơn vị" what the unit gave itself.
    const general = role === 'score' || role === 'total';
    if (known.has(column) || !(role === null || role === 'division' || general)) continue;
    let numbers = 0;
    let maxima = 0;
    for (const { row, maxima: allowed } of rows) {
      const value = grid.value(row, column);
      if (typeof value !== 'number') continue;
      numbers++;
      if (allowed.includes(value)) maxima++;
    }
    if (numbers < rows.length * 0.6) continue;
    if (columns.max < 0 && maxima >= rows.length * 0.8) columns.max = column;
    else if (!general) scores.push(column);
  }
  // Two columns of figures that no word tells apart (years, units) are asked about, not guessed.
  if (columns.self < 0 && scores.length === 1) columns.self = scores[0]!;
}

/** The most final appraisal that says anything; the most final one where none does. */
export function appraisedColumn(
  grid: Grid,
  columns: VerticalColumns,
  rows: readonly number[],
): number {
  const { appraisals } = columns;
  const filled = appraisals.find((column) => rows.some((row) => grid.value(row, column) !== null));
  return filled ?? appraisals[0] ?? -1;
}
