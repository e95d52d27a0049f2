import { describe, expect, it } from 'vitest';
import { SHEET_RECT } from '../a1.ts';
import { mapReferences, precedentsOf, shifted } from '../formulas/references.ts';
import { type Cell, keyOf, type SheetModel } from '../model.ts';
import { open } from './setup.ts';

/** Puts a formula in with a cached result, as a file does. */
function cached(sheet: SheetModel, row: number, column: number, formula: string, content: number) {
  const cell: Cell = { content, formula, quoted: false, style: null };
  sheet.putCells([[keyOf(row, column), cell]], SHEET_RECT);
  sheet.workbook.markClean(sheet, new Set());
}

describe('formulas of scoring sheets', () => {
  const { person, sheet } = open();
  for (const [row, text] of ['8', '6,5', '7', '6,5', ''].entries())
    person.type(sheet, row, 0, text);
  it.each<[string, unknown]>([
    ['=SUM(A1:A5)', 28],
    ['=A1+A2-A3', 7.5],
    ['=AVERAGE(A1:A5)', 7],
    ['=ROUND(AVERAGE(A1:A3),1)', 7.2],
    ['=IF(A1>=8,"đạt","chưa")', 'đạt'],
    ['=COUNT(A1:A5)', 4],
    ['=COUNTA(A1:A5)', 4],
    ['=COUNTIF(A1:A5,">6,9")', 0],
    ['=COUNTIF(A1:A5,">6.9")', 2],
    ['=RANK(A2,A$1:A$4)', 3],
    ['=RANK.EQ(A1,$A$1:$A$4)', 1],
    ['=SUMPRODUCT(A1:A2,A2:A3)', 97.5],
    ['=IFERROR(1/0,-1)', -1],
    ['=A1=8', true],
    ['=MAX(A1:A5)-MIN(A1:A5)', 1.5],
    ['=0.1+0.2', 0.1 + 0.2],
    ['=100/3', 100 / 3],
    ['=A5&"x"', 'x'],
  ])('%s', (formula, result) => {
    person.type(sheet, 0, 2, formula);
    expect(sheet.content(0, 2)).toBe(result);
  });

  it('show errors as errors', () => {
    person.type(sheet, 0, 2, '=1/0');
    expect(sheet.content(0, 2)).toMatchObject({ code: '#DIV/0!' });
    person.type(sheet, 0, 2, '=KHÔNGCÓ(1)');
    expect(sheet.content(0, 2)).toMatchObject({ code: '#NAME?' });
  });
});

describe('recalculation', () => {
  it('follows chains across sheets', () => {
    const { book, person, sheet } = open({ sheets: ['Một', 'Bảng tổng'] });
    const total = book.sheets[1]!;
    person.type(total, 0, 0, "=SUM('Một'!A1:A3)");
    person.type(total, 1, 0, '=A1*2');
    person.type(sheet, 1, 0, '4');
    expect([total.content(0, 0), total.content(1, 0)]).toEqual([4, 8]);
    person.type(sheet, 2, 0, '=A2/8');
    expect([total.content(0, 0), total.content(1, 0)]).toEqual([4.5, 9]);
  });

  it('leaves a cached result, right or wrong, until what it depends on changes', () => {
    const { person, sheet } = open();
    person.type(sheet, 0, 0, '2');
    person.type(sheet, 1, 0, '3');
    cached(sheet, 2, 0, '=A1+A2', 99);
    cached(sheet, 3, 0, '=A1*10', 77);
    person.type(sheet, 5, 5, 'anderes');
    expect([sheet.content(2, 0), sheet.content(3, 0)]).toEqual([99, 77]);
    // A formula that reads the wrong result reckons with it.
    person.type(sheet, 4, 0, '=A3+1');
    expect(sheet.content(4, 0)).toBe(100);
    person.type(sheet, 1, 0, '4');
    expect([2, 3, 4].map((row) => sheet.content(row, 0))).toEqual([6, 77, 7]);
    sheet.workbook.calculateAll();
    expect(sheet.content(3, 0)).toBe(20);
  });

  it('waits in manual mode, and inside a batch that suspended it', async () => {
    const { book, person, sheet, Excel } = open();
    person.type(sheet, 0, 0, '1');
    person.type(sheet, 0, 1, '=A1+1');
    book.set('calculation', 'Manual');
    person.type(sheet, 0, 0, '5');
    expect(sheet.content(0, 1)).toBe(2);
    book.set('calculation', 'Automatic');
    book.settle();
    expect(sheet.content(0, 1)).toBe(6);
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      context.application.suspendApiCalculationUntilNextSync();
      target.getRange('A1').values = [[10]];
      const early = target.getRange('B1');
      early.load('values');
      await context.sync();
      expect(early.values).toEqual([[6]]);
      early.load('values');
      await context.sync();
      expect(early.values).toEqual([[11]]);
    });
  });

  it('knows defined names', async () => {
    const { person, sheet, Excel } = open();
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      context.workbook.names.add('MứcTốiĐa', target.getRange('A1'));
      await context.sync();
    });
    person.type(sheet, 0, 0, '8');
    person.type(sheet, 0, 1, '=MứcTốiĐa*2');
    expect(sheet.content(0, 1)).toBe(16);
    person.type(sheet, 0, 0, '7');
    expect(sheet.content(0, 1)).toBe(14);
  });

  it('gives a circle 0', () => {
    const { person, sheet } = open();
    person.type(sheet, 0, 0, '=B1+1');
    person.type(sheet, 0, 1, '=A1+1');
    expect(sheet.content(0, 1)).toBe(0);
  });
});

describe('references in formulas', () => {
  it('are found outside texts and function names', () => {
    const { areas, words } = precedentsOf(
      `=SUM(A1:B2,'Bảng 1'!$C$3)+LOG10(D4)&"E5"&Tên_gọi+Khác!F:G+1E5`,
    );
    expect(areas.map(({ sheet, rect }) => [sheet, rect.row, rect.column, rect.rows])).toEqual([
      [null, 0, 0, 2],
      ['Bảng 1', 2, 2, 1],
      [null, 3, 3, 1],
      ['Khác', 0, 5, 1048576],
    ]);
    expect(words).toContain('Tên_gọi');
  });

  it('move when a formula moves, except what is fixed', () => {
    expect(shifted("=A1+$B1+C$1+$D$1+'x y'!E5+F:F", 2, 1)).toBe("=B3+$B3+D$1+$D$1+'x y'!F7+F:F");
    expect(shifted('=A1', -1, 0)).toBe('=#REF!');
  });

  it('can be rewritten', () => {
    expect(mapReferences('=Hai!A1&"Hai!A1"', ({ text }) => text)).toBe('=A1&"Hai!A1"');
  });
});
