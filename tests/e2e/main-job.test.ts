/**
 * The main job, as people do it: a unit mends its workbook and hands it in, the Văn phòng sees it,
 * appraises, ranks, gets suggestions, and writes the summary into the workbook.
 */
import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually } from './demo-page.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

const WORKBOOK = 'Khoi VP - tap the 2025 (sua).xlsx';
const UNIT = 'khoi-van-phong';
const UNIT_NAME = 'Khối Văn phòng Sở';
/** Of the sheet as it was mended: 34 + 23 + … with 8.5 in D16. */
const TOTAL = 95;
const TOTAL_SHOWN = '95,00';

describeInBrowser('the main job', () => {
  let stand: Stand;
  let pane: PanePage;
  let grid: DemoPage;

  beforeAll(async () => {
    stand = await openStand();
    pane = await stand.open({ as: UNIT, sample: WORKBOOK });
    grid = new DemoPage(pane.tab);
  });
  afterAll(async () => {
    await pane?.close();
    await stand?.close();
  });

  const cellsNamed = () => pane.frame.locator('.cell-name').allTextContents();
  const screenshot = async (name: string) => {
    const folder = process.env.PICTURES;
    if (folder) await writeFile(`${folder}/${name}.png`, await pane.page.screenshot());
  };

  it('says what the open sheet is, and finds each fault at its cell', async () => {
    await pane.settled();
    await pane.frame.getByRole('heading', { name: UNIT_NAME }).waitFor();
    expect(await cellsNamed()).toEqual(['D11', 'D16', 'D25']);
    await pane.button(/^D16/).click();
    await eventually(() => grid.active()).toBe('D16');
    await screenshot('demo');
  });

  it('mends what has a fix in one write, undone in one step, and says what is left', async () => {
    await pane.button(/^Sửa tất cả 2/).click();
    const dialog = pane.dialog();
    expect(await dialog.textContent()).toMatch(/D11.*“6,5đ”.*6,5/);
    await dialog.getByRole('button', { name: 'Sửa 2 ô' }).click();
    await eventually(cellsNamed).toEqual(['D16']);
    expect(await grid.text('D11')).toBe('6,5');
    await pane.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await eventually(cellsNamed).toEqual(['D11', 'D16', 'D25']);
    expect(await grid.text('D11')).toBe('6,5đ');
    await pane.page.getByRole('button', { name: 'Làm lại' }).click();
    await eventually(cellsNamed).toEqual(['D16']);
  });

  it('follows what the person types, until the sheet is clean', async () => {
    expect(await pane.link('Tiếp tục: Nộp').count()).toBe(0);
    await grid.enter('D16', '8,5');
    await pane.link('Tiếp tục: Nộp').waitFor();
    await pane.text('Biểu không có lỗi').waitFor();
  });

  it('hands the sheet in: receipt on the screen, submission in the record', async () => {
    await pane.link('Tiếp tục: Nộp').click();
    await pane.settled();
    await pane.button('Nộp biểu').click();
    await pane.banner('success').waitFor();
    const text = await pane.banner('success').textContent();
    const { items } = await stand
      .api('office')
      .submissions.$get({ query: { unit: UNIT, year: '2025' } })
      .then(read);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ form: 'collective', status: 'submitted', revision: 1 });
    const kept = await stand
      .api('office')
      .submissions[':id'].$get({ param: { id: items[0]!.id } })
      .then(read);
    expect(text).toContain(kept.revisions[0]!.contentHash);
  });

  it('shows it to the Văn phòng: handed in, then appraised and ranked', async () => {
    await pane.close();
    pane = await stand.open({ sample: WORKBOOK, at: 'progress' });
    const row = pane.frame.locator('tbody tr', { hasText: UNIT_NAME });
    await row.getByText('đã nộp').waitFor();
    await appraiseAll();
    await pane.restart('rankings');
    await pane.field('Giai đoạn').selectOption({ label: 'Năm 2025' });
    await pane.settled();
    await pane.field('Đối tượng').selectOption({ label: 'Tập thể' });
    const ranked = pane.frame.locator('.ranking-row', { hasText: UNIT_NAME });
    await ranked.waitFor();
    expect(await ranked.innerText()).toContain(TOTAL_SHOWN);
  });

  it('suggests awards, with reasons', async () => {
    await pane.go('awards');
    const item = pane.frame.locator('.award-item', { hasText: UNIT_NAME });
    await item.first().waitFor();
    await item.first().locator('summary').click();
    await item.first().locator('.reason').first().waitFor();
    expect(await item.first().innerText()).toContain(TOTAL_SHOWN);
  });

  it('writes the summary into the workbook; the downloaded file says the same elsewhere', async () => {
    await pane.go('summary');
    await pane.button('Tạo bảng tổng hợp').click();
    await pane.banner('success').waitFor();
    const [download] = await Promise.all([
      pane.page.waitForEvent('download'),
      pane.page.getByRole('button', { name: 'Tải về' }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile((await download.path())!);
    // The workbook's own sheet stays as the person opened it.
    expect(book.worksheets[0]!.getCell('D16').value).toBe(11);
    const summary = book.getWorksheet('Tổng hợp')!;
    const found = rowsOf(summary).find((row) => row.includes(UNIT_NAME));
    expect(found).toContain(TOTAL);
  });

  /** The Văn phòng agrees with every score of the form (its screen has a test of its own). */
  async function appraiseAll(): Promise<void> {
    const office = stand.api('office');
    const { items } = await office.submissions
      .$get({ query: { unit: UNIT, year: '2025' } })
      .then(read);
    const { id, revision } = items[0]!;
    const { entries } = await office.submissions[':id'].$get({ param: { id } }).then(read);
    await office.submissions[':id'].appraise
      .$post({
        header: { 'idempotency-key': crypto.randomUUID() },
        param: { id },
        json: {
          revision,
          subjects: entries.map(({ subject, self }) => ({ subject, scores: self })),
        },
      })
      .then(read);
  }
});

/** Values of each row, as another library reads them. */
function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const rows: unknown[][] = [];
  sheet.eachRow((row) => {
    const values: unknown[] = [];
    row.eachCell((cell) => values.push(cell.result ?? cell.value));
    rows.push(values);
  });
  return rows;
}
