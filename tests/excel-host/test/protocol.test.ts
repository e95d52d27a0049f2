import { describe, expect, it } from 'vitest';
import { ActionType, PathType, type RequestBody } from '../wire.ts';
import { errorOf, open } from './setup.ts';

describe('a batch', () => {
  it('stops at the first error; what ran before stays done and is answered', async () => {
    const { sheet, Excel } = open();
    let loaded = '';
    const error = await errorOf(
      Excel.run(async (context) => {
        const target = context.workbook.worksheets.getActiveWorksheet();
        target.load('name');
        target.getRange('A1').values = [[1]];
        target.getRange('A2:B2').values = [[1, 2, 3]];
        target.getRange('A3').values = [[3]];
        try {
          await context.sync();
        } finally {
          loaded = target.name;
        }
      }),
    );
    expect(error).toEqual({ code: 'InvalidArgument', place: 'Range.values' });
    expect([sheet.content(0, 0), sheet.content(1, 0), sheet.content(2, 0)]).toEqual([
      1,
      null,
      null,
    ]);
    expect(loaded).toBe('Sheet1');
  });

  it('refuses what is not emulated, by class and member', async () => {
    const { Excel } = open();
    const calls: [string, (context: Excel.RequestContext) => unknown][] = [
      ['Worksheet.tables', ({ workbook }) => workbook.worksheets.getFirst().tables.add('A1', true)],
      [
        'Range.getImage',
        ({ workbook }) => workbook.worksheets.getFirst().getRange('A1').getImage(),
      ],
      [
        'Worksheet.standardWidth',
        ({ workbook }) => {
          workbook.worksheets.getFirst().standardWidth = 12;
        },
      ],
      ['Range.hyperlink', ({ workbook }) => workbook.getSelectedRange().load('hyperlink')],
    ];
    for (const [place, call] of calls) {
      const error = await errorOf(
        Excel.run(async (context) => {
          call(context);
          await context.sync();
        }),
      );
      expect(error).toEqual({ code: 'NotImplemented', place });
    }
  });

  it('answers null objects, and null for what follows from them', async () => {
    const { Excel } = open();
    await Excel.run(async (context) => {
      const { worksheets, settings } = context.workbook;
      const missing = worksheets.getItemOrNullObject('Không có');
      const inside = missing.getRange('A1');
      const there = worksheets.getItemOrNullObject('sheet1');
      const setting = settings.getItemOrNullObject('x');
      missing.load('name');
      inside.load('values');
      there.load('name');
      setting.load('value');
      await context.sync();
      expect([missing.isNullObject, inside.isNullObject, setting.isNullObject]).toEqual([
        true,
        true,
        true,
      ]);
      expect(there.name).toBe('Sheet1');
    });
  });

  it('keeps no reference once the run is over', async () => {
    const { host, Excel } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.load('values');
      await context.sync();
      expect(host.referenceCount).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.referenceCount).toBe(0);
  });

  it('counts round trips without the clean-up, and the largest payloads', async () => {
    const { host, Excel } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:Z100');
      range.load('values');
      await context.sync();
      range.load('formulas');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.stats.roundTrips).toBe(2);
    expect(host.stats.largestResponse).toBeGreaterThan(2600 * 3);
  });

  it('refuses requests and answers beyond the limit', async () => {
    const { book, Excel } = open({ payloadLimit: 20_000 });
    const write = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [[text]];
        await context.sync();
      });
    expect((await errorOf(write('x'.repeat(30_000)))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(book.sheets[0]!.content(0, 0)).toBeNull();
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:Z500').load('values');
      await context.sync();
    });
    expect((await errorOf(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('gates calls above the level of the host', async () => {
    const { Excel } = open({ excelApi: '1.8' });
    const late = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRanges('A1,B2');
      await context.sync();
    });
    expect((await errorOf(late)).code).toBe('ApiNotFound');
  });
});

describe('members that the npm build of the library has no proxy for', () => {
  const worksheet = {
    Id: 2,
    ObjectPathType: PathType.Property,
    Name: 'Worksheets',
    ParentObjectPathId: 1,
  };
  const paths = {
    1: { Id: 1, ObjectPathType: PathType.Global, Name: '' },
    2: worksheet,
    3: { Id: 3, ObjectPathType: PathType.Method, Name: 'GetFirst', ParentObjectPathId: 2 },
    4: { Id: 4, ObjectPathType: PathType.Property, Name: 'Notes', ParentObjectPathId: 3 },
  };
  const add = (id: number, cell: string, text: string): RequestBody['Actions'][number] => ({
    Id: id,
    ActionType: ActionType.Method,
    ObjectPathId: 4,
    Name: 'Add',
    ArgumentInfo: { Arguments: [cell, text] },
  });

  it('answer on the wire: notes', async () => {
    const { host, sheet } = open();
    const request: RequestBody = {
      Actions: [
        add(10, 'B2', 'Khoản IV.1.1.a'),
        {
          Id: 11,
          ActionType: ActionType.Query,
          ObjectPathId: 4,
          QueryInfo: { Select: ['content'] },
        },
        add(12, 'A1:B2', 'hai ô'),
      ],
      ObjectPaths: paths,
    };
    const reply = await host.request(JSON.stringify(request), 1);
    const answer = JSON.parse(reply.kind === 'answer' ? reply.text : '{}');
    expect(answer.ProcessedResults.Results[1].Value).toEqual({
      _Items: [{ Content: 'Khoản IV.1.1.a', _Index: 0 }],
    });
    expect(answer.Error).toMatchObject({
      Code: 'InvalidCellAddress',
      Location: 'NoteCollection.add',
      ActionIndex: 2,
    });
    expect(sheet.props.notes.size).toBe(1);
  });
});
