import { describe, expect, it } from 'vitest';
import type { SheetModel } from '../model.ts';
import { errorOf, open } from './setup.ts';

type Rows = unknown[][];

/** Writes with `values` and tells what the cells hold then. */
async function written(
  { Excel, sheet }: { Excel: ReturnType<typeof open>['Excel']; sheet: SheetModel },
  address: string,
  values: Rows | string,
) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = values as Rows;
    await context.sync();
  });
  return (row: number, column: number) => sheet.content(row, column);
}

describe('writing values', () => {
  it('leaves cells under null alone, and clears under ""', async () => {
    const made = open();
    await written(made, 'A1:C1', [[1, 2, 3]]);
    const at = await written(made, 'A1:C1', [[null, '', 9]]);
    expect([at(0, 0), at(0, 1), at(0, 2)]).toEqual([1, null, 9]);
  });

  it('reads texts as Excel does: numbers, percent, truth, dates, errors, formulas', async () => {
    const made = open();
    await written(made, 'A1:J1', [
      ['6.5', '1,500', '50%', 'true', '2024-01-31', '#N/A', '=1+1', '-x', '19-8-2025', '1e3'],
    ]);
    const { sheet } = made;
    expect([0, 1, 2, 3, 4, 9].map((column) => sheet.content(0, column))).toEqual([
      6.5,
      1500,
      0.5,
      true,
      45322,
      1000,
    ]);
    expect(sheet.content(0, 5)).toMatchObject({ code: '#N/A' });
    expect(sheet.cell(0, 6)).toMatchObject({ formula: '=1+1', content: 2 });
    expect(sheet.cell(0, 7)).toMatchObject({ formula: '=-x', content: { code: '#NAME?' } });
    expect(sheet.content(0, 8)).toBe('19-8-2025');
    expect([2, 4].map((column) => sheet.styleAt(0, column).numberFormat)).toEqual([
      '0%',
      'yyyy-mm-dd',
    ]);
  });

  it('keeps texts after an apostrophe and under a text format', async () => {
    const made = open();
    const at = await written(made, 'A1:B1', [["'007", "'=1+1"]]);
    expect([at(0, 0), at(0, 1)]).toEqual(['007', '=1+1']);
    made.sheet.restyle({ row: 1, column: 0, rows: 1, columns: 2 }, (style) => ({
      ...style,
      numberFormat: '@',
    }));
    await written(made, 'A2:B2', [['007', '=1+1']]);
    expect([at(1, 0), at(1, 1)]).toEqual(['007', '=1+1']);
  });

  it('takes one value for all cells', async () => {
    const at = await written(open(), 'A1:B2', 'x');
    expect([at(0, 0), at(1, 1)]).toEqual(['x', 'x']);
  });

  it.each([
    ['another shape', 'A1:B2', [[1, 2]]],
    ['a ragged matrix', 'A1:B2', [[1, 2], [3]]],
    ['whole columns', 'A:B', 'x'],
    ['objects', 'A1', [[{}]]],
  ])('refuses %s', async (_, address, values) => {
    const error = await errorOf(written(open(), address, values));
    expect(error.code).toBe('InvalidArgument');
  });

  it('drops what falls below the first cell of a merged area', async () => {
    const made = open();
    made.sheet.set('merges', [{ row: 0, column: 0, rows: 1, columns: 2 }]);
    const at = await written(made, 'A1:C1', [[1, 2, 3]]);
    expect([at(0, 0), at(0, 1), at(0, 2)]).toEqual([1, null, 3]);
  });

  it('is refused on a protected sheet, except in unlocked cells', async () => {
    const made = open();
    made.sheet.restyle({ row: 0, column: 1, rows: 1, columns: 1 }, (style) => ({
      ...style,
      locked: false,
    }));
    made.sheet.set('protection', { options: {}, password: null });
    expect(await errorOf(written(made, 'A1:B1', [[1, 2]]))).toEqual({
      code: 'AccessDenied',
      place: 'Range.values',
    });
    const at = await written(made, 'B1', [[2]]);
    expect(at(0, 1)).toBe(2);
  });

  it('of more than 1,500 cells arrives whole, though the client splits it', async () => {
    const rows = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 12 }, (_u, j) => i * j),
    );
    const at = await written(open(), 'A1:L400', rows);
    expect([at(399, 11), at(200, 3)]).toEqual([399 * 11, 600]);
  });
});

