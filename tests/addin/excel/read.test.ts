import { describe, expect, it } from 'vitest';
import { DateCell, ErrorCell, valueAt } from '../../../shared/sheet/snapshot.ts';
import { HostError } from '../../excel-host/host.ts';
import { CellError, type SheetModel } from '../../excel-host/model.ts';
import { bench, failure, fill, format, numbers, people } from './fixture.ts';

function put(sheet: SheetModel, row: number, column: number, content: CellError | string) {
  const area = { row, column, rows: 1, columns: 1 };
  sheet.editCells(area, (cell) => ({ ...cell, content }));
}

describe('reading one sheet', () => {
  it('keeps kinds apart: text, number, truth, date, error, blank, percent', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    fill(sheet, [['chữ', 6.5, true, 46151, 0.95, null, '007']]);
    format(sheet, 0, 3, 'd-mmm');
    format(sheet, 0, 4, '0%');
    put(sheet, 1, 0, new CellError('#REF!'));
    const read = await port.readSheet();
    expect(read.name).toBe('Sheet1');
    expect(read.values).toEqual([
      ['chữ', 6.5, true, new DateCell(46151), 0.95, null, '007'],
      [new ErrorCell('#REF!'), null, null, null, null, null, null],
    ]);
    expect([...read.percents]).toEqual([4]);
    expect(read.hidden).toBe(false);
  });

  it('takes formulas without "=", and their results; a text that begins with "=" is no formula', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    fill(sheet, [[1, 2, '=A1+B1', '=IF(A1>5,"cao","")']]);
    sheet.editCells({ row: 1, column: 0, rows: 1, columns: 1 }, (cell) => ({
      ...cell,
      content: '=A1',
      quoted: true,
    }));
    const read = await port.readSheet();
    expect(read.values[0]).toEqual([1, 2, 3, null]);
    expect(read.values[1]).toEqual(['=A1', null, null, null]);
    expect([...read.formulas]).toEqual([
      [2, 'A1+B1'],
      [3, 'IF(A1>5,"cao","")'],
    ]);
  });

  it('leaves out what was only formatted, and keeps absolute places', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    fill(sheet, [['x']], 4, 3);
    sheet.restyle({ row: 50, column: 26, rows: 1, columns: 1 }, (s) => ({ ...s, fill: '#FF0000' }));
    const read = await port.readSheet();
    expect(read.values).toHaveLength(5);
    expect(read.values[0]).toHaveLength(4);
    expect(valueAt(read, 4, 3)).toBe('x');
  });

  it('reads an empty sheet as no rows', async () => {
    const read = await bench().port.readSheet();
    expect(read.values).toEqual([]);
  });

  it('tells hidden rows and columns one by one, and merged areas', async () => {
    const { book, port } = bench(["Bảng, 'số' 1"]);
    const sheet = book.sheets[0]!;
    fill(sheet, people(6, 3));
    sheet.set('hiddenRows', new Set([2, 3, 40]));
    sheet.set('hiddenColumns', new Set([1]));
    sheet.set('merges', [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 2, column: 2, rows: 2, columns: 1 },
    ]);
    const read = await port.readSheet();
    expect([...read.hiddenRows]).toEqual([2, 3]);
    expect([...read.hiddenColumns]).toEqual([1]);
    expect(read.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ]);
  });

  it('finds more merged areas than Excel gives at once', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    fill(
      sheet,
      numbers(600, (i) => [i, 'x', 'y']),
    );
    const merge = (row: number, rows = 1) => ({ row, column: 1, rows, columns: 2 });
    sheet.set('merges', [...numbers(598, (i) => merge(i)), merge(598, 2)]);
    const read = await port.readSheet();
    expect(read.merges).toHaveLength(599);
    expect(read.merges.at(-1)).toEqual({ top: 598, left: 1, bottom: 599, right: 2 });
  });

  it('names the sheet that is missing', async () => {
    const error = await failure(bench().port.readSheet('Không có'));
    expect(error.code).toBe('sheet-missing');
    expect(error.detail).toContain('ItemNotFound');
  });
});

