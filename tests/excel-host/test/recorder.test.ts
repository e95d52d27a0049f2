import { describe, expect, it } from 'vitest';
import { compareRecordings, Recorder, type Recording } from '../recorder.ts';
import { open } from './setup.ts';

/** The same scenario on a workbook whose first cell holds the given value. */
async function record(value: number, extraSheets: string[] = []): Promise<Recording> {
  const { host, person, Excel } = open({ sheets: ['Sheet1', ...extraSheets] });
  person.type(host.workbook.sheets[0]!, 0, 0, String(value));
  const recorder = new Recorder(host, 'đọc ô A1');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.load('id');
    const range = sheet.getRange('A1');
    range.load('values');
    await context.sync();
    sheet.getRange('B1').values = [['x']];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return recorder.stop();
}

describe('recordings', () => {
  it('hold each batch and its answer, clean-ups left out, as plain JSON', async () => {
    const recording = await record(7);
    expect(recording.batches).toHaveLength(2);
    expect(JSON.parse(JSON.stringify(recording))).toEqual(recording);
  });

  it('of the same scenario do not differ, ids aside', async () => {
    const other = JSON.stringify(await record(7)).replaceAll('000000000001}', '0000000000AB}');
    expect(compareRecordings(await record(7), JSON.parse(other))).toEqual([]);
  });

  it('say where answers differ', async () => {
    const differences = compareRecordings(await record(7), await record(8));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      batch: 0,
      asked: 'load workbook.Worksheets.GetFirst.GetRange values',
      expected: { Values: [[7]] },
      actual: { Values: [[8]] },
    });
  });

  it('say which batch is missing', async () => {
    const whole = await record(7);
    const cut = { ...whole, batches: whole.batches.slice(0, 1) };
    expect(compareRecordings(whole, cut)).toEqual([
      { batch: 1, asked: 'batch', expected: 'there', actual: 'missing' },
    ]);
  });
});
