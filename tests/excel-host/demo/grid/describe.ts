/** The active cell in words, for a screen reader. */

import { columnName } from '../../../../shared/sheet/snapshot.ts';
import { formatRect } from '../../a1.ts';
import { displayText } from '../../model/number-text.ts';
import type { Demo } from '../app/demo.ts';
import { filled } from '../words/words.ts';
import { remarkAt } from './marks.ts';
import { isSingle } from './selection.ts';

export function describeCell({ store, host, words }: Demo): string {
  const { sheet, selection } = store.state;
  const { row, column } = selection.active;
  const { numberFormat } = sheet.styleAt(row, column);
  const text = displayText(sheet.content(row, column), numberFormat, host.region);
  const remark = remarkAt(sheet, row, column);
  return [
    columnName(column) + (row + 1),
    text || words.blank,
    ...(sheet.cell(row, column)?.formula ? [words.hasFormula] : []),
    ...(remark ? [filled(words.hasNote, { text: remark.content })] : []),
    ...(isSingle(sheet, selection)
      ? []
      : [filled(words.selected, { area: formatRect(selection.area) })]),
  ].join(', ');
}
