/** Checks of a sheet beyond its figures: heading, criteria, maxima, people, leaders, neighbours. */
import { describe, expect, it } from 'vitest';
import { inspectAcross } from '../../../shared/checks/across.ts';
import { digestOf } from '../../../shared/checks/digest.ts';
import { checkRoster } from '../../../shared/checks/roster.ts';
import { type CellValue, DateCell, type SheetSnapshot } from '../../../shared/sheet/snapshot.ts';
import {
  cardSheet,
  collectiveSheet,
  found,
  inspect,
  inspectOne,
  matrixSheet,
  withCells,
} from '../sheet/sheets.ts';

describe('clean sheets', () => {
  it.each([
    ['collective', collectiveSheet, 12],
    ['individual-matrix', matrixSheet, 4],
    ['individual-card', cardSheet, 21],
  ] as const)('%s', (form, make, rowsRead) => {
    const inspection = inspectOne(make());
    expect(inspection.reading).toMatchObject({ form, counts: { rowsRead, rowsIgnored: 0 } });
    expect(inspection.findings).toEqual([]);
  });

  it('a sheet that is no scoring sheet is none, without a word', () => {
    const sheet = { ...collectiveSheet(), values: [['Danh sách trực'], ['Thứ hai']] };
    expect(inspectOne(sheet)).toMatchObject({ reading: null, findings: [] });
    expect(inspectOne({ ...sheet, values: [] })).toMatchObject({ reading: null, findings: [] });
  });
});

