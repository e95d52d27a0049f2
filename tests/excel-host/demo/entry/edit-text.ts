/** The text that stands in a cell while it is edited: what would have to be typed to get it. */

import { isDateFormat, serialToDate } from 'hucre';
import type { Region } from '../../model/number-text.ts';
import { type Cell, CellError, type CellStyle } from '../../model.ts';
import { shownFormula } from './formula-locale.ts';

export function editText(cell: Cell | undefined, style: CellStyle, region: Region): string {
  if (!cell) return '';
  if (cell.formula !== null) return shownFormula(cell.formula, region);
  const { content, quoted } = cell;
  if (content === null) return '';
  if (content instanceof CellError) return content.code;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'string') return (quoted ? "'" : '') + content;
  if (isDateFormat(style.numberFormat) && content >= 0) return dateText(content, region);
  if (isPercentFormat(style.numberFormat)) return `${numberText(content * 100, region)}%`;
  return numberText(content, region);
}

export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** At most 15 digits, as Excel keeps them. */
function numberText(value: number, region: Region): string {
  const text = String(Number(value.toPrecision(15))).toUpperCase();
  return region === 'vi' ? text.replace('.', ',') : text;
}

function dateText(serial: number, region: Region): string {
  const date = serialToDate(serial);
  const two = (value: number) => String(value).padStart(2, '0');
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const dayText = region === 'vi' ? `${two(day)}/${two(month)}/${year}` : `${month}/${day}/${year}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const timeText = time.map(two).join(':');
  if (serial < 1) return timeText;
  return time.some((part) => part > 0) ? `${dayText} ${timeText}` : dayText;
}
