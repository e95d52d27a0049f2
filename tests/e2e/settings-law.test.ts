/** Thiết lập: criteria sets, award rules, money and letterheads as versions that the office writes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Thiết lập: tiêu chí, điều kiện, tiền thưởng', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open({ at: 'criteria' });
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const open = (name: string | RegExp) =>
    pane.frame.locator('summary', { hasText: name }).first().click();
  const part = (legend: string) =>
    pane.frame.locator('fieldset.part', { has: pane.frame.getByText(legend, { exact: true }) });

  it('shows the sets in force, each criterion with its clause and points', async () => {
    expect(await pane.text(/^áp dụng năm \d{4}$/).count()).toBe(2);
    await pane.picture('criteria');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.link(/individual-2019\.1/).click();
    await open(/^a\. /);
    await pane.text('IV.1.2.a, ý 1').waitFor();
    await open(/^c\. /);
    await pane.text('4 / –').first().waitFor();
    await pane.picture('criteria-set');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('criteria-set');
  });

  it('takes a new version only while the points of each column add up to 100', async () => {
    await pane.go('criteria/collective-2019.1');
    await pane.button('Soạn phiên bản mới…').click();
    await pane.field('Áp dụng từ').fill('2019-01-01');
    await pane.text('collective-2019.1 cũng áp dụng từ ngày này. Chọn ngày khác.').waitFor();
    await pane.field('Áp dụng từ').fill('2024-01-01');
    await open(/^a\. /);
    await part('a1').getByLabel('Điểm tối đa').fill('8,5');
    await pane.text('Tập thể: 100,5').waitFor();
    expect(await pane.button('Ban hành phiên bản này').isDisabled()).toBe(true);
    await part('a2').getByLabel('Điểm tối đa').fill('bảy');
    await pane.text('Viết một số, ví dụ 9,5.').waitFor();
    await part('a2').getByLabel('Điểm tối đa').fill('6,5');
    await part('a2').getByLabel('Tên gọi').fill('Lời của Văn phòng');
    await pane.text('Tập thể: 100').waitFor();
    await pane.picture('criteria-new');
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('criteria-new');
    await pane.button('Ban hành phiên bản này').click();
    await pane.frame.getByText('collective-2019.2').waitFor();
    const { sets } = await stand
      .api('council')
      .criteria.$get({ query: { year: '2024' } })
      .then(read);
    const made = sets.find(({ kind }) => kind === 'collective')!;
    expect(made.version).toBe('collective-2019.2');
    expect(made.groups[0]!.criteria[1]).toMatchObject({
      code: 'a2',
      label: 'Lời của Văn phòng',
      max: { collective: 6.5 },
    });
  });

  it('shows award rules with thresholds, sources, quotas, and examples as they come out', async () => {
    await pane.go('rules');
    await pane.picture('rules');
    await pane.link(/giay-khen-so\.1/).click();
    await pane.text('Điểm trung bình: từ 85 điểm').waitFor();
    await open('Ví dụ kiểm thử');
    await pane.text('Kết quả: Không đủ điều kiện; không đạt: Điểm trung bình').waitFor();
    await pane.picture('rules-version');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('rules-version');
  });

  it('tries a changed threshold on the examples at once, and the server refuses what differs', async () => {
    pane.expectFailures(/400/);
    await pane.button('Soạn phiên bản mới…').click();
    await pane.text('Trung bình 84,99: thiếu 0,01 điểm').waitFor();
    await pane.field('Áp dụng từ').fill('2026-01-01');
    await part('Điểm trung bình').getByLabel('Ngưỡng điểm').fill('84,9');
    await pane.text('1 khác trong 6').waitFor();
    await pane.picture('rules-new');
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('rules-new');
    await pane.button('Ban hành phiên bản này').click();
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/api\/invalid/);
    await pane.button('Nhận kết quả mới').click();
    await part('Mỗi Phòng').getByLabel('Cá nhân', { exact: true }).fill('2');
    await pane.button('Bỏ điều kiện “Không có năm bị giới hạn mức Đạt”').click();
    await pane.field('Thêm điều kiện').selectOption({ label: 'Năm bắt buộc' });
    await part('Năm bắt buộc').getByLabel('Các năm bắt buộc').fill('năm nay');
    await pane.text('Viết các năm từ 2019 đến 2035, cách nhau bằng dấu phẩy.').waitFor();
    await part('Năm bắt buộc').getByLabel('Các năm bắt buộc').fill('2022');
    await part('Năm bắt buộc').getByLabel('Không đạt thì').selectOption('council');
    await pane.picture('rules-condition');
    await pane.field('Hội đồng phải bỏ phiếu').uncheck();
    await pane.field('Chỉ tiêu riêng cho đơn vị').selectOption({ label: 'Thanh tra Sở' });
    await part('Thanh tra Sở').getByLabel('Cá nhân', { exact: true }).fill('3');
    await pane.field('Xét thứ 1').selectOption({ label: 'ưu tiên chưa được khen' });
    expect(await pane.field('Xét thứ 3').inputValue()).toBe('direct-worker');
    await pane.field('Xét thứ 4').selectOption({ label: '(không xét thêm)' });
    await pane.field('Xét thứ 1').scrollIntoViewIfNeeded();
    await pane.picture('rules-ties');
    await pane.expectNothingCut();
    await pane.button('Ban hành phiên bản này').click();
    await pane.text('Điểm trung bình: từ 84,9 điểm').waitFor();
    const { items } = await stand.api('council').awards.rules.$get().then(read);
    const made = items.find(({ version }) => version === 'giay-khen-so.2')!;
    expect(made.quota.byType.division).toMatchObject({ individual: 2 });
    expect(made.rules.some(({ type }) => type === 'no-capped-year')).toBe(false);
    expect(made.rules.at(-1)).toMatchObject({ type: 'required-years', years: [2022] });
    expect(made.vote).toBeNull();
    expect(made.quota.byUnit['thanh-tra']).toMatchObject({ individual: 3 });
    expect(made.ties).toEqual(['not-yet-rewarded', 'women', 'direct-worker']);
    await pane
      .text(
        'ưu tiên chưa được khen; ưu tiên nữ hoặc tập thể từ 70% là nữ; ưu tiên người trực tiếp công tác',
      )
      .waitFor();
    await pane.text('1 tập thể hoặc 3 cá nhân').waitFor();
    expect(items.some(({ version }) => version === 'giay-khen-so.1')).toBe(true);
  });

  it('keeps coefficients, base salary and letterheads by day, with a reason in the log', async () => {
    await pane.go('legal');
    await pane.picture('legal');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('legal');
    await pane.frame
      .locator('section', { has: pane.frame.locator('summary', { hasText: 'Lương cơ sở' }) })
      .getByRole('button', { name: 'Thêm…' })
      .click();
    const dialog = pane.dialog();
    await dialog.getByLabel('Từ ngày').fill('2026-07-01');
    await dialog.getByLabel('Đồng một tháng').fill('2530000');
    await dialog.getByLabel('Căn cứ').fill('Nghị định mới');
    await dialog.getByLabel('Lý do (nếu có)').fill('Lương cơ sở tăng');
    await pane.expectAccessible(['light', 'dark']);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await pane.text('Từ 01/07/2026: 2.530.000 đồng (Nghị định mới)').waitFor();
    await open(/Quyết định 01\/01\/2019/);
    await pane.button('Sửa…').first().click();
    await part('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh')
      .getByLabel('Hệ số lương cơ sở, cá nhân')
      .fill('1,2');
    await dialog.getByRole('button', { name: 'Bỏ văn bản 3' }).click();
    await dialog.getByRole('button', { name: 'Thêm văn bản' }).click();
    expect(await dialog.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Văn bản 3', { exact: true }).fill('Thông tư số 08/2017/TT-BNV');
    await pane.picture('legal-regime');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light', 'dark']);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await pane.text('Thông tư số 08/2017/TT-BNV').waitFor();
    await pane.button('Quy định mới từ một ngày…').click();
    await dialog.getByLabel('Quyết định ban hành từ ngày').fill('2025-01-01');
    await dialog.getByText('Chọn một ngày sau 01/07/2025.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Quyết định ban hành từ ngày').fill('2026-03-01');
    await pane.picture('legal-new');
    await pane.expectAccessible(['light']);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await pane.text('Quyết định 01/03/2026 – nay').waitFor();
    const { legal } = await stand.api('office').settings.$get().then(read);
    expect(legal.regimes[0]!.texts.at(-1)).toEqual({
      text: 'Thông tư số 08/2017/TT-BNV',
      confirm: true,
    });
    expect(legal.regimes.map(({ to }) => to)).toEqual([
      '2023-12-31',
      '2025-06-30',
      '2026-02-28',
      null,
    ]);
    expect(legal.salaries.at(-1)).toMatchObject({ from: '2026-07-01', amount: 2_530_000 });
    expect(legal.regimes[0]!.coefficients[1]).toMatchObject({ hundredths: 120 });
    await pane.go('audit/setting');
    await pane.text('Sửa thiết lập “căn cứ pháp lý và tiền thưởng”.').first().waitFor();
    await pane.text('Lý do: Lương cơ sở tăng').waitFor();
  });

  it('is read by the council, and criteria alone by units', async () => {
    const council = await stand.open({ as: 'council', at: 'rules/giay-khen-so.1' });
    await council.text('Điểm trung bình: từ 85 điểm').waitFor();
    expect(await council.button('Soạn phiên bản mới…').count()).toBe(0);
    await council.go('rules/giay-khen-so.1/new');
    await council.text('Mục này dành cho Văn phòng').waitFor();
    await council.go('legal');
    await council.text('Lương cơ sở').first().waitFor();
    expect(await council.button(/Thêm…|Sửa/).count()).toBe(0);
    await council.close();
    const unit = await stand.open({ as: 'thanh-tra', at: 'criteria/individual-2019.1' });
    await unit.text('individual-2019.1').first().waitFor();
    expect(await unit.button('Soạn phiên bản mới…').count()).toBe(0);
    await unit.go('rules');
    await unit.text('Mục này do Văn phòng và Hội đồng xem.').waitFor();
    await unit.close();
  });

  it('says what went wrong with a code, and tries again', async () => {
    pane.expectFailures(/ERR_FAILED/);
    await pane.page.route('**/api/awards/rules', (route) => route.abort());
    await pane.restart('check');
    await pane.go('rules');
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/api\/offline/);
    await pane.page.unroute('**/api/awards/rules');
    await pane.button('Thử lại').click();
    await pane.link(/giay-khen-so\.1/).waitFor();
    await pane.go('criteria/khong-co');
    await pane.text('Không có phiên bản này').waitFor();
  });
});
