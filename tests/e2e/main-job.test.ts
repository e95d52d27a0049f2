/**
 * The main job, as people do it: a unit mends its workbook and hands it in, the Văn phòng sees it,
 * appraises, ranks, gets suggestions, and writes the summary into the workbook.
 */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '../../addin/api/client.ts';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually } from './demo-page.ts';
import type { PanePage } from './support/pane-page.ts';
import { openStand, type Stand } from './support/stand.ts';

const WORKBOOK = 'Khoi VP - tap the 2025 (sua).xlsx';
const UNIT = 'khoi-van-phong';
const UNIT_NAME = 'Khối Văn phòng Sở';

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
});
