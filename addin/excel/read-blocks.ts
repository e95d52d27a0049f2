/** Reads blocks of cells, as many to an answer as the 5 MB of Excel on the web allow. */

import type { Area } from '../../shared/sheet/snapshot.ts';
import { areaName } from './addresses.ts';
import type { RawBlock } from './to-snapshot.ts';

/** What is loaded of a block. */
export const BLOCK = 'values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount';

/** Where that takes several answers, blank stretches are found and left out first. */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  window: number,
): Promise<RawBlock[]> {
  const pieces = areas.flatMap((area) => slices(area, window));
  if (sum(pieces) <= window) return readTogether(context, sheet, pieces);
  const used = pieces.map((piece) => {
    const range = sheet.getRange(areaName(piece)).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await context.sync();
  const filled = used.filter((range) => !range.isNullObject).map(areaOf);
  const blocks: RawBlock[] = [];
  for (const group of groups(filled, window)) {
    blocks.push(...(await readTogether(context, sheet, group)));
  }
  return blocks;
}

async function readTogether(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<RawBlock[]> {
  const ranges = areas.map((area) => sheet.getRange(areaName(area)));
  for (const range of ranges) range.load(BLOCK);
  await context.sync();
  return ranges.map(rawBlock);
}

export function rawBlock(range: Excel.Range): RawBlock {
  const { rowIndex: top, columnIndex: left, values, formulas, numberFormat } = range;
  return { top, left, values, formulas, numberFormat };
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** Bands of rows that fit into one answer each. */
export function slices(area: Area, window: number): Area[] {
  const rows = Math.max(1, Math.floor(window / (area.right - area.left + 1)));
  const bands: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    bands.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return bands;
}

/** Consecutive blocks, as many as one answer holds. */
function groups(areas: readonly Area[], window: number): Area[][] {
  const all: Area[][] = [];
  let group: Area[] = [];
  for (const area of areas) {
    if (group.length > 0 && sum(group) + cellsOf(area) > window) {
      all.push(group);
      group = [];
    }
    group.push(area);
  }
  return group.length > 0 ? [...all, group] : all;
}

export function cellsOf(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function sum(areas: readonly Area[]): number {
  return areas.reduce((total, area) => total + cellsOf(area), 0);
}
