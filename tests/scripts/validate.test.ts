/** The command line (docs/contracts.md): exit codes, the JSON, folders, marked copies, bad files among good. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptedXls } from '../fixtures/files/containers.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/validate.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

const CLEAN = 'TTUD - tap the 2025.xlsx';
const FAULTY = 'Khoi VP - tap the 2025 (sua).xlsx';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function validate(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [SCRIPT, ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, out, err });
      },
    );
  });
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'validate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('exit codes', () => {
  it('0 where no sheet has an error', async () => {
    const { code, out, err } = await validate(join(SAMPLES, CLEAN));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Biểu tập thể');
    expect(out).toContain('không có lỗi');
  });

  it('1 where one has', async () => {
    const { code, out } = await validate(join(SAMPLES, FAULTY));
    expect(code).toBe(1);
    expect(out).toContain('Điểm vượt mức tối đa (1)');
    expect(out).toContain('→ Sửa thành 6,5');
  });

  it('2 without a path, with an unknown option, where nothing is found', async () => {
    for (const args of [[], ['--jsn', 'x'], [join(folder, 'khong-co.xlsx')]]) {
      const { code, out, err } = await validate(...args);
      expect.soft([args, code]).toEqual([args, 2]);
      expect.soft(out + err).not.toBe('');
    }
    const empty = join(folder, 'rong');
    await mkdir(empty);
    expect((await validate('--json', empty)).code).toBe(2);
  });
});

describe('--json', () => {
  it('is the shape that others rely on, and nothing else stands on stdout', async () => {
    const { out, err } = await validate('--json', join(SAMPLES, FAULTY));
    expect(err).toBe('');
    const findings = [
      {
        code: 'score-text-unit',
        severity: 'error',
        cell: 'D11',
        message: expect.stringContaining('6,5đ'),
        fix: { value: 6.5, label: 'Sửa thành 6,5' },
      },
      {
        code: 'score-above-max',
        severity: 'error',
        cell: 'D16',
        message: 'b2: 11 vượt mức tối đa 9.',
        fix: null,
      },
      {
        code: 'total-typed-over',
        severity: 'error',
        cell: 'D25',
        message: expect.any(String),
        fix: { value: expect.stringMatching(/^=SUM\(/), label: expect.any(String) },
      },
    ];
    expect(JSON.parse(out)).toStrictEqual({
      files: [
        {
          file: join(SAMPLES, FAULTY),
          error: null,
          sheets: [
            {
              sheet: 'Sheet1',
              form: 'collective',
              unit: { id: 'khoi-van-phong', name: 'Khối Văn phòng Sở' },
              year: 2025,
              counts: { rowsRead: 12, rowsIgnored: 0 },
              subjects: [
                {
                  name: 'Khối Văn phòng Sở',
                  row: 2,
                  leader: false,
                  selfTotal: null,
                  appraisedTotal: null,
                },
              ],
              findings,
            },
          ],
        },
      ],
    });
  });

  it('a folder gives its workbooks and those below it; one bad file never stops the rest', async () => {
    const many = join(folder, 'nhieu');
    await mkdir(join(many, 'con'), { recursive: true });
    await cp(join(SAMPLES, CLEAN), join(many, 'con', CLEAN));
    await writeFile(join(many, 'a-rong.xlsx'), '');
    await writeFile(join(many, 'b-hong.xlsx'), 'PK\u0003\u0004 hỏng');
    await writeFile(join(many, 'c-web.xls'), '<html><table></table></html>');
    await writeFile(join(many, 'd-khoa.xls'), encryptedXls());
    await writeFile(join(many, '~$khoa.xlsx'), 'x');
    await writeFile(join(many, 'ghi chu.txt'), 'x');
    const { code, out } = await validate('--json', many);
    expect(code).toBe(2);
    const { files } = JSON.parse(out) as {
      files: { file: string; error: { code: string; message: string } | null; sheets: unknown[] }[];
    };
    expect(files.map(({ file, error }) => [file.slice(many.length + 1), error?.code])).toEqual([
      ['a-rong.xlsx', 'file-empty'],
      ['b-hong.xlsx', 'file-corrupt'],
      ['c-web.xls', 'file-web-page'],
      ['con/TTUD - tap the 2025.xlsx', undefined],
      ['d-khoa.xls', 'file-encrypted'],
    ]);
    for (const { error, sheets } of files) {
      expect.soft(error === null ? sheets.length : error.message.length).toBeGreaterThan(0);
    }
  });

  it('a sheet that is no scoring sheet has no form and no error', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Lịch').addRow(['Thứ hai', 'Họp']);
    const path = join(folder, 'lich.xlsx');
    await book.xlsx.writeFile(path);
    const { code, out } = await validate('--json', path);
    expect(code).toBe(0);
    expect(JSON.parse(out).files[0].sheets[0]).toStrictEqual({
      sheet: 'Lịch',
      form: null,
      unit: null,
      year: null,
      counts: { rowsRead: 0, rowsIgnored: 0 },
      subjects: [],
      findings: [],
    });
  });

  it('what shows only between files stands at the later one', async () => {
    const twice = join(folder, 'hai-ban');
    await mkdir(twice);
    await cp(join(SAMPLES, CLEAN), join(twice, '1.xlsx'));
    await cp(join(SAMPLES, CLEAN), join(twice, '2.xlsx'));
    const { files } = JSON.parse((await validate('--json', twice)).out);
    const codes = files.map((file: { sheets: { findings: { code: string }[] }[] }) =>
      file.sheets.flatMap(({ findings }) => findings.map(({ code }) => code)),
    );
    expect(codes).toEqual([[], ['form-twice']]);
  });
});

describe('--annotate', () => {
  it('writes marked copies and never changes an input', async () => {
    const inputs = join(folder, 'vao');
    const marked = join(folder, 'danh-dau');
    for (const sub of ['x', 'y']) {
      await mkdir(join(inputs, sub), { recursive: true });
      await cp(join(SAMPLES, FAULTY), join(inputs, sub, FAULTY));
    }
    const hash = async () =>
      createHash('sha256')
        .update(await readFile(join(inputs, 'x', FAULTY)))
        .digest('hex');
    const before = await hash();
    expect((await validate('--annotate', marked, inputs)).code).toBe(1);
    expect(await hash()).toBe(before);
    // Two files of one name do not overwrite each other.
    const stem = FAULTY.replace('.xlsx', '');
    expect((await readdir(marked)).sort()).toEqual([`${stem} (2).xlsx`, `${stem}.xlsx`].sort());
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.readFile(join(marked, FAULTY));
    const sheet = copy.getWorksheet('Sheet1')!;
    expect(sheet.getCell('D16').value).toBe(11);
    expect(sheet.getCell('D16').fill).toMatchObject({
      fgColor: { argb: expect.stringMatching(/FFC7CE$/) },
    });
    expect(JSON.stringify(sheet.getCell('D16').note)).toContain('vượt mức tối đa');
    const list = copy.getWorksheet('Kết quả kiểm tra')!;
    expect(list.rowCount).toBeGreaterThanOrEqual(4);
    // A fix that is a formula is written as text.
    expect(list.getCell('E4').formula).toBeUndefined();
    expect(String(list.getCell('E4').value)).toContain('SUM(');
  });
});
