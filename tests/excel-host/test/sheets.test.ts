import { describe, expect, it } from 'vitest';
import { errorOf, open } from './setup.ts';

type Context = Excel.RequestContext;

async function run(
  { Excel }: { Excel: ReturnType<typeof open>['Excel'] },
  work: (sheets: Excel.WorksheetCollection, context: Context) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets, context);
    await context.sync();
  });
}

describe('worksheets', () => {
  it('are added at the end, renamed, moved, hidden and deleted', async () => {
    const made = open({ sheets: ['Một', 'Hai'] });
    await run(made, (sheets) => {
      const added = sheets.add('Ba');
      added.tabColor = '#00FF00';
      added.position = 0;
      sheets.getItem('Hai').visibility = 'Hidden';
      sheets.getItem('Một').name = 'Đầu';
    });
    expect(made.book.sheets.map(({ name }) => name)).toEqual(['Ba', 'Đầu', 'Hai']);
    expect(made.book.sheets[0]!.props.tabColor).toBe('#00FF00');
    await run(made, (sheets) => sheets.getItem('Hai').delete());
    expect(made.book.sheets).toHaveLength(2);
  });

  it.each([
    ['a name that is taken', 'ItemAlreadyExists', (s: Excel.WorksheetCollection) => s.add('MỘT')],
    ['a name too long', 'InvalidArgument', (s: Excel.WorksheetCollection) => s.add('x'.repeat(32))],
    ['a forbidden character', 'InvalidArgument', (s: Excel.WorksheetCollection) => s.add('a/b')],
    ['the last sheet', 'InvalidOperation', (s: Excel.WorksheetCollection) => s.getFirst().delete()],
    [
      'a missing sheet',
      'ItemNotFound',
      (s: Excel.WorksheetCollection) => s.getItem('?').activate(),
    ],
  ])('refuse %s', async (_, code, call) => {
    const error = await errorOf(run(open({ sheets: ['Một'] }), (sheets) => void call(sheets)));
    expect(error.code).toBe(code);
  });

  it('that are "very hidden" must be less so before they are deleted', async () => {
    const made = open({ sheets: ['Một', 'Hai'] });
    made.book.sheets[1]!.set('visibility', 'VeryHidden');
    const error = await errorOf(run(made, (sheets) => sheets.getItem('Hai').delete()));
    expect(error.code).toBe('InvalidOperation');
  });

  it('take their references along when renamed, and leave #REF! when deleted', async () => {
    const made = open({ sheets: ['Một', 'Hai'] });
    await run(made, (sheets) => {
      sheets.getItem('Hai').getRange('A1').values = [[5]];
      sheets.getItem('Một').getRange('A1').formulas = [['=Hai!A1*2&"Hai!A1"']];
      sheets.getItem('Hai').name = 'Hai mới';
    });
    const { sheet } = made;
    expect(sheet.cell(0, 0)).toMatchObject({
      formula: `='Hai mới'!A1*2&"Hai!A1"`,
      content: '10Hai!A1',
    });
    await run(made, (sheets) => sheets.getItem('Hai mới').delete());
    expect(sheet.cell(0, 0)).toMatchObject({
      formula: '=#REF!*2&"Hai!A1"',
      content: { code: '#REF!' },
    });
  });
});