describe('reading ranges', () => {
  it('answers null for whole rows, whole columns and more than five million cells', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      const ranges = ['A:C', '3:5', 'A1:J600000'].map((address) => target.getRange(address));
      for (const range of ranges) range.load('values,formulas,address,cellCount');
      await context.sync();
      expect(ranges.map(({ values }) => values)).toEqual([null, null, null]);
      expect(ranges.map(({ address }) => address)).toEqual([
        'Sheet1!A:C',
        'Sheet1!3:5',
        'Sheet1!A1:J600000',
      ]);
    });
  });

  it('tells blanks, types and what is shown', async () => {
    const made = open();
    await written(made, 'A1:E1', [['=1/0', 0.256, true, 'chữ', '2026-05-09']]);
    made.sheet.restyle({ row: 0, column: 1, rows: 1, columns: 1 }, (style) => ({
      ...style,
      numberFormat: '0.0%',
    }));
    await made.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:F1');
      range.load('values,valueTypes,text,formulas');
      await context.sync();
      expect(range.values).toEqual([['#DIV/0!', 0.256, true, 'chữ', 46151, '']]);
      expect(range.valueTypes).toEqual([
        ['Error', 'Double', 'Boolean', 'String', 'Double', 'Empty'],
      ]);
      expect(range.text).toEqual([['#DIV/0!', '25,6%', 'TRUE', 'chữ', '2026-05-09', '']]);
      expect(range.formulas[0]![0]).toBe('=1/0');
    });
  });

  it('counts formatting into the used range, unless values only are asked for', async () => {
    const made = open();
    await written(made, 'B2', [[1]]);
    made.sheet.restyle({ row: 9, column: 9, rows: 1, columns: 1 }, (s) => ({ ...s, bold: true }));
    await made.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      const [all, values] = [target.getUsedRange(), target.getUsedRange(true)];
      const none = target.getRange('D1:E5').getUsedRangeOrNullObject(true);
      all.load('address');
      values.load('address');
      none.load('address');
      await context.sync();
      expect([all.address, values.address]).toEqual(['Sheet1!B2:J10', 'Sheet1!B2']);
      expect(none.isNullObject).toBe(true);
    });
  });

  it('tells hidden rows of a block as all, none or some, and one by one', async () => {
    const { sheet, Excel } = open();
    sheet.set('hiddenRows', new Set([1, 2]));
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      const ranges = ['A2:A3', 'A4:A5', 'A1:A5'].map((address) => target.getRange(address));
      for (const range of ranges) range.load('rowHidden');
      const rows = target.getRange('A1:A4').getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, true, false]);
    });
  });

  it('gives a property that differs as null, and of cells one by one', async () => {
    const { sheet, Excel } = open();
    sheet.restyle({ row: 0, column: 0, rows: 1, columns: 1 }, (s) => ({ ...s, fill: '#FF0000' }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      range.load('format/fill/color,format/font/bold');
      const cells = range.getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
      expect(range.format.fill.color).toBeNull();
      expect(range.format.font.bold).toBe(false);
      expect(cells.value[0]!.map((cell) => cell.format?.fill?.color)).toEqual([
        '#FF0000',
        '#FFFFFF',
      ]);
    });
  });
});

describe('blocks', () => {
  it('merge keeps the first cell, across merges each row', async () => {
    const made = open();
    await written(made, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    await made.Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      target.getRange('A1:B2').merge(true);
      const merged = target.getRange('A1:C5').getMergedAreasOrNullObject();
      merged.load('address,areaCount');
      const none = target.getRange('D1:D5').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:B1, Sheet1!A2:B2');
      expect(none.isNullObject).toBe(true);
      target.getRange('A1').unmerge();
      await context.sync();
    });
    expect([made.sheet.content(0, 0), made.sheet.content(0, 1), made.sheet.content(1, 0)]).toEqual([
      1,
      null,
      3,
    ]);
    expect(made.sheet.props.merges).toHaveLength(1);
  });

  it('several take one look, and the edges of each its borders', async () => {
    const { sheet, Excel } = open();
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getRanges('A1:B2, D4');
      areas.format.fill.color = 'yellow';
      areas.format.borders.getItem('EdgeBottom').style = 'Double';
      areas.load('address,cellCount,areaCount,format/fill/color');
      await context.sync();
      expect([areas.address, areas.cellCount, areas.areaCount, areas.format.fill.color]).toEqual([
        'Sheet1!A1:B2, Sheet1!D4',
        5,
        2,
        '#FFFF00',
      ]);
    });
    expect(sheet.styleAt(1, 0).borders.bottom?.style).toBe('Double');
    expect(sheet.styleAt(0, 0).borders.bottom).toBeUndefined();
    expect(sheet.styleAt(3, 3).borders.bottom?.style).toBe('Double');
  });

  it('refuse addresses of more than 8,192 characters', async () => {
    const { Excel } = open();
    const long = Array.from({ length: 2_000 }, (_, i) => `A${i + 1}`).join(',');
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRanges(long).format.fill.color = 'red';
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  it('of whole columns keep their look apart from the cells', async () => {
    const { sheet, Excel } = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('B:C').format.font.bold = true;
      await context.sync();
    });
    expect([sheet.styleAt(5, 1).bold, sheet.styleAt(5, 3).bold]).toEqual([true, false]);
    expect(sheet.usedRange(false)).toBeNull();
  });
});
