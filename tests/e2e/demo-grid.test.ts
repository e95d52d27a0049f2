/** The grid of the demo page: what an officer does in Excel works here as there. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually, openStage, type Stage } from './demo-page.ts';

describeInBrowser('the demo’s grid', () => {
  let stage: Stage;
  let demo: DemoPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  afterEach(() => {
    expect(demo.tab.errors).toEqual([]);
    expect(demo.tab.outside).toEqual([]);
  });

  describe('an empty sheet', () => {
    beforeAll(async () => {
      demo = await DemoPage.open(stage, 'closed');
    });
    beforeEach(() => demo.page.getByRole('button', { name: 'Trang tính mới' }).click());
    afterAll(() => demo.close());

    it('reads what is typed as Excel in Vietnam does', async () => {
      const table = [
        ['9,5', '9,5'],
        ['9.5', '9-Thg5'],
        ['5/9', '5-Thg9'],
        ['9.25', 'Thg9-25'],
        ['31/12/2022', '31/12/2022'],
        ['50%', '50%'],
        ["'9.5", '9.5'],
        ['true', 'TRUE'],
        ['6,5đ', '6,5đ'],
        ['=1,5+1', '2,5'],
        ['=ROUND(2,555;1)', '2,6'],
        ['=SUM(1;2', '3'],
      ];
      await demo.goTo('B1');
      for (const [typed] of table) await demo.type(typed!);
      await eventually(() => demo.active()).toBe('B13');
      await eventually(() => demo.page.locator('.pane-body .cell').allTextContents()).toEqual(
        table.map(([, text]) => text),
      );
    });

    it('shows what must be typed again when a cell is edited', async () => {
      await demo.enter('A1', '9.5');
      await demo.enter('A2', '=ROUND(A1*1,5;1)');
      await demo.goTo('A1');
      const bar = demo.page.locator('.formula-bar');
      const year = new Date().getFullYear();
      await eventually(() => bar.inputValue()).toBe(`09/05/${year}`);
      await demo.goTo('A2');
      await eventually(() => bar.inputValue()).toBe('=ROUND(A1*1,5;1)');
    });

    it('ends typing with arrows, and editing with Enter only', async () => {
      await demo.goTo('C3');
      await demo.type('12', 'ArrowRight');
      await eventually(() => demo.text('C3')).toBe('12');
      await eventually(() => demo.active()).toBe('D3');
      await demo.press('ArrowLeft', 'F2', 'ArrowLeft');
      await demo.page.keyboard.type('5');
      await eventually(() => demo.page.locator('.status-bar .mode').textContent()).toBe(
        'Chỉnh sửa',
      );
      await demo.press('Enter');
      await eventually(() => demo.text('C3')).toBe('152');
    });

    it('lets go with Esc, empties with Delete', async () => {
      await demo.enter('A1', '7');
      await demo.goTo('A1');
      await demo.page.keyboard.type('8');
      await demo.press('Escape');
      await eventually(() => demo.text('A1')).toBe('7');
      await demo.press('Delete');
      await eventually(() => demo.text('A1')).toBe('');
    });

    it('lets an input method compose a word from its first letter', async () => {
      await demo.goTo('A1');
      const keys = await demo.tab.context.newCDPSession(demo.page);
      for (const text of ['t', 'ti', 'tiê', 'tiế']) {
        const at = { selectionStart: text.length, selectionEnd: text.length };
        await keys.send('Input.imeSetComposition', { text, ...at });
      }
      await keys.send('Input.insertText', { text: 'tiếng' });
      await demo.type(' Việt');
      await eventually(() => demo.text('A1')).toBe('tiếng Việt');
    });

    it('recalculates what depends on an edit, and undoes it with the sums', async () => {
      await demo.enter('A1', '2');
      await demo.enter('A2', '3,5');
      await demo.enter('A3', '=SUM(A1:A2)');
      await demo.enter('A1', '4');
      await eventually(() => demo.text('A3')).toBe('7,5');
      await demo.press('Control+z');
      await eventually(() => demo.text('A3')).toBe('5,5');
      await eventually(() => demo.text('A1')).toBe('2');
      await demo.press('Control+y');
      await eventually(() => demo.text('A3')).toBe('7,5');
    });

    it('refuses a formula that it cannot read, and keeps what was typed', async () => {
      await demo.goTo('A1');
      await demo.page.keyboard.type('=SUM(A2,A3)');
      await demo.press('Enter');
      expect((await demo.message()).title).toBe('Công thức có vấn đề');
      await demo.answer('OK');
      await eventually(() => demo.page.locator('.cell-editor').inputValue()).toBe('=SUM(A2,A3)');
      await demo.press('Escape');
      await eventually(() => demo.text('A1')).toBe('');
    });

    it('is edited in the formula bar', async () => {
      await demo.goTo('B2');
      await demo.page.locator('.formula-bar').click();
      await demo.page.keyboard.type('=2*3');
      await eventually(() => demo.page.locator('.cell-editor').inputValue()).toBe('=2*3');
      await demo.press('Enter');
      await eventually(() => demo.text('B2')).toBe('6');
      await eventually(() => demo.active()).toBe('B3');
    });

    it('writes an address where a formula waits for one', async () => {
      await demo.enter('A1', '4');
      await demo.enter('A2', '5');
      await demo.goTo('C1');
      await demo.page.keyboard.type('=SUM(');
      const [first, second] = [
        await demo.cell('A1').boundingBox(),
        await demo.cell('A2').boundingBox(),
      ];
      await demo.page.mouse.move(first!.x + 20, first!.y + 8);
      await demo.page.mouse.down();
      await demo.page.mouse.move(second!.x + 20, second!.y + 8);
      await demo.page.mouse.up();
      await eventually(() => demo.page.locator('.cell-editor').inputValue()).toBe('=SUM(A1:A2');
      await demo.press('Enter');
      await eventually(() => demo.text('C1')).toBe('9');
    });

    it('copies formulas along, and takes blocks of text from elsewhere', async () => {
      await demo.enter('A1', '2');
      await demo.enter('A2', '3');
      await demo.enter('B1', '=A1*10');
      await demo.goTo('B1');
      await demo.press('Control+c', 'ArrowDown', 'Control+v');
      await eventually(() => demo.text('B2')).toBe('30');
      await demo.page.evaluate(() =>
        navigator.clipboard.writeText('6,5\t9.5\r\n"hai\ndòng"\t=1+1'),
      );
      await demo.goTo('D1');
      await demo.press('Control+v');
      await eventually(() => demo.text('E2')).toBe('2');
      const block = await Promise.all(['D1', 'E1', 'D2'].map((at) => demo.text(at)));
      expect(block).toEqual(['6,5', '9-Thg5', 'hai\ndòng']);
      await eventually(() => demo.selected()).toBe('D1:E2');
    });

    it('goes on with a row of numbers when the handle is dragged', async () => {
      await demo.enter('A1', '1');
      await demo.enter('A2', '2');
      await demo.goTo('A1:A2');
      const handle = await demo.page.locator('.pane-body .fill-handle').boundingBox();
      await demo.page.mouse.move(handle!.x + 3, handle!.y + 3);
      await demo.page.mouse.down();
      await demo.page.mouse.move(handle!.x, handle!.y + 60, { steps: 3 });
      await demo.page.mouse.up();
      await eventually(() => demo.text('A5')).toBe('5');
    });
  });

  describe('a scoring sheet', () => {
    beforeEach(async () => {
      demo = await DemoPage.open(stage, 'closed&open=scoring.xlsx');
      await demo.cell('C4').waitFor();
    });
    afterEach(() => demo.close());

    it('looks as its formats say', async () => {
      const texts = await Promise.all(
        ['C4', 'E4', 'G4', 'C7', 'C8'].map((at) => demo.cell(at).textContent()),
      );
      // The last two are too wide: as many decimals as the font leaves room for, and where the
      // format fixes them "#".
      expect(texts).toEqual([
        '7,5',
        '09/05/2022',
        '75,0%',
        expect.stringMatching(/^123456(?:7,89|7,9|8)$/),
        expect.stringMatching(/^#+$/),
      ]);
      const title = demo.cell('A1').last();
      expect(await title.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('700');
    });

    it('lets long text run over blank neighbours only, and wraps where it is told to', async () => {
      const width = async (at: string) => (await demo.cell(at).boundingBox())!.width;
      const column = (await demo.page.locator('.header[data-column="1"]').boundingBox())!.width;
      expect(await width('B10')).toBeGreaterThan(column);
      expect(await width('B11')).toBe(column);
      const row = await demo.page.locator('.header[data-row="11"]').boundingBox();
      expect(row!.height).toBeGreaterThan(40);
    });

    it('shows gaps for hidden rows and columns, and steps over them', async () => {
      await eventually(() => demo.page.locator('.header[data-row="4"]').count()).toBe(0);
      await eventually(() => demo.page.locator('.header[data-column="5"]').count()).toBe(0);
      await eventually(() => demo.page.locator('.header[data-row="5"].after-hidden').count()).toBe(
        1,
      );
      await demo.goTo('E4');
      await demo.press('ArrowDown', 'ArrowRight');
      await eventually(() => demo.active()).toBe('G6');
    });

    it('jumps to the edges of the data and back', async () => {
      await demo.goTo('B4');
      await demo.press('Control+ArrowDown');
      await eventually(() => demo.active()).toBe('B8');
      await demo.press('Control+Home');
      await eventually(() => demo.active()).toBe('B4');
      await demo.press('Control+End');
      await eventually(() => demo.active()).toBe('G12');
      await demo.press('Home', 'PageDown', 'PageUp');
      await eventually(() => demo.active()).toBe('B12');
    });

    it('extends with Shift, selects columns by their letters, and adds up', async () => {
      await demo.goTo('C4');
      await demo.press('Shift+ArrowDown', 'Shift+ArrowRight');
      await eventually(() => demo.selected()).toBe('C4:D6');
      await eventually(() => demo.page.locator('.sums').textContent()).toMatch(/Tổng: 14,75/);
      await demo.page.locator('.header[data-column="2"]').click();
      await eventually(() => demo.selected()).toBe('C:C');
    });

    it('tells a rule’s hint, refuses a wrong entry in the rule’s words, and offers its list', async () => {
      await demo.goTo('C4');
      await eventually(() => demo.page.locator('.hint').textContent()).toContain(
        'Nhập từ 0 đến 10',
      );
      await demo.page.keyboard.type('11');
      await demo.press('Enter');
      expect(await demo.message()).toEqual({
        title: 'Điểm không hợp lệ',
        text: 'Điểm phải từ 0 đến 10.',
      });
      await demo.answer('Thử lại');
      await eventually(() => demo.page.locator('.cell-editor').inputValue()).toBe('11');
      await demo.press('Escape');
      await eventually(() => demo.text('C4')).toBe('7,5');
      await demo.goTo('D4');
      await demo.press('Alt+ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      await eventually(() => demo.text('D4')).toBe('Khá');
    });

    it('shows a note when the pointer is on its cell', async () => {
      const box = (await demo.cell('B4').boundingBox())!;
      await demo.page.mouse.move(box.x + 30, box.y + 8);
      await demo.page.locator('.remark').waitFor();
      await eventually(() => demo.page.locator('.remark').textContent()).toContain(
        'Khoản IV.1.1.a, ý 1',
      );
    });

    it('refuses edits where the sheet is protected, and hides hidden sheets', async () => {
      const tabs = demo.page.getByRole('tab');
      expect(await tabs.allInnerTexts()).toEqual(['Bảng điểm', 'Khóa']);
      await tabs.nth(1).click();
      await demo.goTo('A1');
      await demo.page.keyboard.type('x');
      expect((await demo.message()).text).toContain('nằm trong trang tính được bảo vệ');
      await demo.answer('OK');
      await eventually(() => demo.text('A1')).toBe('Ô khóa');
      await demo.enter('B2', '2');
      await eventually(() => demo.text('B2')).toBe('2');
    });

    it('changes a column’s width by its edge, and takes it back', async () => {
      const header = demo.page.locator('.header[data-column="3"]');
      const before = (await header.boundingBox())!;
      await demo.page.mouse.move(before.x + before.width - 2, before.y + 8);
      await demo.page.mouse.down();
      await demo.page.mouse.move(before.x + before.width + 38, before.y + 8, { steps: 4 });
      await demo.page.mouse.up();
      await eventually(async () => (await header.boundingBox())!.width).toBe(before.width + 40);
      await demo.press('Control+z');
      await eventually(async () => (await header.boundingBox())!.width).toBe(before.width);
    });

    it('has a menu at the right button: copying, and hiding of rows', async () => {
      const menu = demo.page.getByRole('menu');
      await demo.page.mouse.click(...(await demo.middleOf('C6')), { button: 'right' });
      await eventually(() => demo.active()).toBe('C6');
      await menu.getByText('Sao chép').click();
      await demo.goTo('C9');
      await demo.page.mouse.click(...(await demo.middleOf('C4')), { button: 'right' });
      await menu.getByText('Dán').click();
      await eventually(() => demo.text('C4')).toBe('6,25');
      await demo.page.locator('.header[data-row="5"]').click({ button: 'right' });
      await menu.getByText('Ẩn', { exact: true }).click();
      await eventually(() => demo.page.locator('.header[data-row="5"]').count()).toBe(0);
      await demo.press('Control+z');
      await eventually(() => demo.page.locator('.header[data-row="5"]').count()).toBe(1);
    });

    it('keeps frozen rows and columns in sight', async () => {
      await demo.goTo('AZ60');
      await demo.page.locator('.header[data-row="59"]').waitFor();
      await eventually(() => demo.cell('B3').count()).toBe(0);
      await demo.goTo('B60');
      const heads = await demo.cell('B3').boundingBox();
      expect(heads!.y).toBeLessThan(300);
      await eventually(() =>
        demo.page.locator('.pane-top .cell[data-row="2"]').count(),
      ).toBeGreaterThan(3);
    });
  });

  it('loads the calculating library when a cell is first edited', async () => {
    demo = await DemoPage.open(stage, 'closed');
    const asked = () => stage.server.asked.filter((path) => path.endsWith('.wasm')).length;
    const before = asked();
    await demo.goTo('B5');
    expect(asked()).toBe(before);
    await demo.type('1');
    expect(asked()).toBe(before + 1);
    await demo.close();
  });

  it('draws 5,000 rows by 60 columns without an element for each', async () => {
    demo = await DemoPage.open(stage, 'closed&open=large.xlsx');
    await demo.cell('A2').waitFor();
    const elements = () => demo.page.locator('.cell').count();
    expect(await elements()).toBeLessThan(2500);
    await demo.press('Control+End');
    await demo.page.locator('.cell[data-row="4999"][data-column="59"]').waitFor();
    await eventually(() => demo.text('BH5000')).toBe('5005,9');
    expect(await elements()).toBeLessThan(2500);
    await demo.page.locator('.scroller').hover();
    await demo.page.mouse.wheel(0, -40_000);
    await demo.page.locator('.cell[data-row="2999"]').first().waitFor();
    // The row with the heads is frozen.
    await eventually(() =>
      demo.page.locator('.pane-top .cell[data-row="0"]').count(),
    ).toBeGreaterThan(5);
    await demo.close();
  });
});
