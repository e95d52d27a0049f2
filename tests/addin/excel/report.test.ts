import { describe, expect, it } from 'vitest';
import type { ReportProgress, Watch } from '../../../addin/watch.ts';
import type { ReportSheet, ReportWorkbook } from '../../../shared/report/model.ts';
import { formatRect } from '../../excel-host/a1.ts';
import { HostError } from '../../excel-host/host.ts';
import type { SheetModel, WorkbookModel } from '../../excel-host/model.ts';
import { bench, failure, fill, numbers } from './fixture.ts';

const STYLES: ReportWorkbook['styles'] = {
  title: { bold: true, size: 14, align: 'center' },
  head: {
    bold: true,
    fill: '#E7EEF7',
    border: true,
    wrap: true,
    align: 'center',
    valign: 'middle',
  },
  text: { border: true, wrap: true },
  points: { border: true, numberFormat: '0.00', align: 'right' },
  open: { border: true, unlocked: true },
};

/** A summary of so many people: title, head, rows with formulas, and all the trimmings. */
function summary(count: number, more: Partial<ReportSheet> = {}): ReportSheet {
  const rows: ReportSheet['rows'] = [
    [{ value: 'BẢNG TỔNG HỢP', style: 'title', across: 5 }],
    ['TT', 'Họ và tên', 'Điểm', 'Cộng', 'Ghi chú'].map((value) => ({ value, style: 'head' })),
    ...numbers(count, (i) => [
      { value: i + 1, style: 'text' },
      { value: `=Người ${i}`, style: 'text' },
      { value: (i % 20) / 2, style: 'points' },
      { formula: `=C${i + 3}*2`, value: i % 20, style: 'points' },
      { value: null, style: 'open' },
    ]),
  ];
  return {
    key: 'summary',
    name: 'Tổng hợp',
    widths: [5, 26, 9, 9, 20],
    rows,
    print: { orientation: 'portrait' },
    ...more,
  };
}

function report(...sheets: ReportSheet[]): ReportWorkbook {
  return { title: 'Tổng hợp', styles: STYLES, sheets };
}

const names = (sheets: readonly SheetModel[]) => sheets.map(({ name }) => name);

