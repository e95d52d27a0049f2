/** Thiết lập: keys, the log and the registry as a workbook, for the office; the council reads the log. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Thiết lập: khóa và nhật ký', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open({ at: 'keys' });
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const gone = () => pane.dialog().waitFor({ state: 'detached' });
  const agree = (name: string) => pane.dialog().getByRole('button', { name, exact: true });
  const inDialog = (label: string) => pane.dialog().getByLabel(label, { exact: true });
  const keyRows = () => pane.frame.locator('.key-row').allInnerTexts();
  const secret = () => pane.dialog().locator('.secret').innerText();
  const works = async (key: string) => {
    const response = await pane.page.request.get(`${stand.origin}/api/me`, {
      headers: { authorization: `Bearer ${key}` },
    });
    return response.ok();
  };
  let made = '';
  let rotated = '';

  it('lists keys with their owner, last use and expiry', async () => {
    const rows = await keyRows();
    expect(rows.length).toBe(10);
    expect(rows.join('\n')).toMatch(/Văn phòng[\s\S]*khóa bạn đang dùng[\s\S]*dùng lần cuối/);
    await pane.picture('keys');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('keys');
    await pane.field('Tìm đơn vị, nhãn, mã khóa').fill('thanh tra');
    expect(await keyRows()).toHaveLength(1);
    await pane.field('Tìm đơn vị, nhãn, mã khóa').fill('');
  });

  it('makes a key whose secret is shown once, and which works', async () => {
    await pane.button('Cấp khóa…').click();
    expect(await agree('Cấp khóa').isDisabled()).toBe(true);
    await inDialog('Đơn vị').selectOption({ label: 'Thanh tra Sở' });
    await inDialog('Người giữ khóa').fill('Lò Thị Ươm (TTr)');
    await inDialog('Dùng được đến hết ngày').fill('2030-12-31');
    await pane.picture('keys-create');
    await pane.expectAccessible(['light', 'dark']);
    await agree('Cấp khóa').click();
    await pane.text('Khóa chỉ hiện một lần này').waitFor();
    made = await secret();
    await pane.picture('keys-secret');
    await pane.expectAccessible();
    await pane.button('Sao chép khóa').click();
    await pane.button('Đã sao chép').waitFor();
    expect(await pane.frame.evaluate(() => navigator.clipboard.readText())).toBe(made);
    await agree('Đã trao').click();
    await gone();
    expect(await works(made)).toBe(true);
    await pane
      .text(/Lò Thị Ươm \(TTr\)/)
      .first()
      .waitFor();
    expect(await pane.frame.locator('body').innerText()).not.toContain(made);
    await pane.text('hạn hết 31/12/2030').waitFor();
  });

  it('rotates it, and revokes the new one at once, with a reason in the log', async () => {
    await pane.button('Thay khóa… Lò Thị Ươm (TTr)').click();
    await inDialog('Khóa cũ còn dùng được').selectOption({ label: 'ngừng ngay' });
    await pane.expectAccessible(['light']);
    await agree('Thay khóa').click();
    await pane.text('Khóa chỉ hiện một lần này').waitFor();
    rotated = await secret();
    await agree('Đã trao').click();
    await gone();
    expect([await works(made), await works(rotated)]).toEqual([false, true]);
    await pane.button('Thu hồi… Lò Thị Ươm (TTr)').click();
    await inDialog('Lý do (nếu có)').fill('Chuyển công tác');
    await pane.expectAccessible(['light', 'forced']);
    await agree('Thu hồi').click();
    await gone();
    expect(await works(rotated)).toBe(false);
    await pane.text('Đã hết hiệu lực').waitFor();
  });

  it('never ends the last key of the office', async () => {
    pane.expectFailures(/409/);
    await pane.frame
      .locator('.key-row', { hasText: 'khóa bạn đang dùng' })
      .getByRole('button', { name: /^Thu hồi…/ })
      .click();
    const label = await pane.dialog().getAttribute('aria-label');
    await agree('Thu hồi').click();
    await pane.dialog().locator('.banner.error').waitFor();
    expect(label).toContain('Văn phòng Sở');
    expect(await pane.dialog().innerText()).toMatch(/api\/last-office-key/);
    await agree('Thôi').click();
  });

  it('tells the log as sentences, newest first, narrowed by matter, year and unit', async () => {
    await pane.go('audit');
    const lines = () => pane.frame.locator('.timeline > li').allInnerTexts();
    expect((await lines())[0]).toMatch(/Thu hồi khóa “Lò Thị Ươm \(TTr\)”[\s\S]*Chuyển công tác/);
    await pane.picture('audit');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('audit');
    const before = (await lines()).length;
    await pane.button('Xem các dòng cũ hơn').click();
    await expect
      .poll(async () => (await lines()).length, { timeout: 20_000 })
      .toBeGreaterThan(before);
    await pane.field('Loại việc').selectOption({ label: 'Biểu' });
    await pane.field('Năm').selectOption('2022');
    await pane.field('Đơn vị').selectOption({ label: 'Thanh tra Sở' });
    await pane.settled();
    await expect.poll(lines, { timeout: 20_000 }).toHaveLength(2);
    for (const line of await lines())
      expect(line).toMatch(/Biểu[\s\S]*Thanh tra Sở[\s\S]*năm 2022/);
    await pane.field('Loại việc').selectOption({ label: 'Thiết lập' });
    await pane.text('Không có dòng nhật ký nào').waitFor();
    await pane.expectAccessible(['light']);
    await pane.field('Loại việc').selectOption('');
    await pane.field('Năm').selectOption('');
    await pane.field('Đơn vị').selectOption('');
  });

  it('opens what a line is about, and all lines about one thing', async () => {
    await pane.settled();
    await pane.frame.locator('.timeline > li details summary').first().click();
    await pane.link('Mọi dòng về việc này').first().click();
    await pane.link('Xem toàn bộ nhật ký').waitFor();
    await pane.settled();
    expect(await pane.frame.locator('.timeline > li').count()).toBeGreaterThan(1);
    await pane.link('Xem toàn bộ nhật ký').click();
    await pane.button('Kiểm tra chuỗi').waitFor();
  });

  it('verifies the chain, contents too, and shows the head that papers carry', async () => {
    await pane.field('Đối chiếu cả nội dung các biểu (lâu hơn)').check();
    await pane.button('Kiểm tra chuỗi').click();
    await pane.text(/Chuỗi còn nguyên: \d+ dòng/).waitFor();
    const { head } = await stand
      .api('office')
      .audit.verify.$get({ query: { content: 'false' } })
      .then(read);
    await pane.text(head.hash).first().waitFor();
    await pane.text(/Nội dung \d+ bản nộp khớp với biên nhận/).waitFor();
    await pane.picture('audit-verified');
    await pane.expectAccessible();
    await pane.page.route('**/api/audit/verify?*', (route) =>
      route.fulfill({
        json: {
          ok: false,
          lines: 17,
          erased: 0,
          revisions: 0,
          appraisals: 0,
          head,
          fault: { seq: 18, kind: 'line' },
        },
      }),
    );
    await pane.button('Kiểm tra chuỗi').click();
    await pane.text('Chuỗi đứt tại dòng 18').waitFor();
    await pane.picture('audit-broken');
    await pane.expectAccessible(['light', 'dark']);
    await pane.page.unroute('**/api/audit/verify?*');
  });

  const exported = async () => {
    const wait = pane.page.waitForEvent('download');
    await pane.button('Tải danh sách (.xlsx)').click();
    const path = await (await wait).path();
    return new Uint8Array(await readFile(path));
  };
  const choose = (bytes: Uint8Array, name = 'Danh sach.xlsx') =>
    pane.frame
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  it('exports the registry, which another library reads and which imports as no change', async () => {
    await pane.go('registry');
    await pane.picture('registry');
    const bytes = await exported();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Đơn vị',
      'Tên cũ của đơn vị',
      'Người',
      'Quá trình công tác',
      'Nghỉ dài ngày',
      'Kỷ luật, xác minh',
      'Khen thưởng đã nhận',
      'Đơn vị bị xác minh',
      'Khen thưởng của đơn vị',
      'Hướng dẫn',
    ]);
    expect(workbook.getWorksheet('Người')!.rowCount).toBe(41);
    await choose(bytes);
    await pane.text('Tệp giống hệt danh sách đang có').waitFor();
    await pane.expectAccessible(['light', 'dark']);
  });

  it('names what is wrong by its cell, and writes nothing', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await exported()) as unknown as ExcelJS.Buffer);
    const people = workbook.getWorksheet('Người')!;
    people.getCell('D2').value = '31/02/1980';
    people.getCell('F3').value = 'Phòng Không Có';
    await choose(new Uint8Array(await workbook.xlsx.writeBuffer()));
    await pane.text('Chưa nhập được: 2 lỗi').waitFor();
    await pane.text('Người · D2').waitFor();
    await pane.text('Không có đơn vị nào tên “Phòng Không Có”.').waitFor();
    expect(await pane.button(/^Ghi/).count()).toBe(0);
    await pane.picture('registry-errors');
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('registry-errors');
  });

  it('shows what would change, and writes all of it with a reason', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await exported()) as unknown as ExcelJS.Buffer);
    const people = workbook.getWorksheet('Người')!;
    const name = String(people.getCell('C2').value);
    people.getCell('B2').value = 'CB-900';
    people.getCell('G2').value = 'Chuyên viên chính';
    people.addRow([
      null,
      'CB-901',
      'Nông Thị Mới',
      '1999',
      'Nữ',
      'Thanh tra Sở',
      'Chuyên viên',
      null,
      'x',
      '01/02/2025',
    ]);
    await choose(new Uint8Array(await workbook.xlsx.writeBuffer()));
    await pane.text('Người mới').waitFor();
    await pane.text('Nông Thị Mới').waitFor();
    await pane.picture('registry-preview');
    await pane.expectAccessible();
    expect(await pane.button('Ghi 2 thay đổi').isDisabled()).toBe(true);
    await pane.field('Lý do').fill('Danh sách tháng 2');
    await pane.button('Ghi 2 thay đổi').click();
    await pane.text('Đã ghi vào danh sách').waitFor();
    await pane.picture('registry-done');
    const api = stand.api('office');
    const [changed] = (await api.people.$get({ query: { name } }).then(read)).items;
    expect(changed).toMatchObject({ staffCode: 'CB-900', version: 2 });
    const [made] = (await api.people.$get({ query: { name: 'Nông Thị Mới' } }).then(read)).items;
    expect(made).toMatchObject({ unit: 'thanh-tra', birthDate: '1999', sex: 'F' });
  });

  it('says of a file that is no workbook what it is', async () => {
    await choose(new TextEncoder().encode('<html><table></table></html>'), 'trang.xls');
    await pane.text('Không mở được trang.xls').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/file\/file-web-page/);
  });

  it('keeps keys from the council and units, and the log from units', async () => {
    const council = await stand.open({ as: 'council', at: 'settings' });
    expect(await council.link(/Khóa truy cập/).count()).toBe(0);
    await council.link(/Nhật ký/).click();
    await council.settled();
    await council.frame.locator('.timeline > li').first().waitFor();
    await council.go('keys');
    await council.text('Mục này dành cho Văn phòng').waitFor();
    await council.expectAccessible(['light']);
    await council.close();
    const unit = await stand.open({ as: 'thanh-tra', at: 'settings' });
    expect(await unit.link(/Khóa truy cập|Nhật ký|Nhập, xuất/).count()).toBe(0);
    await unit.picture('settings-unit');
    await unit.go('audit');
    await unit.text('Mục này dành cho Văn phòng').waitFor();
    await unit.close();
  });

  it('says what went wrong with a code, and tries again', async () => {
    pane.expectFailures(/ERR_FAILED/);
    await pane.page.route('**/api/keys', (route) => route.abort());
    await pane.go('check');
    await pane.restart('keys');
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/api\/offline/);
    await pane.page.unroute('**/api/keys');
    await pane.button('Thử lại').click();
    await pane.frame.locator('.key-row').first().waitFor();
  });
});
