/** The whole chain: the unmodified office.js in the pane, the host, the grid beside it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { DemoPage, eventually, openStage, type Stage } from './demo-page.ts';

describeInBrowser('the demo’s pane', () => {
  let stage: Stage;
  let demo: DemoPage;
  let pane: Frame;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    expect(demo.tab.outside).toEqual([]);
    await demo.close();
  });

  const open = async (query = '') => {
    demo = await DemoPage.open(stage, query);
    pane = await demo.pane();
  };

  it('meets Excel on the web, in the person’s language', async () => {
    await open();
    expect(await pane.evaluate(() => window.ready)).toMatchObject({
      host: 'Excel',
      platform: 'OfficeOnline',
    });
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe('vi-VN');
    expect(demo.tab.errors).toEqual([]);
  });

  it('writes where the grid shows it, adds a sheet, and leads the person there', async () => {
    await open('open=scoring.xlsx');
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Tổng hợp');
        sheet.getRange('A1:B2').values = [
          ['Đơn vị', 'Điểm'],
          ['Văn phòng', 92.5],
        ];
        sheet.getRange('B3').formulas = [['=SUM(B2:B2)*2']];
        sheet.getRange('A1:B1').format.fill.color = '#D9EAD3';
        sheet.getRange('D90').values = [['cuối']];
        sheet.activate();
        sheet.getRange('D90').select();
        await context.sync();
      }),
    );
    await demo.cell('D90').waitFor();
    await eventually(() => demo.active()).toBe('D90');
    await eventually(() => demo.page.getByRole('tab', { selected: true }).textContent()).toBe(
      'Tổng hợp',
    );
    await demo.press('Control+Home');
    await demo.cell('B3').waitFor();
    await eventually(() => demo.cell('B3').textContent()).toBe('185');
    expect(demo.tab.errors).toEqual([]);
  });

  it('shows marks made by conditional formats, and takes them off', async () => {
    await open('open=scoring.xlsx');
    const pixel = () =>
      demo.page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.pane-body .backdrop')!;
        const cell = document.querySelector<HTMLElement>(
          '.pane-body .cell[data-row="3"][data-column="2"]',
        )!;
        const x = cell.offsetLeft - canvas.offsetLeft + 6;
        const y = cell.offsetTop - canvas.offsetTop + 4;
        return [...canvas.getContext('2d')!.getImageData(x, y, 1, 1).data.slice(0, 3)];
      });
    await demo.cell('C4').waitFor();
    expect(await pixel()).toEqual([255, 255, 255]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('C4');
        const mark = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
        mark.custom.rule.formula = '=C4>7';
        mark.custom.format.fill.color = '#FFC7CE';
        await context.sync();
      }),
    );
    await eventually(pixel).toEqual([255, 199, 206]);
    await demo.enter('C4', '6');
    await eventually(pixel).toEqual([255, 255, 255]);
  });

  it('is refused while a cell is being typed into, as in Excel, and served again after', async () => {
    await open();
    const write = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
          await context.sync();
          return 'done';
        }).catch((error: { code: string }) => error.code),
      );
    await demo.goTo('C3');
    await demo.page.keyboard.type('12');
    expect(await write()).toBe('InvalidOperationInCellEditMode');
    await demo.press('Enter');
    await eventually(write).toBe('done');
    expect([await demo.text('A1'), await demo.text('C3')]).toEqual(['1', '12']);
  });

  it('hears of the person’s edits and selections', async () => {
    await open();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
        sheet.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
        await context.sync();
      }),
    );
    await demo.enter('B2', '7');
    const heard = () => pane.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await eventually(heard).toEqual(['selected B2', 'changed B2', 'selected B3']);
  });

  it('draws a chart with its titles from the cells it reads', async () => {
    await open();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange('A1:B4');
        range.values = [
          ['Đơn vị', 'Điểm'],
          ['Văn phòng', 90],
          ['Thanh tra', 45],
          ['Trung tâm', 60],
        ];
        const chart = sheet.charts.add(Excel.ChartType.columnClustered, range);
        chart.title.text = 'Xếp hạng';
        chart.axes.valueAxis.title.text = 'Điểm thẩm định';
        chart.setPosition('D2', 'J16');
        await context.sync();
      }),
    );
    const chart = demo.page.locator('.pane-body .chart');
    await chart.waitFor();
    const texts = await chart.locator('text').allTextContents();
    expect(texts).toEqual(expect.arrayContaining(['Xếp hạng', 'Điểm thẩm định', '100']));
    const heights = () =>
      chart
        .locator('rect[fill="#4472C4"]')
        .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    const [first = 0, second = 0] = await heights();
    expect(first / second).toBeCloseTo(2, 5);
    await demo.enter('B3', '90');
    await eventually(async () => (await heights())[1]).toBeCloseTo(first, 5);
  });

  it('says loudly what it does not emulate', async () => {
    await open();
    await pane.evaluate(() =>
      Office.context.ui.displayDialogAsync(`${location.origin}/pane/pane.html`, {
        displayInIframe: true,
      }),
    );
    const notice = demo.page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('displayDialogAsync');
  });

  it('is closed, opened by the ribbon, and led to a step of the work', async () => {
    await open();
    await demo.page.getByRole('button', { name: 'Đóng ngăn' }).click();
    await eventually(() => demo.page.locator('.task-pane').count()).toBe(0);
    await demo.page.getByRole('button', { name: 'Kiểm tra' }).click();
    const reopened = await demo.pane();
    expect(await reopened.evaluate(() => location.search)).toBe('?go=check');
    await demo.page.evaluate(() => window.demo.invokeCommand('Thidua.Summary'));
    await eventually(() => reopened.evaluate(() => location.search)).toBe('?go=summary');
    const width = async () => (await demo.page.locator('.task-pane').boundingBox())!.width;
    expect(await width()).toBe(350);
    await demo.page.getByRole('separator').press('ArrowLeft');
    await eventually(width).toBe(360);
  });

  it('takes the requirement level and the language from the address', async () => {
    await open('excelapi=1.14&locale=en-US');
    const facts = await pane.evaluate(() => ({
      language: Office.context.displayLanguage,
      at: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
      above: Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
    }));
    expect(facts).toEqual({ language: 'en-US', at: true, above: false });
    await demo.enter('A1', '9.5');
    await eventually(() => demo.text('A1')).toBe('9.5');
    await eventually(() => demo.page.getByRole('button', { name: 'Open file…' }).count()).toBe(1);
  });

  describe('accessibility', () => {
    it.each(['', 'locale=en-US'])('axe finds nothing (%s)', async (query) => {
      await open(`open=scoring.xlsx&${query}`);
      const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      await demo.page.evaluate(readFileSync(axe, 'utf8'));
      const violations = await demo.page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run(context: object): Promise<AxeResults> };
        };
        const results = await axe.run({ exclude: ['iframe'] });
        return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
    });

    it('reads the active cell aloud', async () => {
      await open('open=scoring.xlsx');
      await demo.goTo('B4');
      const announced = demo.page.locator('.announcer');
      await expect
        .poll(() => announced.textContent())
        .toBe('B4, Xây dựng, ban hành văn bản chỉ đạo, điều hành, có ghi chú: Khoản IV.1.1.a, ý 1');
    });
  });
});
