/**
 * What stands around the table: agency, unit, year, and on a card the person. Above it is the
 * title block, below it the place and date; file and sheet names are the last resort.
 */
import {
  findUnitIn,
  matchUnit,
  type UnitIndex,
  unitByBeginning,
  unitOfName,
} from '../registry/match-unit.ts';
import type { Unit } from '../registry/types.ts';
import { capitalised, type LegacyEncoding } from '../text/legacy.ts';
import { toPlain } from '../text/plain.ts';
import { repairText } from '../text/repair.ts';
import type { Grid } from './grid.ts';
import { DateCell } from './snapshot.ts';

/** Where a year or unit was taken from; what is not the title is said to the person. */
export type Origin = 'label' | 'title' | 'date' | 'sheet-name' | 'file-name' | 'workbook';

export interface Found<T> {
  readonly value: T;
  readonly origin: Origin;
  /** Absolute place, -1 where it is no cell. */
  readonly row: number;
  readonly column: number;
}

/** A unit known to the registry, or the name as the sheet has it. */
export type UnitMention =
  | { readonly unit: Unit; readonly text: string }
  | { readonly unit: null; readonly text: string };

export interface TitleBlock {
  readonly unit: Found<UnitMention> | null;
  readonly year: Found<number> | null;
  /** Other years that the title states; more than one distinct year is a contradiction. */
  readonly years: readonly Found<number>[];
  readonly person: Found<string> | null;
  readonly position: Found<string> | null;
  readonly birthDate: Found<string> | null;
  readonly staffCode: Found<string> | null;
  /** Folded texts of the title block, for words such as "tập thể" or "dành cho lãnh đạo". */
  readonly words: readonly string[];
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly plain: string;
  readonly encoding: LegacyEncoding | null;
  /** A label ("Chức vụ:") stands in the same cell. */
  readonly labelled: boolean;
}

type Label = 'person' | 'position' | 'unit' | 'birth' | 'code' | 'year' | 'other';

const LABELS: readonly [Label, string][] = [
  [
    'person',
    'ho\\s*(?:va|,|&)?\\s*ten(?: (?:can bo|cong chuc|vien chuc|cbcc[a-z]*|ccvc|nguoi)[a-z, ]{0,40})?|(?:toi )?ten (?:can bo|toi la|la)|(?:can bo|nguoi)(?: duoc)?(?: tu)? (?:cham|danh gia)(?: diem)?',
  ],
  [
    'position',
    'chuc\\s*(?:vu|danh)(?:\\s*,\\s*(?:chuc danh|don vi cong tac|don vi))?|vi tri viec lam',
  ],
  [
    'unit',
    '(?:ten )?don vi(?: cong tac| duoc (?:cham|danh gia)| cham diem)?(?: tu (?:cham|danh gia))?(?: diem)?|ten (?:don vi|tap the|phong)|tap the|phong(?: ban)?|bo phan|co quan, don vi(?: tu cham)?|noi cong tac|cua',
  ],
  ['birth', '(?:ngay,? (?:thang,? )?(?:nam )?|nam )sinh|sinh (?:ngay|nam)'],
  ['code', 'ma (?:so )?(?:can bo|cong chuc|vien chuc|cb|cc|nv|nhan vien)|so hieu cong chuc'],
  [
    'year',
    'nam(?: danh gia| cham diem| thi dua| xet| bao cao)?|ky(?: danh gia| cham diem| bao cao)?|nien do',
  ],
  ['other', 'ngay|so|kinh gui|dien thoai|email|trinh do|gioi tinh|ngach|noi nhan'],
];

const LABEL_WORDS = `(?<![a-z0-9])(?:${LABELS.map(([label, words]) => `(?<${label}>${words})`).join('|')})\\s*(?:\\([^)]*\\))?\\s*`;
const LABEL_PATTERN = new RegExp(`${LABEL_WORDS}[:：]`, 'g');
const BARE_LABEL = new RegExp(`^${LABEL_WORDS}$`);

