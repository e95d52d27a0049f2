import type { SheetCheck } from './check.ts';

/** Years of the movement (plan V). */
export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2025;

/** Whose sheet it is and of which year: known, of the movement, and without contradiction. */
export const checkHeading: SheetCheck = (reading, out) => {
  const { unit, year, title, header, grid } = reading;
  const place = { row: header.top, column: grid.left };
  if (unit === null) {
    out.add('unit-unknown', 'error', place.row, place.column);
  } else if (unit.value.unit === null) {
    out.add('unit-not-registered', 'warning', unit.row, unit.column, {
      params: { name: unit.value.text },
    });
  } else if (unit.row < 0) {
    out.add('unit-from-name', 'info', place.row, place.column, {
      params: { name: unit.value.text, from: unit.origin },
    });
  }
  if (year === null) {
    out.add('year-unknown', 'error', place.row, place.column);
    return;
  }
  const at = year.row < 0 ? place : year;
  if (year.value < FIRST_YEAR || year.value > LAST_YEAR) {
    out.add('year-outside', 'error', at.row, at.column, {
      params: { year: year.value, first: FIRST_YEAR, last: LAST_YEAR },
    });
  }
  const other = title.years.find((found) => found.origin !== 'date' && found.value !== year.value);
  if (other) {
    out.add('year-conflict', 'warning', other.row, other.column, {
      params: { year: year.value, other: other.value },
    });
  } else if (year.origin === 'date' || year.row < 0) {
    out.add('year-from-name', 'info', at.row, at.column, {
      params: { year: year.value, from: year.origin },
    });
  }
};
