import { describe, expect, it } from 'vitest';
import type { Chart, SheetModel } from '../../model.ts';
import { WorkbookModel } from '../../model.ts';
import { categoryLabels } from '../charts/category-labels.ts';
import { chartData } from '../charts/chart-data.ts';
import { scaleOf, share } from '../charts/scale.ts';

describe('a value axis', () => {
  it.each([
    [
      [92.5, 40],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [100, 40],
      [0, 20, 40, 60, 80, 100, 120],
    ],
    [
      [3, 9.5],
      [0, 2, 4, 6, 8, 10],
    ],
    [
      [-5, 12],
      [-5, 0, 5, 10, 15],
    ],
    [
      [-5, -1],
      [-5, -4, -3, -2, -1, 0],
    ],
    [
      [0, 0],
      [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2],
    ],
    [
      [92.5, 90, 79],
      [70, 75, 80, 85, 90, 95],
    ],
  ])('of %j has round steps', (values, ticks) => {
    expect(scaleOf(values).ticks).toEqual(ticks);
  });

  it('says where a value lies', () => {
    expect(share(50, scaleOf([92.5, 40]))).toBe(0.5);
  });
});

describe('names under the columns', () => {
  it('stand whole, else in lines, else each nth', () => {
    expect(categoryLabels(['Thanh tra'], 100)).toEqual({ every: 1, lines: [['Thanh tra']] });
    expect(categoryLabels(['Kế hoạch - Tài chính'], 80).lines).toEqual([
      ['Kế hoạch -', 'Tài chính'],
    ]);
    expect(categoryLabels(['Văn phòng Sở', 'Thanh tra'], 20).every).toBe(2);
    expect(categoryLabels(['Nghiêmtúckỷcương'], 60).lines[0]![0]).toMatch(/…$/);
  });
});

describe('what a chart draws', () => {
  const block = (sheet: SheetModel, column: number) => ({
    sheetId: sheet.id,
    rect: { row: 0, column, rows: 3, columns: 1 },
  });

  it('is what stands in its cells now; a blank is a gap, not 0', () => {
    const book = new WorkbookModel();
    const sheet = book.addSheet('S');
    const rows = [
      ['Văn phòng', 92.5],
      ['Thanh tra', null],
      [2022, 'không có'],
    ] as const;
    sheet.editCells({ row: 0, column: 0, rows: 3, columns: 2 }, (cell, row, column) => ({
      ...cell,
      content: rows[row]![column]!,
    }));
    const chart = {
      series: [{ name: 'Điểm', values: block(sheet, 1), categories: block(sheet, 0) }],
    } as unknown as Chart;
    expect(chartData(chart, book, 'vi')).toEqual({
      categories: ['Văn phòng', 'Thanh tra', '2022'],
      series: [{ name: 'Điểm', values: [92.5, null, null] }],
    });
  });
});