/** Lines that mention other papers, agencies or spans of years. */
const ELSEWHERE =
  /kem theo|kinh gui|noi nhan|can cu|ban hanh|theo quyet dinh|quyet dinh so|ke hoach so|cong van so|^\(?so:? ?\d/;
const LAW = /(?<![a-z])(luat|nghi dinh|thong tu|phap lenh|nghi quyet|chi thi)(?![a-z])/;
const MOTTO = /cong hoa xa hoi|doc lap ?-? ?tu do/;
const DEPARTMENT_LINE =
  /^(so (khoa hoc|kh ?& ?cn|khcn|kh-cn)|ubnd|uy ban nhan dan|tinh (yen bai|lao cai)|dang bo|dang uy)/;
const UNIT_LINE =
  /^(van phong|phong (?!trao)|trung tam|tt |chi cuc|thanh tra|khoi |ban |lanh dao|quy (?![1-4]|i)|vien |truong (?!hop)|doi |tram |to (?!chuc))/;

/**
 * @param headerTop first row of the table's header; rows above it are the title block
 * @param tableBottom last row of the table; dates below it are the paper's
 */
export function readTitleBlock(
  grid: Grid,
  headerTop: number,
  tableBottom: number,
  index: UnitIndex,
): TitleBlock {
  const above = linesOf(grid, grid.top, Math.min(headerTop - 1, grid.top + 60));
  const below = linesOf(grid, tableBottom + 1, Math.min(grid.bottom, tableBottom + 40));
  const labelled = readLabels(grid, above);
  const stated = statedYears(grid, above, labelled.get('year'));
  const years = [
    ...(stated.length > 0 ? stated : loneYear(above)),
    ...datedYears(above, grid),
    ...datedYears(below, grid),
  ];
  return {
    unit: findUnit(above, labelled, index),
    year: years[0] ?? null,
    years,
    person: labelled.get('person') ?? null,
    position: labelled.get('position') ?? null,
    birthDate: labelled.get('birth') ?? null,
    staffCode: labelled.get('code') ?? null,
    words: above.map((line) => line.plain),
  };
}

function linesOf(grid: Grid, top: number, bottom: number): Line[] {
  const lines: Line[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = grid.left; column <= grid.right; column++) {
      if (typeof grid.value(row, column) !== 'string') continue;
      const { text: whole, encoding } = grid.reading(row, column)!;
      const labelled = /[:：]/.test(whole);
      for (const part of whole.split('\n')) {
        const text = repairText(part);
        if (text !== '')
          lines.push({ row, column, text, plain: toPlain(text), encoding, labelled });
      }
    }
  }
  return lines;
}

/** "Họ và tên: Trần A", also several labels in one cell, also the value in the next cell. */
function readLabels(grid: Grid, lines: readonly Line[]): Map<Label, Found<string>> {
  const found = new Map<Label, Found<string>>();
  for (const line of lines) {
    const marks = [...line.plain.matchAll(LABEL_PATTERN)];
    marks.forEach((mark, i) => {
      const label = LABELS.find(([name]) => mark.groups?.[name] !== undefined)![0];
      const from = mark.index + mark[0].length;
      const to = marks[i + 1]?.index ?? line.text.length;
      let value = clean(line.text.slice(from, to));
      let { column, encoding } = line;
      if (value === '' && i === marks.length - 1) {
        const next = nextFilled(grid, line.row, line.column);
        if (next !== null) {
          value = clean(String(grid.value(line.row, next) ?? ''));
          const reading = grid.reading(line.row, next);
          if (reading) value = clean(reading.text);
          encoding = reading?.encoding ?? null;
          column = next;
        }
      }
      // TCVN3 has no capitals with a tone: "ón" in a name is Ón.
      if (label === 'person' && encoding === 'tcvn3') value = capitalised(value);
      if (value !== '' && !found.has(label)) {
        found.set(label, { value, origin: 'label', row: line.row, column });
      }
      // "Chức vụ, đơn vị công tác: Trưởng phòng, Phòng Quản lý Khoa học"
      const behind = /^[^,;]+[,;]\s*(.+)$/.exec(value)?.[1];
      if (label === 'position' && mark[0].includes('don vi') && behind && !found.has('unit')) {
        found.set('unit', { value: behind, origin: 'label', row: line.row, column });
      }
    });
    if (marks.length === 0) readBareLabel(grid, line, found);
  }
  return found;
}

