/** Thiết lập: the council, its meeting, and the reviews, kept by the office and read by the council. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Thiết lập: Hội đồng và giai đoạn', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open({ at: 'settings' });
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const agree = async (name = 'Lưu') => {
    await pane.dialog().getByRole('button', { name, exact: true }).click();
    await pane.dialog().waitFor({ state: 'detached' });
    await pane.settled();
  };
  const fill = (label: string, value: string) =>
    pane.dialog().getByLabel(label, { exact: true }).fill(value);
  const settings = () => stand.api('council').settings.$get().then(read);

  it('begins empty, and says what the names are for', async () => {
    await pane.link(/Hội đồng và giai đoạn/).click();
    await pane.text('Nhập tên các thành viên để biên bản họp có sẵn danh sách.').waitFor();
    await pane.text(/^2019 \(nếu có điểm\), 2020, 2021, 2022$/).waitFor();
    await pane.expectNothingCut();
    await pane.expectAccessible();
  });

  it('keeps chair, secretary and members, who has a vote and who came', async () => {
    await pane.button('Sửa: Chủ trì').click();
    expect(await pane.dialog().getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await fill('Họ và tên', 'Hoàng Văn Chủ');
    await fill('Chức vụ', 'Giám đốc Sở');
    await agree();
    await pane.button('Sửa: Thư ký').click();
    await fill('Họ và tên', 'Trần Thị Ghi');
    await pane.dialog().getByLabel('Có quyền biểu quyết').uncheck();
    await agree();
    for (const name of ['Lê Văn Có', 'Đỗ Thị Vắng']) {
      await pane.button('Thêm thành viên…').click();
      await fill('Họ và tên', name);
      await fill('Chức vụ', 'Trưởng phòng');
      await agree();
    }
    await pane.button('Sửa: Đỗ Thị Vắng').click();
    await pane.dialog().getByLabel('Có mặt tại cuộc họp').uncheck();
    await fill('Lý do vắng mặt', 'công tác');
    await fill('Lý do (nếu có)', 'Họp sơ kết');
    await pane.picture('council-member');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light', 'dark']);
    await agree();
    await pane.text('vắng mặt: công tác').waitFor();
    await pane.text('Có quyền biểu quyết: 3; có mặt: 2.').waitFor();
    await pane.button('Ngày và nơi họp…').click();
    await fill('Ngày họp', '2025-08-25');
    await fill('Nơi họp', 'Phòng họp tầng 2');
    await agree();
    await pane.text('Phòng họp tầng 2').waitFor();
    await pane.text('Chủ trì').scrollIntoViewIfNeeded();
    await pane.picture('council');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('council');
    const person = (name: string) => ({ name, position: 'Trưởng phòng' });
    expect((await settings()).council).toEqual({
      chair: { name: 'Hoàng Văn Chủ', position: 'Giám đốc Sở' },
      secretary: { name: 'Trần Thị Ghi', position: '', nonVoting: true },
      members: [person('Lê Văn Có'), { ...person('Đỗ Thị Vắng'), absent: { reason: 'công tác' } }],
      metOn: '2025-08-25',
      place: 'Phòng họp tầng 2',
    });
  });

  it('gives the council its numbers where it decides', async () => {
    const council = await stand.open({ as: 'council', at: 'awards' });
    await council.frame.locator('.award-item input[type=checkbox]').first().check();
    await council.button('Ghi ý kiến Hội đồng cho 1…').click();
    await expect.poll(() => council.field('Tổng thành viên').inputValue()).toBe('3');
    expect(await council.field('Có mặt').inputValue()).toBe('2');
    await council.close();
  });

  it('takes somebody off the list, and begins another meeting with everybody present', async () => {
    await pane.button('Sửa: Lê Văn Có').click();
    await pane.dialog().getByLabel('Xóa dòng này (lịch sử vẫn giữ)').check();
    await agree('Xóa');
    await pane.button('Ngày và nơi họp…').click();
    await fill('Ngày họp', '2026-01-15');
    await pane.dialog().getByLabel('Cuộc họp khác: ghi lại mọi người là có mặt').check();
    await agree();
    await pane.text('Có quyền biểu quyết: 2; có mặt: 2.').waitFor();
  });

  it('changes years, minimum and cut-off of a review; what cannot be is said at its field', async () => {
    await pane.button('Sửa…').first().click();
    await pane.dialog().getByLabel('Năm 2019').selectOption({ label: 'không tính' });
    await pane.dialog().getByLabel('Năm 2022').selectOption({ label: 'bắt buộc có điểm' });
    await fill('Số năm hợp lệ ít nhất', '4');
    await pane.text('Viết một số từ 1 đến số năm của giai đoạn (3).').waitFor();
    expect(await pane.dialog().getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await fill('Số năm hợp lệ ít nhất', '2');
    await fill('Tính đến hết ngày', '2019-12-31');
    await pane.text('Chọn một ngày từ đầu năm 2020 trở đi.').waitFor();
    await pane.picture('council-phase');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light', 'forced']);
    await fill('Tính đến hết ngày', '2022-11-30');
    await agree();
    await pane.text('2020, 2021, 2022 (bắt buộc)').waitFor();
    expect((await settings()).phases[0]).toMatchObject({
      years: [2020, 2021, 2022],
      optionalYears: [],
      requiredYears: [2022],
      minValidYears: 2,
      cutOff: '2022-11-30',
    });
    const { definition } = await stand
      .api('office')
      .rankings.$get({ query: { period: 'interim-review', kind: 'individual' } })
      .then(read);
    expect(definition).toMatchObject({ years: [2020, 2021, 2022], cutOff: '2022-11-30' });
  });

  it('stays open with what was typed where the server cannot be reached', async () => {
    pane.expectFailures(/ERR_FAILED/);
    await pane.page.route('**/api/settings/phases', (route) => route.abort());
    await pane.button('Sửa…').first().click();
    await fill('Số năm hợp lệ ít nhất', '3');
    await pane.dialog().getByRole('button', { name: 'Lưu' }).click();
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/api\/offline/);
    await pane.page.unroute('**/api/settings/phases');
    await agree();
    expect((await settings()).phases[0]).toMatchObject({ minValidYears: 3 });
  });

  it('is read by the council, works by keyboard, and is none of a unit’s', async () => {
    await pane.button('Thêm thành viên…').focus();
    await pane.page.keyboard.press('Enter');
    await pane.dialog().waitFor();
    await pane.page.keyboard.type('Vũ Thị Phím');
    await pane.page.keyboard.press('Enter');
    await pane.text('Vũ Thị Phím').waitFor();
    const council = await stand.open({ as: 'council', at: 'council' });
    await council.text('Vũ Thị Phím').waitFor();
    expect(await council.button(/Sửa|Thêm|Ngày và nơi họp/).count()).toBe(0);
    await council.close();
    const unit = await stand.open({ as: 'thanh-tra', at: 'council' });
    await unit.text('Mục này do Văn phòng và Hội đồng xem.').waitFor();
    await unit.close();
  });
});
