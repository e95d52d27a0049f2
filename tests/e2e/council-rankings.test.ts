/** Xếp hạng: the list, one place in it with all that it comes from, and the analysis. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

describeInBrowser('Xếp hạng', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open();
  });
  beforeEach(async () => {
    await pane.restart('rankings');
    await rows().first().waitFor();
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const rows = () => pane.frame.locator('.ranking-row');
  /** Every row that is shown, at least one, soon says this. */
  const allSay = (pattern: RegExp) =>
    expect
      .poll(async () => {
        const texts = await rows().allInnerTexts();
        return texts.length > 0 && texts.every((text) => pattern.test(text));
      })
      .toBe(true);
  const choose = async (label: string, option: string) => {
    await pane.field(label).selectOption({ label: option });
    await pane.settled();
  };

  it('lists everybody by rank, with the mean, the band and the movement', async () => {
    const { items, ranked, total } = await stand
      .api('office')
      .rankings.$get({ query: { period: 'final-review', kind: 'individual', limit: '200' } })
      .then((answer) => answer.json());
    expect(await rows().count()).toBe(Math.min(50, items.length));
    const first = await rows().first().innerText();
    const mean = items[0]!.mean!.toFixed(2).replace('.', ',');
    for (const text of [String(items[0]!.rank), items[0]!.subject.name, mean]) {
      expect(first).toContain(text);
    }
    await pane.text(`${ranked}/${total} có hạng`).waitFor();
    await pane.picture('rankings');
    await pane.expectNothingCut();
    await pane.expectAccessible();
  });

  it('is narrowed by a search without tones, a unit, a post; and stays so', async () => {
    const all = await rows().count();
    await pane.field('Tìm tên hoặc đơn vị').fill('thanh tra');
    await expect.poll(() => rows().count()).toBeLessThan(all);
    await allSay(/Thanh tra/);
    await pane.field('Tìm tên hoặc đơn vị').fill('không có ai tên này');
    await pane.text('Không có ai khớp').waitFor();
    await pane.field('Tìm tên hoặc đơn vị').fill('');
    await pane.text(/^Lọc/).click();
    await choose('Vị trí', 'Lãnh đạo, quản lý');
    await allSay(/lãnh đạo/);
    await choose('Đơn vị', 'Văn phòng Sở');
    await allSay(/Văn phòng Sở/);
    await pane.picture('rankings-filter');
    await pane.expectAccessible(['light', 'forced']);
    const narrowed = await rows().count();
    await pane.go('check');
    await pane.go('rankings');
    await expect.poll(() => rows().count()).toBe(narrowed);
  });

  it('says TẠM TÍNH in the heading on self scores, and nothing of awards there', async () => {
    await pane.text(/^Lọc/).click();
    await choose('Cơ sở điểm', 'Điểm tự chấm (tạm tính)');
    await pane.frame.getByRole('heading', { name: 'Xếp hạng TẠM TÍNH' }).waitFor();
    await pane.banner('warning').waitFor();
    await pane.picture('rankings-self');
    await pane.expectAccessible(['light', 'dark']);
    await rows().first().click();
    await pane.text('TẠM TÍNH theo điểm tự chấm').waitFor();
    await pane.frame.getByRole('heading', { name: 'Điểm từng năm' }).waitFor();
    expect(await pane.link('Xem xét khen thưởng và lý do').count()).toBe(0);
  });

  it('opens a place: years, groups, figures, and links back to the forms', async () => {
    const name = await rows().first().locator('.name').innerText();
    await rows().first().click();
    await pane.frame.getByRole('heading', { name, exact: true }).waitFor();
    await pane.frame.getByRole('heading', { name: 'Vì sao ở hạng này' }).waitFor();
    await pane.settled();
    await pane.picture('ranked-subject');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.text('Phân bố điểm').click();
    await pane.text('(ở đây)').waitFor();
    await pane.expectAccessible(['light', 'forced']);
    await pane.picture('ranked-subject-figures');
    expect(await pane.link('Mở biểu năm 2022').getAttribute('href')).toMatch(/^#\/submission\/s_/);
    await pane.link('Quay lại: Xếp hạng').click();
    await pane.frame.getByRole('heading', { name: 'Xếp hạng', exact: true }).waitFor();
    await rows().first().waitFor();
  });

  it('says what the whole tells: risers, flat criteria, gaps by unit', async () => {
    await pane.link('Phân tích').click();
    await pane.settled();
    for (const name of [
      'Phân bố điểm',
      'Nhân tố mới',
      'Tiêu chí không phân biệt được ai',
      'Tự chấm so với thẩm định theo đơn vị',
    ]) {
      await pane.frame.getByRole('heading', { name }).waitFor();
    }
    await pane.picture('rankings-analysis');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.frame.locator('.riser').first().click();
    await pane.frame.getByRole('heading', { name: 'Vì sao ở hạng này' }).waitFor();
  });

  it('shows a year nobody is appraised in as such, and a unit only its own', async () => {
    await choose('Giai đoạn', 'Năm 2025');
    await choose('Đối tượng', 'Tập thể');
    // The people stand there until the collectives have come.
    await expect.poll(() => pane.text(/Chưa xếp hạng: chưa có điểm/).count()).toBe(1);
    await pane.picture('rankings-collective');
    const unit = await stand.open({ as: 'thanh-tra', at: 'rankings' });
    await unit.frame.locator('.ranking-row').first().waitFor();
    for (const text of await unit.frame.locator('.ranking-row').allInnerTexts()) {
      expect(text).toContain('Thanh tra Sở');
    }
    expect(await unit.link('Phân tích').count()).toBe(0);
    await unit.picture('rankings-unit');
    await unit.expectAccessible(['light']);
    await unit.frame.locator('.ranking-row').first().click();
    await unit.frame.getByRole('heading', { name: 'Nhóm tiêu chí', exact: true }).waitFor();
    await unit.close();
  });

  it('is worked by keys alone, and speaks English', async () => {
    const english = await stand.open({ locale: 'en-US', at: 'rankings' });
    await english.frame.locator('.ranking-row').first().focus();
    await english.page.keyboard.press('Enter');
    await english.frame.getByRole('heading', { name: 'Why this rank' }).waitFor();
    await english.link('See the award and its reasons').focus();
    await english.page.keyboard.press('Enter');
    await english.frame.locator('.reason').first().waitFor();
    for (const [address, heading] of [
      ['rankings/analysis', 'New risers'],
      ['awards', 'Awards'],
      ['awards/what-if', 'What if'],
      ['awards/robustness', 'Robustness'],
      ['awards/history', 'Decisions entered'],
      ['summary', 'Papers and the sheet for the province'],
    ] as const) {
      await english.go(address);
      await english.frame.getByRole('heading', { name: heading, exact: true }).waitFor();
      const { text } = await english.frame.evaluate(() => ({
        text: document.querySelector('main')!.innerText,
      }));
      expect(text, address).not.toMatch(/\{\w+\}/);
    }
    await english.expectNothingCut();
    await english.close();
  });

  it('says that the server cannot be reached, with a code; and tries again', async () => {
    pane.expectFailures(/ERR_FAILED/);
    const block = '**/api/rankings?period=2020*';
    await pane.page.route(block, (route) => route.abort());
    await pane.field('Giai đoạn').selectOption({ label: 'Năm 2020' });
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').innerText()).toMatch(/Không kết nối được[\s\S]*api\/offline/);
    await pane.expectAccessible(['light']);
    await pane.page.unroute(block);
    await pane.button('Thử lại').click();
    await pane.banner('error').waitFor({ state: 'detached' });
  });

  it('fits into 320 px, and holds twice the size of text', async () => {
    await pane.expectRoomForLargeText('rankings');
    await rows().first().click();
    await pane.frame.getByRole('heading', { name: 'Vì sao ở hạng này' }).waitFor();
    await pane.expectRoomForLargeText('ranked-subject');
  });
});
