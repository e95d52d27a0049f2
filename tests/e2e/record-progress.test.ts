/** Tiến độ: who has handed in what, reminders, deadlines, the lock of the year. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Tiến độ', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open();
  });
  beforeEach(() => pane.restart('progress'));
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const rows = () => pane.frame.locator('tbody tr').allInnerTexts();
  const manage = async () => {
    await pane.text('Hạn nộp và khóa năm').click();
  };

  it('shows every unit, those who owe a form first, and counts for the report', async () => {
    const shown = await rows();
    expect(shown).toHaveLength(8);
    expect(shown.map((text) => text.split(/[\t\n]/)[0])).toEqual([
      'Khối Văn phòng Sở',
      'Văn phòng Sở',
      'Thanh tra Sở',
      'Phòng Quản lý Khoa học',
      'Phòng Kế hoạch - Tài chính',
      'Phòng Quản lý Công nghệ',
      'Chi cục Tiêu chuẩn Đo lường Chất lượng',
      'Trung tâm Ứng dụng, Kỹ thuật, Thông tin Khoa học và Công nghệ',
    ]);
    const counts = await pane.frame.locator('.count').allInnerTexts();
    expect(counts.map((text) => text.replace(/\s+/, ' '))).toEqual([
      '2 chưa nộp',
      '1 đã nộp',
      '1 trả lại',
      '5 thẩm định',
      '0 đã khóa',
    ]);
    await pane.picture('progress');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.button('Sao chép số liệu').click();
    await pane.button('Đã sao chép').waitFor();
    const copied = await pane.frame.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').at(4)).toBe('Cả hai\t9\t2\t1\t1\t5\t0\t0\t0');
    await pane.button('Sao chép số liệu').waitFor();
  });

  it('is narrowed by a count and by a search without tones, and stays so', async () => {
    await pane.button(/chưa nộp/).click();
    expect(await rows()).toHaveLength(2);
    await pane.field('Tìm đơn vị').fill('van phong so');
    expect(await rows()).toHaveLength(2);
    await pane.field('Tìm đơn vị').fill('thanh tra');
    await pane.text('Không có đơn vị nào khớp.').waitFor();
    await pane.button(/chưa nộp/).click();
    expect(await rows()).toHaveLength(1);
    await pane.go('check');
    await pane.go('progress');
    expect(await rows()).toHaveLength(1);
  });

  it('opens the form that a field stands for', async () => {
    await pane.frame
      .getByRole('row', { name: /Thanh tra Sở/ })
      .getByRole('link')
      .click();
    await pane.settled();
    await pane.frame.getByRole('heading', { name: 'Thanh tra Sở' }).waitFor();
    await pane.link('Quay lại: Tiến độ').click();
    await pane.frame.getByRole('heading', { name: 'Tiến độ' }).waitFor();
  });

  it('writes reminders, to one unit and to all, ready to copy and to mail', async () => {
    await pane.button('Soạn lời nhắc Văn phòng Sở').click();
    await pane.settled();
    const letter = pane.dialog().locator('.letter');
    expect(await letter.innerText()).toMatch(
      /^Kính gửi Văn phòng Sở,[\s\S]*biểu cá nhân: chưa nộp/,
    );
    const mail = await pane.link('Soạn thư').getAttribute('href');
    expect(decodeURIComponent(mail!)).toContain(await letter.innerText());
    await pane.button('Sao chép').click();
    await pane.button('Đã sao chép').waitFor();
    expect(await pane.frame.evaluate(() => navigator.clipboard.readText())).toContain(
      'Kính gửi Văn phòng Sở',
    );
    await pane.expectAccessible(['light', 'forced']);
    await pane.button('Đóng').click();
    await pane.button('Soạn lời nhắc 3 đơn vị').click();
    await pane.settled();
    await pane.button('Sao chép cả 3 lời nhắc').click();
    await pane.button('Đã sao chép').waitFor();
    const all = await pane.frame.evaluate(() => navigator.clipboard.readText());
    expect(all.match(/Kính gửi /g)).toHaveLength(3);
    await pane.picture('progress-reminders');
  });

  it('sets deadlines and extensions that the record has', async () => {
    await manage();
    await pane.button('Đặt hạn…').click();
    await pane.field('Ngày cuối').fill('2020-01-15');
    await pane.button('Lưu').click();
    await pane.dialog().waitFor({ state: 'detached' });
    await pane.frame.getByText('muộn', { exact: false }).first().waitFor();
    expect((await rows())[0]).toMatch(/chưa nộp\s+hạn 15\/01\/2020\s+muộn \d+ ngày/);
    await pane.button('Gia hạn…').click();
    expect(await pane.dialog().getByRole('button', { name: 'Gia hạn' }).isDisabled()).toBe(true);
    await pane.field('Đơn vị và biểu').selectOption({ label: 'Văn phòng Sở – cá nhân' });
    await pane.field('Gia hạn đến hết ngày').fill('2030-06-30');
    await pane.field('Lý do').fill('Sáp nhập, bàn giao sổ sách');
    await pane.expectAccessible();
    await pane.dialog().getByRole('button', { name: 'Gia hạn' }).click();
    await pane.dialog().waitFor({ state: 'detached' });
    await pane.text('Gia hạn VP, cá nhân').waitFor();
    await pane.text('Sáp nhập, bàn giao sổ sách').waitFor();
    const { deadlines, extensions } = await stand
      .api('office')
      .deadlines.$get({ query: { year: '2025' } })
      .then(read);
    expect(deadlines.map(({ day }) => day)).toEqual(['2020-01-15', '2020-01-15']);
    expect(extensions).toEqual([
      {
        kind: 'individual',
        unit: 'van-phong',
        day: '2030-06-30',
        reason: 'Sáp nhập, bàn giao sổ sách',
      },
    ]);
  });

  it('locks the year only with a reason while forms are open, and unlocks it again', async () => {
    await manage();
    await pane.button('Khóa năm…').click();
    await pane.text('Còn 4 biểu chưa xong').waitFor();
    await pane.text('Thanh tra Sở – cá nhân: trả lại').waitFor();
    expect(await pane.button('Khóa năm 2025').isDisabled()).toBe(true);
    await pane.expectAccessible(['light', 'dark']);
    await pane.field('Lý do').fill('Đã đến hạn tổng kết');
    await pane.button('Khóa năm 2025').click();
    await pane.dialog().waitFor({ state: 'detached' });
    await pane.text(/đã khóa \d\d\/\d\d\/\d{4}/).waitFor();
    const api = stand.api('office');
    const query = { year: '2025' };
    expect((await api.progress.$get({ query }).then(read)).locked).not.toBeNull();
    await pane.button('Mở khóa năm…').click();
    await pane.field('Lý do').fill('Còn biểu phải thẩm định');
    await pane.button('Mở khóa').click();
    await pane.text('đang mở').waitFor();
    expect((await api.progress.$get({ query }).then(read)).locked).toBeNull();
  });

  it('is a unit’s own row for a unit, and read only for the council', async () => {
    const unit = await stand.open({ as: 'thanh-tra', at: 'progress' });
    expect(await unit.frame.locator('tbody tr').count()).toBe(1);
    await unit.link('Xem biểu bị trả lại').waitFor();
    await unit.expectAccessible();
    await unit.close();
    const council = await stand.open({ as: 'council', at: 'progress' });
    expect(await council.frame.locator('tbody tr').count()).toBe(8);
    expect(await council.button(/[Nn]hắc|Khóa năm|Đặt hạn/).count()).toBe(0);
    await council.close();
  });

  it('says that the server cannot be reached, what to do, and a code; and tries again', async () => {
    await pane.go('check');
    pane.expectFailures(/ERR_FAILED/);
    const block = '**/api/progress?year=2024';
    await pane.frame.evaluate(() => localStorage.setItem('year', '2024'));
    await pane.page.route(block, (route) => route.abort());
    await pane.restart('progress');
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(
      /Không kết nối được máy chủ\s+Kiểm tra mạng[\s\S]*api\/offline/,
    );
    await pane.expectAccessible(['light', 'forced']);
    await pane.page.unroute(block);
    await pane.button('Thử lại').click();
    await pane.frame.locator('tbody tr').first().waitFor();
    expect(await pane.banner('error').count()).toBe(0);
  });

  it('fits into 320 px, and holds twice the size of text', async () => {
    await pane.expectRoomForLargeText('progress');
  });
});
