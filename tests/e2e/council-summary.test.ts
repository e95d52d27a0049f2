/** Tổng hợp: the summary workbook into the open workbook and as a file, from one reading. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Tổng hợp', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open({ at: 'summary' });
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const sheetNames = () =>
    pane.page.evaluate(() => window.demo.book.sheets.map(({ name }) => name));

  it('says what will be made before it is, in one reading of the record', async () => {
    const asked: string[] = [];
    pane.page.on('request', (request) => {
      if (/\/api\/(summary|rankings|awards)/.test(request.url())) asked.push(request.url());
    });
    await pane.restart('summary');
    await pane.button('Tạo bảng tổng hợp').waitFor();
    expect(asked).toHaveLength(1);
    const planned = await pane.frame.locator('.plan li').allInnerTexts();
    expect(planned.length).toBeGreaterThanOrEqual(6);
    for (const text of planned) expect(text).toContain('trang mới');
    await pane.picture('summary');
    await pane.expectNothingCut();
    await pane.expectAccessible();
  });

  it('writes the sheets, goes to them, and makes them anew without touching the others', async () => {
    const before = await sheetNames();
    await pane.button('Tạo bảng tổng hợp').click();
    await pane.banner('success').waitFor();
    const made = await pane.frame.locator('.made button').allInnerTexts();
    expect(await sheetNames()).toEqual([...before, ...made]);
    await pane.picture('summary-made');
    await pane.expectAccessible();
    await pane.button('Đến trang Giải trình').click();
    await expect
      .poll(() => pane.page.evaluate(() => window.demo.book.props.active?.name))
      .toBe('Giải trình');
    await pane.frame.locator('.plan').getByText('thay trang cũ').first().waitFor();
    await pane.button('Tạo bảng tổng hợp').click();
    await pane.banner('success').waitFor({ state: 'detached' });
    await pane.banner('success').waitFor();
    expect(await sheetNames()).toEqual([...before, ...made]);
  });

  it('says how far it is, and leaves everything as it was where it is stopped', async () => {
    const before = await sheetNames();
    // Excel waits while a cell is being typed into: after the plan, which asks what is hidden.
    await pane.page.evaluate(() => {
      const { host } = window.demo;
      const stop = host.onBatch(({ request }) => {
        if (!JSON.stringify(request).includes('visibility')) return;
        stop();
        host.beginCellEdit();
      });
    });
    await pane.button('Tạo bảng tổng hợp').click();
    await pane.text(/Đang ghi trang \d\/7 “.+”: đã xong 0\/\d+ dòng/).waitFor();
    await pane.picture('summary-writing');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light']);
    await pane.button('Dừng').click();
    await pane.text('Đang dừng…').waitFor();
    await pane.page.evaluate(() => window.demo.host.endCellEdit());
    await pane.text('Đã dừng. Sổ tính vẫn như trước.').waitFor();
    expect(await sheetNames()).toEqual(before);
    await pane.settled();
  });

  it('saves the same as a file', async () => {
    const [download] = await Promise.all([
      pane.page.waitForEvent('download'),
      pane.button('Tải tệp .xlsx').click(),
    ]);
    expect(download.suggestedFilename()).toBe('Tổng hợp thi đua - Tổng kết 2019–2025.xlsx');
  });

  it('saves each letter and the hand-over sheet', async () => {
    for (const [label, file] of [
      ['Tải biên bản họp Hội đồng', /^Biên bản.*\.docx$/],
      ['Tải tờ trình', /^Tờ trình.*\.docx$/],
      ['Tải danh sách trích ngang', /trích ngang.*\.docx$/],
      ['Tải báo cáo', /^Báo cáo.*\.docx$/],
      ['Tải bảng đề nghị cho hệ thống của tỉnh', /^Bảng đề nghị.*\.xlsx$/],
    ] as const) {
      const [download] = await Promise.all([
        pane.page.waitForEvent('download'),
        pane.button(label).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(file);
      await pane.frame.getByText(`Đã tải ${download.suggestedFilename()}`).waitFor();
    }
    await pane.picture('summary-papers');
    await pane.expectNothingCut();
    await pane.expectAccessible();
  });

  it('says so where nothing can be fetched, and fits where there is little room', async () => {
    await pane.expectRoomForLargeText('summary');
    pane.expectFailures(/ERR_FAILED/);
    const block = '**/api/summary?period=2021*';
    await pane.page.route(block, (route) => route.abort());
    await pane.field('Giai đoạn').selectOption({ label: 'Năm 2021' });
    await pane.banner('error').waitFor();
    await pane.page.unroute(block);
    await pane.button('Thử lại').click();
    await pane.button('Tạo bảng tổng hợp').waitFor();
  });
});
