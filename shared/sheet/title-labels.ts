/** Labels in the title block and their values: "Họ và tên: …", "Đơn vị: …", "Năm: …". */
import { capitalised } from '../text/legacy.ts';
import { repairText } from '../text/repair.ts';
import type { Grid } from './grid.ts';
import { type Found, type Line, nextFilled } from './title-lines.ts';

export type Label = 'person' | 'position' | 'unit' | 'birth' | 'code' | 'year' | 'other';

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

/** "Họ và tên: Trần A", also several labels in one cell, also the value in the next cell. */
export function readLabels(grid: Grid, lines: readonly Line[]): Map<Label, Found<string>> {
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

/** Dots to be filled in by hand are no value. */
function clean(text: string): string {
  return repairText(text.replace(/[.…_]{3,}/g, ' ')).replace(/^[\s.,;:-]+|[\s,;:-]+$/g, '');
}
