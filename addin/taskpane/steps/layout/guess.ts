import type { LayoutHint } from '../../../../shared/sheet/layout-hint.ts';
import type { SheetSnapshot } from '../../../../shared/sheet/snapshot.ts';

/** Rows that are offered as a header. */
export const OFFERED_ROWS = 60;

/** The first row of at least three texts: a header, more often than not. */
export function guessHeader(sheet: SheetSnapshot): Pick<LayoutHint, 'headerTop' | 'headerBottom'> {
  const at = sheet.values
    .slice(0, OFFERED_ROWS)
    .findIndex((row) => row.filter((value) => typeof value === 'string').length >= 3);
  const row = sheet.top + Math.max(0, at);
  return { headerTop: row, headerBottom: row };
}