describe('a report in the open workbook', () => {
  it('takes at most four round trips for 12 people and for 5,000, under the limit', async () => {
    for (const count of [12, 5_000]) {
      const { book, host, port, trips } = bench();
      const { trips: taken, result } = await trips(() => port.writeReport(report(summary(count))));
      expect(result).toEqual(['Tổng hợp']);
      expect(taken).toBeLessThanOrEqual(4);
      expect(host.stats.largestRequest).toBeLessThan(5 * 1024 * 1024);
      const sheet = book.sheet('Tổng hợp')!;
      expect(sheet.content(count + 1, 0)).toBe(count);
      expect(sheet.content(count + 1, 3)).toBe((((count - 1) % 20) / 2) * 2);
    }
  });

  it('knows its sheets again, by the names that they have by now', async () => {
    const { book, port, trips } = bench();
    expect(await port.reportSheets()).toEqual({});
    await port.writeReport(report(summary(3), summary(3, { key: 'charts', name: 'Biểu đồ' })));
    book.sheet('Tổng hợp')!.set('name', 'Của tôi');
    const { trips: taken, result } = await trips(() => port.reportSheets());
    expect(result).toEqual({ summary: 'Của tôi', charts: 'Biểu đồ' });
    expect(taken).toBe(1);
  });

  it('writes contents: texts as texts, numbers, formulas that calculate', async () => {
    const { book, port } = bench();
    await port.writeReport(report(summary(3)));
    const sheet = book.sheet('Tổng hợp')!;
    expect(sheet.cell(2, 1)).toMatchObject({ content: '=Người 0', formula: null });
    expect(sheet.cell(4, 3)).toMatchObject({ content: 2, formula: '=C5*2' });
    expect(sheet.content(2, 4)).toBeNull();
  });

  it('writes looks: font, fill, borders, alignment, number format, unlocked cells', async () => {
    const { book, port } = bench();
    await port.writeReport(report(summary(3)));
    const sheet = book.sheet('Tổng hợp')!;
    expect(sheet.styleAt(0, 0)).toMatchObject({
      fontName: 'Times New Roman',
      fontSize: 14,
      bold: true,
      horizontal: 'Center',
    });
    expect(sheet.styleAt(1, 2)).toMatchObject({ fill: '#E7EEF7', wrap: true, vertical: 'Center' });
    expect(sheet.styleAt(3, 2)).toMatchObject({
      numberFormat: '0.00',
      fontSize: 13,
      horizontal: 'Right',
    });
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      expect(sheet.styleAt(3, 2).borders[side]?.style).toBe('Continuous');
    }
    expect(sheet.styleAt(0, 1).borders).toEqual({});
    expect([sheet.styleAt(2, 3).locked, sheet.styleAt(2, 4).locked]).toEqual([true, false]);
  });

  it('writes layout: merges, widths, heights, frozen panes, paper', async () => {
    const { book, port } = bench();
    const sheet = summary(3, {
      heights: { 0: 30, 1: 40, 2: 40 },
      freezeRows: 2,
      freezeColumns: 1,
      print: {
        orientation: 'landscape',
        titleRows: { first: 0, last: 1 },
        footer: '5 mã & số',
      },
    });
    await port.writeReport(report(sheet));
    const { props } = book.sheet('Tổng hợp')!;
    expect(props.merges.map(formatRect)).toEqual(['A1:E1']);
    expect(props.columnWidths.get(1)).toBe(26 * 9 * 0.75);
    expect([0, 1, 2, 3].map((row) => props.rowHeights.get(row))).toEqual([30, 40, 40, undefined]);
    expect(props.frozen).toEqual({ rows: 2, columns: 1 });
    expect(props.showGridlines).toBe(false);
    const mm = (points: number) => Math.round((points / 72) * 25.4);
    const { margins } = props.print;
    expect([margins.top, margins.bottom, margins.left, margins.right].map(mm)).toEqual([
      20, 20, 30, 15,
    ]);
    expect(props.print).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
    });
    expect(props.print.titleRows).toMatchObject({ row: 0, rows: 2 });
    expect(props.print.pages.state).toBe('FirstAndDefault');
    expect(props.print.pages.defaultForAllPages.centerHeader).toContain('&P');
    expect(props.print.pages.firstPage.centerHeader).toBe('');
    expect(props.print.pages.firstPage.leftFooter).toBe('&8 5 mã && số');
  });

  it('writes charts and limits on what is typed', async () => {
    const { book, person, port } = bench();
    const sheet = summary(3, {
      charts: [
        {
          title: 'Điểm theo người',
          type: 'bar',
          at: { row: 0, column: 6 },
          size: { columns: 4, rows: 10 },
          categories: 'B3:B5',
          series: [
            { name: 'Điểm', values: 'C3:C5' },
            { name: 'Cộng', values: 'D3:D5' },
          ],
          valueAxisTitle: 'điểm',
        },
      ],
      validations: [
        {
          area: 'E3:E5',
          min: 0,
          max: 10,
          step: 0.5,
          title: 'a'.repeat(40),
          message: 'Từ 0 đến 10.',
        },
      ],
    });
    await port.writeReport(report(sheet));
    const made = book.sheet('Tổng hợp')!;
    const [chart] = made.props.charts;
    expect(chart).toMatchObject({
      type: 'BarClustered',
      title: 'Điểm theo người',
      valueAxisTitle: 'điểm',
      legend: { visible: true, position: 'Bottom' },
    });
    expect(
      chart!.series.map(({ name, values, categories }) => [
        name,
        formatRect(values!.rect),
        formatRect(categories!.rect),
      ]),
    ).toEqual([
      ['Điểm', 'C3:C5', 'B3:B5'],
      ['Cộng', 'D3:D5', 'B3:B5'],
    ]);
    expect(chart!.height).toBe(10 * 15);
    expect(person.type(made, 3, 4, '7,5').kind).toBe('done');
    for (const wrong of ['7,3', '11', '-1', 'bảy']) {
      expect(person.type(made, 3, 4, wrong).kind).toBe('invalid');
    }
    expect(made.content(3, 4)).toBe(7.5);
  });

  it('protects a sheet last: locked cells refuse, unlocked ones take', async () => {
    const { book, person, port } = bench();
    await port.writeReport(report(summary(3, { protect: true })));
    const sheet = book.sheet('Tổng hợp')!;
    expect(person.type(sheet, 2, 0, '9').kind).toBe('protected');
    expect(person.type(sheet, 2, 4, 'được').kind).toBe('done');
  });

  it('leaves notes out at the floor, and says so beforehand', async () => {
    const { book, port } = bench();
    expect(port.abilities()).toEqual({ notes: false, oneUndoStep: false });
    await port.writeReport(report(summary(1, { notes: { A2: 'IV.1.1.a' } })));
    expect(book.sheet('Tổng hợp')!.props.notes.size).toBe(0);
  });

  it('is written at a newer level too, where the library has no notes yet', async () => {
    const { book, port } = bench(['Sheet1'], { excelApi: '1.20' });
    expect(port.abilities()).toEqual({ notes: false, oneUndoStep: true });
    await port.writeReport(report(summary(2, { notes: { A2: 'IV.1.1.a' } })));
    await port.mark('Tổng hợp', [{ cell: 'C3', level: 'error' }]);
    await port.write('Tổng hợp', [{ cell: 'C3', value: 9 }]);
    expect(book.sheet('Tổng hợp')!.content(2, 3)).toBe(18);
  });

  it('lets formulas of one sheet refer to another of the same report', async () => {
    const { book, port } = bench();
    fill(book.addSheet('Số liệu'), [['của người dùng']]);
    const data = summary(2, { key: 'data', name: 'Số liệu' });
    const total: ReportSheet = {
      key: 'total',
      name: 'Tổng',
      widths: [10],
      rows: [[{ formula: `=SUM('Số liệu'!C3:C4)&" từ 'Số liệu'!"` }]],
      print: { orientation: 'portrait' },
    };
    expect(await port.writeReport(report(total, data))).toEqual(['Tổng', 'Số liệu (2)']);
    expect(book.sheet('Tổng')!.cell(0, 0)).toMatchObject({
      formula: `=SUM('Số liệu (2)'!C3:C4)&" từ 'Số liệu'!"`,
      content: `0.5 từ 'Số liệu'!`,
    });
  });
});

