/** Writes what the person accepted, and nothing else. */

import { cellKey, parseCellName } from '../../shared/sheet/snapshot.ts';
import { areaName, rectanglesOf } from './addresses.ts';
import type { CellEdit } from './port.ts';
import { run, type Session } from './session.ts';
import { asText } from './texts.ts';

/**
 * 1 round trip, one undo step. A later edit of the same cell wins.
 * @throws ExcelError: sheet-missing, sheet-protected, cell-edit-mode …
 */
export async function writeEdits(
  session: Session,
  sheet: string,
  edits: readonly CellEdit[],
): Promise<void> {
  if (edits.length === 0) return;
  const values = new Map<number, string | number>();
  for (const { cell, value } of edits) {
    const place = parseCellName(cell);
    if (!place) throw new Error(`an edit of ${cell}, which is no cell`);
    values.set(cellKey(place.row, place.column), written(value));
  }
  await run(session, { write: true, oneUndoStep: true }, async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    for (const area of rectanglesOf(values.keys())) {
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
        Array.from(
          { length: area.right - area.left + 1 },
          (_unused, j) => values.get(cellKey(area.top + i, area.left + j))!,
        ),
      );
      target.getRange(areaName(area)).formulas = rows;
    }
    await context.sync();
  });
}

/** As Excel must be given it: "" clears, formulas begin with "=", texts stay texts. */
function written(value: CellEdit['value']): string | number {
  if (value === null) return '';
  if (typeof value === 'number' || value.startsWith('=')) return value;
  return asText(value);
}
