import { formatNumber } from '../../../../shared/messages/format.ts';
import { readText } from '../../../../shared/sheet/grid.ts';
import { type CellValue, DateCell, ErrorCell } from '../../../../shared/sheet/snapshot.ts';
import { currentLocale } from '../../state/language.ts';

/** A cell in a few words, as a person recognises it; "" for a blank one. */
export function shortText(value: CellValue | undefined, most: number): string {
  const text = textOf(value ?? null);
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return readText(value).text.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number') return formatNumber(value, currentLocale());
  if (value instanceof ErrorCell) return value.code;
  if (value instanceof DateCell) return String(value.serial);
  return String(value);
}
