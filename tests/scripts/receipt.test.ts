/** `npm run receipt`: a workbook is held against the receipt that a real Worker gave for it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readWorkbookFile } from '../../addin/files/read-workbook.ts';
import { formToSubmit } from '../../addin/taskpane/steps/submit/form.ts';
import type { Receipt } from '../../shared/api/submissions.ts';
import { inspectWorkbook } from '../../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
import { toSubmission } from '../../shared/sheet/to-submission.ts';
import { bundleWorker } from '../local-worker/bundle.ts';
import { addKey } from '../local-worker/key.ts';
import { type LocalWorker, migrate, startWorker } from '../local-worker/start.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/receipt.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));
const SHEET = join(SAMPLES, 'TTUD - tap the 2025.xlsx');
const CARDS = join(SAMPLES, 'Phieu ca nhan QLKH 2025.xlsx');

function receipt(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out, err });
    });
  });
}

let worker: LocalWorker;
let key: string;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receipt-'));
  worker = await startWorker(await bundleWorker());
  await migrate(worker);
  key = await addKey(worker, null);
});
afterAll(async () => {
  await worker.miniflare.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** Hands the first form of a workbook in. @returns the hash on the receipt */
async function handIn(path: string): Promise<string> {
  const file = basename(path);
  const workbook = await readWorkbookFile(new Uint8Array(await readFile(path)), file);
  const inspections = inspectWorkbook(workbook, { sets: BUILT_IN_SETS, units: DEFAULT_UNITS });
  const form = formToSubmit(inspections, inspections.find(({ reading }) => reading)!.sheet)!;
  const response = await fetch(`${worker.url}/api/submissions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': file.replace(/[^\w]/g, '-'),
    },
    body: JSON.stringify(toSubmission(form.readings, { file, basedOn: null })),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as Receipt).contentHash;
}

it.each([
  ['a sheet', SHEET],
  ['all cards of a workbook', CARDS],
])('%s is what its receipt was given for', async (_, path) => {
  const hash = await handIn(path);
  const same = await receipt('--hash', hash, path);
  expect([same.code, same.err]).toEqual([0, '']);
  expect(same.out).toContain(`${hash}  ${path}`);
  expect(same.out).toContain('KHỚP BIÊN NHẬN');
  const plain = await receipt(path);
  expect(plain.out).toContain(hash);
  expect(plain.out).not.toContain('BIÊN NHẬN');
});

it('a score that was changed afterwards shows', async () => {
  const { out } = await receipt(SHEET);
  const hash = out.slice(0, 64);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(SHEET);
  const changed = workbook.worksheets[0]!;
  let score: ExcelJS.Cell | undefined;
  changed.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value === 6.5) score ??= cell;
    }),
  );
  score!.value = 6;
  const copy = join(folder, basename(SHEET));
  await workbook.xlsx.writeFile(copy);
  const other = await receipt('--hash', hash, copy);
  expect(other.code).toBe(1);
  expect(other.out).toContain('khác biên nhận');
  expect((await receipt('--hash', hash, copy, SHEET)).code).toBe(0);
});

it('another unit gives another hash; what cannot be read or asked is 2', async () => {
  const [own, other] = await Promise.all([receipt(SHEET), receipt('--unit', 'thanh-tra', SHEET)]);
  expect(other.out.slice(0, 64)).not.toBe(own.out.slice(0, 64));
  expect((await receipt()).code).toBe(2);
  expect((await receipt('--hash', 'abc', SHEET)).code).toBe(2);
  const missing = await receipt(join(folder, 'khong-co.xlsx'), SHEET);
  expect(missing.code).toBe(2);
  expect(missing.out).toContain(own.out.slice(0, 64));
});
