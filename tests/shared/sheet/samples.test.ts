/** The sample workbooks of the repository: what each is, its totals, and its faults at their cells. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../../addin/files/read-workbook.ts';
import { digestOf, type SheetDigest } from '../../../shared/checks/digest.ts';
import { inspectWorkbook } from '../../../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import index from '../../fixtures/samples/index.json' with { type: 'json' };

const FOLDER = new URL('../../fixtures/samples/', import.meta.url);

async function read(file: string): Promise<SheetDigest[]> {
  const bytes = new Uint8Array(await readFile(new URL(encodeURIComponent(file), FOLDER)));
  const workbook = await readWorkbookFile(bytes, file);
  const context = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };
  return inspectWorkbook(workbook, context).map(digestOf);
}

const errors = ({ findings }: SheetDigest) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, cell, fix }) => `${code} ${cell}${fix === null ? '' : ` → ${fix.value}`}`);

describe('sample workbooks', () => {
  it('every sample of the list can be opened, and every sheet has unit and year', async () => {
    for (const { file } of index) {
      for (const sheet of await read(file)) {
        expect
          .soft([file, sheet.form === null, sheet.unit?.id == null])
          .toEqual([file, false, false]);
        expect.soft([file, sheet.year]).toEqual([file, /2019/.test(file) ? 2019 : 2025]);
      }
    }
  });

  it('a clean collective', async () => {
    const [sheet] = await read('TTUD - tap the 2025.xlsx');
    expect(sheet).toMatchObject({
      form: 'collective',
      unit: { id: 'trung-tam-ung-dung' },
      counts: { rowsRead: 12, rowsIgnored: 0 },
      findings: [],
    });
    expect(sheet!.subjects).toHaveLength(1);
    expect(sheet!.subjects[0]!.selfTotal).toBeGreaterThan(80);
  });

  it('a collective with a text, too many points and a typed total', async () => {
    const [sheet] = await read('Khoi VP - tap the 2025 (sua).xlsx');
    expect(sheet!.unit!.id).toBe('khoi-van-phong');
    expect(errors(sheet!)).toEqual([
      'score-text-unit D11 → 6.5',
      'score-above-max D16',
      'total-typed-over D25 → =SUM(D9:D13,D15:D17,D19,D21:D22,D24)',
    ]);
    expect(sheet!.subjects[0]!.selfTotal).toBeNull();
  });

  it('people with a date and a blank', async () => {
    const [sheet] = await read('Van phong - ca nhan 2025.xlsx');
    expect(sheet!.form).toBe('individual-matrix');
    expect(errors(sheet!)).toEqual(['score-missing O16', 'score-date L15 → 4.5']);
    const open = sheet!.subjects.filter(({ selfTotal }) => selfTotal === null);
    expect(open.map(({ row }) => row)).toEqual([15, 16]);
    expect(sheet!.subjects.some(({ leader }) => leader)).toBe(true);
  });

  it('people with many small faults', async () => {
    const [sheet] = await read('Thanh tra - ca nhan 2025 (nhieu loi nho).xlsx');
    expect(sheet!.unit!.id).toBe('thanh-tra');
    expect(errors(sheet!)).toEqual([
      'leader-criterion-misplaced N13 → null',
      'score-text-number D10 → 4.5',
      'score-text-number E12 → 4.5',
      'score-text-fraction H11 → 6',
      'score-word K12',
      'score-off-step S13',
    ]);
  });

  it('cards, one sheet a person', async () => {
    const sheets = await read('Phieu ca nhan QLKH 2025.xlsx');
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) {
      expect.soft(sheet).toMatchObject({ form: 'individual-card', findings: [] });
      expect.soft(sheet.subjects[0]!.name).toBe(sheet.sheet);
      expect.soft(sheet.counts.rowsRead).toBe(sheet.subjects[0]!.leader ? 23 : 21);
    }
  });

  it('a sheet in TCVN3 is read as it was meant; each text is offered in Unicode', async () => {
    const [sheet] = await read('TTUD 2019 font cu.xlsx');
    expect(sheet).toMatchObject({ form: 'collective', unit: { id: 'trung-tam-ung-dung' } });
    expect(errors(sheet!)).toEqual([]);
    expect(sheet!.subjects[0]!.selfTotal).toBeGreaterThan(80);
    const texts = sheet!.findings.filter(({ code }) => code === 'text-legacy-encoding');
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.find(({ cell }) => cell === 'B7')!.fix!.value).toBe('Nội dung tiêu chí');
  });
});
