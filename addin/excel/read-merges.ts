/** Merged areas of a sheet that has more of them than Excel gives at once. */

import type { Area } from '../../shared/sheet/snapshot.ts';
import { areaName, parseAreas } from './addresses.ts';
import { slices } from './read-blocks.ts';

/** Rows whose merged areas are asked for together, finer where they are still too many. */
const MERGE_BANDS = [200, 20, 1] as const;

export async function mergesByRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
): Promise<Area[]> {
  let failure: unknown;
  for (const band of MERGE_BANDS) {
    const whole: Area = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    const bands = slices(whole, band * columns).map((area) => {
      const merged = sheet.getRange(areaName(area)).getMergedAreasOrNullObject();
      merged.load('address');
      return merged;
    });
    try {
      await context.sync();
    } catch (error) {
      failure = error;
      continue;
    }
    // An area across two bands is answered by both.
    const found = new Map<string, Area>();
    for (const merged of bands) {
      if (merged.isNullObject) continue;
      for (const area of parseAreas(merged.address)) found.set(areaName(area), area);
    }
    return [...found.values()];
  }
  throw failure;
}
