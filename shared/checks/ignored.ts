import type { SheetCheck } from './check.ts';

/** Rows of the table that hold something and were not understood: said, never dropped in silence. */
export const checkIgnored: SheetCheck = (reading, out) => {
  if (reading.layout.kind !== 'matrix') return;
  for (const row of reading.ignoredRows) {
    out.add('row-not-understood', 'warning', row, reading.layout.nameColumn, {
      params: { row: row + 1 },
    });
  }
};
