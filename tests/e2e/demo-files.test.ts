/** Workbooks come into the demo page and go out of it. */

import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { scoringBook } from './demo-fixtures.ts';
import { DemoPage, eventually, openStage, type Stage } from './demo-page.ts';

describeInBrowser('the demo’s files', () => {
  let stage: Stage;
  let demo: DemoPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    expect(demo.tab.outside).toEqual([]);
    await demo.close();
  });

  const choose = async (name: string, buffer: Buffer) => {
    const mimeType = 'application/octet-stream';
    await demo.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
  };
  const title = () => demo.page.locator('.book-name').textContent();

  it('opens a file from disk and starts the add-in anew on it', async () => {
    demo = await DemoPage.open(stage);
    const before = await demo.pane();
    await choose('Đơn vị A.xlsx', await scoringBook());
    await eventually(title).toBe('Đơn vị A.xlsx');
    const after = await demo.pane();
    expect(after).not.toBe(before);
    const name = await after.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return context.workbook.name;
      }),
    );
    expect(name).toBe('Đơn vị A.xlsx');
    expect(demo.tab.errors).toEqual([]);
  });

  it('opens a sample from the list, and asks before changes are lost', async () => {
    demo = await DemoPage.open(stage, 'closed');
    await demo.enter('A1', 'chưa lưu');
    const sample = async () => {
      await demo.page.getByRole('button', { name: 'Tệp mẫu' }).click();
      await demo.page.getByRole('menuitem', { name: 'Bảng điểm' }).click();
    };
    await sample();
    expect((await demo.message()).title).toBe('Có thay đổi chưa tải về');
    await demo.answer('Hủy');
    await eventually(() => demo.text('A1')).toBe('chưa lưu');
    await sample();
    await demo.answer('Mở tệp khác');
    await eventually(title).toBe('scoring.xlsx');
  });

  it.each([
    ['damaged.xlsx', 'bị hỏng'],
    ['missing.xlsx', 'Không tải được tệp mẫu'],
  ])('says why %s cannot be opened', async (file, reason) => {
    demo = await DemoPage.open(stage, 'closed');
    const opening = demo.page.evaluate((name) => window.demo.files.openSample(name), file);
    expect((await demo.message()).text).toContain(reason);
    await demo.answer('OK');
    expect(await opening).toBe(false);
    await demo.enter('A1', '5');
    await eventually(() => demo.text('A1')).toBe('5');
  });

  it('refuses what is no workbook, by name', async () => {
    demo = await DemoPage.open(stage, 'closed');
    await choose('ghi chú.xlsx', Buffer.from('chỉ là chữ'));
    expect((await demo.message()).text).toContain('“ghi chú.xlsx” không phải sổ làm việc Excel');
  });

  it('opens a file that is dropped on the grid', async () => {
    demo = await DemoPage.open(stage, 'closed');
    const bytes = [...(await scoringBook())];
    await demo.page.locator('.drop-place').evaluate((place, data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], 'thả.xlsx'));
      place.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
    }, bytes);
    await eventually(title).toBe('thả.xlsx');
  });

  it('gives the workbook back as .xlsx, which another library reads with the edits', async () => {
    demo = await DemoPage.open(stage, 'closed&open=scoring.xlsx');
    await demo.enter('C4', '8,5');
    await demo.enter('B13', '9.5');
    const download = demo.page.waitForEvent('download');
    await demo.page.getByRole('button', { name: 'Tải về' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('scoring.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await readFile(await file.path())) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('Bảng điểm')!;
    expect(sheet.getCell('C4').value).toBe(8.5);
    expect(sheet.getCell('B13').value).toBeInstanceOf(Date);
    expect(sheet.getCell('C8').value).toMatchObject({ formula: 'SUM(C4:C7)' });
    expect(sheet.getCell('C8').result).toBeCloseTo(1234583.641, 6);
    expect(sheet.getRow(5).hidden).toBe(true);
    expect(workbook.getWorksheet('Ẩn')!.state).toBe('hidden');
  });
});
