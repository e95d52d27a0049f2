/** From the first run to a clean sheet: signing in, what is found, what is fixed, live validation. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCellName } from '../../shared/sheet/snapshot.ts';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually } from './demo-page.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';
import { noForm, oddHeadings, oddNumbers } from './support/workbooks.ts';

const FAULTY = 'Khoi VP - tap the 2025 (sua).xlsx';
const MANY = 'Thanh tra - ca nhan 2025 (nhieu loi nho).xlsx';

describeInBrowser('Kiểm tra', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
  });
  afterAll(() => stand?.close());
  afterEach(() => pane?.close());

  const groups = () => pane.frame.locator('.card .group > summary .name').allInnerTexts();
  /** Batches that the pane sent to Excel while it did something, clean-ups left out. */
  const batches = async (work: () => Promise<unknown>): Promise<number> => {
    await pane.page.evaluate(() => {
      const counted = window as unknown as { batches: number };
      counted.batches = 0;
      window.demo.host.onBatch(({ cleanUp }) => {
        if (!cleanUp) counted.batches++;
      });
    });
    await work();
    return pane.page.evaluate(() => (window as unknown as { batches: number }).batches);
  };

  describe('first run', () => {
    it('is three short sentences and one field; a wrong key is explained', async () => {
      pane = await stand.open({ as: null, sample: FAULTY });
      await pane.frame.locator('.welcome').waitFor();
      expect(await pane.frame.locator('.welcome ol > li').count()).toBe(3);
      expect(await pane.frame.locator('input:not([type=checkbox])').count()).toBe(1);
      await pane.picture('sign-in');
      await pane.expectNothingCut();
      await pane.expectAccessible();
      pane.expectFailures(/401/);
      await pane.field('Khóa').fill('td_unit_nham');
      await pane.button('Bắt đầu').click();
      await pane.banner('error').waitFor();
      expect(await pane.banner('error').textContent()).toMatch(/Khóa[\s\S]*api\/[a-z-]+ · \S+/);
      expect(await pane.field('Khóa').inputValue()).toBe('td_unit_nham');
      await pane.expectAccessible(['light']);
      await pane.expectRoomForLargeText('sign-in');
      await pane.field('Khóa').fill(stand.keys.units['khoi-van-phong']!);
      await pane.frame.locator('input[type=password]').press('Enter');
      await pane.frame.getByRole('heading', { name: 'Khối Văn phòng Sở' }).waitFor();
    });

    it('leads from a workbook without a form to pointing out its layout', async () => {
      pane = await stand.open({ workbook: await noForm() });
      await pane.text('Trang này không phải biểu chấm điểm').waitFor();
      await pane.picture('check-no-form');
      await pane.expectAccessible();
      await pane.link('Chỉ bố cục').click();
      await pane.text('Chưa đọc thành biểu').waitFor();
      expect(await pane.button('Dùng bố cục này').isDisabled()).toBe(true);
    });
  });

  it('finds the faults at their cells, shows each there, and mends them', async () => {
    pane = await stand.open({ sample: FAULTY });
    const demo = new DemoPage(pane.tab);
    await pane.settled();
    expect(await groups()).toEqual([
      'Điểm ghi kèm chữ',
      'Điểm vượt mức tối đa',
      'Tổng gõ tay đè công thức',
    ]);
    await pane.text(/^3 lỗi$/).waitFor();
    await pane.picture('check');
    await pane.expectNothingCut();
    await pane.expectAccessible();

    await pane.button(/^D16 b2: 11/).click();
    await eventually(() => demo.active()).toBe('D16');

    await pane.button('Sửa ô D11').click();
    await eventually(() => demo.text('D11')).toBe('6,5');
    await eventually(groups).toEqual(['Điểm vượt mức tối đa', 'Tổng gõ tay đè công thức']);

    // What the person types is seen without a press, and the list follows.
    await demo.enter('D16', '8,5');
    await eventually(groups).toEqual(['Tổng gõ tay đè công thức']);
    await pane.button('Sửa ô D25').click();
    await pane.text('Biểu không có lỗi').waitFor();
    await pane.picture('check-clean');
    await pane.expectAccessible(['light', 'dark']);
    await pane.link('Tiếp tục: Nộp').waitFor();
    await demo.enter('D16', '12');
    await eventually(groups).toEqual(['Điểm vượt mức tối đa']);
    await pane.button('Kiểm tra lại').click();
    await pane.settled();
    expect(await groups()).toEqual(['Điểm vượt mức tối đa']);

    // The ribbon's "Kiểm tra" checks anew, whatever screen the pane shows.
    await pane.go('progress');
    await pane.page.evaluate(() => {
      const { sheet } = window.demo;
      const key = 15 * 16384 + 3;
      const cell = { ...sheet.cells.get(key)!, content: 8 };
      sheet.putCells(new Map([[key, cell]]), { row: 15, column: 3, rows: 1, columns: 1 });
      window.demo.invokeCommand('Thidua.Check');
    });
    await pane.text('Biểu không có lỗi').waitFor();
  });

  it('mends all at once: what was agreed to, in one write and one undo', async () => {
    pane = await stand.open({ sample: MANY });
    await pane.settled();
    await pane.field('Tìm ô, tên, nội dung').fill('giang seo');
    await eventually(() => pane.frame.locator('.rows .cell-name').allInnerTexts()).toContain('N13');
    await pane.field('Tìm ô, tên, nội dung').fill('khong co o nao');
    await pane.text('Không có mục nào khớp.').waitFor();
    await pane.field('Tìm ô, tên, nội dung').fill('');
    await pane.button(/Sửa tất cả \d+ ô/).click();
    const rows = pane.dialog().locator('li');
    const offered = await rows.allInnerTexts();
    expect(offered.length).toBeGreaterThanOrEqual(4);
    for (const text of offered) expect(text).toMatch(/^[A-Z]+\d+\s+.+ → .+/s);
    await pane.text(/hoàn tác/).waitFor();
    await pane.picture('check-fix-all');
    await pane.expectAccessible();
    await pane.dialog().getByRole('checkbox').first().uncheck();
    const cells = offered.map((text) => /^[A-Z]+\d+/.exec(text)![0]);
    /** What stands in the cells, texts and numbers told apart. */
    const contents = () => {
      const places = cells.map((cell) => parseCellName(cell)!);
      return pane.page.evaluate(
        (all) => all.map(({ row, column }) => window.demo.sheet.content(row, column)),
        places,
      );
    };
    const before = await contents();
    const agreed = cells.length - 1;
    expect(await batches(() => pane.button(`Sửa ${agreed} ô`).click())).toBeLessThanOrEqual(2);
    await eventually(async () => (await contents())[1]).not.toBe(before[1]);
    const after = await contents();
    expect(after.filter((value, i) => value === before[i])).toEqual([before[0]]);
    await pane.settled();
    await pane.page.evaluate(() => window.demo.undo());
    await eventually(contents).toEqual(before);
  });

  it('narrows by how serious, and mends one cause at a time', async () => {
    pane = await stand.open({ workbook: await oddNumbers() });
    await pane.settled();
    const all = await groups();
    const filter = pane.frame.getByRole('group', { name: 'Chọn mức được liệt kê' });
    await filter.getByRole('button', { name: /lưu ý$/ }).click();
    const warnings = await groups();
    await filter.getByRole('button', { name: /lỗi$/ }).click();
    const errors = await groups();
    expect(warnings.length).toBeGreaterThan(0);
    expect([...errors, ...warnings]).toEqual(all);
    await pane.button('Sửa cả 3…').click();
    await pane.dialog().getByRole('checkbox').first().waitFor();
    expect(await pane.dialog().getByRole('checkbox').count()).toBe(3);
    await pane.button('Sửa 3 ô').click();
    await eventually(groups).toEqual(errors.filter((name) => name !== 'Số nhập dạng chữ'));
    await filter.getByRole('button', { name: /lỗi$/ }).click();
    await eventually(groups).toEqual(all.filter((name) => name !== 'Số nhập dạng chữ'));
  });

  it('marks the sheet only when asked, says what that does, and leaves no trace', async () => {
    pane = await stand.open({ sample: FAULTY });
    await pane.settled();
    const formats = () =>
      pane.page.evaluate(() => window.demo.sheet.props.conditionalFormats.length);
    const settings = () => pane.page.evaluate(() => window.demo.book.props.settings.size);
    const kept = await settings();
    expect(await formats()).toBe(0);
    await pane.field('Đánh dấu trên bảng').click();
    await pane.text(/Ctrl\+Z/).waitFor();
    await pane.picture('check-marks');
    await pane.expectAccessible();
    expect(await formats()).toBe(0);
    expect(await batches(() => pane.button('Đánh dấu').click())).toBe(1);
    await eventually(formats).toBe(1);
    await pane.restart('check');
    await eventually(() => pane.field('Đánh dấu trên bảng').isChecked()).toBe(true);
    await pane.field('Đánh dấu trên bảng').click();
    await eventually(formats).toBe(0);
    expect(await settings()).toBe(kept);
  });

  it('reads a layout that it did not know as the officer says, and remembers it', async () => {
    pane = await stand.open({ workbook: await oddHeadings(), at: 'check' });
    await pane.link(/[Cc]hỉ bố cục/).click();
    await pane.settled();
    await pane.field('Dòng tiêu đề của bảng').selectOption({ label: '4: A | B | C | D' });
    const column = (name: string) =>
      pane.frame.getByRole('combobox', { name: new RegExp(`^${name} ${name}`) });
    await column('B').selectOption({ label: 'Điểm tự chấm' });
    await column('C').selectOption({ label: 'Điểm tối đa' });
    await column('D').selectOption({ label: 'Nội dung tiêu chí' });
    await pane.banner('success').waitFor();
    await pane.picture('layout');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('layout');
    await pane.button('Dùng bố cục này').click();
    await pane.text('tự chấm 94').waitFor();
    // Three rows put in above the table, with the pane closed.
    await pane.page.evaluate(() => {
      const { sheet } = window.demo;
      const [row, columns, added] = [0, 16_384, 3];
      const cells = [...sheet.cells];
      const area = { row, column: 0, rows: 1_000, columns };
      sheet.putCells(
        cells.map(([key]) => [key, undefined]),
        area,
      );
      sheet.putCells(
        cells.map(([key, cell]) => [key + added * columns, cell]),
        area,
      );
    });
    await pane.restart('check');
    await pane.text('tự chấm 94').waitFor();
    await pane.link('Đọc theo bố cục đã chỉ. Sửa bố cục').click();
    const header = pane.field('Dòng tiêu đề của bảng').locator('option:checked');
    await eventually(() => header.innerText()).toBe('7: A | B | C | D');
    await pane.button('Bỏ bố cục đã chỉ').click();
    await pane.link('Đọc theo bố cục đã chỉ. Sửa bố cục').waitFor({ state: 'detached' });
  });

  it('works by keyboard alone, in English, at 320 px and with large text', async () => {
    pane = await stand.open({ sample: FAULTY, locale: 'en-US' });
    await pane.text(/^3 errors$/).waitFor();
    await pane.expectAccessible(['light']);
    await pane.picture('check-english');
    const demo = new DemoPage(pane.tab);
    await pane.button('Check again').focus();
    const reached: string[] = [];
    for (let i = 0; i < 12; i++) {
      await pane.page.keyboard.press('Tab');
      reached.push(
        await pane.frame.evaluate(() => {
          const { activeElement: at } = document;
          return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
        }),
      );
      if (reached.at(-1)!.startsWith('Fix cell D11')) break;
    }
    await pane.page.keyboard.press('Enter');
    await eventually(() => demo.text('D11')).toBe('6.5');
    await pane.expectRoomForLargeText('check');
  });
});
