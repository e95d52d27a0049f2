/** Blocks of cells as addresses, and cells as few blocks. */

import {
  type Area,
  cellName,
  columnOfKey,
  parseCellName,
  rowOfKey,
} from '../../shared/sheet/snapshot.ts';

const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

/** "A1", "A1:B2" */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  if (area.top === area.bottom && area.left === area.right) return first;
  return `${first}:${cellName(area.bottom, area.right)}`;
}

/** "A1:B2", "$A$1", "A:C", "3:5" → block; null where the text is none of these */
export function parseArea(text: string): Area | null {
  const plain = text.replaceAll('$', '');
  const [first = '', second = first] = plain.split(':');
  const from = parseCellName(first);
  const to = parseCellName(second);
  if (from && to) return span(from.row, from.column, to.row, to.column);
  if (/^\d+$/.test(first) && /^\d+$/.test(second)) {
    return span(Number(first) - 1, 0, Number(second) - 1, LAST_COLUMN);
  }
  const left = parseCellName(`${first}1`);
  const right = parseCellName(`${second}1`);
  return left && right ? span(0, left.column, LAST_ROW, right.column) : null;
}

function span(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/** "'A, b'!A1:B2, 'A, b'!C3" → blocks: what Excel answers for several areas of one sheet */
export function parseAreas(text: string): Area[] {
  const areas: Area[] = [];
  for (const [, address] of text.matchAll(/(?:'(?:[^']|'')*'|[^'!,]+)!([^,]+)/g)) {
    const area = parseArea(address!.trim());
    if (area) areas.push(area);
  }
  return areas;
}

/**
 * The cells as rectangles: runs down each column, joined with equal runs to the right. Few blocks
 * for what people have (columns of scores, rows of heads), and never a cell that was not asked for.
 * @param keys `cellKey`s, each once
 */
export function rectanglesOf(keys: Iterable<number>): Area[] {
  const sorted = [...keys].sort((a, b) => columnOfKey(a) - columnOfKey(b) || a - b);
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of columnRuns(sorted)) {
    const start = `${run.top}:${run.bottom}`;
    const left = open.get(start);
    if (left && left.right === run.left - 1) {
      open.set(start, { ...left, right: run.left });
    } else {
      if (left) done.push(left);
      open.set(start, run);
    }
  }
  return [...done, ...open.values()];
}

function columnRuns(sorted: readonly number[]): Area[] {
  const runs: Area[] = [];
  let last: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const key of sorted) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (last && last.left === column && last.bottom === row - 1) {
      last.bottom = row;
    } else {
      last = { top: row, left: column, bottom: row, right: column };
      runs.push(last);
    }
  }
  return runs;
}

/** Excel refuses longer addresses ("a limit of 8192 characters"). */
const ADDRESS_LIMIT = 8000;

/** Comma-separated addresses, as few texts as the limit allows. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const name = areaName(area);
    if (list !== '' && list.length + 1 + name.length > ADDRESS_LIMIT) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? name : `${list},${name}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}