describe('reading large sheets', () => {
  it('takes one round trip for 12 people and for 5,000, each under the limit', async () => {
    for (const count of [12, 5_000]) {
      const { book, host, port, trips } = bench();
      fill(book.sheets[0]!, people(count));
      const { trips: taken, result } = await trips(() => port.readSheet());
      expect(taken).toBe(1);
      expect(result.values).toHaveLength(count + 1);
      expect(valueAt(result, count, 1)).toBe(`Nguyễn Thị Người Thứ ${count}`);
      expect(valueAt(result, count, 26)).toBe(
        people(count)
          [count]!.slice(3, 26)
          .reduce<number>((sum, v) => sum + Number(v), 0),
      );
      expect(host.stats.largestResponse).toBeLessThan(5 * 1024 * 1024);
    }
  });

  it('takes two round trips beyond the first window, hidden rows included', async () => {
    const { book, port, trips } = bench();
    const sheet = book.sheets[0]!;
    fill(
      sheet,
      numbers(7_000, (i) => [i, `dòng ${i}`]),
    );
    const tall = await trips(() => port.readSheet());
    expect(tall.trips).toBe(2);
    expect(valueAt(tall.result, 6_999, 1)).toBe('dòng 6999');
    fill(book.addSheet('Rộng'), [['gần']]);
    fill(book.sheets[1]!, [['xa']], 3, 60);
    const wide = await trips(() => port.readSheet('Rộng'));
    expect(wide.trips).toBe(2);
    expect(valueAt(wide.result, 3, 60)).toBe('xa');
    sheet.set('hiddenRows', new Set([10, 6_500]));
    const hidden = await trips(() => port.readSheet());
    expect([...hidden.result.hiddenRows]).toEqual([10, 6_500]);
    expect(hidden.trips).toBe(2);
  });

  it('reads a stray cell far below without reading the void between', async () => {
    const { book, host, port } = bench();
    const sheet = book.sheets[0]!;
    fill(sheet, people(12));
    fill(sheet, [['lạc']], 60_000, 4);
    const read = await port.readSheet();
    expect(read.values).toHaveLength(60_001);
    expect(valueAt(read, 60_000, 4)).toBe('lạc');
    expect(valueAt(read, 3, 1)).toBe('Nguyễn Thị Người Thứ 3');
    expect(host.stats.largestResponse).toBeLessThan(5 * 1024 * 1024);
  });

  it('refuses a sheet that reaches to its very end, and says how far', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    fill(sheet, people(12));
    fill(sheet, [['lạc']], 1_048_575, 16_383);
    const error = await failure(port.readSheet());
    expect(error.code).toBe('sheet-unbounded');
    expect(error.detail).toBe('Sheet1!A1:XFD1048576');
  });

  it('refuses what no person keeps by hand', async () => {
    const { book, port } = bench();
    fill(book.sheets[0]!, [['a']]);
    fill(book.sheets[0]!, [['z']], 100_000, 50);
    const error = await failure(port.readSheet());
    expect(error.code).toBe('too-large');
    expect(error.detail).toBe('Sheet1!A1:AY100001');
  });

  it('asks for less where an answer would be too large', async () => {
    const { book, host, port } = bench();
    const long = 'x'.repeat(900);
    fill(
      book.sheets[0]!,
      numbers(3_000, (i) => [i, long, long]),
    );
    const read = await port.readSheet();
    expect(read.values).toHaveLength(3_000);
    expect(valueAt(read, 2_999, 2)).toBe(long);
    expect(host.stats.roundTrips).toBeGreaterThan(2);
  });
});

describe('reading the workbook', () => {
  it('reads every visible sheet in two round trips', async () => {
    for (const count of [12, 5_000]) {
      const { book, port, trips } = bench(['Một', 'Hai', 'Ẩn']);
      fill(book.sheets[0]!, people(count));
      fill(book.sheets[1]!, [['hai']]);
      book.sheets[2]!.set('visibility', 'Hidden');
      await port.remember('layouts', { Một: 1 });
      const { trips: taken, result } = await trips(() => port.readWorkbook('layouts'));
      expect(result.sheets.map(({ name }) => name)).toEqual(['Một', 'Hai']);
      expect(result.sheets[0]!.values).toHaveLength(count + 1);
      expect(result).toMatchObject({ active: 'Một', kept: { Một: 1 } });
      // 5,000 people beside another sheet are beyond the window that is left for each.
      expect(taken).toBe(count === 12 ? 2 : 3);
    }
  });

  it('falls back to one sheet at a time where all together are too much', async () => {
    const { book, port } = bench(['Một', 'Hai']);
    const long = 'x'.repeat(900);
    for (const sheet of book.sheets)
      fill(
        sheet,
        numbers(1_500, (i) => [i, long, long]),
      );
    const read = await port.readWorkbook();
    expect(read.kept).toBeNull();
    expect(read.sheets.map(({ values }) => values.length)).toEqual([1_500, 1_500]);
  });
});

describe('what goes wrong on the way', () => {
  it.each([
    [HostError.CellEditMode, 'cell-edit-mode'],
    [HostError.SessionLost, 'session-lost'],
    [HostError.Busy, 'busy'],
    [HostError.Denied, 'access-denied'],
  ])('translates channel error %i to %s', async (fault, code) => {
    const { host, port } = bench();
    host.faults.push(fault);
    const error = await failure(port.readSheet());
    expect(error.code).toBe(code);
  });

  it('does not read while a cell is being typed into', async () => {
    const { host, port } = bench();
    host.beginCellEdit();
    expect((await failure(port.readSheet())).code).toBe('cell-edit-mode');
    host.endCellEdit();
    await expect(port.readSheet()).resolves.toBeDefined();
  });
});
