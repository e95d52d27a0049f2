/** Several scoring tables on one sheet: all are read, or it is said that one is not. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../shared/checks/digest.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';
import { type CellValue, type SheetSnapshot, snapshotOf } from '../../../shared/sheet/snapshot.ts';
import { toSubmission } from '../../../shared/sheet/to-submission.ts';
import { cardSheet, collectiveSheet, found, inspectOne, matrixSheet, withCells } from './sheets.ts';

type Rows = readonly (readonly CellValue[])[];

const BLANK = [null, null, null, null];
const first = cardSheet();
const second = withCells(first, { A2: 'Họ và tên: Vàng A Páo', A3: 'Chức vụ: Văn thư', D6: 3 });
const sheetOf = (values: Rows): SheetSnapshot => snapshotOf({ name: 'Phiếu', values });

describe('cards on one sheet', () => {
  const both = [
    { name: 'Phan Thị Thu Hoài', selfTotal: 100 },
    { name: 'Vàng A Páo', selfTotal: 98 },
  ];
  // The second card's total was not changed with its score.
  const mismatch = (row: number, column: string) => [`total-mismatch ${column}${row}`];

  it('below each other, with and without signatures between', () => {
    const signed = sheetOf([
      ...first.values,
      BLANK,
      [null, 'NGƯỜI TỰ CHẤM', null, null],
      [null, 'Phan Thị Thu Hoài', null, null],
      BLANK,
      ...second.values,
    ]);
    expect(digestOf(inspectOne(signed)).subjects).toMatchObject(both);
    expect(found(inspectOne(signed))).toEqual(mismatch(58, 'D'));
    const bare = sheetOf([...first.values, ...second.values]);
    expect(digestOf(inspectOne(bare)).subjects).toMatchObject(both);
    expect(found(inspectOne(bare))).toEqual(mismatch(54, 'D'));
  });

  it('beside each other', () => {
    const beside = sheetOf(first.values.map((row, r) => [...row, null, ...second.values[r]!]));
    const inspection = inspectOne(beside);
    expect(digestOf(inspection).subjects).toMatchObject(both);
    expect(found(inspection)).toEqual(mismatch(27, 'I'));
    const body = toSubmission([inspection.reading!, ...inspection.further], {
      file: 'Book1.xlsx',
      basedOn: null,
    });
    expect(body).toMatchObject({
      form: 'individual-card',
      source: { sheet: 'Phiếu' },
      subjects: [{ name: 'Phan Thị Thu Hoài' }, { name: 'Vàng A Páo', self: { a1: 3 } }],
    });
  });

  it('a card of another year is said not to be read', () => {
    const other = withCells(second, { A1: 'PHIẾU CHẤM ĐIỂM CÁ NHÂN NĂM 2021' });
    const inspection = inspectOne(sheetOf([...first.values, BLANK, ...other.values]));
    expect(digestOf(inspection).subjects).toHaveLength(1);
    expect(found(inspection)).toContain('table-apart A33');
  });

  it('the same person twice', () => {
    const twice = inspectOne(sheetOf([...first.values, BLANK, ...first.values]));
    expect(found(twice)).toEqual(['person-duplicate A30']);
  });

  it('a list of criteria beside a card is nothing', () => {
    const list = first.values.map((row, r) =>
      r < 4 ? BLANK : [row[0]!, row[1]!, row[2]!, r === 4 ? 'Ghi chú' : null],
    );
    const inspection = inspectOne(
      sheetOf(first.values.map((row, r) => [...row, null, ...list[r]!])),
    );
    expect(found(inspection)).toEqual([]);
    expect(inspection.further).toEqual([]);
  });
});

describe('matrices on one sheet', () => {
  const base = matrixSheet();
  const width = base.values[0]!.length;
  const line = (...cells: CellValue[]): CellValue[] => [
    ...cells,
    ...new Array<CellValue>(width - cells.length).fill(null),
  ];
  const staff = criteriaOf(INDIVIDUAL_2019).filter(({ max }) => max.staff != null);

  it('leaders above, and below them the others without the leaders’ columns', () => {
    const others = base.values.slice(7).map((row, i) => {
      const scores = row.slice(3, 26).filter((score) => score !== null);
      return line(i + 1, row[1]!, row[2]!, ...scores);
    });
    const values = [
      ...base.values.slice(0, 7),
      line('II. CÔNG CHỨC'),
      line('STT', 'Họ và tên', 'Chức vụ', ...staff.map(({ code }) => code)),
      ...others,
    ];
    const inspection = inspectOne({ ...base, values, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects.map(({ row, selfTotal }) => [row, selfTotal])).toEqual([
      [6, 88.5],
      [7, 88.5],
      [10, 89.5],
      [11, 89.5],
    ]);
  });
});

describe('matrices of several units on one sheet', () => {
  const base = matrixSheet();
  const title = (text: string) => base.values[0]!.map((_, c) => (c === 0 ? text : null));

  it('each with its title: another unit’s is said not to be read', () => {
    const other = [title('THANH TRA SỞ'), title('NĂM 2022'), ...base.values.slice(4)];
    const inspection = inspectOne({ ...base, values: [...base.values, ...other] });
    expect(digestOf(inspection)).toMatchObject({ unit: { id: 'van-phong' } });
    expect(digestOf(inspection).subjects).toHaveLength(4);
    expect(found(inspection)).toEqual(['table-apart A12']);
  });
});

describe('a list above the scores', () => {
  it('of criteria', () => {
    const base = matrixSheet();
    const blank = base.values[0]!.map(() => null);
    const list = criteriaOf(INDIVIDUAL_2019).map(({ code, label, max }) =>
      blank.map((_, c) => [code, label, max.leader!][c] ?? null),
    );
    const head = blank.map((_, c) => ['Mã', 'Nội dung tiêu chí', 'Điểm tối đa'][c] ?? null);
    const values = [...base.values.slice(0, 4), head, ...list, blank, ...base.values.slice(4)];
    const inspection = inspectOne({ ...base, values, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection)).toMatchObject({
      form: 'individual-matrix',
      unit: { id: 'van-phong' },
      year: 2022,
    });
  });
});

describe('collective sheets', () => {
  it('a second table is said not to be read', () => {
    const base = collectiveSheet();
    const title = ['II. VĂN PHÒNG THẨM ĐỊNH', null, null, null, null, null];
    const values = [...base.values, title, ...base.values.slice(4)];
    expect(found(inspectOne({ ...base, values }))).toEqual(['table-apart A20']);
  });
});
