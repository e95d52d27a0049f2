import { describe, expect, it } from 'vitest';
import { conditionalLooks } from '../conditional-look.ts';
import { displayText } from '../model/number-text.ts';
import { open } from './setup.ts';

const shown = ({ book }: ReturnType<typeof open>, row: number, column: number) => {
  const sheet = book.sheets[0]!;
  return displayText(sheet.content(row, column), sheet.styleAt(row, column).numberFormat, 'vi');
};

describe('typing in Vietnam’s region', () => {
  it.each([
    ['6,5', 6.5, '6,5'],
    ['1.500', 1500, '1.500'],
    ['9.5', 46151, '9-Thg5'],
    ['9.25', 45901, 'Thg9-25'],
    ['13.25', '13.25', '13.25'],
    ['7/7', 46210, '7-Thg7'],
    ['31/12/2022', 44926, '31/12/2022'],
    ['50%', 0.5, '50%'],
    ["'007", '007', '007'],
    ['6,5đ', '6,5đ', '6,5đ'],
    ['9,5/10', '9,5/10', '9,5/10'],
    ['32/1/2022', '32/1/2022', '32/1/2022'],
    ['TRUE', true, 'TRUE'],
  ])('%s', (text, content, text2) => {
    const made = open();
    expect(made.person.type(made.sheet, 0, 0, text).kind).toBe('done');
    expect(made.sheet.content(0, 0)).toBe(content);
    expect(shown(made, 0, 0)).toBe(text2);
  });

  it('goes to the first cell of a merged area', () => {
    const { person, sheet } = open();
    sheet.set('merges', [{ row: 0, column: 0, rows: 2, columns: 2 }]);
    person.type(sheet, 1, 1, 'x');
    expect([sheet.content(0, 0), sheet.content(1, 1)]).toEqual(['x', null]);
  });
});

describe('undo', () => {
  it('goes back step by step, sums included, and forth again', () => {
    const { person, sheet } = open();
    person.type(sheet, 0, 0, '1');
    person.type(sheet, 0, 1, '=A1+1');
    person.type(sheet, 0, 0, '5');
    const state = () => [sheet.content(0, 0), sheet.content(0, 1)];
    expect(state()).toEqual([5, 6]);
    expect(person.undo()).toBe('typing');
    expect(state()).toEqual([1, 2]);
    person.undo();
    expect(state()).toEqual([1, null]);
    person.redo();
    person.redo();
    expect(state()).toEqual([5, 6]);
    expect(person.redo()).toBeNull();
  });

  it('takes back a whole paste, a deletion, and a whole batch of an add-in', async () => {
    const { person, sheet, Excel } = open();
    person.paste(sheet, 0, 0, [
      ['1', '2'],
      ['3', '4'],
    ]);
    person.clear(sheet, { row: 0, column: 0, rows: 2, columns: 1 });
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getFirst();
      target.getRange('A1:B1').values = [['x', 'y']];
      target.getRange('A1').format.fill.color = '#FF0000';
      target.getRange('A:A').format.columnWidth = 100;
      await context.sync();
    });
    expect(person.undo()).toBe('add-in');
    expect([sheet.content(0, 1), sheet.styleAt(0, 0).fill, sheet.columnWidth(0)]).toEqual([
      2,
      null,
      48,
    ]);
    expect(person.undo()).toBe('clear');
    expect(sheet.content(1, 0)).toBe(3);
    expect(person.undo()).toBe('paste');
    expect(sheet.usedRange(false)).toBeNull();
  });

  it('forgets what was before a call that Excel on the web cannot undo', async () => {
    const { person, sheet, Excel } = open();
    person.type(sheet, 0, 0, '1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    expect(person.undo()).toBeNull();
  });

  it('is not spent on an edit that validation refused', () => {
    const { person, sheet } = open();
    person.type(sheet, 0, 0, 'trước');
    sheet.set('validations', [
      {
        areas: [{ row: 0, column: 1, rows: 1, columns: 1 }],
        type: 'List',
        operator: null,
        formula1: 'Có,Không',
        formula2: null,
        ignoreBlanks: true,
        alert: { show: true, style: 'Stop', title: '', message: '' },
        prompt: { show: false, title: '', message: '' },
      },
    ]);
    expect(person.type(sheet, 0, 1, 'Có lẽ').kind).toBe('invalid');
    expect(person.type(sheet, 0, 1, 'Có').kind).toBe('done');
    person.undo();
    expect([sheet.content(0, 0), sheet.content(0, 1)]).toEqual(['trước', null]);
  });
});

describe('conditional formats on the screen', () => {
  it('follow the values, moved along the cells, the upper over the lower', () => {
    const { host, person, sheet } = open();
    const look = { fontColor: null, bold: null, italic: null };
    const areas = [{ row: 0, column: 0, rows: 3, columns: 1 }];
    sheet.set('conditionalFormats', [
      {
        id: '1',
        areas,
        test: { kind: 'custom', formula: '=A1>5' },
        look: { ...look, fill: '#FF0000' },
        stopIfTrue: false,
      },
      {
        id: '2',
        areas,
        test: { kind: 'cellValue', operator: 'Between', formula1: '1', formula2: '9' },
        look: { ...look, fill: '#00FF00', bold: true },
        stopIfTrue: false,
      },
    ]);
    for (const [row, text] of ['7', '2', '12'].entries()) person.type(sheet, row, 0, text);
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    const looks = conditionalLooks(sheet, area, (on, formulas) => host.evaluate(on, formulas));
    const at = (row: number) => looks.get(row * 16384);
    expect(at(0)).toMatchObject({ fill: '#FF0000', bold: true });
    expect(at(1)).toMatchObject({ fill: '#00FF00', bold: true });
    expect(at(2)).toMatchObject({ fill: '#FF0000', bold: null });
    expect(looks.size).toBe(3);
  });
});