describe('a report that is made again', () => {
  it('replaces its own sheet, in its place, also after reopening and renaming', async () => {
    const { book, port, reopen, trips } = bench(['Một', 'Hai']);
    await port.writeReport(report(summary(3)));
    const first = book.sheet('Tổng hợp')!;
    first.set('name', 'Tên khác');
    book.set('sheets', [book.sheets[0]!, first, book.sheets[1]!]);
    const { trips: taken } = await trips(() => reopen().writeReport(report(summary(5))));
    expect(taken).toBeLessThanOrEqual(4);
    expect(names(book.sheets)).toEqual(['Một', 'Tổng hợp', 'Hai']);
    expect(book.sheets[1]!.content(6, 0)).toBe(5);
  });

  it('never touches a sheet of the person, whatever its name', async () => {
    const { book, port } = bench(['Tổng hợp']);
    fill(book.sheets[0]!, [['của tôi']]);
    expect(await port.writeReport(report(summary(1)))).toEqual(['Tổng hợp (2)']);
    expect(await port.writeReport(report(summary(2)))).toEqual(['Tổng hợp (2)']);
    expect(names(book.sheets)).toEqual(['Tổng hợp', 'Tổng hợp (2)']);
    expect(book.sheets[0]!.content(0, 0)).toBe('của tôi');
  });

  it('keeps a sheet that was written under another key', async () => {
    const { book, port } = bench();
    await port.writeReport(report(summary(1)));
    await port.writeReport(report(summary(1, { key: 'khác', name: 'Khác' })));
    await port.writeReport(report(summary(2)));
    expect(names(book.sheets)).toEqual(['Sheet1', 'Tổng hợp', 'Khác']);
  });

  it('gives sheets names that Excel takes', async () => {
    const { port } = bench();
    const wild = summary(1, { name: "'Kết quả: 2022/2023 [đơn vị rất là dài]*?'" });
    const again = { ...wild, key: 'thứ hai' };
    const [first, second] = await port.writeReport(report(wild, again));
    expect(first).toBe('Kết quả 2022 2023 đơn vị rất là dài'.slice(0, 31));
    expect(second).toMatch(/^Kết quả 2022 2023 đơn vị .* \(2\)$/);
    expect(second!.length).toBeLessThanOrEqual(31);
  });

  it('shows the first of its sheets', async () => {
    const { book, port } = bench();
    await port.writeReport(report(summary(1)));
    expect(book.props.active?.name).toBe('Tổng hợp');
  });
});