describe('what lies on a sheet', () => {
  it('frozen panes, protection, print setup, names, properties', async () => {
    const made = open();
    await run(made, (sheets, { workbook }) => {
      const sheet = sheets.getFirst();
      sheet.freezePanes.freezeAt('A1:B3');
      sheet.pageLayout.setPrintMargins('Inches', { top: 1 });
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.names.add('Điểm', sheet.getRange('C2:C9'));
      sheet.getRange('Điểm').values = 'x' as unknown as string[][];
      sheet.customProperties.add('khóa', 'giá trị');
      workbook.properties.title = 'Tiêu đề';
      workbook.customXmlParts.add('<a xmlns="urn:x"><b/></a>');
      sheet.protection.protect({ allowFormatCells: true });
    });
    const { props } = made.sheet;
    expect(props.frozen).toEqual({ rows: 3, columns: 2 });
    expect(props.print.margins.top).toBe(72);
    expect(props.print.titleRows).toMatchObject({ row: 0, rows: 2 });
    expect(made.sheet.content(8, 2)).toBe('x');
    expect([...props.customProperties]).toEqual([['khóa', 'giá trị']]);
    expect(props.protection?.options).toEqual({ allowFormatCells: true });
    const again = await errorOf(run(made, (sheets) => sheets.getFirst().protection.protect()));
    expect(again.code).toBe('AccessDenied');
  });

  it('conditional formats: the newest on top, cleared where they were asked to', async () => {
    const made = open();
    await run(made, (sheets) => {
      const formats = sheets.getFirst().getRange('A1:A10').conditionalFormats;
      formats.add('Custom').custom.rule.formula = '=A1>1';
      const second = formats.add('CellValue');
      second.cellValue.format.font.color = '#FF0000';
      second.cellValue.rule = { formula1: '=5', operator: 'LessThan' };
      sheets.getFirst().getRange('A4:A5').conditionalFormats.clearAll();
    });
    const { conditionalFormats } = made.sheet.props;
    expect(conditionalFormats.map(({ test }) => test.kind)).toEqual(['cellValue', 'custom']);
    expect(conditionalFormats[0]!.areas.map(({ row, rows }) => [row, rows])).toEqual([
      [0, 3],
      [5, 5],
    ]);
  });

  it('validation: rules, alerts, and Excel’s limits on them', async () => {
    const made = open();
    await run(made, (sheets) => {
      const rule = sheets.getFirst().getRange('B2:B9').dataValidation;
      rule.rule = { decimal: { formula1: 0, formula2: 10, operator: 'Between' } };
      rule.errorAlert = { showAlert: true, style: 'Stop', title: 'Điểm', message: 'Từ 0 đến 10' };
    });
    expect(made.person.type(made.sheet, 2, 1, '10,5')).toMatchObject({
      kind: 'invalid',
      rule: { alert: { title: 'Điểm' } },
    });
    expect(made.sheet.content(2, 1)).toBeNull();
    expect(made.person.type(made.sheet, 2, 1, '9,5').kind).toBe('done');
    const long = run(made, (sheets) => {
      const title = 'x'.repeat(33);
      sheets.getFirst().getRange('B2').dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title,
        message: '',
      };
    });
    expect((await errorOf(long)).code).toBe('InvalidArgument');
  });

  it('charts read their series from a block, and lie where they are put', async () => {
    const made = open();
    await run(made, (sheets) => {
      const sheet = sheets.getFirst();
      sheet.getRange('A1:C3').values = [
        ['Đơn vị', 'Năm 2021', 'Năm 2022'],
        ['A', 5, 6],
        ['B', 7, 8],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.title.text = 'Điểm';
      chart.setPosition('E2', 'H11');
    });
    const [chart] = made.sheet.props.charts;
    expect(chart!.series.map(({ name }) => name)).toEqual(['Năm 2021', 'Năm 2022']);
    expect(chart!.series[1]!.values?.rect).toEqual({ row: 1, column: 2, rows: 2, columns: 1 });
    expect([chart!.left, chart!.top, chart!.width, chart!.height]).toEqual([192, 15, 192, 150]);
  });

  it('comments on single cells only', async () => {
    const made = open();
    await run(made, (sheets) => void sheets.getFirst().comments.add('Sheet1!B2', 'Xem lại'));
    expect(made.sheet.props.comments).toMatchObject([{ row: 1, column: 1, content: 'Xem lại' }]);
    const error = await errorOf(
      run(made, (sheets) => void sheets.getFirst().comments.add('Sheet1!A1:B2', 'x')),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});
