/** Hiding and showing of whole rows and columns. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../a1.ts';
import type { SheetModel } from '../../model.ts';
import { isLockedFor } from '../grid/sheet-options.ts';

/** Which of its bands a block stands for; null for a block of cells. */
export function bandOf(area: Rect): 'rows' | 'columns' | null {
  if (area.rows === MAX_ROWS && area.columns < MAX_COLUMNS) return 'columns';
  return area.columns === MAX_COLUMNS && area.rows < MAX_ROWS ? 'rows' : null;
}

/** Whether the sheet's protection lets a person hide its rows or columns. */
export function mayHide(sheet: SheetModel, band: 'rows' | 'columns'): boolean {
  return !isLockedFor(sheet, band === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
}

/** Hides the selected rows or columns, or shows what is hidden among them; one step for undo. */
export function setHidden(sheet: SheetModel, area: Rect, hidden: boolean): void {
  const band = bandOf(area);
  if (!band) return;
  const property = band === 'rows' ? 'hiddenRows' : 'hiddenColumns';
  const [first, count] = band === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const next = new Set(sheet.props[property]);
  for (let at = first; at < first + count; at++) {
    if (hidden) next.add(at);
    else next.delete(at);
  }
  sheet.workbook.history.transaction('hide', () => sheet.set(property, next));
}
