/** Many files at once, and blank forms. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { readWorkbookFile } from '../../addin/files/read-workbook.ts';
import { inspectWorkbook } from '../../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
import { describeInBrowser } from './browser.ts';
import { eventually } from './demo-page.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';
import { collective, noForm, type TestBook } from './support/workbooks.ts';

describeInBrowser('Nhiều tệp và biểu mẫu', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
  });
  afterAll(() => stand?.close());
  afterEach(() => pane?.close());

  const sample = async (name: string): Promise<TestBook> => ({
    name,
    bytes: await readFile(new URL(`../fixtures/samples/${name}`, import.meta.url)),
  });
  /** Drops files on the pane as a person does from a folder. */
  const drop = async (books: readonly TestBook[]) => {
    const files = books.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
    await pane.frame.evaluate((all) => {
      const transfer = new DataTransfer();
      for (const [name, text] of all) {
        const bytes = Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name!, { lastModified: 1 }));
      }
      const target = document.querySelector('.app-main')!;
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      }
    }, files);
  };
  const row = (name: string) =>
    pane.frame.locator('details', { has: pane.frame.locator('summary', { hasText: name }) });
  const read2025 = async (unit: string) => {
    const query = { unit, year: '2025', form: 'collective' } as const;
    return (await stand.api('office').submissions.$get({ query }).then(read)).items[0] ?? null;
  };

  it('gives each file its verdict, and submits those that are clean', async () => {
    pane = await stand.open();
    await pane.link(/Kiểm tra nhiều tệp/).click();
    await pane.text('Thả các tệp biểu vào đây').waitFor();
    await pane.picture('files-empty');
    await pane.expectAccessible();
    await pane.go('check');
    const books = [
      await collective('khoi.xlsx', 'Khối Văn phòng Sở', 2025),
      await collective('khoi (2).xlsx', 'Khối Văn phòng Sở', 2025, 0.5),
      await sample('Khoi VP - tap the 2025 (sua).xlsx'),
      await sample('TTUD 2019 font cu.xlsx'),
      await noForm(),
      { name: 'hong.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) },
      { name: 'trang.xls', bytes: new TextEncoder().encode('<html><table></table></html>') },
    ];
    await drop(books);
    // Dropped on Kiểm tra, they are checked where many files are.
    await eventually(() => pane.frame.locator('details').count()).toBe(7);
    await pane.frame.locator('progress').waitFor({ state: 'detached', timeout: 120_000 });
    expect(await row('hong.xlsx').first().textContent()).toMatch(/Không đọc được/);
    expect(await row('kho.xlsx').first().textContent()).toMatch(/Không có biểu chấm điểm/);
    expect(await row('(sua)').first().textContent()).toMatch(
      /Có lỗi.*Khối Văn phòng Sở.*năm 2025.*3 lỗi/s,
    );
    expect(await row('khoi (2)').first().textContent()).toMatch(/Trùng/);
    await pane.picture('files');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await row('trang.xls').first().locator('summary').click();
    await pane.text(/trang web được đổi đuôi/).waitFor();
    await row('khoi (2)').first().locator('summary').click();
    await row('khoi (2)')
      .getByText(/Cùng một biểu với khoi/)
      .waitFor();
    const [marked] = await Promise.all([
      pane.page.waitForEvent('download'),
      (async () => {
        await row('(sua)').first().locator('summary').click();
        await row('(sua)').first().getByRole('button', { name: 'Tải bản có đánh dấu' }).click();
      })(),
    ]);
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.load((await readFile((await marked.path())!)).buffer as ArrayBuffer);
    expect(copy.worksheets.map(({ name }) => name)).toEqual(['Sheet1', 'Kết quả kiểm tra']);
    expect(await pane.page.evaluate(() => window.demo.text('D11'))).toBe('');

    // The twin is taken off; what is clean then goes, each with its own result.
    await row('khoi (2)')
      .first()
      .getByRole('button', { name: /Bỏ khoi \(2\)/ })
      .click();
    await pane.field('Tìm tệp, đơn vị').fill('khoi');
    await eventually(() => pane.frame.locator('details').count()).toBe(2);
    await pane.field('Tìm tệp, đơn vị').fill('');
    await pane.button(/sạch$/).click();
    await eventually(() => pane.frame.locator('details').count()).toBeLessThanOrEqual(2);
    await pane.button(/sạch$/).click();
    const before = await read2025('khoi-van-phong');
    await pane.button(/Nộp \d biểu sạch…/).click();
    await pane.picture('files-submit');
    await pane.expectAccessible(['light', 'forced']);
    await pane
      .dialog()
      .getByRole('button', { name: /Nộp \d biểu/ })
      .click();
    await pane.text(/Đã nộp \d\/\d biểu/).waitFor({ timeout: 60_000 });
    await pane.picture('files-sent');
    await pane.expectAccessible(['light']);
    expect((await read2025('khoi-van-phong'))!.revision).toBe((before?.revision ?? 0) + 1);
    await pane.expectRoomForLargeText('files');
  });

  it('can be stopped and taken up again', async () => {
    pane = await stand.open({ at: 'files' });
    const many = await Promise.all(
      Array.from({ length: 25 }, (_, i) =>
        collective(`bieu ${i + 1}.xlsx`, 'Thanh tra Sở', 2019 + (i % 7), i / 50),
      ),
    );
    await drop(many);
    await pane.button('Dừng').click();
    await pane.text(/Đã dừng\. Còn \d+ tệp chưa đọc\./).waitFor();
    await pane.picture('files-stopped');
    await pane.button('Đọc tiếp').click();
    await pane.frame.locator('progress').waitFor({ state: 'detached', timeout: 120_000 });
    expect(await pane.frame.locator('details').count()).toBe(25);
    await pane.button('Bỏ danh sách').click();
    await pane.text('Thả các tệp biểu vào đây').waitFor();
  });

  it('makes blank forms in the open workbook and as files', async () => {
    pane = await stand.open({ at: 'templates' });
    await pane.field('Đơn vị').selectOption({ label: 'Thanh tra Sở' });
    await pane.field('Loại biểu').selectOption({ label: 'Biểu cá nhân: một bảng cho cả đơn vị' });
    await pane.text(/Xem \d+ người/).waitFor();
    await pane.picture('templates');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    const sheets = () => pane.page.evaluate(() => window.demo.book.sheets.map(({ name }) => name));
    const before = await sheets();
    await pane.button('Tạo trong sổ đang mở').click();
    await pane.text('Đã tạo 1 trang').waitFor();
    expect(await sheets()).toEqual([...before, 'Cá nhân 2025']);
    await pane.picture('templates-made');
    await pane.expectAccessible(['light', 'dark']);
    // A second one takes nobody's place: the first may be filled in by now.
    await pane.button('Tạo trong sổ đang mở').click();
    await pane.banner('success').getByText('Cá nhân 2025 (2)').waitFor();
    expect(await sheets()).toEqual([...before, 'Cá nhân 2025', 'Cá nhân 2025 (2)']);
    const [file] = await Promise.all([
      pane.page.waitForEvent('download'),
      pane.button('Tải tệp .xlsx').click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/ca nhan 2025\.xlsx$/);
    const workbook = await readWorkbookFile(await readFile((await file.path())!), 'x.xlsx');
    const [sheet] = inspectWorkbook(workbook, { sets: BUILT_IN_SETS, units: DEFAULT_UNITS });
    expect(sheet!.reading).toMatchObject({ form: 'individual-matrix', year: { value: 2025 } });
    expect(sheet!.reading!.subjects.length).toBeGreaterThan(2);
    await pane.expectRoomForLargeText('templates');
    // The other two forms are read back from the workbook they were made in.
    await pane.field('Loại biểu').selectOption({ label: 'Biểu tập thể' });
    await pane.button('Tạo trong sổ đang mở').click();
    await pane.banner('success').getByText('Tập thể 2025').waitFor();
    await pane.field('Loại biểu').selectOption({ label: 'Phiếu cá nhân: mỗi người một trang' });
    const known = await sheets();
    await pane.button('Tạo trong sổ đang mở').click();
    await pane.text(/^Đã tạo \d+ trang$/).waitFor();
    const cards = (await sheets()).filter((name) => !known.includes(name));
    expect(cards).toHaveLength(sheet!.reading!.subjects.length);
    await pane.go('check');
    await pane.settled();
    await pane.page.evaluate((name) => {
      window.demo.book.set('active', window.demo.book.sheet(name)!);
    }, cards[0]!);
    await pane.text('Phiếu cá nhân').first().waitFor();
  });
});
