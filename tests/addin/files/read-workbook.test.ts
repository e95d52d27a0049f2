/** Files of every kind: what is read, and the one code for each that cannot be. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { writeOds } from 'hucre';
import { describe, expect, it } from 'vitest';
import { FileError, readWorkbookFile } from '../../../addin/files/read-workbook.ts';
import { inspectWorkbook, type SheetInspection } from '../../../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../../../shared/criteria/sets.ts';
import { FILES_VI } from '../../../shared/messages/files.vi.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import { type CellValue, valueAt } from '../../../shared/sheet/snapshot.ts';
import { compoundOf, encryptedXls, xlsbOf, zipOf } from '../../fixtures/files/containers.ts';
import { collectiveSheet } from '../../shared/sheet/sheets.ts';

const SAMPLE = new URL(
  `../../fixtures/samples/${encodeURIComponent('TTUD - tap the 2025.xlsx')}`,
  import.meta.url,
);

const text = (content: string) => new TextEncoder().encode(content);

async function refusal(bytes: Uint8Array, file = 'bieu.xlsx'): Promise<string> {
  try {
    await readWorkbookFile(bytes, file);
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return 'read';
}

function plain(values: readonly (readonly CellValue[])[]): (string | number | null)[][] {
  return values.map((row) => row.map((value) => value as string | number | null));
}

async function inspect(bytes: Uint8Array, file: string): Promise<SheetInspection[]> {
  const workbook = await readWorkbookFile(bytes, file);
  return inspectWorkbook(workbook, { sets: BUILT_IN_SETS, units: DEFAULT_UNITS });
}

describe('files that cannot be read', () => {
  it('each has its code, and each code its sentence', async () => {
    const good = new Uint8Array(await readFile(SAMPLE));
    const zeros = new Uint8Array(310 * 1024 * 1024);
    const gigabyte = 1024 * 1024 * 1024;
    const cases: [string, Uint8Array][] = [
      ['file-empty', new Uint8Array(0)],
      ['file-corrupt', good.subarray(0, good.length / 2)],
      ['file-corrupt', zipOf([{ name: 'readme.txt', data: text('không phải sổ tính') }])],
      ['file-encrypted', compoundOf([{ name: 'EncryptedPackage', data: text('x') }])],
      ['file-encrypted', encryptedXls()],
      ['file-not-workbook', compoundOf([{ name: 'WordDocument', data: text('x') }])],
      ['file-not-workbook', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
      ['file-web-page', text('<html><body><table><tr><td>a1</td></tr></table></body></html>')],
      ['file-text', text('STT;Nội dung;Điểm\n1;a1;8\n')],
      ['file-bomb', zipOf([{ name: 'xl/workbook.xml', data: text('<x/>'), claimed: gigabyte }])],
      ['file-bomb', zipOf([{ name: 'xl/worksheets/sheet1.xml', data: zeros, claimed: 1000 }])],
    ];
    for (const [code, bytes] of cases) {
      expect.soft(await refusal(bytes)).toBe(code);
      expect.soft(FILES_VI[code]).toBeTruthy();
    }
  });

  it('a file with flipped bytes is read or refused, never a crash', async () => {
    const good = new Uint8Array(await readFile(SAMPLE));
    for (let i = 0; i < 60; i++) {
      const bytes = good.slice();
      const at = (i * 7919 + 13) % bytes.length;
      bytes[at] = bytes[at]! ^ (1 << (i % 8));
      expect.soft(await refusal(bytes)).toMatch(/^(read|file-)/);
    }
  });
});

describe('large files', () => {
  it('a used range to XFD1048576 is read where its figures stand', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Tập thể');
    for (const row of plain(collectiveSheet().values)) sheet.addRow(row);
    sheet.getCell('XFD1048576').fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: 'FFFFFF00' },
    };
    const [inspection] = await inspect(new Uint8Array(await book.xlsx.writeBuffer()), 'b.xlsx');
    expect(inspection!.reading!.form).toBe('collective');
    expect(inspection!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a workbook of 200 sheets', async () => {
    const book = new ExcelJS.Workbook();
    for (let i = 1; i <= 200; i++) {
      const sheet = book.addWorksheet(`Trang ${i}`);
      if (i === 150) for (const row of plain(collectiveSheet().values)) sheet.addRow(row);
      else sheet.addRow(['Trang', i]);
    }
    const inspections = await inspect(new Uint8Array(await book.xlsx.writeBuffer()), 'b.xlsx');
    expect(inspections).toHaveLength(200);
    expect(inspections.filter(({ reading }) => reading !== null).map(({ sheet }) => sheet)).toEqual(
      ['Trang 150'],
    );
  });
});

describe('other kinds of workbooks', () => {
  const clean = (inspections: readonly SheetInspection[]) => {
    expect(inspections).toHaveLength(1);
    expect(inspections[0]!.reading).toMatchObject({ form: 'collective', counts: { rowsRead: 12 } });
    expect(inspections[0]!.reading!.selfSum[0]).toBe(9400);
    expect(inspections[0]!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  };

  it('.xlsb', async () => {
    clean(await inspect(xlsbOf('Tập thể', plain(collectiveSheet().values)), 'bieu.xlsb'));
  });

  it('.ods', async () => {
    const rows = plain(collectiveSheet().values);
    clean(await inspect(await writeOds({ sheets: [{ name: 'Tập thể', rows }] }), 'bieu.ods'));
  });

  it('.xls, with blank rows and a date', async () => {
    const file = new URL(
      '../../fixtures/files/Van%20phong%20-%20ca%20nhan%202025.xls',
      import.meta.url,
    );
    const [inspection] = await inspect(new Uint8Array(await readFile(file)), 'ca nhan.xls');
    expect(inspection!.reading).toMatchObject({ form: 'individual-matrix' });
    const errors = inspection!.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, cell, fix }) => [code, cell, fix?.value])).toEqual([
      ['score-missing', 'O16', undefined],
      ['score-date', 'L15', 4.5],
    ]);
  });

  it('a workbook under another ending is known by its content', async () => {
    clean(await inspect(xlsbOf('Tập thể', plain(collectiveSheet().values)), 'bieu.xlsx'));
  });
});

describe('what a cell holds', () => {
  it('formulas filled down once are each cell’s own; a formula without a result is told', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('A');
    sheet.addRow([1, 2, { formula: 'A1+B1', result: 3 }]);
    sheet.addRow([3, 4, { sharedFormula: 'C1', result: 7 }]);
    sheet.addRow([5, 6, { formula: 'A3+B3' }]);
    const { sheets } = await readWorkbookFile(
      new Uint8Array(await book.xlsx.writeBuffer()),
      'b.xlsx',
    );
    expect([...sheets[0]!.formulas.values()]).toEqual(['A1+B1', 'A2+B2', 'A3+B3']);
    expect(valueAt(sheets[0]!, 1, 2)).toBe(7);
    expect(valueAt(sheets[0]!, 2, 2)).toMatchObject({ code: '' });
  });

  it('percentages, hidden rows and columns, merges, rich text', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('A');
    sheet.addRow([
      0.95,
      { richText: [{ text: 'Điểm ' }, { font: { bold: true }, text: 'tự chấm' }] },
    ]);
    sheet.addRow(['x', 'y', 'z']);
    sheet.getCell('A1').numFmt = '0%';
    sheet.getRow(2).hidden = true;
    sheet.getColumn(3).hidden = true;
    sheet.mergeCells('A3:B4');
    sheet.getCell('A3').value = 'gộp';
    const [read] = (await readWorkbookFile(new Uint8Array(await book.xlsx.writeBuffer()), 'b.xlsx'))
      .sheets;
    expect([...read!.percents]).toEqual([0]);
    expect(valueAt(read!, 0, 1)).toBe('Điểm tự chấm');
    expect([...read!.hiddenRows]).toEqual([1]);
    expect([...read!.hiddenColumns]).toEqual([2]);
    expect(read!.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
  });
});
