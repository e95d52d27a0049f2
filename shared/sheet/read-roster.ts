/**
 * Reads a list of people (name, position, and what else it has) from a sheet, whatever its layout:
 * for templates and for taking people into the registry.
 */
import { fold } from '../text/fold.ts';
import { Grid } from './grid.ts';
import { findHeader } from './header.ts';
import type { Header } from './header-columns.ts';
import { ROW_WORDS, type Role } from './header-words.ts';
import { leaderMark, leadershipOf } from './leaders.ts';
import { dateText } from './read-people.ts';
import { DateCell, type SheetSnapshot } from './snapshot.ts';

export interface RosterPerson {
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  /** YYYY-MM-DD or a year; null where the list has none. */
  readonly birthDate: string | null;
  readonly staffCode: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly division: string;
  /** 1-based row. */
  readonly row: number;
}

/** @returns null for a sheet that is no list of people */
export function readRoster(sheet: SheetSnapshot): RosterPerson[] | null {
  const grid = new Grid(sheet);
  const header = grid.bottom < grid.top ? null : findHeader(grid);
  if (!header) return null;
  const columnOf = (role: Role): number =>
    header.columns.find((column) => column.role === role)?.column ?? -1;
  const stt = columnOf('stt');
  const family = columnOf('family-name');
  const name = columnOf('name') >= 0 ? columnOf('name') : family;
  if (name < 0) return null;
  const given = family === name ? columnOf('given-name') : -1;
  const columns = {
    position: columnOf('position'),
    leader: columnOf('leader'),
    birth: columnOf('birth'),
    code: columnOf('staff-code'),
    sex: columnOf('sex'),
    division: columnOf('division'),
  };
  const text = (row: number, column: number) => (column < 0 ? '' : grid.text(row, column).trim());
  const numbered = stt >= 0 && rowsBelow(grid, header).some((row) => /^\d+$/.test(text(row, stt)));
  const people: RosterPerson[] = [];
  for (let row = header.bottom + 1; row <= grid.bottom; row++) {
    const full = [text(row, name), text(row, given)].filter((part) => part !== '').join(' ');
    const words = fold(full);
    if (people.length > 0 && ROW_WORDS.signature.test(words)) break;
    if (!/^\p{L}[\p{L}\s.'’-]+$/u.test(full) || !full.includes(' ')) continue;
    if (numbered && !/^\d+$/.test(text(row, stt))) continue;
    if (ROW_WORDS.maximum.test(words) || ROW_WORDS.total.test(words)) continue;
    const position = text(row, columns.position);
    const mark = columns.leader < 0 ? null : markOf(grid, row, columns.leader);
    people.push({
      name: full,
      position,
      leader: mark ?? leadershipOf(position) === 'leader',
      birthDate: columns.birth < 0 ? null : dateText(grid.value(row, columns.birth)),
      staffCode: text(row, columns.code) || null,
      sex: sexOf(grid.folded(row, Math.max(columns.sex, grid.left)), columns.sex >= 0),
      division: text(row, columns.division),
      row: row + 1,
    });
  }
  return people;
}

function rowsBelow(grid: Grid, header: Header): number[] {
  return Array.from({ length: grid.bottom - header.bottom }, (_, i) => header.bottom + 1 + i);
}

function markOf(grid: Grid, row: number, column: number): boolean | null {
  const value = grid.value(row, column);
  if (value === null || value instanceof DateCell || typeof value === 'object') return null;
  return leaderMark(typeof value === 'string' ? grid.text(row, column) : value);
}

function sexOf(folded: string, known: boolean): RosterPerson['sex'] {
  if (!known) return null;
  if (/^(nu|x|f|female)$/.test(folded)) return 'female';
  return /^(nam|m|male)$/.test(folded) ? 'male' : null;
}
