import { readText } from '../sheet/grid.ts';
import { isPlainText } from '../text/letters.ts';
import { repairText } from '../text/repair.ts';
import type { SheetCheck } from './check.ts';

/**
 * Text in an old encoding (TCVN3, VNI), and names with look-alike letters: read as meant, shown,
 * and offered as a fix. Harmless differences (NFD, double spaces) are offered only in names, where
 * they would make two people of one.
 */
export const checkText: SheetCheck = (reading, out) => {
  const { grid, layout } = reading;
  const { values, top, left } = grid.sheet;
  const names = layout.kind === 'matrix' ? layout.nameColumn : -1;
  for (let r = 0; r < values.length; r++) {
    const cells = values[r]!;
    for (let c = 0; c < cells.length; c++) {
      const raw = cells[c];
      if (typeof raw !== 'string' || isPlainText(raw)) continue;
      const { text, encoding } = readText(raw);
      if (text === raw || text === '') continue;
      const row = top + r;
      const column = left + c;
      if (encoding) {
        out.add('text-legacy-encoding', 'warning', row, column, {
          params: { shown: raw, text, encoding: encoding === 'tcvn3' ? 'TCVN3' : 'VNI' },
          fix: { value: text, label: 'fix-text' },
        });
      } else if (
        /[ƣƢÐð\u0256\u0189]/.test(raw) ||
        (column === names && row > reading.header.bottom)
      ) {
        const lookalike =
          /[ƣƢÐð\u0256\u0189]/.test(raw) || repairText(raw).length !== raw.trim().length;
        out.add('text-lookalike', lookalike ? 'warning' : 'info', row, column, {
          params: { shown: raw, text },
          fix: { value: text, label: 'fix-text' },
        });
      }
    }
  }
};
