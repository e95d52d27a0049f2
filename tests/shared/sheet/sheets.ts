/** Small clean sheets of the three forms, made cell by cell, for tests that spoil one cell. */
import { inspectWorkbook, type SheetInspection } from '../../../shared/checks/workbook.ts';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { BUILT_IN_SETS, criteriaOf } from '../../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import {
  type CellValue,
  cellKey,
  parseCellName,
  type SheetSnapshot,
  snapshotOf,
} from '../../../shared/sheet/snapshot.ts';

const CONTEXT = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };

export function inspect(...sheets: SheetSnapshot[]): SheetInspection[] {
  return inspectWorkbook({ file: 'Book1.xlsx', sheets }, CONTEXT);
}

export function inspectOne(sheet: SheetSnapshot): SheetInspection {
  return inspect(sheet)[0]!;
}

/** "code cell" of each finding, as one line reads. */
export function found({ findings }: SheetInspection): string[] {
  return findings.map(({ code, cell }) => `${code} ${cell}`);
}

/** The same sheet with some cells otherwise, named as Excel names them. */
export function withCells(
  sheet: SheetSnapshot,
  cells: Readonly<Record<string, CellValue>>,
  parts: Partial<SheetSnapshot> & { readonly formulasAt?: Readonly<Record<string, string>> } = {},
): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const [name, value] of Object.entries(cells)) {
    const { row, column } = parseCellName(name)!;
    values[row]![column] = value;
  }
  const { formulasAt, ...rest } = parts;
  const formulas = new Map(sheet.formulas);
  for (const [name, formula] of Object.entries(formulasAt ?? {})) {
    const { row, column } = parseCellName(name)!;
    formulas.set(cellKey(row, column), formula);
  }
  return { ...sheet, ...rest, values, formulas };
}

/**
 * A collective's sheet. Columns A code, B wording, C maximum, D self, E appraised, F note; a1 in
 * row 6, b1 in 11, c1 in 14, e1 in 17; the total in row 18 is a formula.
 */
export function collectiveSheet(): SheetSnapshot {
  const values: CellValue[][] = [
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ YÊN BÁI', null, null, null, null, null],
    ['KHỐI VĂN PHÒNG SỞ', null, null, null, null, null],
    ['BẢNG CHẤM ĐIỂM TẬP THỂ', null, null, null, null, null],
    ['Năm 2022', null, null, null, null, null],
    ['TT', 'Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú'],
  ];
  for (const { code, fullText, max } of criteriaOf(COLLECTIVE_2019)) {
    const most = max.collective!;
    values.push([code, fullText, most, most - 0.5, null, null]);
  }
  values.push([null, 'TỔNG CỘNG', 100, 94, null, null]);
  const formulas = new Map([
    [cellKey(17, 2), 'SUM(C6:C17)'],
    [cellKey(17, 3), 'SUM(D6:D17)'],
  ]);
  return snapshotOf({ name: 'Tập thể', values, formulas });
}

const PEOPLE: readonly (readonly [name: string, position: string, leader: boolean])[] = [
  ['Trần Thị Minh Nguyệt', 'Chánh Văn phòng', true],
  ['Lê Văn Đạt', 'Phó Chánh Văn phòng', true],
  ['Phan Thị Thu Hoài', 'Chuyên viên', false],
  ['Vàng A Páo', 'Văn thư', false],
];

/**
 * All people on one sheet. Columns A number, B name, C position, D (a1) to Z (f2), AA total as a
 * formula, AB note; the people stand in rows 6 to 9.
 */
export function matrixSheet(): SheetSnapshot {
  const criteria = criteriaOf(INDIVIDUAL_2019);
  const width = 3 + criteria.length + 2;
  const line = (...cells: CellValue[]): CellValue[] => [
    ...cells,
    ...new Array<CellValue>(width - cells.length).fill(null),
  ];
  const values: CellValue[][] = [
    line('SỞ KHOA HỌC VÀ CÔNG NGHỆ YÊN BÁI'),
    line('VĂN PHÒNG SỞ'),
    line('TỔNG HỢP CHẤM ĐIỂM CÁ NHÂN NĂM 2022'),
    line(),
    line('STT', 'Họ và tên', 'Chức vụ', ...criteria.map(({ code }) => code), 'Tổng', 'Ghi chú'),
  ];
  const formulas = new Map<number, string>();
  PEOPLE.forEach(([name, position, leader], i) => {
    const scores = criteria.map(({ max }) => {
      const most = leader ? max.leader : max.staff;
      return most == null ? null : most - 0.5;
    });
    const total = scores.reduce<number>((sum, score) => sum + (score ?? 0), 0);
    formulas.set(cellKey(values.length, width - 2), `SUM(D${6 + i}:Z${6 + i})`);
    values.push(line(i + 1, name, position, ...scores, total));
  });
  return snapshotOf({ name: 'Cá nhân', values, formulas });
}

/** A card of somebody who is no leader. Columns A code, B wording, C maximum, D self. */
export function cardSheet(): SheetSnapshot {
  const values: CellValue[][] = [
    ['PHIẾU CHẤM ĐIỂM CÁ NHÂN NĂM 2022', null, null, null],
    ['Họ và tên: Phan Thị Thu Hoài', null, null, null],
    ['Chức vụ: Chuyên viên', null, null, null],
    ['Đơn vị: Văn phòng Sở', null, null, null],
    ['TT', 'Tiêu chí', 'Điểm chuẩn', 'Tự chấm'],
  ];
  for (const { code, fullText, max } of criteriaOf(INDIVIDUAL_2019)) {
    if (max.staff != null) values.push([code, fullText, max.staff, max.staff]);
  }
  values.push([null, 'Tổng cộng', 100, 100]);
  return snapshotOf({ name: 'Phiếu', values });
}