describe('a report that fails half-way', () => {
  it('leaves nothing behind, and the earlier one as it was', async () => {
    const { book, port } = bench();
    await port.writeReport(report(summary(3)));
    const broken = summary(5, {
      charts: [
        {
          title: 'Hỏng',
          type: 'column',
          at: { row: 0, column: 6 },
          size: { columns: 4, rows: 10 },
          categories: 'B3:B5',
          series: [{ name: 'Điểm', values: 'không phải vùng' }],
        },
      ],
    });
    const error = await failure(port.writeReport(report(broken)));
    expect(error.detail).toContain('InvalidArgument');
    expect(names(book.sheets)).toEqual(['Sheet1', 'Tổng hợp']);
    expect(book.sheet('Tổng hợp')!.content(4, 0)).toBe(3);
    expect(book.sheet('Tổng hợp')!.content(5, 0)).toBeNull();
  });

  it('leaves nothing behind where the session breaks between requests', async () => {
    const { book, host, port } = bench();
    const stop = host.onBatch(() => {
      stop();
      host.faults.push(HostError.Busy);
    });
    const error = await failure(port.writeReport(report(summary(3))));
    expect(error.code).toBe('busy');
    expect(names(book.sheets)).toEqual(['Sheet1']);
  });

  it('names the drafts that Excel does not let it delete; the next report takes them away', async () => {
    const { book, host, port } = bench();
    await port.writeReport(report(summary(3)));
    const stop = host.onBatch(() => {
      // The plan comes, the drafts are written, then nothing gets through any more.
      if (!book.sheets.some(({ name }) => name.startsWith('tdvhcs-'))) return;
      stop();
      // One for the publishing, one for the library's own tidying up, one for the deleting.
      host.faults.push(HostError.Busy, HostError.Busy, HostError.SessionLost);
    });
    const error = await failure(port.writeReport(report(summary(5))));
    const [, , draft] = names(book.sheets);
    expect(error).toMatchObject({ code: 'drafts-left', sheets: [draft] });
    expect(draft).toMatch(/^tdvhcs-/);
    expect(book.sheets[2]!.props.visibility).toBe('Hidden');
    expect(await port.writeReport(report(summary(4)))).toEqual(['Tổng hợp']);
    expect(names(book.sheets)).toEqual(['Sheet1', 'Tổng hợp']);
    expect(book.sheet('Tổng hợp')!.content(5, 0)).toBe(4);
  });

  it('goes on to the end where an earlier sheet is gone and the name was taken meanwhile', async () => {
    const { book, host, port } = bench();
    await port.writeReport(report(summary(3)));
    book.sheet('Tổng hợp')!.set('name', 'Tên khác');
    const stop = host.onBatch(() => {
      // Somebody else makes a sheet of this name between the plan and its end.
      stop();
      book.addSheet('Tổng hợp');
    });
    expect(await port.writeReport(report(summary(5)))).toEqual(['Tổng hợp (2)']);
    expect(names(book.sheets)).toEqual(['Sheet1', 'Tổng hợp (2)', 'Tổng hợp']);
    expect(book.sheet('Tổng hợp (2)')!.content(6, 0)).toBe(5);
    expect(await port.reportSheets()).toEqual({ summary: 'Tổng hợp (2)' });
  });

  it('does not mind that an earlier sheet was deleted meanwhile', async () => {
    const { book, host, port } = bench();
    await port.writeReport(report(summary(3)));
    const stop = host.onBatch(() => {
      stop();
      book.removeSheet(book.sheet('Tổng hợp')!);
    });
    expect(await port.writeReport(report(summary(5)))).toEqual(['Tổng hợp']);
    expect(names(book.sheets)).toEqual(['Sheet1', 'Tổng hợp']);
  });

  it('tries again in smaller requests where one was too large', async () => {
    const { book, host, port } = bench(['Sheet1'], { payloadLimit: 1_500_000 });
    await port.writeReport(report(summary(4_000, { name: 'Lớn' })));
    expect(names(book.sheets)).toEqual(['Sheet1', 'Lớn']);
    expect(book.sheet('Lớn')!.content(4_001, 0)).toBe(4_000);
    expect(host.stats.largestRequest).toBeLessThan(1_500_000);
  });
});

