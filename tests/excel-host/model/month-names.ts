/** Months by name: the formatting library knows English, Vietnam's Excel shows "9-Thg5". */

const ENGLISH =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const FULL = 'Giêng|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Mười Một|Mười Hai'.split('|');

const shortened = (name: string) => name.slice(0, 3);

/** @param text what the library made of a date under the format */
export function vietnameseMonths(text: string, numberFormat: string): string {
  // "[$-409]" in a format asks for English names whatever the region.
  if (!/mmm/i.test(numberFormat) || /\[\$[^\]]*-/.test(numberFormat)) return text;
  const whole = /mmmm/i.test(numberFormat);
  const names = whole ? ENGLISH : ENGLISH.map(shortened);
  return text.replace(new RegExp(`\\b(?:${names.join('|')})\\b`), (name) => {
    const month = names.indexOf(name);
    return whole ? `Tháng ${FULL[month]}` : `Thg${month + 1}`;
  });
}
