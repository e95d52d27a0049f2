/** Thiết lập: units and people, as the office keeps them and as the others see them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Thiết lập: đơn vị và người', () => {
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

  const heading = (name: string | RegExp) =>
    pane.frame.getByRole('heading', { name, exact: typeof name === 'string' }).waitFor();
  const gone = () => pane.dialog().waitFor({ state: 'detached' });
  const agree = (name: string) => pane.dialog().getByRole('button', { name, exact: true });
  const inDialog = (label: string | RegExp) =>
    pane.dialog().getByLabel(label, { exact: typeof label === 'string' });
  const rows = () => pane.frame.locator('ul.rows > li').allInnerTexts();

  it('leads from the header to everything that is kept, in both languages', async () => {
    await pane.go('check');
    await pane.button('Thiết lập').click();
    await pane.settled();
    await heading('Thiết lập');
    await pane.picture('settings');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('settings');
    await pane.field('Ngôn ngữ (Language)').selectOption('en');
    await heading('Settings');
    await pane.link(/Units/).waitFor();
    await pane.field('Language (Ngôn ngữ)').selectOption('vi');
    await heading('Thiết lập');
  });

  it('lists units and finds them by any name, without tones', async () => {
    await pane.link(/^Đơn vị/).click();
    await pane.settled();
    await heading('Đơn vị');
    expect(await rows()).toHaveLength(8);
    await pane.picture('units');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('units');
    await pane.field('Tìm đơn vị').fill('ttud');
    expect(await rows()).toHaveLength(1);
    await pane.field('Tìm đơn vị').fill('khong co');
    await pane.text('Không có đơn vị nào khớp.').waitFor();
    await pane.field('Tìm đơn vị').fill('');
  });

  it('enters a unit, whose id is made of its name and shown beforehand', async () => {
    await pane.button('Thêm đơn vị…').click();
    expect(await agree('Lưu').isDisabled()).toBe(true);
    await inDialog('Tên đầy đủ').fill('Phòng Chuyển đổi số');
    await pane.text('Mã: phong-chuyen-doi-so').waitFor();
    await inDialog('Tên viết tắt').fill('CĐS');
    await inDialog('Thuộc khối').selectOption({ label: 'Khối Văn phòng Sở' });
    await inDialog('Có từ ngày').fill('2019-06-01');
    await pane.expectAccessible(['light', 'dark']);
    await pane.picture('units-create');
    await agree('Lưu').click();
    await gone();
    await pane.link(/Phòng Chuyển đổi số/).click();
    await heading('Phòng Chuyển đổi số');
  });

  it('renames it from a day on, and keeps the name of the days before', async () => {
    await pane.button('Đổi tên…').click();
    await inDialog('Tên đầy đủ').fill('Phòng Bưu chính, Viễn thông và Chuyển đổi số');
    await inDialog('Có hiệu lực từ ngày').fill('2022-05-01');
    expect(await agree('Đổi tên').isDisabled()).toBe(true);
    await inDialog('Lý do').fill('Quyết định 12/QĐ-SKHCN');
    await agree('Đổi tên').click();
    await gone();
    await heading('Phòng Bưu chính, Viễn thông và Chuyển đổi số');
    await pane.text('01/06/2019 – 30/04/2022: Phòng Chuyển đổi số').waitFor();
    await pane
      .text('Phòng Chuyển đổi số đổi tên thành Phòng Bưu chính, Viễn thông và Chuyển đổi số.')
      .waitFor();
    await pane.frame.locator('summary', { hasText: 'Lịch sử' }).click();
    await pane
      .text('Đổi tên thành Phòng Bưu chính, Viễn thông và Chuyển đổi số từ 01/05/2022.')
      .waitFor();
    await pane.picture('unit');
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('unit');
  });

  it('changes what it hands in, with before and after in its history', async () => {
    await pane.button('Sửa…').click();
    await inDialog('Cách viết khác gặp trong biểu').fill('P. CĐS\nCDS\nCDS');
    await inDialog('Biểu tập thể').check();
    await agree('Lưu').click();
    await gone();
    await pane.text('P. CĐS; CDS').first().waitFor();
    await pane.text('Sửa thông tin đơn vị: cách viết khác, biểu phải nộp.').waitFor();
  });

  it('refuses a day before the newest name, and keeps what was typed', async () => {
    pane.expectFailures(/400/);
    await pane.button('Đổi tên…').click();
    await inDialog('Tên viết tắt').fill('BCVT');
    await inDialog('Có hiệu lực từ ngày').fill('2020-01-01');
    await inDialog('Lý do').fill('Nhầm ngày');
    await agree('Đổi tên').click();
    await pane.dialog().locator('.banner.error').waitFor();
    expect(await pane.dialog().locator('.banner.error').innerText()).toMatch(/api\/invalid/);
    expect(await inDialog('Tên viết tắt').inputValue()).toBe('BCVT');
    await agree('Thôi').click();
  });

  it('merges units with their people, and splits and closes others', async () => {
    await pane.go('units');
    await pane.button('Sáp nhập…').click();
    await pane.dialog().getByLabel('Phòng Quản lý Công nghệ').check();
    await pane.dialog().getByLabel('Phòng Quản lý Khoa học').check();
    await inDialog('Tên đầy đủ').fill('Phòng Quản lý Khoa học và Công nghệ');
    await inDialog('Tên viết tắt').fill('QLKHCN');
    await inDialog('Có hiệu lực từ ngày').fill('2026-03-01');
    await inDialog('Lý do').fill('Sáp nhập theo Nghị quyết 190');
    await pane.expectAccessible(['light', 'forced']);
    await pane.picture('units-merge');
    await agree('Sáp nhập').click();
    await gone();
    await pane.text('Đã kết thúc').waitFor();
    await pane.frame.locator('summary', { hasText: 'Biến động tổ chức' }).click();
    await pane
      .text(
        'Phòng Quản lý Công nghệ, Phòng Quản lý Khoa học sáp nhập thành Phòng Quản lý Khoa học và Công nghệ.',
      )
      .waitFor();
    await pane.picture('units-lineage');
    const people = await stand
      .api('office')
      .people.$get({ query: { unit: 'phong-quan-ly-khoa-hoc-va-cong-nghe' } })
      .then(read);
    expect(people.items.length).toBeGreaterThan(5);
    await pane.go('units/phong-chuyen-doi-so');
    await pane.button('Kết thúc…').click();
    await inDialog('Có hiệu lực từ ngày').fill('2026-07-01');
    await inDialog('Lý do').fill('Giải thể theo đề án');
    await agree('Kết thúc').click();
    await gone();
    await pane.text('Đơn vị đã kết thúc: 01/06/2019 – 30/06/2026').waitFor();
    expect(await pane.button('Đổi tên…').count()).toBe(0);
    await pane.go('units/thanh-tra');
    await pane.button('Chia tách…').click();
    const parts = pane.dialog().locator('fieldset.part');
    for (const [at, name] of ['Thanh tra hành chính', 'Thanh tra chuyên ngành'].entries()) {
      await parts.nth(at).getByLabel('Tên đầy đủ').fill(name);
      await parts
        .nth(at)
        .getByLabel('Tên viết tắt')
        .fill(`TTr${at + 1}`);
    }
    await inDialog('Có hiệu lực từ ngày').fill('2026-01-01');
    await inDialog('Lý do').fill('Đề án tổ chức lại');
    await agree('Chia tách').click();
    await gone();
    await pane
      .text('Thanh tra Sở chia tách thành Thanh tra hành chính, Thanh tra chuyên ngành.')
      .waitFor();
  });

  it('lists people by tên, found by name, code or post, by unit and by state', async () => {
    await pane.go('people');
    await heading('Người');
    const names = await pane.frame.locator('ul.rows .strong').allInnerTexts();
    expect(names.length).toBeGreaterThan(35);
    const last = names.map((name) => name.split(' ').at(-1)!);
    expect(last.indexOf('Ánh')).toBeLessThan(last.indexOf('Bảo'));
    expect(last.indexOf('Dũng')).toBeLessThan(last.indexOf('Đạt'));
    await pane.picture('people');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('people');
    await pane.field('Tìm tên, mã, chức vụ').fill('luong hoa');
    expect(await rows()).toHaveLength(2);
    await pane.field('Tìm tên, mã, chức vụ').fill('');
    await pane.field('Lọc danh sách').selectOption({ label: 'Văn phòng Sở' });
    await pane.text(/^\d+ trong \d+ người$/).waitFor();
    await pane.field('Lọc danh sách').selectOption('all');
  });

  it('shows a person’s years as sentences, and corrects who it is', async () => {
    await pane.link(/Phan Thị Thu Hoài/).click();
    await pane.settled();
    await heading('Phan Thị Thu Hoài');
    await pane.text(/Năm 2022: có trong biểu của Văn phòng Sở/).waitFor();
    await pane.picture('person');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('person');
    await pane.button('Sửa…').first().click();
    await inDialog('Ngày sinh').fill('31/02/1985');
    await pane.text('Không phải một ngày hay một năm.').waitFor();
    expect(await agree('Lưu').isDisabled()).toBe(true);
    await inDialog('Ngày sinh').fill('23/1/1985');
    await inDialog('Mã công chức').fill('cb-017');
    await inDialog('Lý do (nếu có)').fill('Theo hồ sơ gốc');
    await agree('Lưu').click();
    await gone();
    await pane.text('Sửa thông tin: mã công chức, ngày sinh.').waitFor();
    const line = pane.frame.locator('.timeline li', { hasText: 'Sửa thông tin' });
    expect(await line.innerText()).toMatch(
      /Ngày sinh\s+trước:\s+22\/01\/1985 →\s+sau:\s+23\/01\/1985/,
    );
    expect(await line.innerText()).toContain('Lý do: Theo hồ sơ gốc');
  });

  it('moves somebody to another unit from a day on, not before the present post', async () => {
    await pane.button('Chuyển…').click();
    await inDialog('Đơn vị').selectOption({ label: 'Phòng Kế hoạch - Tài chính' });
    await inDialog('Chức vụ').fill('Phó Trưởng phòng');
    await inDialog('Giữ chức vụ lãnh đạo').check();
    await inDialog('Nhận chức vụ mới từ ngày').fill('2018-01-01');
    await pane.text('Phải sau 01/01/2019').waitFor();
    await inDialog('Nhận chức vụ mới từ ngày').fill('2026-02-01');
    await inDialog('Lý do').fill('Quyết định 15/QĐ-SKHCN');
    await pane.expectAccessible(['light']);
    await pane.picture('person-transfer');
    await agree('Chuyển').click();
    await gone();
    await pane
      .text('Chuyển sang Phòng Kế hoạch - Tài chính từ 01/02/2026, chức vụ Phó Trưởng phòng.')
      .waitFor();
    const posts = await pane.frame
      .locator('section', { hasText: 'Quá trình công tác' })
      .first()
      .locator('li')
      .allInnerTexts();
    expect(posts).toEqual([
      'Chuyên viên, Văn phòng Sở (01/01/2019 – 31/01/2026)',
      'Phó Trưởng phòng, Phòng Kế hoạch - Tài chính, lãnh đạo (01/02/2026 – nay)',
    ]);
  });

  it('notes discipline with its days, which the list shows; units do not see it', async () => {
    await pane.frame.locator('summary', { hasText: 'Kỷ luật, xác minh' }).click();
    await pane.frame
      .locator('section', { has: pane.frame.locator('summary', { hasText: 'Kỷ luật, xác minh' }) })
      .getByRole('button', { name: 'Thêm…' })
      .click();
    await inDialog('Từ ngày').fill('2026-03-01');
    await inDialog('Đến hết ngày').fill('2026-02-01');
    await pane.text('Ngày cuối trước ngày đầu.').waitFor();
    await inDialog('Đến hết ngày').fill('2030-03-01');
    await inDialog('Nội dung').fill('Khiển trách');
    await agree('Lưu').click();
    await gone();
    await pane.text('Kỷ luật: Khiển trách (01/03/2026 – 01/03/2030)').first().waitFor();
    await pane.go('people');
    await pane.field('Lọc danh sách').selectOption('blocked');
    await pane.link(/Phan Thị Thu Hoài.*Kỷ luật/s).waitFor();
    await pane.field('Lọc danh sách').selectOption('all');
    const unit = await stand.open({ as: 'ke-hoach-tai-chinh', at: 'people' });
    await unit.link(/Phan Thị Thu Hoài/).click();
    await unit.text('Phó Trưởng phòng, Phòng Kế hoạch - Tài chính, lãnh đạo').waitFor();
    expect(await unit.text(/Khiển trách|Kỷ luật/).count()).toBe(0);
    expect(await unit.button(/Sửa|Chuyển|Gộp|Thêm/).count()).toBe(0);
    await unit.expectAccessible(['light']);
    await unit.close();
  });

  it('merges a double entry into the one that stays', async () => {
    await pane.button('Thêm người…').click();
    await inDialog('Họ và tên').fill('Vàng A Páo');
    await pane.text('Danh sách đã có người cùng tên').waitFor();
    await inDialog('Đơn vị').selectOption({ label: 'Văn phòng Sở' });
    await inDialog('Chức vụ').fill('Văn thư');
    await inDialog('Giữ chức vụ này từ ngày').fill('2020-01-01');
    await agree('Lưu').click();
    await gone();
    await pane.field('Tìm tên, mã, chức vụ').fill('vang a pao');
    await expect.poll(async () => (await rows()).length, { timeout: 20_000 }).toBe(2);
    const { items } = await stand
      .api('office')
      .people.$get({ query: { name: 'Vàng A Páo' } })
      .then(read);
    const double = items.find(({ birthDate }) => birthDate === null)!;
    const kept = items.find(({ birthDate }) => birthDate !== null)!;
    await pane.go(`people/${double.id}`);
    await pane.text('Cùng tên trong danh sách').waitFor();
    await pane.button('Gộp…').click();
    await inDialog('Lý do').fill('Nhập hai lần');
    await pane.expectAccessible(['light', 'dark']);
    await pane.picture('person-merge');
    await agree('Gộp').click();
    await pane.text('Nhận các biểu của người bị ghi trùng: Nhập hai lần').waitFor();
    expect(pane.frame.url()).toContain(kept.id);
    await pane.go(`people/${double.id}`);
    await pane.text('Đã gộp vào một người khác').waitFor();
  });

  it('lets the council read, and decide what a merger inherits, with a reason', async () => {
    const council = await stand.open({ as: 'council', at: 'units' });
    expect(await council.button(/Thêm đơn vị|Sáp nhập/).count()).toBe(0);
    await council.frame.locator('summary', { hasText: 'Biến động tổ chức' }).click();
    await council.frame
      .locator('.timeline li', { hasText: 'Nghị quyết 190' })
      .getByRole('button', { name: 'Kế thừa điểm…' })
      .click();
    await council.dialog().getByLabel('2024').first().check();
    await council.field('Lý do').fill('Giữ nguyên nhiệm vụ và con người');
    await council.expectAccessible();
    await council.picture('units-inherit');
    await council.button('Ghi quyết định').click();
    await council
      .text(/QLKHCN kế thừa điểm của \S+: 2024\. Giữ nguyên nhiệm vụ và con người/)
      .waitFor();
    const { events } = await stand.api('council').units.$get().then(read);
    expect(events.flatMap((event) => event.inherit)).toMatchObject([{ years: [2024] }]);
    await council.go('people');
    expect(await council.button(/Thêm người/).count()).toBe(0);
    await council.close();
  });

  it('says that the list did not come, why, and what to do; empty says how to begin', async () => {
    pane.expectFailures(/ERR_FAILED/);
    await pane.go('check');
    await pane.page.route('**/api/units', (route) => route.abort());
    await pane.restart('units');
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/api\/offline/);
    await pane.expectAccessible(['light', 'forced']);
    await pane.page.unroute('**/api/units');
    await pane.button('Thử lại').click();
    await pane
      .link(/Văn phòng Sở/)
      .first()
      .waitFor();
    await pane.page.route('**/api/people?*', (route) =>
      route.fulfill({ json: { items: [], next: null } }),
    );
    await pane.restart('people');
    await pane.text('Chưa có ai trong danh sách').waitFor();
    await pane.picture('people-empty');
    await pane.expectAccessible(['light', 'dark']);
    await pane.page.unroute('**/api/people?*');
    await pane.go('units/khong-co');
    await pane.text('Không có đơn vị này trong danh sách').waitFor();
  });
});
