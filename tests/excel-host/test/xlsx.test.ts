import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import '../formulas/node-engine.ts';
import { ExcelHost } from '../host.ts';
import { CellError, type WorkbookModel } from '../model.ts';
import { Person } from '../person.ts';
import { openWorkbook } from '../xlsx/read.ts';
import { saveWorkbook } from '../xlsx/write.ts';

/** A workbook with most of what officers use, made by another library. */
async function sample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Mẫu 1', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
    properties: { tabColor: { argb: 'FF00AA00' } },
  });
  sheet.getCell('A1').value = 'BẢNG CHẤM ĐIỂM';
  sheet.mergeCells('A1:D1');
  sheet.getCell('A2').value = 7.5;
  sheet.getCell('A2').numFmt = '0.00';
  sheet.getCell('A2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE00' } };
  sheet.getCell('A2').font = {
    name: 'Times New Roman',
    size: 13,
    bold: true,
    color: { argb: 'FFCC0000' },
  };
  sheet.getCell('A2').alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getCell('A2').border = { top: { style: 'thin', color: { argb: 'FF112233' } } };
  sheet.getCell('A2').protection = { locked: false };
  sheet.getCell('B2').value = new Date(Date.UTC(2022, 4, 9));
  sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('C2').value = { formula: 'A2*2', result: 15 };
  sheet.getCell('C3').value = { sharedFormula: 'C2', result: 99 };
  sheet.getCell('D2').value = { error: '#REF!' };
  sheet.getCell('A3').value = 2;
  sheet.getCell('B3').value = '=không phải công thức';
  sheet.getCell('A4').value = true;
  sheet.getCell('B4').note = 'Khoản IV.1.1.a';
  sheet.getRow(4).hidden = true;
  sheet.getRow(2).height = 30;
  sheet.getColumn(2).width = 20;
  sheet.getColumn(4).hidden = true;
  sheet.getCell('E2').dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 10],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Điểm',
    error: 'Từ 0 đến 10',
  };
  sheet.addConditionalFormatting({
    ref: 'A2:A9',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['A2>5'],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  });
  sheet.pageSetup = {
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
    margins: { top: 1, bottom: 0.8, left: 1.2, right: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.differentFirst = true;
  sheet.headerFooter.oddHeader = '&C&P';
  sheet.headerFooter.firstFooter = '&Ltrái&Rphải';
  workbook.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 1;
  workbook.definedNames.add("'Mẫu 1'!$A$2:$A$3", 'Diem');
  await sheet.protect('', { formatCells: true });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What must be there after opening, and again after saving and opening. */
function check(book: WorkbookModel): void {
  const [sheet, hidden] = book.sheets;
  expect([sheet!.name, hidden!.name, hidden!.props.visibility]).toEqual(['Mẫu 1', 'Ẩn', 'Hidden']);
  expect(sheet!.content(1, 0)).toBe(7.5);
  expect(sheet!.styleAt(1, 0)).toMatchObject({
    numberFormat: '0.00',
    fill: '#FFEE00',
    fontName: 'Times New Roman',
    fontSize: 13,
    bold: true,
    fontColor: '#CC0000',
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    locked: false,
    borders: { top: { style: 'Continuous', weight: 'Thin', color: '#112233' } },
  });
  expect(sheet!.content(1, 1)).toBe(44690);
  expect(sheet!.styleAt(1, 1).numberFormat).toBe('dd/mm/yyyy');
  expect(sheet!.cell(1, 2)).toMatchObject({ formula: '=A2*2', content: 15 });
  expect(sheet!.cell(2, 2)).toMatchObject({ formula: '=A3*2', content: 99 });
  expect(sheet!.content(1, 3)).toEqual(new CellError('#REF!'));
  expect(sheet!.cell(2, 1)).toMatchObject({ formula: null, content: '=không phải công thức' });
  expect(sheet!.content(3, 0)).toBe(true);
  const { props } = sheet!;
  expect(props.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
  expect([...props.hiddenRows, ...props.hiddenColumns]).toEqual([3, 3]);
  expect([sheet!.columnWidth(1), sheet!.rowHeight(1)]).toEqual([105, 30]);
  expect(props.frozen).toEqual({ rows: 2, columns: 1 });
  expect(props.tabColor).toBe('#00AA00');
  expect(props.notes.get(3 * 16384 + 1)?.content).toBe('Khoản IV.1.1.a');
  expect(props.validations).toMatchObject([
    { type: 'Decimal', operator: 'Between', formula1: '0', formula2: '10', ignoreBlanks: true },
  ]);
  expect(props.conditionalFormats).toMatchObject([
    { test: { kind: 'custom', formula: '=A2>5' }, look: { fill: '#FFC7CE' } },
  ]);
  expect(props.protection?.options).toMatchObject({ allowFormatCells: true });
  expect(props.print).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    titleRows: { row: 0, rows: 2 },
    pages: {
      state: 'FirstAndDefault',
      defaultForAllPages: { centerHeader: '&P' },
      firstPage: { leftFooter: 'trái', rightFooter: 'phải' },
    },
  });
  expect(props.print.margins.top).toBeCloseTo(72);
  expect(book.props.names).toMatchObject([{ name: 'Diem', formula: "='Mẫu 1'!$A$2:$A$3" }]);
}

describe('workbook files', () => {
  it('come in, go out and come in again with all that is modelled', async () => {
    const book = await openWorkbook(await sample(), 'mẫu.xlsx');
    check(book);
    const host = new ExcelHost(book);
    expect(host.workbook.history.undoLabel).toBeNull();
    check(await openWorkbook(await saveWorkbook(book), 'mẫu.xlsx'));
  });

  it('go out so that another library reads the edited values', async () => {
    const book = await openWorkbook(await sample(), 'mẫu.xlsx');
    const person = new Person(new ExcelHost(book));
    book.sheets[0]!.set('protection', null);
    person.type(book.sheets[0]!, 1, 0, '8,5');
    person.type(book.sheets[0]!, 5, 0, '=RANK.EQ(A2,Diem)&"RANK.EQ("');
    const read = new ExcelJS.Workbook();
    await read.xlsx.load((await saveWorkbook(book)).buffer as ArrayBuffer);
    const sheet = read.getWorksheet('Mẫu 1')!;
    expect(sheet.getCell('A2').value).toBe(8.5);
    expect(sheet.getCell('C2').value).toEqual({ formula: 'A2*2', result: 17 });
    expect(sheet.getCell('A6').value).toEqual({
      formula: '_xlfn.RANK.EQ(A2,Diem)&"RANK.EQ("',
      result: '1RANK.EQ(',
    });
    expect(sheet.getCell('B2').value).toEqual(new Date(Date.UTC(2022, 4, 9)));
    expect(sheet.getCell('B3').value).toBe('=không phải công thức');
  });

  it('calculate formulas that came without a result', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('T').getCell('A1').value = { formula: '1+2' };
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const book = await openWorkbook(bytes, 'x.xlsx');
    new ExcelHost(book);
    book.settle();
    expect(book.sheets[0]!.content(0, 0)).toBe(3);
  });

  it('keep charts and what add-ins stored, ids of sheets included', async () => {
    const book = await openWorkbook(await sample(), 'mẫu.xlsx');
    const [sheet] = book.sheets;
    sheet!.set('charts', [
      {
        id: 'c',
        name: 'Chart 1',
        type: 'ColumnClustered',
        title: 'Điểm',
        valueAxisTitle: 'điểm',
        categoryAxisTitle: null,
        legend: { visible: true, position: 'Bottom' },
        series: [
          {
            name: 'Năm 2022',
            values: { sheetId: sheet!.id, rect: { row: 1, column: 0, rows: 2, columns: 1 } },
            categories: null,
          },
        ],
        left: 96,
        top: 60,
        width: 300,
        height: 150,
      },
    ]);
    book.set('settings', new Map([['tdvhcs.sheets', { tổng: sheet!.id, dài: 'x'.repeat(600) }]]));
    const again = await openWorkbook(await saveWorkbook(book), 'mẫu.xlsx');
    expect(again.sheets[0]!.id).toBe(sheet!.id);
    expect(again.addSheet('Mới').id).not.toBe(sheet!.id);
    expect(again.props.settings).toEqual(book.props.settings);
    expect(again.props.customProperties.size).toBe(0);
    expect(again.sheets[0]!.props.charts).toMatchObject([
      {
        title: 'Điểm',
        valueAxisTitle: 'điểm',
        series: [{ name: 'Năm 2022', values: { rect: { row: 1, rows: 2 } } }],
      },
    ]);
  });

  it('that are no workbooks are refused', async () => {
    const text = readFileSync(new URL(import.meta.url));
    await expect(openWorkbook(new Uint8Array(text), 'x.xlsx')).rejects.toThrow();
  });
});
