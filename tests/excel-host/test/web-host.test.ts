import { describe, expect, it } from 'vitest';
import '../formulas/node-engine.ts';
import { ExcelHost, HostError } from '../host.ts';
import { WorkbookModel } from '../model.ts';
import { Person } from '../person.ts';
import { WebHost } from '../web-host.ts';

/** The pane's side of the conversation, message by message. */
function conversation() {
  const book = new WorkbookModel('Sổ.xlsx');
  book.addSheet('Một');
  const excel = new ExcelHost(book);
  const posted: Record<string, unknown>[] = [];
  const unknown: unknown[] = [];
  const web = new WebHost(excel, {
    origin: 'https://localhost:8787',
    conversationId: 'c1',
    post: (text) => posted.push(JSON.parse(text)),
    onUnknown: (message) => unknown.push(message),
  });
  const send = async (action: string, data: unknown, more: object = {}) => {
    const accepted = web.receive(
      JSON.stringify({
        _conversationId: 'c1',
        _messageType: 0,
        _actionType: 0,
        _actionName: action,
        _correlationId: posted.length,
        _data: data,
        ...more,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { accepted, reply: posted.at(-1) as { _data: Record<string, unknown> } };
  };
  const rich = (body: object, flags = 0) =>
    send('executeMethod', {
      DdaMethod: { DispatchId: 93 },
      ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, flags],
    });
  return { book, excel, posted, rich, send, unknown, web };
}

const READ_NAME = {
  Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['name'] } }],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 3, Name: 'GetFirst', ParentObjectPathId: 2 },
  },
};

describe('the parent frame of Excel on the web', () => {
  it('hands over who it is in the frame’s name', () => {
    const name = JSON.parse(conversation().web.windowName());
    expect(name.hostInfo).toMatch(/^Excel\|Web\|16\.00\|vi-VN\|c1\|/);
    expect(name.xdmInfo).toBe('c1|excel-host|https://localhost:8787');
  });

  it('tells the application context, requirement sets and stored settings included', async () => {
    const { book, send } = conversation();
    book.set('documentSettings', new Map([['khóa', '"giá trị"']]));
    const { reply } = await send('ContextActivationManager_getAppContextAsync', []);
    expect(reply._data._appName).toBe(16);
    expect(reply._data._settings).toEqual([['khóa', '"giá trị"']]);
    expect(JSON.parse(String(reply._data._requirementMatrix)).excelapi).toBe('1.17');
    expect(reply._data._docUrl).toBe('https://localhost:8787/S%E1%BB%95.xlsx');
  });

  it('answers batches', async () => {
    const { excel, rich } = conversation();
    const { reply } = await rich(READ_NAME);
    const [status, , text] = reply._data.Data as [number, unknown, string];
    expect([reply._data.Error, status]).toEqual([0, 200]);
    expect(JSON.parse(text).Results[0].Value.Name).toBe('Một');
    expect(excel.stats.roundTrips).toBe(1);
  });

  it('answers the library’s own start-up without counting it', async () => {
    const { excel, send } = conversation();
    const body = JSON.stringify({ Actions: [], ObjectPaths: {} });
    const { reply } = await send('executeMethod', {
      DdaMethod: { DispatchId: 93 },
      ArrayData: ['WacPartition', 'POST', 'ProcessQuery', [], body, 0, 0],
    });
    expect(reply._data.Error).toBe(0);
    expect(excel.stats.roundTrips).toBe(0);
  });

  it('passes channel errors on by number', async () => {
    const { excel, rich } = conversation();
    excel.faults.push(HostError.SessionLost);
    expect((await rich(READ_NAME)).reply._data.Error).toBe(HostError.SessionLost);
    excel.beginCellEdit();
    expect((await rich(READ_NAME)).reply._data.Error).toBe(HostError.CellEditMode);
  });

  it('lets a batch wait for the end of typing where it asked to', async () => {
    const { excel, posted, rich } = conversation();
    excel.beginCellEdit();
    const before = posted.length;
    await rich(READ_NAME, 64);
    expect(posted).toHaveLength(before);
    excel.endCellEdit();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(posted).toHaveLength(before + 1);
  });

  it('sends events to those who registered, until they leave', async () => {
    const { book, excel, posted, rich, send, web } = conversation();
    await send('richApiMessage', null, { _actionType: 1 });
    await rich({
      Actions: [{ Id: 1, ActionType: 3, ObjectPathId: 2, Name: '_RegisterDataChangedEvent' }],
      ObjectPaths: READ_NAME.ObjectPaths,
    });
    const person = new Person(excel);
    person.type(book.sheets[0]!, 0, 0, '7');
    const event = posted.at(-1) as { _responseType: number; _data: { ArrayData: unknown[][] } };
    expect(event._responseType).toBe(1);
    expect(event._data.ArrayData[0]!.slice(0, 3)).toEqual([65536, 10, 'Workbook']);
    expect(JSON.parse(String(event._data.ArrayData[0]![3]))).toMatchObject({
      address: 'A1',
      triggerSource: 'Unknown',
    });
    web.dispose();
    const before = posted.length;
    person.type(book.sheets[0]!, 0, 0, '8');
    expect(posted).toHaveLength(before);
  });

  it('saves document settings with the workbook', async () => {
    const { book, send } = conversation();
    await send('executeMethod', {
      DdaMethod: { DispatchId: 76 },
      DdaSettingsMethod: { Properties: [['a', '1']] },
    });
    expect([...book.props.documentSettings]).toEqual([['a', '1']]);
    const { reply } = await send('executeMethod', { DdaMethod: { DispatchId: 75 } });
    expect(reply._data.Properties).toEqual({ Settings: [{ Name: 'a', Value: '1' }] });
  });

  it('ignores other conversations and other texts, and says what it does not know', async () => {
    const { posted, send, unknown, web } = conversation();
    expect(web.receive('kein JSON')).toBe(false);
    expect(web.receive({ data: 1 })).toBe(false);
    expect((await send('x', null, { _conversationId: 'c2' })).accepted).toBe(false);
    expect(posted).toEqual([]);
    await send('executeMethod', { DdaMethod: { DispatchId: 4711 } });
    await send('unbekannt', null);
    expect(unknown).toHaveLength(2);
    expect(posted.map((reply) => (reply._data as { Error?: number } | null)?.Error)).toEqual([
      5001,
      undefined,
    ]);
    expect(posted[1]!._errorCode).toBe(-2);
  });
});
