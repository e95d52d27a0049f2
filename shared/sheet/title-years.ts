/** The years that the lines around a table state, and those of the dates in them. */
import { toPlain } from '../text/plain.ts';
import type { Grid } from './grid.ts';
import { DateCell } from './snapshot.ts';
import { ELSEWHERE, type Found, type Line, MOTTO, nextFilled } from './title-lines.ts';

const LAW = /(?<![a-z])(luat|nghi dinh|thong tu|phap lenh|nghi quyet|chi thi)(?![a-z])/;

const YEAR = /20[1-4]\d/;

/** @param labelled the value behind "Năm:", where there is one */
export function statedYears(
  grid: Grid,
  lines: readonly Line[],
  labelled: Found<string> | undefined,
): Found<number>[] {
  const found: Found<number>[] = [];
  if (labelled) {
    const year = yearOfText(toPlain(`nam ${labelled.value}`));
    if (year !== null) found.push({ ...labelled, value: year });
  }
  for (const line of lines) {
    // "Năm 2022 (kèm theo Kế hoạch số …)": what is said before another paper is this one's.
    const elsewhere = ELSEWHERE.exec(line.plain);
    const plain = elsewhere ? line.plain.slice(0, elsewhere.index) : line.plain;
    if (MOTTO.test(plain)) continue;
    const year = yearOfText(plain);
    if (year !== null)
      found.push({ value: year, origin: 'title', row: line.row, column: line.column });
    else if (/^nam$/.test(plain.trim())) {
      const next = nextFilled(grid, line.row, line.column);
      const value = next === null ? null : grid.value(line.row, next);
      if (typeof value === 'number' && YEAR.test(String(value))) {
        found.push({ value, origin: 'title', row: line.row, column: next! });
      }
    }
  }
  return found;
}

/** The one year that the lines mention, in whatever words, behind no label; none of several. */
export function loneYear(lines: readonly Line[]): Found<number>[] {
  const found: Found<number>[] = [];
  for (const { plain, row, column, labelled } of lines) {
    if (labelled || ELSEWHERE.test(plain) || MOTTO.test(plain) || LAW.test(plain)) continue;
    for (const [year] of withoutOtherYears(plain).matchAll(
      /(?<![\d/.,-])20(?:19|[23]\d)(?![\d/-])/g,
    )) {
      found.push({ value: Number(year), origin: 'title', row, column });
    }
  }
  return found.every(({ value }) => value === found[0]!.value) ? found.slice(0, 1) : [];
}

/** "từ 01/01/2025 đến 31/12/2025", "từ tháng 1 đến tháng 12/2022": a span of one year's days. */
const SPAN_OF_DAYS =
  /tu (?:ngay |thang )?[\d/.-]+(?:[/.-](20\d\d))? (?:den|-|–) (?:het )?(?:ngay |thang )?\d{1,2}(?:[/.-]\d{1,2})?[/.-](20\d\d)/;

/** A line without the years of dates, spans and numbered papers. */
function withoutOtherYears(plain: string): string {
  return plain
    .replace(/nam\s*:?\s*2 0 (\d) (\d)(?!\d)/g, 'nam 20$1$2')
    .replace(/giai doan\s*:?\s*(tu )?(nam )?\d{4}\s*(-|–|—|den( nam)?)\s*(nam )?\d{4}/g, ' ')
    .replace(/(ngay|thang)[^a-z]{0,12}(thang[^a-z]{0,12})?nam\s*[:.]?\s*\d{4}/g, ' ')
    .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/g, ' ')
    .replace(/\d+\s*\/\s*(kh|bc|qd|tb|cv|hd|tt|nd|ubnd)[a-z0-9-]*/g, ' ')
    .replace(/\d+\s*\/\s*\d{4}\s*\/[a-z-]+/g, ' ');
}

/** The year that a line states for itself: not the year of a date, not a span of years. */
function yearOfText(plain: string): number | null {
  const span = SPAN_OF_DAYS.exec(plain);
  if (span && (span[1] === undefined || span[1] === span[2])) return Number(span[2]);
  const text = withoutOtherYears(plain);
  const school = /nam hoc\s*:?\s*(20\d\d)\s*[-–—/]\s*(20\d\d)/.exec(text);
  if (school) return Number(school[2]);
  const stated =
    /(?:nam|nien do|(?<![a-z])ky)\s*(?:thi dua|danh gia|cham diem|cong tac|bao cao|xet)?\s*[:.]?\s*(20\d\d)(?!\s*[-–—]\s*20\d\d)(?!\d)/.exec(
      text,
    );
  if (stated) return Number(stated[1]);
  const quarter = /quy\s*(?:[1-4]|i{1,3}|iv)\s*[/.,-]?\s*(20\d\d)(?!\d)/.exec(text);
  if (quarter) return Number(quarter[1]);
  // "2022" alone, or at the end of the title: "BẢNG CHẤM ĐIỂM THI ĐUA 2022".
  const bare =
    /^\W*(20\d\d)\W*$/.exec(text) ??
    /(?:cham diem|bang diem|thi dua|cong so|ket qua)[^\d]*(?<![\d/.-] *)(20\d\d)\W*$/.exec(text);
  return bare ? Number(bare[1]) : null;
}

/** Years of dates ("Yên Bái, ngày 25 tháng 11 năm 2022", 25/11/2022, a date cell). */
export function datedYears(lines: readonly Line[], grid: Grid): Found<number>[] {
  const found: Found<number>[] = [];
  for (const line of lines) {
    if (ELSEWHERE.test(line.plain)) continue;
    const worded = /ngay[^a-z]{0,8}thang\s*([\d. …]{1,6})\s*nam\s*(20\d\d)/.exec(line.plain);
    const written = /\d{1,2}\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/.exec(line.plain);
    const monthly = /thang\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/.exec(line.plain);
    const match = worded ?? written ?? monthly;
    if (!match) continue;
    found.push(ofDate(Number.parseInt(match[1]!, 10), Number(match[2]), line.row, line.column));
  }
  const rows = new Set(lines.map((line) => line.row));
  for (const row of rows) {
    for (let column = grid.left; column <= grid.right; column++) {
      const value = grid.value(row, column);
      if (!(value instanceof DateCell)) continue;
      const date = new Date(Math.round((value.serial - 25569) * 86_400_000));
      found.push(ofDate(date.getUTCMonth() + 1, date.getUTCFullYear(), row, column));
    }
  }
  return found;
}

/** Sheets of a year are signed from spring on; a paper of January to March belongs to the year before. */
function ofDate(month: number, year: number, row: number, column: number): Found<number> {
  return { value: month <= 3 ? year - 1 : year, origin: 'date', row, column };
}
