import { describe, expect, it } from 'vitest';
import type { MarkLevel } from '../../../addin/excel/port.ts';
import { cellName } from '../../../shared/sheet/snapshot.ts';
import { conditionalLooks } from '../../excel-host/conditional-look.ts';
import type { ConditionalFormat, SheetModel } from '../../excel-host/model.ts';
import { type Bench, bench, fill, numbers, people } from './fixture.ts';

const THEIRS: ConditionalFormat = {
  id: '{00000000-0001-0000-0000-0000000000FF}',
  areas: [{ row: 0, column: 0, rows: 100, columns: 10 }],
  test: { kind: 'custom', formula: '=A1>5' },
  look: { fill: '#00FF00', fontColor: null, bold: null, italic: null },
  stopIfTrue: false,
};

function prepared(): Bench & { sheet: SheetModel } {
  const made = bench(['Điểm', 'Khác']);
  const sheet = made.book.sheets[0]!;
  fill(sheet, people(12));
  sheet.restyle({ row: 1, column: 1, rows: 1, columns: 1 }, (s) => ({ ...s, fill: '#ABCDEF' }));
  sheet.set('conditionalFormats', [THEIRS]);
  return { ...made, sheet };
}

function fillAt({ host }: Bench, sheet: SheetModel, row: number, column: number) {
  const area = { row, column, rows: 1, columns: 1 };
  const looks = conditionalLooks(sheet, area, (on, formulas) => host.evaluate(on, formulas));
  return looks.get(row * 16384 + column)?.fill ?? null;
}

describe('marks', () => {
  it('show over the cells that are meant, the worst on top, and leave the colours below', async () => {
    const made = prepared();
    const { port, sheet } = made;
    await port.readSheet();
    await port.mark('Điểm', [
      { cell: 'B2', level: 'warning' },
      { cell: 'B2', level: 'error' },
      { cell: 'D4', level: 'info' },
    ]);
    expect(fillAt(made, sheet, 1, 1)).toBe('#FFC7CE');
    expect(fillAt(made, sheet, 3, 3)).toBe('#DDEBF7');
    expect(fillAt(made, sheet, 4, 3)).toBeNull();
    expect(sheet.styleAt(1, 1).fill).toBe('#ABCDEF');
  });

  it('cost one round trip after a read, for 12 cells and for 5,000 scattered ones', async () => {
    for (const count of [12, 5_000]) {
      const { host, port, sheet, trips } = prepared();
      await port.readSheet();
      const levels: MarkLevel[] = ['error', 'warning', 'info'];
      const marks = numbers(count, (i) => ({
        cell: cellName(i * 2 + 1, (i * 5) % 17),
        level: levels[i % 3]!,
      }));
      expect((await trips(() => port.mark('Điểm', marks))).trips).toBe(1);
      expect((await trips(() => port.mark('Điểm', marks.slice(0, 3)))).trips).toBe(1);
      expect(sheet.props.conditionalFormats).toHaveLength(4);
      expect(host.stats.largestRequest).toBeLessThan(5 * 1024 * 1024);
    }
  });

  it('replace earlier marks, on another sheet too', async () => {
    const { book, port, sheet } = prepared();
    await port.readSheet();
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    await port.mark('Khác', [{ cell: 'A1', level: 'error' }]);
    expect(sheet.props.conditionalFormats).toEqual([THEIRS]);
    expect(book.sheets[1]!.props.conditionalFormats).toHaveLength(1);
    await port.mark('Khác', []);
    expect(book.sheets[1]!.props.conditionalFormats).toEqual([]);
    expect(book.props.settings.size).toBe(0);
  });

  it('come off without a trace, and only ours', async () => {
    const { book, port, sheet, trips } = prepared();
    await port.readWorkbook();
    await port.readSheet();
    const cells = new Map(sheet.cells);
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    expect((await trips(() => port.unmark())).trips).toBe(2);
    expect(sheet.props.conditionalFormats).toEqual([THEIRS]);
    expect(sheet.cells).toEqual(cells);
    expect(book.props.settings.size).toBe(0);
    expect((await trips(() => port.unmark())).trips).toBe(0);
  });

  it('come off after the workbook was reopened, renamed sheets and all', async () => {
    const { book, port, reopen, sheet, trips } = prepared();
    await port.readSheet();
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    sheet.set('name', 'Điểm năm 2022');
    const again = reopen();
    expect((await trips(() => again.unmark())).trips).toBe(3);
    expect(sheet.props.conditionalFormats).toEqual([THEIRS]);
    expect(book.props.settings.size).toBe(0);
  });

  it('of an earlier session are replaced by the next ones', async () => {
    const { port, reopen, sheet } = prepared();
    await port.readSheet();
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    const again = reopen();
    await again.readSheet();
    await again.mark('Điểm', [{ cell: 'C3', level: 'warning' }]);
    expect(sheet.props.conditionalFormats).toHaveLength(2);
    await again.unmark();
    expect(sheet.props.conditionalFormats).toEqual([THEIRS]);
  });

  it('without a read before are found by asking first', async () => {
    const { book, port, sheet } = prepared();
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    expect(sheet.props.conditionalFormats).toHaveLength(2);
    expect([...book.props.settings.values()]).toEqual([[sheet.id]]);
  });

  it('that somebody took off by hand are no hindrance', async () => {
    const { port, sheet } = prepared();
    await port.readSheet();
    await port.mark('Điểm', [
      { cell: 'A1', level: 'error' },
      { cell: 'A2', level: 'info' },
    ]);
    sheet.set('conditionalFormats', sheet.props.conditionalFormats.slice(1));
    await port.mark('Điểm', [{ cell: 'A3', level: 'error' }]);
    expect(sheet.props.conditionalFormats).toHaveLength(2);
    expect(sheet.props.conditionalFormats[0]!.areas).toEqual([
      { row: 2, column: 0, rows: 1, columns: 1 },
    ]);
  });

  it('on a sheet that was deleted are no hindrance', async () => {
    const { book, port } = prepared();
    await port.readWorkbook();
    await port.readSheet();
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    book.removeSheet(book.sheets[0]!);
    await port.unmark();
    expect(book.props.settings.size).toBe(0);
  });

  it('are one undo step', async () => {
    const { person, port, sheet } = prepared();
    await port.readSheet();
    await port.mark('Điểm', [{ cell: 'A1', level: 'error' }]);
    person.undo();
    expect(sheet.props.conditionalFormats).toEqual([THEIRS]);
  });
});
