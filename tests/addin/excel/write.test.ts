import { describe, expect, it } from 'vitest';
import { cellName } from '../../../shared/sheet/snapshot.ts';
import { bench, failure, fill, numbers, people } from './fixture.ts';

describe('writing edits', () => {
  it('changes these cells and no others, in one round trip and one undo step', async () => {
    const { book, port, person, trips } = bench();
    const sheet = book.sheets[0]!;
    fill(sheet, people(3, 2));
    const before = new Map(sheet.cells);
    const { trips: taken } = await trips(() =>
      port.write('Sheet1', [
        { cell: 'D2', value: 4.5 },
        { cell: 'D3', value: 5 },
        { cell: 'E4', value: null },
      ]),
    );
    expect(taken).toBe(1);
    expect([sheet.content(1, 3), sheet.content(2, 3), sheet.content(3, 4)]).toEqual([4.5, 5, null]);
    const changed = [...before].filter(([key, cell]) => {
      const now = sheet.cells.get(key);
      return cell.content !== now?.content && cell.formula === null;
    });
    expect(changed).toHaveLength(3);
    // The sums follow, though nobody wrote them.
    expect(sheet.content(1, 5)).toBe(4.5 + Number(before.get(16384 + 4)!.content));
    expect(person.undo()).toBe('add-in');
    expect(sheet.content(1, 3)).toBe(before.get(16384 + 3)!.content);
    expect(sheet.content(3, 4)).toBe(before.get(3 * 16384 + 4)!.content);
  });

  it('keeps texts texts, and writes formulas only where "=" begins them', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    const texts = [
      '+84 912 345 678',
      '-không-',
      '@ai',
      '007',
      '9.5',
      '7/7',
      '2024-01-31',
      '5%',
      'TRUE',
      '#REF!',
      "'nháy",
      'Mar 5',
      'Nguyễn Văn A',
    ];
    await port.write('Sheet1', [
      ...texts.map((value, i) => ({ cell: cellName(i, 0), value })),
      { cell: 'B1', value: '=1+1' },
    ]);
    expect(texts.map((_, i) => sheet.content(i, 0))).toEqual(texts);
    expect(sheet.cell(0, 1)).toMatchObject({ formula: '=1+1', content: 2 });
  });

  it('writes 5,000 edits in one request under the limit, joined or scattered', async () => {
    const joined = numbers(5_000, (i) => ({ cell: cellName(i + 1, 3), value: i / 2 }));
    const scattered = numbers(5_000, (i) => ({ cell: cellName(i * 2, (i * 7) % 23), value: i }));
    for (const edits of [joined, scattered]) {
      const { book, host, port, trips } = bench();
      const { trips: taken } = await trips(() => port.write('Sheet1', edits));
      expect(taken).toBe(1);
      expect(host.stats.largestRequest).toBeLessThan(5 * 1024 * 1024);
      const { cells } = book.sheets[0]!;
      expect(cells.size).toBe(5_000);
      expect(book.sheets[0]!.usedRange(true)!.rows).toBeGreaterThan(4_999);
    }
  });

  it('sends nothing where there is nothing to write', async () => {
    const { port, trips } = bench();
    expect((await trips(() => port.write('Sheet1', []))).trips).toBe(0);
  });

  it('waits while the person types into a cell, then writes', async () => {
    const { book, host, port } = bench();
    host.beginCellEdit();
    const writing = port.write('Sheet1', [{ cell: 'A1', value: 1 }]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(book.sheets[0]!.content(0, 0)).toBeNull();
    host.endCellEdit();
    await writing;
    expect(book.sheets[0]!.content(0, 0)).toBe(1);
  });

  it('says that a sheet is protected, and writes where cells are unlocked', async () => {
    const { book, port } = bench();
    const sheet = book.sheets[0]!;
    const open = { row: 0, column: 1, rows: 1, columns: 1 };
    sheet.restyle(open, (style) => ({ ...style, locked: false }));
    sheet.set('protection', { options: {}, password: null });
    expect((await failure(port.write('Sheet1', [{ cell: 'A1', value: 1 }]))).code).toBe(
      'sheet-protected',
    );
    await port.write('Sheet1', [{ cell: 'B1', value: 1 }]);
    expect(sheet.content(0, 1)).toBe(1);
  });

  it('says that the sheet is missing', async () => {
    const error = await failure(bench().port.write('Khác', [{ cell: 'A1', value: 1 }]));
    expect(error.code).toBe('sheet-missing');
  });
});

describe('values kept in the workbook', () => {
  it('recalls what was remembered, also after reopening, and forgets on null', async () => {
    const { book, port, reopen, trips } = bench();
    expect(await port.recall('nơi')).toBeNull();
    const value = { bước: 'kiểm tra', năm: 2022, mở: [1, 2] };
    expect((await trips(() => port.remember('nơi', value))).trips).toBe(1);
    expect(await reopen().recall('nơi')).toEqual(value);
    await port.remember('nơi', null);
    await port.remember('chưa có', null);
    expect(await port.recall('nơi')).toBeNull();
    expect(book.props.settings.size).toBe(0);
  });
});

describe('selection', () => {
  it('shows a cell', async () => {
    const { book, port, trips } = bench(['Một', 'Hai']);
    expect((await trips(() => port.select('Hai', 'F14'))).trips).toBe(1);
    expect(book.props.active?.name).toBe('Hai');
    expect(book.props.selection?.area).toEqual({ row: 13, column: 5, rows: 1, columns: 1 });
  });

  it('knows the name of the file', () => {
    expect(bench().port.workbookName()).toBe('Biểu chấm điểm.xlsx');
  });
});
