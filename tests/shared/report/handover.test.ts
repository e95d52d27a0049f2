import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../../addin/files/write-report.ts';
import { handover } from '../../../shared/report/handover/build.ts';
import { HANDOVER_LAYOUTS, PEOPLE_LAYOUT } from '../../../shared/report/handover/layouts.ts';
import { allNominees } from '../../../shared/report/summary/nominees.ts';
import { acceptAll, papersWorld } from '../../fixtures/papers/world.ts';

async function rowsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const rows: unknown[][] = [];
  book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

const FINAL = papersWorld({ period: 'final-review', date: '2025-09-10' }).data;
const INTERIM = papersWorld({
  period: 'interim-review',
  date: '2022-12-31',
  decide: acceptAll('12/QĐ-SKHCN', '2022-12-30'),
}).data;

describe('the hand-over sheet', () => {
  it('has the nine columns in the system’s order and the values that it knows', async () => {
    const [head, ...rows] = await rowsOf(await writeReport(handover(FINAL).report));
    expect(head).toEqual([
      'STT',
      'Tên gọi (Ông/Bà/Chức danh)',
      'Tên tập thể/cá nhân/hộ gia đình',
      'Chức vụ',
      'Đơn vị công tác',
      'Phân loại khen thưởng',
      'Danh hiệu thi đua/Hình thức khen thưởng',
      'Phân loại đối tượng',
      'Lĩnh vực hoạt động',
    ]);
    expect(rows.map((row) => row[2])).toEqual(
      allNominees(FINAL).map(({ subject }) => subject.name),
    );
    expect(rows[0]).toEqual([
      1,
      undefined,
      'Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ',
      undefined,
      'Sở Khoa học và Công nghệ',
      'Khen thưởng tập thể',
      'Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương',
      'Đơn vị sự nghiệp',
      'Khoa học - Công nghệ',
    ]);
    expect(rows[1]![7]).toBe('Cơ quan Hành chính');
    expect(rows[2]).toEqual([
      3,
      'Ông',
      'Trần Quốc Tuấn',
      'Giám đốc Trung tâm',
      'Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ',
      'Khen thưởng cá nhân',
      'Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương',
      'Các cấp lãnh đạo từ phó phòng trở lên',
      'Khoa học - Công nghệ',
    ]);
  });

  it('lists what the council accepted, by the form that the Director grants', async () => {
    const rows = await rowsOf(await writeReport(handover(INTERIM).report));
    expect(rows).toHaveLength(1 + allNominees(INTERIM).length);
    for (const row of rows.slice(1))
      expect(row[6]).toBe(
        'Giấy khen của Thủ trưởng cơ quan chuyên môn và tương đương thuộc Ủy ban nhân dân cấp tỉnh',
      );
  });

  it('names those of whom something is not known, and leaves it empty', () => {
    const subjects = FINAL.subjects.map((subject) => {
      if (subject.name !== 'Trần Quốc Tuấn') return subject;
      const { profile: _, ...rest } = subject;
      return { ...rest, position: null };
    });
    expect(handover({ ...FINAL, subjects }).incomplete).toEqual([
      { name: 'Trần Quốc Tuấn', columns: ['Tên gọi (Ông/Bà/Chức danh)', 'Chức vụ'] },
    ]);
  });

  it('is a layout, not code: people alone in eleven columns', async () => {
    const { report } = handover(FINAL, { layout: PEOPLE_LAYOUT, award: 'BANG_KHEN_TINH' });
    const [head, first] = await rowsOf(await writeReport(report));
    expect(head).toHaveLength(11);
    expect(first!.slice(0, 7)).toEqual([
      1,
      'Trần Quốc Tuấn',
      'Nam',
      '20/02/1976',
      'Giám đốc Trung tâm',
      'Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ',
      'Sở Khoa học và Công nghệ',
    ]);
    expect(new Set(HANDOVER_LAYOUTS.map(({ id }) => id)).size).toBe(HANDOVER_LAYOUTS.length);
  });
});
