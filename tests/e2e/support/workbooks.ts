/** Workbooks of the tests' own, written with another library than the one that reads them. */
import ExcelJS from 'exceljs';
import type { SubmissionDetail } from '../../../shared/api/submissions.ts';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';

export interface TestBook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function book(
  name: string,
  fill: (workbook: ExcelJS.Workbook) => void,
): Promise<TestBook> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** A list of what is in the cupboard: no scoring sheet. */
export function noForm(): Promise<TestBook> {
  return book('kho.xlsx', (workbook) => {
    const sheet = workbook.addWorksheet('Kho');
    sheet.addRows([
      ['Tên', 'Số lượng'],
      ['Giấy A4', 12],
      ['Bút', 40],
    ]);
  });
}

/** A collective's scores under headings that mean nothing to a reader of words. */
export function oddHeadings(): Promise<TestBook> {
  return book('cham nam 2025.xlsx', (workbook) => {
    const sheet = workbook.addWorksheet('Bảng');
    sheet.addRows([
      ['Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ'],
      ['Năm 2025'],
    ]);
    sheet.addRow([]);
    sheet.addRow(['A', 'B', 'C', 'D']);
    for (const { fullText, max } of criteriaOf(COLLECTIVE_2019)) {
      sheet.addRow(['', max.collective! - 0.5, max.collective!, fullText]);
    }
  });
}

/** A collective's clean sheet of a unit and year. */
export function collective(name: string, unit: string, year: number, less = 0): Promise<TestBook> {
  return collectiveWith(name, unit, year, (_, max) => max - less);
}

/** A collective's sheet with errors of two causes, and differences that lack a note. */
export function oddNumbers(): Promise<TestBook> {
  const odd: Record<string, string | number> = { a1: '6,5', a2: '6', a3: '5,5', b1: 20 };
  return collectiveWith(
    'tap the 2025.xlsx',
    'Khối Văn phòng Sở',
    2025,
    (code, max) => odd[code] ?? max,
    (_, max) => max - 3,
  );
}

function collectiveWith(
  name: string,
  unit: string,
  year: number,
  score: (code: string, max: number) => number | string,
  appraised?: (code: string, max: number) => number,
): Promise<TestBook> {
  return book(name, (workbook) => {
    const sheet = workbook.addWorksheet('Tập thể');
    sheet.addRows([
      ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
      [unit],
      ['BẢNG CHẤM ĐIỂM TẬP THỂ'],
      [`Năm ${year}`],
    ]);
    const heads = ['TT', 'Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'];
    sheet.addRow([...heads, appraised ? 'Điểm thẩm định' : 'Ghi chú']);
    let total = 0;
    for (const { code, fullText, max } of criteriaOf(COLLECTIVE_2019)) {
      const own = score(code, max.collective!);
      total += Number(String(own).replace(',', '.'));
      sheet.addRow([code, fullText, max.collective!, own, appraised?.(code, max.collective!)]);
    }
    sheet.addRow(['', 'TỔNG CỘNG', 100, total]);
  });
}

/** A form of people as it was submitted, with a second block of columns for the appraisal. */
export function appraisedPeople(
  { unit, year, entries }: SubmissionDetail,
  codes: readonly string[],
  appraise: (person: number, code: string, self: number | null) => number | null,
): Promise<TestBook> {
  return book('tham dinh ca nhan.xlsx', (workbook) => {
    const sheet = workbook.addWorksheet('Cá nhân');
    sheet.addRows([[unit.name], ['BẢNG CHẤM ĐIỂM CÁ NHÂN'], [`Năm ${year}`]]);
    const blanks = codes.slice(1).map(() => null);
    sheet.addRow([null, null, null, 'Tự chấm', ...blanks, 'Thẩm định', ...blanks]);
    sheet.addRow(['TT', 'Họ và tên', 'Chức vụ', ...codes, ...codes]);
    entries.forEach(({ name, position, self }, person) => {
      const own = codes.map((code) => self[code] ?? null);
      const ours = codes.map((code, i) => appraise(person, code, own[i]!));
      sheet.addRow([person + 1, name, position, ...own, ...ours]);
    });
    const last = 3 + codes.length;
    sheet.mergeCells(4, 4, 4, last);
    sheet.mergeCells(4, last + 1, 4, last + codes.length);
  });
}
