import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../model/entry.ts';
import { type Cell, CellError, DEFAULT_STYLE } from '../../model.ts';
import { editText } from '../entry/edit-text.ts';
import { hasStrayComma, shownFormula, typedFormula } from '../entry/formula-locale.ts';
import { awaitsReference, withReference } from '../entry/point-mode.ts';
import { fromTabText, toTabText } from '../entry/tab-text.ts';
import { typedText } from '../entry/typed-text.ts';

const cell = (content: Cell['content'], formula: string | null = null, quoted = false): Cell => ({
  content,
  formula,
  quoted,
  style: null,
});
const style = (numberFormat: string) => ({ ...DEFAULT_STYLE, numberFormat });

describe('formulas in Vietnam’s Excel', () => {
  it.each([
    ['=ROUND(A1*1.5,1)', '=ROUND(A1*1,5;1)'],
    ['=IF(A1>=.5,"a,b;1.5",\'Bảng 1,2\'!B2)', '=IF(A1>=,5;"a,b;1.5";\'Bảng 1,2\'!B2)'],
    ['=SUM({1,2;3,4})', '=SUM({1\\2;3\\4})'],
    ['=LOG10(A1)+1', '=LOG10(A1)+1'],
  ])('%s is shown as %s, and read back', (american, shown) => {
    expect(shownFormula(american, 'vi')).toBe(shown);
    expect(typedFormula(shown, 'vi')).toBe(american);
  });

  it('stay as they are in the American region', () => {
    expect(shownFormula('=ROUND(1.5,1)', 'en')).toBe('=ROUND(1.5,1)');
  });

  it('get the brackets that were forgotten, not those in texts', () => {
    expect(typedFormula('=SUM(A1;ROUND(A2;1', 'vi')).toBe('=SUM(A1,ROUND(A2,1))');
    expect(typedFormula('="("', 'vi')).toBe('="("');
  });

  it('are refused where a comma separates arguments', () => {
    expect(hasStrayComma('=SUM(A1,A2)', 'vi')).toBe(true);
    expect(hasStrayComma('=SUM(A1;"x,y";1,5)', 'vi')).toBe(false);
    expect(typedText('=SUM(A1,A2)', DEFAULT_STYLE, 'vi')).toEqual({ kind: 'refused' });
  });
});

describe('the text of a cell that is edited', () => {
  it.each([
    [cell(9.5), 'General', '9,5'],
    [cell(0.1 + 0.2), 'General', '0,3'],
    [cell(0.625), '0.0%', '62,5%'],
    [cell(44690), 'd-mmm', '09/05/2022'],
    [cell(44690.5), 'General', '44690,5'],
    [cell(44690.5), 'dd/mm/yyyy', '09/05/2022 12:00:00'],
    [cell('9.5'), 'General', '9.5'],
    [cell('007', null, true), 'General', "'007"],
    [cell(true), 'General', 'TRUE'],
    [cell(new CellError('#REF!')), 'General', '#REF!'],
    [cell(3, '=SUM(A1,A2)'), 'General', '=SUM(A1;A2)'],
    [cell(null), 'General', ''],
  ])('%o under %s is %s', (content, format, text) => {
    expect(editText(content, style(format), 'vi')).toBe(text);
  });

  it('is read back as the same number, whatever the region', () => {
    const region = fc.constantFrom('vi' as const, 'en' as const);
    const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(region, number, (where, value) => {
        const text = editText(cell(value), style('General'), where);
        const { content } = readEntry(text, { region: where, asText: false, year: 2022 });
        expect(content).toBeCloseTo(value, 5);
      }),
    );
  });

  it('is read back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        const text = editText(cell(serial), style('dd/mm/yyyy'), 'vi');
        const { content } = readEntry(text, { region: 'vi', asText: false, year: 2022 });
        expect(content).toBe(serial);
      }),
    );
  });
});

describe('a number typed into a percentage', () => {
  it('is taken in percent, dates and texts are not', () => {
    const typed = (text: string) => typedText(text, style('0%'), 'vi');
    expect(typed('50')).toEqual({ kind: 'text', text: '50%' });
    expect(typed('1.500,5')).toEqual({ kind: 'text', text: '1.500,5%' });
    expect(typed('9.5')).toEqual({ kind: 'text', text: '9.5' });
    expect(typed('50%')).toEqual({ kind: 'text', text: '50%' });
  });
});

describe('blocks on the clipboard', () => {
  it.each([
    [
      'a\tb\r\n"x\ny"\t\r\n',
      [
        ['a', 'b'],
        ['x\ny', ''],
      ],
    ],
    ['"a" b\tc', [['"a" b', 'c']]],
    ['', [['']]],
    ['1\n2', [['1'], ['2']]],
  ])('%j is read as %j', (text, block) => {
    expect(fromTabText(text)).toEqual(block);
  });

  it('come back as they went', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ế') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(block, (lines) => {
        expect(fromTabText(`${toTabText(lines)}\r\n`)).toEqual(lines);
      }),
    );
  });
});

describe('pointing at a cell', () => {
  it.each([
    ['=', 1, true],
    ['=SUM(', 5, true],
    ['=A1+ ', 5, true],
    ['=A1', 3, false],
    ['="a+', 4, false],
    ['5+', 2, false],
  ])('after %s at %d: %s', (text, caret, awaits) => {
    expect(awaitsReference(text, caret)).toBe(awaits);
  });

  it('replaces its own address while the drag goes on', () => {
    const first = withReference('=SUM()', 5, 5, 'A1');
    expect(withReference(first.text, first.start, first.end, 'A1:B2').text).toBe('=SUM(A1:B2)');
  });
});
