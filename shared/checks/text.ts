import { capitalised } from '../text/legacy.ts';
import { isPlainText } from '../text/letters.ts';
import { repairText } from '../text/repair.ts';
import type { SheetCheck } from './check.ts';

/** Letters that stand for others: ƣ for ư, Ð and its kin for Đ. */
const LOOKALIKE = /[ƣƢÐð\u0256\u0189]/;

/**
 * Text in an old encoding (TCVN3, VNI), and names with look-alike letters: read as meant, shown,
 * and offered as a fix. Harmless differences (NFD, double spaces) are offered only in names, where
 * they would make two people of one.
 */
export const checkText: SheetCheck = (reading, out) => {
  const { grid, layout } = reading;
  const { values, top, left } = grid.sheet;
  const names =
    layout.kind === 'matrix' ? [layout.nameColumn, layout.givenNameColumn] : ([] as number[]);
  const people = new Set(reading.subjects.map((subject) => subject.row));
  for (let r = 0; r < values.length; r++) {
    const cells = values[r]!;
    for (let c = 0; c < cells.length; c++) {
      const raw = cells[c];
      if (typeof raw !== 'string' || isPlainText(raw)) continue;
      const row = top + r;
      const column = left + c;
      const read = grid.readText(raw, column);
      const isName = names.includes(column) && people.has(row);
      const text = isName && read.encoding === 'tcvn3' ? capitalised(read.text) : read.text;
      if (text === raw || text === '') continue;
      if (read.encoding) {
        out.add('text-legacy-encoding', 'warning', row, column, {
          params: { shown: raw, text, encoding: read.encoding === 'tcvn3' ? 'TCVN3' : 'VNI' },
          fix: { value: text, label: 'fix-text' },
        });
      } else if (LOOKALIKE.test(raw) || isName) {
        const other = LOOKALIKE.test(raw) || repairText(raw).length !== raw.trim().length;
        out.add('text-lookalike', other ? 'warning' : 'info', row, column, {
          params: { shown: raw, text },
          fix: { value: text, label: 'fix-text' },
        });
      }
    }
  }
};
