import { describe, expect, it } from 'vitest';
import '../../formulas/node-engine.ts';
import { formatRect, parseAddress } from '../../a1.ts';
import { type SheetModel, WorkbookModel } from '../../model.ts';
import { aggregateOf } from '../app/aggregate.ts';
import { filledFrom, repeated } from '../app/block-copy.ts';
import { keyAction } from '../app/keys.ts';
import { Geometry } from '../grid/geometry.ts';
import { currentRegion, jump, lastCell, step } from '../grid/navigate.ts';
import { selectCells, withMerges } from '../grid/selection.ts';

const rect = (address: string) => parseAddress(address)!.rect;
const at = (address: string) => {
  const { row, column } = rect(address);
  return { row, column };
};
const name = ({ row, column }: { row: number; column: number }) =>
  formatRect({ row, column, rows: 1, columns: 1 });

/** A sheet from its rows; null for blank. */
function sheetOf(rows: readonly (readonly (string | number | null)[])[]): SheetModel {
  const sheet = new WorkbookModel().addSheet('S');
  const area = { row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
  sheet.editCells(area, (cell, row, column) => {
    const value = rows[row]![column]!;
    return typeof value === 'string' && value.startsWith('=')
      ? { ...cell, formula: value, content: 0 }
      : { ...cell, content: value };
  });
  return sheet;
}

const DOWN = { rows: 1, columns: 0 } as const;
const RIGHT = { rows: 0, columns: 1 } as const;
const UP = { rows: -1, columns: 0 } as const;

describe('one step', () => {
  it('goes over hidden rows and round merged blocks, and stays at the edge', () => {
    const sheet = sheetOf([['a']]);
    sheet.set('hiddenRows', new Set([1, 2]));
    sheet.set('merges', [rect('B4:C5')]);
    const geometry = new Geometry(sheet.props, 1);
    expect(name(step(sheet, geometry, at('A1'), DOWN))).toBe('A4');
    expect(name(step(sheet, geometry, at('B4'), DOWN))).toBe('B6');
    expect(name(step(sheet, geometry, at('B4'), RIGHT))).toBe('D4');
    expect(name(step(sheet, geometry, at('A1'), UP))).toBe('A1');
  });
});

describe('Ctrl and an arrow', () => {
  const sheet = sheetOf([['a'], ['b'], [null], [null], ['c'], [null]]);
  const geometry = new Geometry(sheet.props, 1);

  it.each([
    ['A1', DOWN, 'A2'],
    ['A2', DOWN, 'A5'],
    ['A3', DOWN, 'A5'],
    ['A5', DOWN, 'A1048576'],
    ['A5', UP, 'A2'],
    ['A1', RIGHT, 'XFD1'],
  ])('from %s leads to the edge of the data', (from, direction, to) => {
    expect(name(jump(sheet, geometry, at(from), direction))).toBe(to);
  });
});

describe('blocks', () => {
  it('the filled cells around one, with what touches them at a corner', () => {
    const sheet = sheetOf([
      ['a', 'b', null, null],
      [null, null, 'c', null],
      [null, null, null, null],
      [null, null, null, 'd'],
    ]);
    expect(formatRect(currentRegion(sheet, at('A1')))).toBe('A1:C2');
    expect(formatRect(currentRegion(sheet, at('D4')))).toBe('D4');
    expect(name(lastCell(sheet))).toBe('D4');
  });

  it('take merged blocks whole, again and again', () => {
    const sheet = sheetOf([['a']]);
    sheet.set('merges', [rect('B1:B3'), rect('A3:A5')]);
    expect(formatRect(withMerges(sheet, rect('B2')))).toBe('B1:B3');
    expect(formatRect(withMerges(sheet, rect('A2:B2')))).toBe('A1:B5');
    expect(selectCells(sheet, at('A4'), at('A4')).active).toEqual(at('A3'));
  });

  it('are added up by their numbers only', () => {
    const sheet = sheetOf([[1, 'x', 2.5, null]]);
    expect(aggregateOf(sheet, rect('A1:D1'))).toEqual({ count: 3, numbers: 2, sum: 3.5 });
  });
});

describe('copied cells', () => {
  const shown = (sheet: SheetModel, area: string, edits: ReturnType<typeof repeated>) => {
    sheet.putCells(edits, rect(area));
    const { row, column, rows, columns } = rect(area);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const cell = sheet.cell(row + r, column + c);
        return cell?.formula ?? cell?.content ?? null;
      }),
    );
  };

  it('are repeated over a larger area, references moved along', () => {
    const sheet = sheetOf([[1, '=A1*$A$1']]);
    const edits = repeated(sheet, rect('B1'), rect('B2:B3'));
    expect(shown(sheet, 'B1:B3', edits)).toEqual([['=A1*$A$1'], ['=A2*$A$1'], ['=A3*$A$1']]);
  });

  it('go on in equal steps when they are dragged, either way', () => {
    const sheet = sheetOf([[null], [null], [2], [4], [null], [null]]);
    const down = filledFrom(sheet, rect('A3:A4'), rect('A3:A6'));
    expect(shown(sheet, 'A3:A6', down)).toEqual([[2], [4], [6], [8]]);
    const up = filledFrom(sheet, rect('A3:A4'), rect('A1:A4'));
    expect(shown(sheet, 'A1:A4', up)).toEqual([[-2], [0], [2], [4]]);
  });

  it('one number is repeated, texts and formulas too', () => {
    const sheet = sheetOf([[5, 'x', '=A1']]);
    const edits = filledFrom(sheet, rect('A1:C1'), rect('A1:C3'));
    expect(shown(sheet, 'A1:C3', edits)).toEqual([
      [5, 'x', '=A1'],
      [5, 'x', '=A2'],
      [5, 'x', '=A3'],
    ]);
  });
});

describe('keys', () => {
  const key = (text: string) => {
    const parts = text.split('+');
    return keyAction({
      key: parts.at(-1)!,
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
      metaKey: false,
    });
  };

  it.each([
    ['Enter', { do: 'next', by: { rows: 1, columns: 0 } }],
    ['Shift+Tab', { do: 'next', by: { rows: 0, columns: -1 } }],
    ['Ctrl+Shift+ArrowDown', { do: 'move', by: DOWN, jump: true, extend: true }],
    ['Ctrl+Home', { do: 'sheet-start', extend: false }],
    ['Ctrl+z', { do: 'undo' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['F2', { do: 'edit' }],
    ['Alt+ArrowDown', { do: 'list' }],
    ['a', null],
    ['Ctrl+c', null],
    [' ', null],
  ])('%s', (text, action) => {
    expect(key(text)).toEqual(action);
  });
});
