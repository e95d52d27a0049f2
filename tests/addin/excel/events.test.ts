import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bench, bench } from './fixture.ts';

const FLOOR = '1.14';
const NEWER = { excelApi: '1.20', sets: { excelapionline: '1.1' } };

/** Events pass through the library's promises. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each([
  ['at the floor', { excelApi: FLOOR }],
  ['at 1.20', NEWER],
])('events %s', (_, options) => {
  let made: Bench;
  afterEach(() => settled());

  it('tell what the person edited, not what the add-in wrote', async () => {
    made = bench(['Một', 'Hai'], options);
    const { book, person, port, trips } = made;
    const listener = vi.fn();
    expect((await trips(() => port.onEdited(listener))).trips).toBeLessThanOrEqual(2);
    await port.write('Một', [{ cell: 'A1', value: 1 }]);
    person.type(book.sheets[1]!, 4, 2, '7,5');
    person.paste(book.sheets[0]!, 1, 1, [
      ['1', '2'],
      ['3', '4'],
    ]);
    await settled();
    expect(listener.mock.calls.map(([event]) => event)).toEqual([
      { sheet: 'Hai', area: { top: 4, left: 2, bottom: 4, right: 2 } },
      { sheet: 'Một', area: { top: 1, left: 1, bottom: 2, right: 2 } },
    ]);
  });

  it('end when they are unsubscribed', async () => {
    made = bench(['Một'], options);
    const { book, person, port } = made;
    const listener = vi.fn();
    const stop = await port.onEdited(listener);
    stop();
    await settled();
    person.type(book.sheets[0]!, 0, 0, '1');
    await settled();
    expect(listener).not.toHaveBeenCalled();
  });

  it('tell which sheet was opened, one that was added later too', async () => {
    made = bench(['Một', 'Hai'], options);
    const { book, person, port } = made;
    const listener = vi.fn();
    await port.onSheetActivated(listener);
    person.activate(book.sheets[1]!);
    person.activate(book.addSheet('Ba'));
    await settled();
    expect(listener.mock.calls).toEqual([['Hai'], ['Ba']]);
  });
});

describe('a renamed sheet', () => {
  it('is known by its new name at once where Excel tells of it', async () => {
    const { book, host, person, port } = bench(['Một', 'Hai'], NEWER);
    const listener = vi.fn();
    await port.onSheetActivated(listener);
    const sheet = book.sheets[1]!;
    host.sheetEvent('NameChanged', sheet, { nameBefore: 'Hai', nameAfter: 'Mới' });
    sheet.set('name', 'Mới');
    host.events.flush();
    person.activate(sheet);
    await settled();
    expect(listener).toHaveBeenCalledWith('Mới');
  });

  it('is known after the next read at the floor', async () => {
    const { book, person, port } = bench(['Một', 'Hai']);
    const listener = vi.fn();
    await port.onEdited(listener);
    book.sheets[1]!.set('name', 'Mới');
    await port.readWorkbook();
    person.type(book.sheets[1]!, 0, 0, 'x');
    await settled();
    expect(listener.mock.calls[0]![0].sheet).toBe('Mới');
  });
});
