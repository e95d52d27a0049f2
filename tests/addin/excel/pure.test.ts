import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressLists,
  areaName,
  parseArea,
  parseAreas,
  rectanglesOf,
} from '../../../addin/excel/addresses.ts';
import { toExcelError } from '../../../addin/excel/errors.ts';
import { isDateFormat, isPercentFormat } from '../../../addin/excel/number-formats.ts';
import { ExcelError } from '../../../addin/excel/port.ts';
import { runsOf } from '../../../addin/excel/report/cells.ts';
import { freeName, retarget } from '../../../addin/excel/report/names.ts';
import type { Session } from '../../../addin/excel/session.ts';
import { workbookName } from '../../../addin/excel/sheets.ts';
import { cellKey } from '../../../shared/sheet/snapshot.ts';

describe('cells as rectangles', () => {
  it('cover every cell once and no other', () => {
    const cell = fc.tuple(fc.nat(30), fc.nat(12)).map(([row, column]) => cellKey(row, column));
    // biome-ignore lint/nursery/noFloatingPromises: the property is synchronous, and so is its check
    fc.assert(
      fc.property(fc.uniqueArray(cell, { maxLength: 120 }), (keys) => {
        const covered = rectanglesOf(keys).flatMap((area) => {
          const inside: number[] = [];
          for (let row = area.top; row <= area.bottom; row++) {
            for (let column = area.left; column <= area.right; column++) {
              inside.push(cellKey(row, column));
            }
          }
          return inside;
        });
        expect(covered.sort((a, b) => a - b)).toEqual([...keys].sort((a, b) => a - b));
      }),
    );
  });

  it('are one for a block', () => {
    const keys = [0, 1, 2].flatMap((row) => [3, 4].map((column) => cellKey(row, column)));
    expect(rectanglesOf(keys).map(areaName)).toEqual(['D1:E3']);
  });

  it('fit into addresses that Excel takes', () => {
    const areas = Array.from({ length: 3_000 }, (_, row) => ({
      top: row * 2,
      left: 0,
      bottom: row * 2,
      right: 0,
    }));
    const lists = addressLists(areas);
    expect(lists.every((list) => list.length <= 8192)).toBe(true);
    expect(lists.join(',').split(',')).toHaveLength(3_000);
  });
});

describe('addresses', () => {
  it.each([
    ['F12', { top: 11, left: 5, bottom: 11, right: 5 }],
    ['$A$1:B2', { top: 0, left: 0, bottom: 1, right: 1 }],
    ['B2:A1', { top: 0, left: 0, bottom: 1, right: 1 }],
    ['5:6', { top: 4, left: 0, bottom: 5, right: 16383 }],
    ['A:C', { top: 0, left: 0, bottom: 1048575, right: 2 }],
  ])('%s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it('of several areas on a sheet with commas and quotes in its name', () => {
    expect(parseAreas("'Bảng, ''số'' 1'!A1:B2, 'Bảng, ''số'' 1'!C3").map(areaName)).toEqual([
      'A1:B2',
      'C3',
    ]);
  });
});

describe('number formats', () => {
  it.each(['d-mmm', 'dd/mm/yyyy', '[$-42A]dd mmmm yyyy', 'h:mm', '[h]:mm', 'yyyy"năm"'])(
    '%s is a date',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );
  it.each(['General', '0.00', '0" điểm"', '#,##0\\ "đ"', '[Red]0', '@', '0%', 'General" ngày"'])(
    '%s is none',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
  it('tells percent from a text with the sign', () => {
    expect([isPercentFormat('0.0%'), isPercentFormat('0"%"')]).toEqual([true, false]);
  });
});

describe('names of sheets', () => {
  it('avoid what is taken, letter case aside, within 31 characters', () => {
    const long = 'Bảng tổng hợp thi đua năm 2022 của Sở';
    const first = freeName(long, []);
    const second = freeName(long, [first.toUpperCase()]);
    const third = freeName(long, [first, second]);
    expect(first).toBe(long.slice(0, 31).trim());
    expect([second, third].map((name) => name.slice(-4))).toEqual([' (2)', ' (3)']);
    expect([second, third].every((name) => name.length <= 31)).toBe(true);
    expect(freeName('***', [])).toBe('Bảng');
  });

  it('are changed in formulas, not in texts', () => {
    const names = new Map([['Số liệu', 'tạm-1']]);
    expect(retarget(`='Số liệu'!A1&"'Số liệu'!"&Khác!B2`, names)).toBe(
      `='tạm-1'!A1&"'Số liệu'!"&Khác!B2`,
    );
  });
});

describe('runs of sizes', () => {
  it('join neighbours of one size', () => {
    expect(
      runsOf([
        [0, 5],
        [1, 5],
        [2, 7],
        [4, 7],
      ]),
    ).toEqual([
      { first: 0, last: 1, size: 5 },
      { first: 2, last: 2, size: 7 },
      { first: 4, last: 4, size: 7 },
    ]);
  });
});

describe('errors', () => {
  const library = (code: string, errorLocation = '') => ({ code, debugInfo: { errorLocation } });

  it('carry Excel’s code and place, never its sentence', () => {
    const error = toExcelError({ ...library('InvalidArgument', 'Range.values'), message: 'Câu' });
    expect(error).toBeInstanceOf(ExcelError);
    expect((error as ExcelError).code).toBe('unknown');
    expect((error as ExcelError).detail).toBe('InvalidArgument @ Range.values');
    expect((error as ExcelError).message).not.toContain('Câu');
  });

  it('tell a protected sheet from missing rights', () => {
    expect((toExcelError(library('AccessDenied', 'Range.values')) as ExcelError).code).toBe(
      'sheet-protected',
    );
    expect((toExcelError(library('AccessDenied')) as ExcelError).code).toBe('access-denied');
  });

  it('leave our own defects as they are', () => {
    const defect = new TypeError('x is not a function');
    expect(toExcelError(defect)).toBe(defect);
  });
});

describe('the file’s name', () => {
  const nameOf = (url: string | null) =>
    workbookName({ office: { context: { document: { url } } } } as unknown as Session);
  it.each([
    ['https://x.sharepoint.com/s/Bi%E1%BB%83u%202022.xlsx?web=1', 'Biểu 2022.xlsx'],
    [
      'https://x.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D&file=Bi%E1%BB%83u.xlsx',
      'Biểu.xlsx',
    ],
    ['C:\\Hồ sơ\\Biểu 100%.xlsx', 'Biểu 100%.xlsx'],
    ['', ''],
    [null, ''],
  ])('%s', (url, name) => {
    expect(nameOf(url)).toBe(name);
  });
});
