/** Khen thưởng: suggestions with their reasons, against quotas. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Khen thưởng', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open();
  });
  beforeEach(async () => {
    await pane.restart('awards');
    await pane.frame.locator('.counts').waitFor();
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const itemsOf = ({ frame }: PanePage) => frame.locator('.award-item');
  const items = () => itemsOf(pane);

  it('counts who is proposed, for the council, deferred, not eligible; and says it only suggests', async () => {
    const { counts, award, quotas } = await stand
      .api('office')
      .awards.$get({ query: { period: 'final-review' } })
      .then((answer) => answer.json());
    const sum = (status: keyof typeof counts.individual) =>
      counts.individual[status] + counts.collective[status];
    const shown = await pane.frame.locator('.count strong').allInnerTexts();
    expect(shown.map(Number)).toEqual([
      sum('propose'),
      sum('council'),
      sum('deferred'),
      sum('not-eligible'),
    ]);
    expect(award).toBe('BANG_KHEN_TINH');
    await pane.text('Gợi ý – Hội đồng quyết định').waitFor();
    await pane.picture('awards');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    if (quotas.length > 0) {
      await pane.frame.locator('summary', { hasText: 'Chỉ tiêu' }).click();
      expect(await pane.frame.locator('.quotas tbody tr').count()).toBe(quotas.length);
      await pane.picture('awards-quotas');
      await pane.expectAccessible(['light', 'forced']);
    }
  });

  it('opens each to every rule with figures and source, what is missing, what would change it', async () => {
    await pane.button(/không đủ$/).click();
    await items().first().waitFor();
    await items().first().locator('summary').click();
    const reasons = items().first().locator('.reason');
    await reasons.first().waitFor();
    const { items: all } = await stand
      .api('office')
      .awards.$get({ query: { period: 'final-review', status: 'not-eligible' } })
      .then((answer) => answer.json());
    const first = all[0]!;
    const text = await items().first().innerText();
    for (const { label, message, source } of first.reasons) {
      expect(text).toContain(label);
      expect(text).toContain(message);
      expect(text).toContain(source);
    }
    if (first.flip) expect(text).toContain(first.flip);
    await pane.picture('award-reasons');
    await pane.expectNothingCut();
    await pane.expectAccessible();
  });

  it('names all who are tied across a quota, to the council and to each other', async () => {
    const tied = ['Mai Thị Yến', 'Phan Thị Thu Hoài'];
    const { items: open } = await stand
      .api('office')
      .awards.$get({ query: { period: 'final-review', status: 'council' } })
      .then((answer) => answer.json());
    expect(open.map(({ subject }) => subject.name).sort()).toEqual(tied);
    await pane.button(/hội đồng$/i).click();
    await expect.poll(() => items().count()).toBe(2);
    for (const [at, { subject }] of open.entries()) {
      await items().nth(at).locator('summary').click();
      const text = items().nth(at).getByText('Bằng nhau tại ranh giới chỉ tiêu với:').locator('..');
      await text.waitFor();
      expect(await text.innerText()).toContain(tied.find((name) => name !== subject.name)!);
    }
    await pane.picture('award-tied');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light']);
  });

  it('is searched without tones, and opened from the ranking', async () => {
    await pane.button(/đề nghị$/).click();
    await pane.field('Tìm tên hoặc đơn vị').fill('quan ly khoa hoc');
    await expect
      .poll(async () =>
        (await items().allInnerTexts()).every((text) => /Quản lý Khoa học/.test(text)),
      )
      .toBe(true);
    await pane.field('Tìm tên hoặc đơn vị').fill('xyz');
    await pane.text('Không có ai khớp').waitFor();
    await pane.go('rankings');
    await pane.frame.locator('.ranking-row').first().click();
    await pane.link('Xem xét khen thưởng và lý do').click();
    await pane.frame.locator('.reason').first().waitFor();
    await pane.picture('award-one');
    await pane.expectAccessible(['light', 'dark']);
    await pane.link('Xem điểm và xếp hạng').click();
    await pane.frame.getByRole('heading', { name: 'Vì sao ở hạng này' }).waitFor();
  });

  it('changes with period and award', async () => {
    await pane.field('Giai đoạn').selectOption({ label: 'Sơ kết 2019–2022' });
    await pane.text('Giấy khen của Giám đốc Sở').first().waitFor();
    await pane.settled();
    await pane.picture('awards-interim');
  });

  it('tries other thresholds, quotas and weights, and stores nothing', async () => {
    const before = await stand.api('office').awards.$get({ query: { period: 'final-review' } });
    const official = await before.json();
    await pane.link('Thử phương án').click();
    await pane.text('Chỉ thử: không lưu gì').waitFor();
    await pane.button('Tính thử').click();
    await pane.text('Không có gì thay đổi so với kết quả chính thức.').waitFor();
    await pane.field('Điểm trung bình').fill('93,5');
    await pane.text('chính thức: 90').waitFor();
    await pane.button('Tính thử').click();
    await pane.text('Ra khỏi danh sách đề nghị').waitFor();
    await pane.picture('what-if');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.field('Điểm trung bình').fill('không');
    await pane.text('Cần một số không âm, trong mức cho phép.').waitFor();
    expect(await pane.button('Tính thử').isDisabled()).toBe(true);
    await pane.button('Đặt lại').click();
    expect(await pane.field('Điểm trung bình').inputValue()).toBe('90');
    await pane.frame.locator('summary', { hasText: 'Trọng số nhóm tiêu chí, cá nhân' }).click();
    await pane.field(/^a\. Chấp hành/).fill('400');
    await pane.button('Tính thử').click();
    await pane.frame.locator('summary', { hasText: 'Hạng và điểm thay đổi' }).click();
    await pane.picture('what-if-weights');
    await pane.expectRoomForLargeText('what-if');
    await pane.button('Đặt lại').click();
    await pane.frame.locator('summary:visible', { hasText: 'Từng tiêu chí của nhóm b' }).click();
    const requests: unknown[] = [];
    pane.page.on('request', (request) => {
      if (request.url().endsWith('/what-if')) requests.push(request.postDataJSON());
    });
    await pane
      .field(/^b2\. /)
      .last()
      .fill('0');
    await pane.frame.locator('summary', { hasText: 'Chỉ tiêu' }).click();
    await pane.field('Chỉ tiêu riêng cho đơn vị').selectOption({ label: 'Thanh tra Sở' });
    await pane.field('Thanh tra Sở – cá nhân').fill('0');
    await pane.text('chính thức: theo nhóm').waitFor();
    await pane.button('Tính thử').click();
    await pane.text('Kết quả thử').waitFor();
    await pane.picture('what-if-criterion');
    await pane.expectNothingCut();
    await pane.expectAccessible(['light', 'forced']);
    expect(requests).toMatchObject([
      {
        changes: {
          weights: { individual: { b2: 0 } },
          quotas: { byUnit: { 'thanh-tra': { individual: 0 } } },
        },
      },
    ]);
    const after = await stand.api('office').awards.$get({ query: { period: 'final-review' } });
    expect(await after.json()).toEqual(official);
  });

  it('says how far a suggestion hangs on the exact weights', async () => {
    await pane.link('Độ vững của gợi ý').click();
    await pane.frame.locator('.holds').first().waitFor();
    const { items } = await stand
      .api('office')
      .awards.robustness.$get({ query: { period: 'final-review', kind: 'individual' } })
      .then((answer) => answer.json());
    expect(await pane.frame.locator('.holds').count()).toBe(items.length);
    await pane.picture('robustness');
    await pane.expectNothingCut();
    await pane.expectAccessible();
  });

  it('lets the council decide on many, after it has seen names, count and what stands in the way', async () => {
    const council = await stand.open({ as: 'council', at: 'awards' });
    const boxes = council.frame.locator('.award-item input[type=checkbox]');
    await boxes.first().waitFor();
    const count = await boxes.count();
    await council.picture('awards-council');
    await council.expectAccessible();
    await council.frame.getByText(`Chọn cả ${count} đang hiện`).click();
    await council.button(`Ghi ý kiến Hội đồng cho ${count}…`).click();
    await council.field('Tổng thành viên').fill('9');
    await council.field('Có mặt').fill('9');
    await council.frame.locator('.votes').first().fill('1');
    await council.picture('decide');
    await council.expectAccessible(['light', 'forced']);
    await council.button('Xem lại trước khi ghi').click();
    await council.banner('error').waitFor();
    expect(await council.button(`Ghi ${count} ý kiến vào hồ sơ`).isDisabled()).toBe(true);
    await council.picture('decide-blocked');
    await council.button('Sửa lại').click();
    await council.frame.locator('.votes').first().fill('9');
    await council.field('Số quyết định').fill('15/QĐ-SKHCN');
    await council.field('Ngày').fill('2025-08-25');
    await council.button('Xem lại trước khi ghi').click();
    await council.frame.locator('.names.numbered li').first().waitFor();
    expect(await council.frame.locator('.names.numbered li').count()).toBe(count);
    await council.picture('decide-review');
    await council.expectAccessible(['light', 'dark']);
    await council.button(`Ghi ${count} ý kiến vào hồ sơ`).click();
    await council.dialog().waitFor({ state: 'detached' });
    await council.text('Hội đồng đồng ý').first().waitFor();
    const decided = async () =>
      (
        await stand
          .api('council')
          .awards.decisions.$get({ query: { period: 'final-review' } })
          .then((answer) => answer.json())
      ).items;
    expect(await decided()).toHaveLength(count);
    await itemsOf(council).first().locator('summary').click();
    await council.button('Hủy bỏ quyết định…').click();
    await council.field('Lý do').fill('Khai báo gian dối');
    await council.button('Xem lại trước khi ghi').click();
    await council.button('Ghi 1 ý kiến vào hồ sơ').click();
    await council.dialog().waitFor({ state: 'detached' });
    const all = await decided();
    expect(all.at(-1)).toMatchObject({ action: 'revoke', reason: 'Khai báo gian dối' });
    await council.link('Quyết định đã ghi').click();
    await council.text('Khai báo gian dối').waitFor();
    await council.picture('decisions');
    await council.expectNothingCut();
    await council.expectAccessible(['light']);
    await council.close();
    await pane.restart('awards');
    await items().first().waitFor();
    expect(await items().locator('input[type=checkbox]').count()).toBe(0);
  });

  it('is no step of a unit', async () => {
    const unit = await stand.open({ as: 'thanh-tra', at: 'check' });
    expect(await unit.link('Xếp hạng').count()).toBe(1);
    expect(await unit.link('Khen thưởng').count()).toBe(0);
    unit.expectFailures(/403/);
    await unit.go('awards');
    await unit.banner('error').waitFor();
    expect(await unit.banner('error').innerText()).toContain('api/forbidden');
    await unit.close();
  });

  it('fits into 320 px, and holds twice the size of text', async () => {
    await items().first().locator('summary').click();
    await pane.frame.locator('.reason').first().waitFor();
    await pane.expectRoomForLargeText('awards');
  });
});
