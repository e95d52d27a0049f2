/** Nộp: what will change, the receipt and its proof, a lost connection, refusals. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually } from './demo-page.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';
import { collective } from './support/workbooks.ts';

const UNIT = 'khoi-van-phong';
const NAME = 'Khối Văn phòng Sở';
const HASH = /[0-9a-f]{64}/;

describeInBrowser('Nộp', () => {
  let stand: Stand;
  let pane: PanePage;

  beforeAll(async () => {
    stand = await openStand();
  });
  afterAll(() => stand?.close());
  afterEach(() => pane?.close());

  const current = async () => {
    const query = { unit: UNIT, year: '2025', form: 'collective' } as const;
    const page = await stand.api(UNIT).submissions.$get({ query }).then(read);
    return page.items[0] ?? null;
  };
  const openAt = (less: number, at = 'submit') =>
    collective('khoi 2025.xlsx', NAME, 2025, less).then((workbook) =>
      stand.open({ as: UNIT, workbook, at }),
    );

  it('says why it cannot go yet, and leads back', async () => {
    pane = await stand.open({
      as: UNIT,
      sample: 'Khoi VP - tap the 2025 (sua).xlsx',
      at: 'submit',
    });
    await pane.text('Còn 3 lỗi phải sửa trước.').waitFor();
    expect(await pane.button('Nộp biểu').isDisabled()).toBe(true);
    await pane.picture('submit-blocked');
    await pane.expectAccessible(['light', 'dark']);
    await pane.link('Về Kiểm tra').click();
    await pane.text('Điểm ghi kèm chữ').waitFor();
  });

  it('gives a receipt that the workbook can be held against later', async () => {
    pane = await openAt(0.5);
    const demo = new DemoPage(pane.tab);
    await pane.text('Chưa nộp lần nào.').waitFor();
    await pane.picture('submit');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.button('Nộp biểu').click();
    await pane.text('Văn phòng Sở đã nhận bản 1').first().waitFor();
    const receipt = (await pane.banner('success').textContent())!;
    const stored = (await current())!;
    expect(HASH.exec(receipt)![0]).toBe(stored.contentHash);
    expect(receipt).toMatch(/Lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/);
    expect(receipt).toMatch(/1 đối tượng, 12 điểm/);
    await pane.picture('submit-receipt');
    await pane.expectNothingCut();
    await pane.expectAccessible();
    await pane.banner('success').getByRole('button', { name: 'Đối chiếu với sổ đang mở' }).click();
    await pane.text('Khớp: sổ đang mở đúng là nội dung đã nộp.').waitFor();

    // The receipt is still there after the pane was closed, and tells that the sheet has changed.
    await demo.enter('D6', '5');
    await pane.restart('submit');
    await pane.text('Biên nhận trên máy này').click();
    await pane.button('Đối chiếu với sổ đang mở').click();
    await pane.text('Không khớp: sổ đã thay đổi sau khi nộp.').waitFor();
    expect(await current()).toMatchObject({ revision: 1 });
  });

  it('shows what a new revision changes before it is sent, and refuses to send the same again', async () => {
    pane = await openAt(0.5);
    const demo = new DemoPage(pane.tab);
    await pane.text('Sổ này giống hệt bản đã nộp.').waitFor();
    expect(await pane.button('Nộp bản 2').isDisabled()).toBe(true);
    await demo.enter('D6', '7');
    await demo.enter('D18', '93,5');
    await pane.text('Thay đổi so với bản đã nộp').click();
    await pane.text(/tự chấm a1/).waitFor();
    expect(await pane.frame.locator('.change').first().textContent()).toBe('7,5 → 7');
    await pane.picture('submit-changes');
    await pane.expectAccessible();
    await pane.expectRoomForLargeText('submit-changes');

    // Somebody else is faster: the record has moved on, and says how.
    const other = await openAt(1, 'submit');
    await other.button('Nộp bản 2').click();
    await other.text('Văn phòng Sở đã nhận bản 2').first().waitFor();
    await other.close();
    pane.expectFailures(/409/);
    await pane.button('Nộp bản 2').click();
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').textContent()).toMatch(/bản 2[\s\S]*api\/stale/);
    await pane.text('Bản mới trong hồ sơ đã đổi').waitFor();
    await pane.picture('submit-stale');
    await pane.expectAccessible();
    await pane.button('Nộp bản 3').click();
    await pane.text('Văn phòng Sở đã nhận bản 3').first().waitFor();
    expect(await current()).toMatchObject({ revision: 3 });
  });

  it('keeps a form that has no connection, over closing the pane, and sends it once', async () => {
    pane = await openAt(1.5);
    await pane.button('Nộp bản 4').waitFor();
    pane.expectFailures(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
    await pane.page.route('**/api/submissions', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await pane.button('Nộp bản 4').click();
    await pane.text('Biểu đang chờ gửi').waitFor({ timeout: 60_000 });
    await pane.text('Biểu này đang chờ gửi; xem bên dưới.').waitFor();
    expect(await pane.button('Nộp bản 4').isDisabled()).toBe(true);
    await pane.picture('submit-waiting');
    await pane.expectAccessible();
    await pane.restart('submit');
    await pane.text('Biểu đang chờ gửi').waitFor({ timeout: 60_000 });
    expect(await current()).toMatchObject({ revision: 3 });
    await pane.page.unroute('**/api/submissions');
    await pane.frame.evaluate(() => dispatchEvent(new Event('online')));
    await pane.text('Biểu đang chờ gửi').waitFor({ state: 'detached' });
    expect(await current()).toMatchObject({ revision: 4 });
    await pane.text('Biên nhận trên máy này').waitFor();
  });

  it('checks all again before it sends, whatever events it has missed', async () => {
    pane = await openAt(2);
    await pane.button('Nộp bản 5').waitFor();
    await eventually(() => pane.button('Nộp bản 5').isEnabled()).toBe(true);
    // Excel on the web does not tell of every edit.
    await pane.page.evaluate(() => {
      const { sheet } = window.demo;
      const key = 5 * 16384 + 3;
      const cell = { ...sheet.cells.get(key)!, content: 50 };
      sheet.putCells(new Map([[key, cell]]), { row: 5, column: 3, rows: 1, columns: 1 });
    });
    await pane.button('Nộp bản 5').click();
    await pane.text(/Còn \d lỗi phải sửa trước\./).waitFor();
    expect(await current()).toMatchObject({ revision: 4 });
  });

  it('shows what the Worker finds, and refuses a unit that is not the key’s', async () => {
    pane = await openAt(2);
    await eventually(() => pane.button('Nộp bản 5').isEnabled()).toBe(true);
    pane.expectFailures(/422/);
    await pane.page.route('**/api/submissions', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 422,
            json: {
              code: 'findings',
              message: 'Biểu còn lỗi nên chưa nhận.',
              requestId: 'thu-1',
              findings: [
                {
                  code: 'score-above-max',
                  severity: 'error',
                  cell: 'D7',
                  message: 'Quá mức.',
                  fix: null,
                },
              ],
            },
          })
        : route.continue(),
    );
    await pane.button('Nộp bản 5').click();
    await pane.banner('error').waitFor();
    expect(await pane.banner('error').textContent()).toMatch(/api\/findings · thu-1/);
    await pane.button(/D7 Quá mức/).click();
    await eventually(() => new DemoPage(pane.tab).active()).toBe('D7');
    await pane.close();
    const workbook = await collective('van phong.xlsx', 'Thanh tra Sở', 2025);
    pane = await stand.open({ as: UNIT, workbook, at: 'submit' });
    await pane.text(`Khóa đang dùng chỉ nộp được cho ${NAME}.`).waitFor();
  });
});
