/** Workbooks of the tests' own, written with another library than the one that reads them. */
import ExcelJS from 'exceljs';
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
  return book(name, (workbook) => {
    const sheet = workbook.addWorksheet('Tập thể');
    sheet.addRows([
      ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
      [unit],
      ['BẢNG CHẤM ĐIỂM TẬP THỂ'],
      [`Năm ${year}`],
    ]);
    sheet.addRow(['TT', 'Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Ghi chú']);
    let total = 0;
    for (const { code, fullText, max } of criteriaOf(COLLECTIVE_2019)) {
      const score = max.collective! - less;
      total += score;
      sheet.addRow([code, fullText, max.collective!, score]);
    }
    sheet.addRow(['', 'TỔNG CỘNG', 100, total]);
  });
}
