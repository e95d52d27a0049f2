import { describe, expect, it } from 'vitest';
import { type Border, type CellStyle, DEFAULT_STYLE } from '../../model.ts';
import { fitNumber } from '../grid/fit-number.ts';
import { lineCount } from '../grid/fonts.ts';
import { linesOf } from '../grid/lines.ts';
import { spillOf } from '../grid/spill.ts';

/** A font whose letters are all 7 pixels wide. */
const widthOf = (text: string) => text.length * 7;

describe('a number in its cell', () => {
  it.each([
    [1234567.891, 'General', 80, '1234567,891'],
    [1234567.891, 'General', 70, '1234567,89'],
    [1234567.891, 'General', 50, '1234568'],
    [1234567.891, 'General', 40, '#####'],
    [1234.5, '#,##0.00', 56, '1.234,50'],
    [1234.5, '#,##0.00', 50, '#######'],
    [44690, 'dd/mm/yyyy', 60, '########'],
  ])('%d as %s in %d pixels: %s', (value, format, room, shown) => {
    expect(fitNumber(value, format, 'vi', room, widthOf)).toBe(shown);
  });
});

describe('a text that is too long', () => {
  const room = (free: readonly number[]) => (step: number) => (free.includes(step) ? 64 : null);

  it('runs over blank neighbours as far as it needs, away from where it leans', () => {
    expect(spillOf(100, 'left', room([1, 2, 3]))).toEqual({ before: 0, after: 2 });
    expect(spillOf(100, 'right', room([-1, -2]))).toEqual({ before: 2, after: 0 });
    expect(spillOf(100, 'center', room([-1, 1]))).toEqual({ before: 1, after: 1 });
  });

  it('stops where something stands, and stays home where it fits', () => {
    expect(spillOf(200, 'left', room([1, 3]))).toEqual({ before: 0, after: 1 });
    expect(spillOf(0, 'left', room([1]))).toEqual({ before: 0, after: 0 });
  });

  it('is wrapped at words, and inside a word that is wider than the cell', () => {
    expect(lineCount('một hai ba', 50, widthOf)).toBe(2);
    expect(lineCount('một hai ba', 70, widthOf)).toBe(1);
    expect(lineCount('một\nhai', 70, widthOf)).toBe(2);
    expect(lineCount('nghiêmtúcquá', 30, widthOf)).toBe(3);
  });
});

describe('borders', () => {
  const thin: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  const thick: Border = { ...thin, weight: 'Thick' };
  const window = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 };
  const sheet = (borders: readonly CellStyle['borders'][]) => (row: number) => ({
    ...DEFAULT_STYLE,
    borders: borders[row] ?? {},
  });

  it('are drawn once between two cells, the stronger one', () => {
    const lines = linesOf(window, sheet([{ bottom: thin }, { top: thick }]), () => false);
    expect(lines).toEqual([{ direction: 'row', before: 1, along: 0, border: thick }]);
  });

  it('stop at merged blocks, and strong ones come last', () => {
    const all = { top: thick, bottom: thin, left: thin, right: thin };
    const lines = linesOf(window, sheet([all, all]), () => true);
    expect(lines).toEqual([]);
    const apart = linesOf(window, sheet([all]), () => false);
    expect(apart.map(({ border }) => border.weight)).toEqual(['Thin', 'Thin', 'Thin', 'Thick']);
  });
});
