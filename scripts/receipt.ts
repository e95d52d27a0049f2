/**
 * npm run --silent receipt -- [--hash SHA256] [--unit ID] FILE…
 *
 * The content hash that a receipt of each form in these workbooks would bear, and whether it is the
 * one that is held against it; without server, Excel or network. Exit 0: read, and one form is what
 * the receipt says; 1: none is; 2: it could not run, or a file could not be read.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FileError, readWorkbookFile } from '../addin/files/read-workbook.ts';
import { formToSubmit } from '../addin/taskpane/steps/submit/form.ts';
import { canonicalContent } from '../shared/api/canonical.ts';
import { inspectWorkbook } from '../shared/checks/workbook.ts';
import { BUILT_IN_SETS } from '../shared/criteria/sets.ts';
import { FILES_VI } from '../shared/messages/files.vi.ts';
import { DEFAULT_UNITS } from '../shared/registry/default-units.ts';
import { toSubmission } from '../shared/sheet/to-submission.ts';
import { sha256 } from '../worker/crypto.ts';
import { bytesOf, UnreadableFile } from './validate/inspect-file.ts';

const USAGE = 'Cách dùng: npm run --silent receipt -- [--hash MÃ-BĂM] [--unit MÃ-ĐƠN-VỊ] TỆP…';

/** Why a form has no hash: what `toSubmission` says. */
const NO_FORM = {
  nothing: 'không có dòng nào',
  'unit-unknown': 'không rõ đơn vị (thêm --unit MÃ-ĐƠN-VỊ)',
  'year-unknown': 'không rõ năm',
  mixed: 'nhiều đơn vị hoặc năm trong một biểu',
} as const;

interface Line {
  readonly sheets: string;
  readonly hash: string | null;
  readonly text: string;
}

async function linesOf(path: string, unit: string | undefined): Promise<Line[]> {
  const file = basename(path);
  const workbook = await readWorkbookFile(await bytesOf(path), file);
  const inspections = inspectWorkbook(workbook, { sets: BUILT_IN_SETS, units: DEFAULT_UNITS });
  const lines = new Map<string, Line>();
  for (const { sheet } of inspections) {
    const form = formToSubmit(inspections, sheet);
    if (form === null) continue;
    const sheets = form.sheets.map((one) => one.sheet).join(', ');
    // All cards of a unit and year are one form, whichever of them is looked at.
    if (lines.has(sheets)) continue;
    const body = toSubmission(form.readings, { file, basedOn: null });
    if (typeof body === 'string') lines.set(sheets, { sheets, hash: null, text: NO_FORM[body] });
    else {
      const hash = await sha256(canonicalContent({ ...body, unit: unit ?? body.unit }));
      const text = `${unit ?? body.unit}, ${body.year}, ${body.subjects.length} đối tượng`;
      lines.set(sheets, { sheets, hash, text });
    }
  }
  return [...lines.values()];
}

async function main(): Promise<number> {
  let wanted: string | undefined;
  let unit: string | undefined;
  let paths: string[];
  try {
    const { values, positionals } = parseArgs({
      options: { hash: { type: 'string' }, unit: { type: 'string' } },
      allowPositionals: true,
    });
    wanted = values.hash?.toLowerCase();
    unit = values.unit;
    paths = positionals;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`);
    return 2;
  }
  if (paths.length === 0 || (wanted !== undefined && !/^[0-9a-f]{64}$/.test(wanted))) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  let unread = false;
  let found = false;
  for (const path of paths) {
    try {
      for (const { sheets, hash, text } of await linesOf(path, unit)) {
        const same = wanted !== undefined && hash === wanted;
        found ||= same;
        const verdict = wanted === undefined ? '' : same ? '  KHỚP BIÊN NHẬN' : '  khác biên nhận';
        process.stdout.write(`${hash ?? '–'}  ${path} · ${sheets} (${text})${verdict}\n`);
      }
    } catch (error) {
      if (!(error instanceof FileError || error instanceof UnreadableFile)) throw error;
      unread = true;
      process.stderr.write(`${path}: ${FILES_VI[error.code] ?? error.code}\n`);
    }
  }
  if (unread) return 2;
  return wanted === undefined || found ? 0 : 1;
}

process.exitCode = await main();
