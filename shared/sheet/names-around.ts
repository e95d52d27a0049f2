/** What the names of sheet and file say: the last resort for unit and year. */
import type { UnitIndex } from '../registry/match-unit.ts';
import { repairText } from '../text/repair.ts';
import type { Found, Origin } from './title-lines.ts';
import type { UnitMention } from './title-unit.ts';

/** Unit and year as the names of sheet and file tell them. */
export function fromNames(
  sheetName: string,
  fileName: string,
  index: UnitIndex,
): { unit: Found<UnitMention> | null; year: Found<number> | null } {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z]{3,5}$/i, '');
  const sources: readonly [string, Origin][] = [
    [repairText(sheetName), 'sheet-name'],
    [repairText(base.replace(/[_]+/g, ' ')), 'file-name'],
  ];
  let unit: Found<UnitMention> | null = null;
  let year: Found<number> | null = null;
  for (const [text, origin] of sources) {
    if (!unit) {
      const named = index.named(text);
      if (named) unit = { value: { unit: named, text }, origin, row: -1, column: -1 };
    }
    const match = /(?<!\d)(20(?:19|2\d))(?!\d)/.exec(text);
    if (!year && match) year = { value: Number(match[1]), origin, row: -1, column: -1 };
  }
  return { unit, year };
}
