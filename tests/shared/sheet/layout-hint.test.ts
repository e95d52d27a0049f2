import { describe, expect, test } from 'vitest';
import { inspectWorkbook } from '../../../shared/checks/workbook.ts';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { BUILT_IN_SETS, criteriaOf } from '../../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import { hintInPlace, hintToKeep, type LayoutHint } from '../../../shared/sheet/layout-hint.ts';
import { type CellValue, snapshotOf } from '../../../shared/sheet/snapshot.ts';

const CONTEXT = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };

function read(values: CellValue[][], hint: LayoutHint | null) {
  const sheet = snapshotOf({ name: 'Bảng', values });
  const hints = hint ? { Bảng: hint } : {};
  return inspectWorkbook({ file: 'biểu.xlsx', sheets: [sheet] }, { ...CONTEXT, hints })[0]!;
}

/** Rows of equal width. */
function rows(...cells: CellValue[][]): CellValue[][] {
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]);
}

describe('a layout that an officer has pointed out', () => {
  const criteria = rows(
    ['Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ'],
    ['Năm 2022'],
    ['P', 'Q', 'R', 'S'],
    ...criteriaOf(COLLECTIVE_2019).map(({ fullText, max }) => [
      max.collective! - 1,
      max.collective!,
      fullText,
      '',
    ]),
  );
  const hint: LayoutHint = {
    headerTop: 2,
    headerBottom: 2,
    columns: { 0: 'self', 1: 'max', 2: 'label' },
  };

  test('makes a form of headings that mean nothing', () => {
    expect(read(criteria, null).reading).toBeNull();
    const { reading, findings } = read(criteria, hint);
    expect(reading).toMatchObject({ form: 'collective', counts: { rowsRead: 12 } });
    expect(reading!.selfSum[0]).toBe(8800);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says which column is the self score, against the words of the header', () => {
    const named = criteria.with(2, ['Điểm thẩm định', 'Điểm tối đa', 'Nội dung', null]);
    const { reading } = read(named, { ...hint, columns: { 0: 'self' } });
    expect(reading!.selfSum[0]).toBe(8800);
    expect(reading!.appraised).toBeNull();
  });

  test('names the criteria of a matrix, and leaves columns out', () => {
    const all = criteriaOf(INDIVIDUAL_2019);
    const values = rows(
      ['Văn phòng Sở'],
      ['Năm 2022'],
      ['Ai', 'Làm gì', ...all.map((_, i) => `Cột ${i + 1}`), 'Nháp'],
      ['Nguyễn Văn An', 'Chánh Văn phòng', ...all.map(({ max }) => max.leader!), 3],
      ['Trần Thị Bình', 'Chuyên viên', ...all.map(({ max }) => max.staff ?? null), 4],
    );
    const columns = Object.fromEntries(
      all.map(({ code }, i) => [i + 2, `criterion:${code}` as const]),
    );
    const { reading } = read(values, {
      headerTop: 2,
      headerBottom: 2,
      columns: { 0: 'name', 1: 'position', ...columns, [all.length + 2]: 'ignore' },
    });
    expect(reading?.form).toBe('individual-matrix');
    expect(reading!.subjects.map(({ name, leader }) => [name, leader])).toEqual([
      ['Nguyễn Văn An', true],
      ['Trần Thị Bình', false],
    ]);
    expect([...reading!.selfSum].slice(0, 2)).toEqual([10000, 10000]);
  });

  describe('kept with the words of its header', () => {
    const kept = hintToKeep(snapshotOf({ name: 'Bảng', values: criteria }), hint);
    const blank: CellValue[] = [null, null, null, null];
    const inserted = (at: number, ...added: CellValue[][]) => criteria.toSpliced(at, 0, ...added);

    test('is found again below rows that were put in above it', () => {
      const lower = inserted(1, blank, ['Ghi chú mới', null, null, null], blank);
      const { reading } = read(lower, kept);
      expect(reading).toMatchObject({ form: 'collective', counts: { rowsRead: 12 } });
      expect(reading!.selfSum[0]).toBe(8800);
      expect(hintInPlace(snapshotOf({ name: 'Bảng', values: lower }), kept)).toMatchObject({
        headerTop: 5,
        headerBottom: 5,
      });
    });

    test('and above where rows were taken away', () => {
      expect(read(criteria.slice(1), hint).reading?.selfSum[0]).not.toBe(8800);
      expect(read(criteria.slice(1), kept).reading!.selfSum[0]).toBe(8800);
    });

    test('follows columns that were put in, before it and within it', () => {
      const wider = criteria.map((row) => [null, row[0]!, 7, ...row.slice(1)]);
      expect(read(wider, kept).reading!.selfSum[0]).toBe(8800);
    });

    test('stays where it was when a word of it was changed', () => {
      const renamed = criteria.with(2, ['P', 'Q mới', 'R', 'S']);
      expect(read(renamed, kept).reading!.selfSum[0]).toBe(8800);
    });

    test('tells equal headings apart by their order', () => {
      const alike = criteria.with(2, ['Điểm', 'Điểm', 'Việc', null]);
      const own = hintToKeep(snapshotOf({ name: 'Bảng', values: alike }), hint);
      const wider = alike.toSpliced(1, 0, blank).map((row) => [null, ...row]);
      const { columns } = hintInPlace(snapshotOf({ name: 'Bảng', values: wider }), own);
      expect(columns).toEqual({ 1: 'self', 2: 'max', 3: 'label' });
    });

    test('is as it was where its words stand together nowhere', () => {
      const other = snapshotOf({ name: 'Bảng', values: rows(['x'], ['P'], ['y'], ['Q']) });
      expect(hintInPlace(other, kept)).toBe(kept);
    });
  });

  test('of rows that are no longer there makes no form, and nothing worse', () => {
    expect(read(criteria, { ...hint, headerTop: 400, headerBottom: 401 }).reading).toBeNull();
    expect(read(rows(['x']), hint).reading).toBeNull();
  });
});
