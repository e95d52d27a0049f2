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

  const items = () => pane.frame.locator('.award-item');

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
