import { capitalised } from '../text/legacy.ts';
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
  const { odd, width } = grid.scans;
  const names =
    layout.kind === 'matrix' ? [layout.nameColumn, layout.givenNameColumn] : ([] as number[]);
  let people: Set<number> | null = null;
  for (const place of odd) {
    const row = grid.top + Math.floor(place / width);
    const column = grid.left + (place % width);
    const read = grid.reading(row, column)!;
    const { raw } = read;
    if (read.text === raw && read.encoding === null) continue;
    people ??= new Set(reading.subjects.map((subject) => subject.row));
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
};
