/** Workbooks for the tests of the grid, made by another library than the one that opens them. */

import ExcelJS from 'exceljs';

const GREEN = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9EAD3' } } as const;
const THIN = { style: 'thin', color: { argb: 'FF444444' } } as const;
const BOX = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/**
 * "Bảng điểm": a scoring sheet with most of what officers use. Row 5 and column F are hidden, rows
 * 1 to 3 and column A frozen; C4 takes 0 to 10, D4 a choice, B4 has a note; C8 is the sum of C4:C7.
 * "Khóa" is protected, with B2 open; "Ẩn" is hidden.
 */
export async function scoringBook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Bảng điểm', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 3 }],
    properties: { tabColor: { argb: 'FF0070C0' } },
  });
  sheet.columns = [6, 34, 11, 14, 16, 10, 12].map((width) => ({ width }));
  sheet.mergeCells('A1:G1');
  Object.assign(sheet.getCell('A1'), {
    value: 'BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2022',
    font: { name: 'Times New Roman', size: 14, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  });
  sheet.getRow(1).height = 28;
  sheet.getRow(3).values = ['TT', 'Nội dung', 'Điểm', 'Mức', 'Ngày chấm', 'Mã', 'Tỷ lệ'];
  sheet.getRow(3).eachCell((cell) => {
    Object.assign(cell, {
      fill: GREEN,
      font: { bold: true },
      border: BOX,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    });
  });
  const rows = [
    [1, 'Xây dựng, ban hành văn bản chỉ đạo, điều hành', 7.5, 'Tốt', '2022-05-09', 'a1', 0.75],
    [2, 'Dòng bị ẩn', 1, 'Khá', '2022-05-10', 'a2', 0.1],
    [3, 'Cải cách hành chính', 6.25, 'Tốt', '2022-05-11', 'a3', 0.625],
    [4, 'Chuyển đổi số', 1234567.891, 'Khá', '2022-05-12', 'a4', 1],
  ] as const;
  for (const [at, [order, text, points, level, day, code, share]] of rows.entries()) {
    const row = sheet.getRow(4 + at);
    row.values = [order, text, points, level, new Date(day), code, share];
    row.eachCell((cell) => {
      cell.border = BOX;
    });
    row.getCell(5).numFmt = 'dd/mm/yyyy';
    row.getCell(7).numFmt = '0.0%';
  }
  Object.assign(sheet.getCell('C8'), {
    value: { formula: 'SUM(C4:C7)', result: 1234582.641 },
    numFmt: '#,##0.00',
    font: { bold: true, color: { argb: 'FFC00000' } },
    border: { top: { style: 'medium' }, bottom: { style: 'double' } },
  });
  sheet.getCell('B8').value = 'Tổng cộng';
  sheet.getCell('B10').value =
    'Chữ dài chạy sang các ô trống bên cạnh cho đến khi gặp một ô có nội dung';
  sheet.getCell('B11').value = 'Chữ dài bị chặn lại bởi ô bên phải đã có nội dung';
  sheet.getCell('C11').value = 'x';
  Object.assign(sheet.getCell('B12'), {
    value: 'Chữ dài được ngắt thành nhiều dòng trong ô, và hàng tự cao lên theo số dòng của nó',
    alignment: { wrapText: true, vertical: 'top' },
  });
  sheet.getCell('B4').note = 'Khoản IV.1.1.a, ý 1';
  sheet.getCell('C4').dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 10],
    showErrorMessage: true,
    errorTitle: 'Điểm không hợp lệ',
    error: 'Điểm phải từ 0 đến 10.',
    showInputMessage: true,
    promptTitle: 'Điểm',
    prompt: 'Nhập từ 0 đến 10, bước 0,5.',
  };
  sheet.getCell('D4').dataValidation = {
    type: 'list',
    formulae: ['"Tốt,Khá,Trung bình"'],
    showErrorMessage: true,
  };
  sheet.getRow(5).hidden = true;
  sheet.getColumn(6).hidden = true;
  const locked = workbook.addWorksheet('Khóa');
  locked.getCell('A1').value = 'Ô khóa';
  Object.assign(locked.getCell('B2'), { value: 1, protection: { locked: false } });
  await locked.protect('', {});
  workbook.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 'không thấy';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** 5,000 rows of 60 numbers each, with sums at the end of each row. */
export async function largeBook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Lớn', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(Array.from({ length: 60 }, (_, column) => `Cột ${column + 1}`));
  for (let row = 2; row <= 5000; row++) {
    sheet.addRow(Array.from({ length: 60 }, (_, column) => row + column / 10));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