/** A label in a cell of its own without a colon: "Họ và tên" | "Trần A". */
function readBareLabel(grid: Grid, line: Line, found: Map<Label, Found<string>>): void {
  const match = BARE_LABEL.exec(line.plain);
  if (!match) return;
  const label = LABELS.find(([name]) => match.groups?.[name] !== undefined)![0];
  const next = nextFilled(grid, line.row, line.column);
  if (next === null || found.has(label)) return;
  const cell = grid.value(line.row, next);
  const value = typeof cell === 'string' ? clean(grid.text(line.row, next)) : clean(String(cell));
  if (value !== '') found.set(label, { value, origin: 'label', row: line.row, column: next });
}

function nextFilled(grid: Grid, row: number, column: number): number | null {
  for (let next = column + 1; next <= grid.right; next++) {
    const value = grid.value(row, next);
    if (typeof value === 'number') return next;
    if (typeof value === 'string') return /[:：]\s*$/.test(value) ? null : next;
  }
  return null;
}

/** Dots to be filled in by hand are no value. */
function clean(text: string): string {
  return repairText(text.replace(/[.…_]{3,}/g, ' ')).replace(/^[\s.,;:-]+|[\s,;:-]+$/g, '');
}

const YEAR = /20[1-4]\d/;

function statedYears(
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
function loneYear(lines: readonly Line[]): Found<number>[] {
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
function datedYears(lines: readonly Line[], grid: Grid): Found<number>[] {
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

function findUnit(
  lines: readonly Line[],
  labels: ReadonlyMap<Label, Found<string>>,
  index: UnitIndex,
): Found<UnitMention> | null {
  const labelled = labels.get('unit');
  if (labelled) {
    const unit = matchUnit(index, labelled.value) ?? findUnitIn(index, labelled.value);
    if (unit) return { ...labelled, value: { unit, text: labelled.value } };
  }
  // "Trưởng phòng Quản lý Khoa học" behind "Chức vụ:" is a position, not the unit.
  const values = [...labels].flatMap(([label, found]) => (label === 'unit' ? [] : [found]));
  const own = lines.filter(
    (line) =>
      !(ELSEWHERE.test(line.plain) || MOTTO.test(line.plain) || line.labelled) &&
      !values.some(({ row, column }) => row === line.row && column === line.column),
  );
  for (const line of own) {
    for (const part of partsOf(line.text)) {
      if (DEPARTMENT_LINE.test(toPlain(part))) continue;
      const unit = matchUnit(index, part);
      if (unit) return at(line, { unit, text: line.text });
    }
  }
  for (const line of own) {
    const unit = findUnitIn(index, line.text.replace(/^SỞ KHOA HỌC VÀ CÔNG NGHỆ/i, ' '));
    if (unit) return at(line, { unit, text: line.text });
  }
  if (labelled) return { ...labelled, value: { unit: null, text: labelled.value } };
  const unknown = own.find(
    (line) => UNIT_LINE.test(line.plain) && line.text.length < 120 && !/cham diem/.test(line.plain),
  );
  return unknown ? at(unknown, { unit: null, text: unknown.text }) : null;
}

/** A line, and what stands in it between dashes or behind "của"; years say nothing about a unit. */
function partsOf(text: string): string[] {
  const bare = text.replace(/[\s,–-]*(năm|NĂM|Năm)\s+\d{4}\s*$/u, '');
  return [bare, ...bare.split(/\s[-–]\s/), ...bare.split(/\scủa\s/iu).slice(1)];
}

function at(line: Line, value: UnitMention): Found<UnitMention> {
  return { value, origin: 'title', row: line.row, column: line.column };
}

/** Unit and year as the names of sheet and file tell them. */
export function fromNames(
  sheetName: string,
  fileName: string,
  index: UnitIndex,
): { unit: Found<UnitMention> | null; year: Found<number> | null } {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z]{3,5}$/i, '');
  const sources: readonly [string, Origin][] = [
    [repairText(sheetName), 'sheet-name'],
    [repairText(base.replace(/[_]+/g, ' ')), 'file-name'],
  ];
  let unit: Found<UnitMention> | null = null;
  let year: Found<number> | null = null;
  for (const [text, origin] of sources) {
    if (!unit) {
      const named =
        matchUnit(index, text) ?? unitOfName(index, text) ?? unitByBeginning(index, text);
      if (named) unit = { value: { unit: named, text }, origin, row: -1, column: -1 };
    }
    const match = /(?<!\d)(20(?:19|2\d))(?!\d)/.exec(text);
    if (!year && match) year = { value: Number(match[1]), origin, row: -1, column: -1 };
  }
  return { unit, year };
}