describe('heading', () => {
  it.each([
    ['no unit', { A2: null }, 'unit-unknown A5'],
    [
      'a unit that is not on the registry',
      { A2: 'Đơn vị: Phòng Tin học' },
      'unit-not-registered A2',
    ],
    ['no year', { A4: null }, 'year-unknown A5'],
    ['a year outside the movement', { A4: 'Năm 2017' }, 'year-outside A4'],
    ['two years', { A3: 'BẢNG CHẤM ĐIỂM NĂM 2021' }, 'year-conflict A4'],
  ])('%s', (_, cells, finding) => {
    expect(found(inspectOne(withCells(collectiveSheet(), cells)))).toEqual([finding]);
  });

  it.each([
    ['VP Sở', 'van-phong'],
    ['Đơn vị: TTr', 'thanh-tra'],
    ['Phòng KHTC', 'ke-hoach-tai-chinh'],
    ['PHONG QUAN LY KHOA HOC', 'quan-ly-khoa-hoc'],
    ['CCTĐC', 'chi-cuc-tdc'],
    ['Chi cục Tiêu chuẩn - Đo lường - Chất lượng', 'chi-cuc-tdc'],
    ['TTUD', 'trung-tam-ung-dung'],
  ])('the unit «%s» is known', (text, id) => {
    const inspection = inspectOne(withCells(matrixSheet(), { A2: text }));
    expect(inspection.reading!.unit!.value.unit?.id).toBe(id);
  });

  it.each([
    ['Năm: 2021', 2021],
    ['NĂM HỌC 2020 - 2021', 2021],
    ['Kỳ đánh giá: Năm 2023', 2023],
    ['BẢNG CHẤM ĐIỂM THI ĐUA 2022', 2022],
    ['(Từ 01/01/2025 đến 31/12/2025)', 2025],
    ['Từ tháng 1 đến tháng 12/2023', 2023],
    ['Yên Bái, ngày 20 tháng 12 năm 2019', 2019],
    ['Yên Bái, ngày 15 tháng 01 năm 2023', 2022],
    ['Giai đoạn 2019-2025', undefined],
    ['Kèm theo Kế hoạch số 52/KH-SKHCN ngày 08/8/2019', undefined],
  ])('«%s» says the year %s', (text, year) => {
    const inspection = inspectOne(withCells(collectiveSheet(), { A4: text }));
    expect(inspection.reading!.year?.value).toBe(year);
  });

  it('what one sheet lacks another of the workbook may say', () => {
    const [, silent] = inspect(collectiveSheet(), {
      ...withCells(collectiveSheet(), { A2: null, A4: null }),
      name: 'Sheet2',
    });
    expect(silent!.reading!.unit!.value.unit?.id).toBe('khoi-van-phong');
    expect(silent!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('criteria', () => {
  const codes = (cells: Parameters<typeof withCells>[1]) =>
    found(inspectOne(withCells(collectiveSheet(), cells)));

  it('a criterion that is missing, twice, or none of the plan', () => {
    const without = withoutRow(collectiveSheet(), 11);
    expect(found(inspectOne(without))).toContain('criterion-missing B5');
    expect(
      codes({ A12: 'b1', B12: collectiveSheet().values[10]![1]! }).filter((f) =>
        f.startsWith('criterion'),
      ),
    ).toEqual(['criterion-missing B5', 'criterion-duplicated A12']);
    expect(codes({ A9: 'a4', B9: 'Tham gia hiến máu nhân đạo' })).toEqual([
      'criterion-doubtful B9',
    ]);
  });

  it('a changed maximum, with the plan’s as the fix', () => {
    const [finding] = inspectOne(withCells(collectiveSheet(), { C6: 10 })).findings;
    expect(finding).toMatchObject({ code: 'max-changed', cell: 'C6', fix: { value: 8 } });
  });

  it('đ as the fifth letter means the plan’s e', () => {
    const inspection = inspectOne(withCells(collectiveSheet(), { A17: 'đ1' }));
    expect(inspection.findings).toEqual([]);
    expect(inspection.reading!.counts.rowsRead).toBe(12);
  });

  it('wording damaged by a PDF still matches', () => {
    const damaged = collectiveSheet()
      .values[10]![1]!.toString()
      .replaceAll('ư', '')
      .replaceAll('ệ', ' ệ ');
    expect(codes({ A11: null, B11: damaged })).toEqual([]);
  });
});

describe('people', () => {
  it.each([
    ['no name', { B8: null }, 'person-name-missing B8'],
    ['no position', { C8: null }, 'position-missing C8'],
    ['the same person twice', { B9: 'PHAN THỊ THU HOÀI' }, 'person-duplicate B9'],
    ['a leader’s criterion for staff', { N8: 3, AA8: 92 }, 'leader-criterion-misplaced N8'],
  ])('%s', (_, cells, finding) => {
    const errors = inspectOne(withCells(matrixSheet(), cells)).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map(({ code, cell }) => `${code} ${cell}`)).toEqual([finding]);
  });

  it('two people of one name are told apart by their birth dates', () => {
    const named = withColumn(withCells(matrixSheet(), { B9: 'Phan Thị Thu Hoài' }), 'Ngày sinh', [
      '1/2/1980',
      '3/4/1981',
      '5/6/1985',
      '7/8/1990',
    ]);
    expect(found(inspectOne(named))).toEqual([]);
  });

  it('“Hoa” is not “Hòa”', () => {
    const cells = { B8: 'Lê Thị Hoa', B9: 'Lê Thị Hòa' };
    expect(found(inspectOne(withCells(matrixSheet(), cells)))).toEqual([]);
  });

  it('leaders are told by position, and by a column that says so', () => {
    const leaders = (sheet: SheetSnapshot) =>
      inspectOne(sheet).reading!.subjects.map(({ leader }) => leader);
    expect(leaders(matrixSheet())).toEqual([true, true, false, false]);
    const marked = withColumn(withCells(matrixSheet(), { C6: 'A', C7: 'B' }), 'Lãnh đạo', [
      'x',
      'x',
      null,
      null,
    ]);
    expect(leaders(marked)).toEqual([true, true, false, false]);
  });

  it('a card with the leaders’ maxima for somebody who is none is one fault', () => {
    const base = cardSheet();
    const [code, , most] = [0, 1, 2];
    const values = base.values.map((row) => {
      const leaders: Record<string, number> = { c1: 5, c2: 4, c3: 5, d1: 5, d2: 4, d3: 5 };
      const max = leaders[String(row[code])];
      return max === undefined ? row : row.map((cell, c) => (c >= most ? max : cell));
    });
    values[values.length - 1] = [null, 'Tổng cộng', 100, 92];
    expect(found(inspectOne({ ...base, values }))).toEqual(['form-of-other-audience A3']);
  });

  it('a card may state the maxima of both', () => {
    const base = cardSheet();
    const both: Record<string, string> = { c1: '5/6', c2: '4/5', c3: '5/7', d1: '5/7' };
    const values = base.values.map((row) => row.with(2, both[String(row[0])] ?? row[2]!));
    expect(found(inspectOne({ ...base, values }))).toEqual([]);
  });
});

describe('bonus and deduction', () => {
  const base = collectiveSheet();
  const withBonus = (bonus: CellValue) => ({
    ...base,
    values: [...base.values, [null, 'Điểm thưởng', null, bonus, null, null]],
  });

  it.each([
    ['a word', 'có'],
    ['a date', new DateCell(44690)],
    ['a number typed as text', '2,5'],
    ['TRUE', true],
  ])('%s is no number', (_, bonus) => {
    expect(found(inspectOne(withBonus(bonus)))).toEqual(['bonus-not-number D19']);
  });

  it.each(['-', 'Không', 'Không áp dụng', null])('%s says that there is none', (bonus) => {
    expect(found(inspectOne(withBonus(bonus)))).toEqual([]);
  });
});

describe('against the registry', () => {
  const entry = (name: string) => ({ name, staffCode: null, birthDate: null });

  it('who is missing and who is not on the list', () => {
    const { reading } = inspectOne(matrixSheet());
    const roster = ['Trần Thị Minh Nguyệt', 'Lê Văn Đạt', 'Phan Thị Thu Hoài', 'Cao Bá Quát'].map(
      entry,
    );
    expect(
      checkRoster([reading!], roster).map(({ code, cell, params }) => [code, cell, params.name]),
    ).toEqual([
      ['person-not-registered', 'B9', 'Vàng A Páo'],
      ['person-absent', 'B5', 'Cao Bá Quát'],
    ]);
  });

  it('a large share of leaders, where there are enough people to say so', () => {
    const { reading } = inspectOne(matrixSheet());
    const people = (leaders: number, staff: number) => ({
      ...reading!,
      subjects: Array.from({ length: leaders + staff }, (_, i) => ({
        ...reading!.subjects[0]!,
        name: `Người ${i}`,
        leader: i < leaders,
      })),
    });
    const roster = [{ name: 'Người 0', staffCode: null, birthDate: null }];
    const said = (leaders: number, staff: number) =>
      checkRoster([people(leaders, staff)], roster)
        .filter(({ code }) => code === 'leader-share')
        .map(({ severity, params }) => [severity, params.leaders, params.people]);
    expect(said(3, 4)).toEqual([['info', 3, 7]]);
    expect(said(2, 3)).toEqual([]);
    expect(said(2, 2)).toEqual([]);
  });
});

describe('across sheets and files', () => {
  const across = (...files: SheetSnapshot[][]) =>
    inspectAcross(
      files.map((sheets, i) => ({
        file: `${i + 1}.xlsx`,
        sheets: inspect(...sheets).map(digestOf),
      })),
    ).map(({ sheets }) =>
      sheets.flatMap(({ findings }) => findings.map(({ code, cell }) => `${code} ${cell}`)),
    );

  it('a unit’s second file for the same form and year', () => {
    expect(across([collectiveSheet()], [collectiveSheet()])).toEqual([[], ['form-twice A2']]);
  });

  it('another year’s sheet with the date changed', () => {
    const copied = withCells(collectiveSheet(), { A4: 'Năm 2023' });
    expect(across([collectiveSheet()], [copied])).toEqual([[], ['year-copied A2']]);
    const worked = withCells(copied, { D6: 7, D18: 93.5 });
    expect(across([collectiveSheet()], [worked])).toEqual([[], []]);
  });

  it('a person in two units, unless a birth date says that they are two', () => {
    const other = withCells(matrixSheet(), {
      A2: 'THANH TRA SỞ',
      B6: 'Bùi Văn Một',
      B7: 'Bùi Văn Hai',
      B8: 'Bùi Văn Ba',
    });
    expect(across([matrixSheet()], [other])).toEqual([[], ['person-elsewhere B9']]);
    const dated = (sheet: SheetSnapshot, year: number) =>
      withColumn(sheet, 'Năm sinh', [year, year, year, year]);
    expect(across([dated(matrixSheet(), 1980)], [dated(other, 1990)])).toEqual([[], []]);
  });
});

/** The sheet without one row (1-based). */
function withoutRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  return { ...sheet, formulas: new Map(), values: sheet.values.filter((_, r) => r !== row - 1) };
}

/** The matrix with one more column at its right. */
function withColumn(
  sheet: SheetSnapshot,
  head: string,
  cells: readonly (string | number | null)[],
): SheetSnapshot {
  const values = sheet.values.map((row, r) => [...row, r === 4 ? head : (cells[r - 5] ?? null)]);
  return { ...sheet, values };
}