describe('a report that is watched', () => {
  /** What was said of the progress; aborts at the given word. */
  function watching(stopAt = Number.POSITIVE_INFINITY) {
    const said: ReportProgress[] = [];
    const control = new AbortController();
    const watch: Watch<ReportProgress> = {
      signal: control.signal,
      onProgress: (progress) => {
        said.push(progress);
        if (said.length === stopAt) control.abort();
      },
    };
    return { said, control, watch };
  }
  const sheets = () => report(summary(1_000), summary(2_000, { key: 'hai', name: 'Hai' }));

  it('says at which sheet it is, and ends before Excel was asked for the last time', async () => {
    const { port } = bench();
    const { said, watch } = watching();
    await port.writeReport(sheets(), watch);
    const totalRows = 3_000 + 4;
    const at = (name: string, number: number, rows: number) => ({
      sheet: { name, number, of: 2 },
      rows,
      totalRows,
    });
    expect(said).toEqual([at('Tổng hợp', 1, 0), at('Hai', 2, 0), at('Hai', 2, totalRows)]);
  });

  it('counts only rows that Excel has taken, through both sheets', async () => {
    const { book, host, port } = bench();
    const { said, watch } = watching();
    const long = (key: string): ReportSheet => ({
      ...summary(0, { key, name: key }),
      rows: numbers(6_000, (i) => [{ value: `${i} ${'a'.repeat(500)}` }]),
    });
    await port.writeReport(report(long('Một'), long('Hai')), watch);
    const rows = said.map((one) => one.rows);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBeGreaterThan(0);
    expect(rows.at(-1)).toBeLessThan(12_000);
    expect(said.map(({ sheet }) => sheet.name)).toEqual(['Một', 'Hai', 'Hai']);
    expect(book.sheet('Hai')!.content(5_999, 0)).toMatch(/^5999 a/);
    expect(host.stats.largestRequest).toBeLessThan(5_000_000);
  });

  it.each([1, 2, 3])('stopped at its word %i, it leaves the workbook as it was', async (word) => {
    const { book, port } = bench();
    await port.writeReport(report(summary(3)));
    const before = snapshotOf(book);
    const { control, watch } = watching(word);
    const reason = await port.writeReport(sheets(), watch).catch((error: unknown) => error);
    expect(control.signal.reason).toBeDefined();
    expect(reason).toBe(control.signal.reason);
    expect(snapshotOf(book)).toEqual(before);
    expect(await port.writeReport(report(summary(4)))).toEqual(['Tổng hợp']);
  });

  it('is not begun where it was stopped before', async () => {
    const { port, trips } = bench();
    const { control, watch } = watching();
    control.abort();
    const { trips: taken } = await trips(() =>
      port.writeReport(sheets(), watch).catch((error: unknown) => error),
    );
    expect(taken).toBe(0);
  });

  it('waits for the report before it', async () => {
    const { book, port } = bench();
    const made = await Promise.all([
      port.writeReport(report(summary(3))),
      port.writeReport(report(summary(5))),
    ]);
    expect(made).toEqual([['Tổng hợp'], ['Tổng hợp']]);
    expect(names(book.sheets)).toEqual(['Sheet1', 'Tổng hợp']);
    expect(book.sheet('Tổng hợp')!.content(6, 0)).toBe(5);
  });

  function snapshotOf(book: WorkbookModel) {
    return {
      sheets: book.sheets.map(({ id, name, cells }) => ({ id, name, cells: new Map(cells) })),
      settings: new Map(book.props.settings),
      active: book.props.active?.name,
    };
  }
});
