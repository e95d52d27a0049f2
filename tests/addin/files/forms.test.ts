/**
 * The three forms, from the command to a submission: made, filled in, read again without a finding;
 * opened and calculated by LibreOffice where it is installed.
 */
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../../addin/files/read-workbook.ts';
import { digestOf } from '../../../shared/checks/digest.ts';
import { inspectWorkbook } from '../../../shared/checks/workbook.ts';
import { BUILT_IN_SETS, criteriaOf } from '../../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import { readSheet } from '../../../shared/sheet/read.ts';
import { type SheetReading, scoreCellOf } from '../../../shared/sheet/reading.ts';
import { cellName } from '../../../shared/sheet/snapshot.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('../../../scripts/template.ts', import.meta.url));
const CONTEXT = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };
/** Where Debian and its kin install it. */
const SOFFICE = '/usr/bin/soffice';

const ROSTER = [
  ['STT', 'Họ và tên', 'Chức vụ'],
  [1, 'Trần Thị Minh Nguyệt', 'Chánh Văn phòng'],
  [2, 'Lê Văn Đạt', 'Phó Chánh Văn phòng'],
  [3, 'Phan Thị Thu Hoài', 'Chuyên viên'],
  [4, 'Vàng A Páo', 'Văn thư'],
];

const FORMS = [
  { form: 'collective', unit: 'khoi-van-phong', sheets: 1, kind: 'collective', subjects: 1 },
  { form: 'matrix', unit: 'van-phong', sheets: 1, kind: 'individual-matrix', subjects: 4 },
  { form: 'card', unit: 'van-phong', sheets: 4, kind: 'individual-card', subjects: 1 },
] as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'));
  const roster = new ExcelJS.Workbook();
  roster.addWorksheet('Danh sách').addRows(ROSTER);
  await roster.xlsx.writeFile(join(folder, 'danh-sach.xlsx'));
  for (const { form, unit } of FORMS) {
    const out = join(folder, `${form}.xlsx`);
    const roster = form === 'collective' ? [] : ['--roster', join(folder, 'danh-sach.xlsx')];
    await run(process.execPath, [
      SCRIPT,
      ...['--form', form, '--unit', unit, '--year', '2022', '--out', out],
      ...roster,
    ]);
    await fill(out, join(folder, `${form}-filled.xlsx`));
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(file: string): Promise<SheetReading[]> {
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const { sheets } = await readWorkbookFile(bytes, file);
  return sheets.map((sheet) => readSheet(sheet, { ...CONTEXT, file })!);
}

/** Half a point below the maximum in every self score that binds, as a person would type them. */
async function fill(from: string, to: string): Promise<void> {
  const bytes = new Uint8Array(await readFile(from));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  for (const snapshot of (await readWorkbookFile(bytes, 'x.xlsx')).sheets) {
    const reading = readSheet(snapshot, { ...CONTEXT, file: 'x.xlsx' })!;
    const sheet = book.getWorksheet(snapshot.name)!;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        // Sums without a result: whoever opens the file calculates them.
        if (cell.formula) cell.value = { formula: cell.formula };
      }),
    );
    reading.subjects.forEach(({ leader }, subject) => {
      criteriaOf(reading.set).forEach(({ max }, i) => {
        const most = max.collective ?? (leader ? max.leader : max.staff);
        const cell = scoreCellOf(reading, subject, i, 'self');
        if (most != null && cell) sheet.getCell(cellName(cell.row, cell.column)).value = most - 0.5;
      });
    });
  }
  await writeFile(to, new Uint8Array(await book.xlsx.writeBuffer()));
}

describe.each(FORMS)('the form for $form', ({ form, sheets, kind, subjects }) => {
  it('is recognised blank, with its unit, year and people', async () => {
    const readings = await read(`${form}.xlsx`);
    expect(readings).toHaveLength(sheets);
    for (const reading of readings) {
      expect(reading).toMatchObject({ form: kind, year: { value: 2022 } });
      expect(reading.unit!.value.unit?.id).toBe(FORMS.find((f) => f.form === form)!.unit);
      expect(reading.subjects).toHaveLength(subjects);
    }
    if (form === 'collective') return;
    const people = readings.flatMap((reading) => reading.subjects);
    expect(people.map(({ name, leader }) => [name, leader])).toEqual(
      ROSTER.slice(1).map(([, name], i) => [name, i < 2]),
    );
  });

  it('is ready for print, with limits and locked sums', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, `${form}.xlsx`));
    const sheet = book.worksheets[0]!;
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBeTruthy();
    const [reading] = await read(`${form}.xlsx`);
    const { row, column } = scoreCellOf(reading!, 0, 0, 'self')!;
    const score = sheet.getCell(cellName(row, column));
    expect(score.dataValidation).toBeTruthy();
    expect(score.protection?.locked).toBe(false);
    const fonts = new Set<string>();
    sheet.eachRow((line) =>
      line.eachCell((cell) => {
        if (cell.formula) expect(cell.protection?.locked ?? true).toBe(true);
        if (cell.value !== null && cell.font?.name) fonts.add(cell.font.name);
      }),
    );
    expect([...fonts]).toEqual(['Times New Roman']);
  });

  it('is clean when filled in', async () => {
    const bytes = new Uint8Array(await readFile(join(folder, `${form}-filled.xlsx`)));
    const workbook = await readWorkbookFile(bytes, 'bieu.xlsx');
    for (const inspection of inspectWorkbook(workbook, CONTEXT)) {
      // The library that filled it in calculates nothing; Excel would.
      const said = inspection.findings.filter(({ code }) => !code.endsWith('-not-calculated'));
      expect(said).toEqual([]);
      for (const { selfTotal } of digestOf(inspection).subjects)
        expect(selfTotal).toBeGreaterThan(80);
    }
  });
});

const installed = await access(SOFFICE).then(
  () => true,
  () => false,
);
if (!installed) {
  // Said out loud: a skipped test proves nothing.
  console.warn(`LibreOffice is not at ${SOFFICE}: that the forms open there was NOT tested.`);
}

describe.skipIf(!installed)('LibreOffice', () => {
  it('opens the filled forms, calculates them, and what it saves is clean', async () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = FORMS.map(({ form }) => join(folder, `${form}-filled.xlsx`));
    const out = join(folder, 'saved');
    await run(SOFFICE, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files]);
    for (const { form, subjects, sheets } of FORMS) {
      const bytes = new Uint8Array(await readFile(join(out, `${form}-filled.xlsx`)));
      const inspections = inspectWorkbook(await readWorkbookFile(bytes, 'bieu.xlsx'), CONTEXT);
      expect(inspections).toHaveLength(sheets);
      for (const inspection of inspections) {
        // Every sum is calculated and right: nothing is said at all.
        expect(inspection.findings).toEqual([]);
        expect(inspection.reading!.subjects).toHaveLength(subjects);
      }
    }
  }, 180_000);
});
