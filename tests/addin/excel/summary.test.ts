/** The whole summary workbook, written into an open workbook through the real office.js. */
import { describe, expect, it, vi } from 'vitest';
import { summaryWorkbook } from '../../../shared/report/summary/workbook.ts';
import { FORMULA_NAME, papersWorld } from '../../fixtures/papers/world.ts';
import { bench } from './fixture.ts';

vi.setConfig({ testTimeout: 300_000 });

const SHEETS = [
  'Tổng hợp',
  'Đề nghị khen thưởng',
  'Giải trình',
  'Tiến độ',
  'Biểu đồ',
  'Phân tích',
  'Dự toán tiền thưởng',
];
const EXCEL_ON_THE_WEB = 5 * 1024 * 1024;

describe('the summary in the open workbook', () => {
  it.each([12, 5_000])('of %i people: few round trips, each under 5 MB', async (people) => {
    const { data } = papersWorld({ period: 'final-review', date: '2025-09-10', people });
    const report = summaryWorkbook(data);
    const { book, host, port, trips } = bench();
    let bytes = 0;
    host.onBatch((batch) => {
      bytes += batch.requestBytes;
    });
    const { trips: taken, result } = await trips(() => port.writeReport(report));
    expect(result).toEqual(SHEETS);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...SHEETS]);
    expect(host.stats.largestRequest).toBeLessThan(EXCEL_ON_THE_WEB);
    // Beyond four only what the limit forces: so many requests as would not fit into fewer.
    const forced = Math.floor(bytes / (EXCEL_ON_THE_WEB * 0.6));
    expect(taken).toBeLessThanOrEqual(4 + forced);
    if (people === 12) expect(forced).toBe(0);
    const charts = book.sheet('Biểu đồ')!.props.charts;
    expect(charts.map(({ title }) => title)).toEqual(
      report.sheets.flatMap((sheet) => (sheet.charts ?? []).map(({ title }) => title)),
    );
    expect(charts.length).toBeGreaterThanOrEqual(5);
  });

  it('keeps every text a text, and every formula right when it is calculated', async () => {
    const { data } = papersWorld({
      period: 'interim-review',
      date: '2022-12-31',
      withFormulaName: true,
    });
    const report = summaryWorkbook(data);
    const { book, port } = bench();
    await port.writeReport(report);
    let formulas = 0;
    for (const sheet of report.sheets) {
      const made = book.sheet(sheet.name)!;
      sheet.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell === null) return;
          const { content, formula } = made.cell(r, c) ?? { content: null, formula: null };
          if (cell.formula === undefined) expect(formula).toBeNull();
          else formulas++;
          // What Excel calculates is what the paper said: sums, counts, bands, money.
          expect(content === '' ? null : content).toEqual(
            cell.value === '' ? null : (cell.value ?? null),
          );
        });
      });
    }
    expect(formulas).toBeGreaterThan(20);
    const names = book.sheet('Tổng hợp')!;
    const found = Array.from({ length: 80 }, (_, row) => names.content(row, 1));
    expect(found).toContain(FORMULA_NAME);
  });

  it('made again replaces its own sheets and no other', async () => {
    const { data } = papersWorld({ period: '2022', date: '2023-01-10', people: 12 });
    const { book, port } = bench(['Của tôi']);
    await port.writeReport(summaryWorkbook(data));
    const ids = book.sheets.map(({ id }) => id);
    await port.writeReport(summaryWorkbook(data));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Của tôi', ...SHEETS]);
    expect(book.sheets.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual([ids[0]]);
  });

  it('says on every sheet and in every footer that self scores are provisional', async () => {
    const { data } = papersWorld({ period: '2022', date: '2023-01-10', basis: 'self', people: 12 });
    const { book, port } = bench();
    await port.writeReport(summaryWorkbook(data));
    for (const name of SHEETS) {
      const sheet = book.sheet(name)!;
      const top = Array.from({ length: 8 }, (_, row) => sheet.content(row, 0));
      expect(top).toContain('TẠM TÍNH THEO ĐIỂM TỰ CHẤM');
      const { defaultForAllPages, firstPage } = sheet.props.print.pages;
      for (const page of [defaultForAllPages, firstPage])
        expect(page.leftFooter).toContain('TẠM TÍNH THEO ĐIỂM TỰ CHẤM');
    }
  });
});
