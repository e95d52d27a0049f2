/**
 * npm run template -- --form collective|matrix|card --unit ID --year YYYY [--roster FILE] [--out FILE]
 *
 * Makes a unit's blank form as .xlsx: print-ready, with limits on the score cells. A roster is any
 * workbook with a list of people ("Họ và tên", "Chức vụ", …).
 */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FileError, readWorkbookFile } from '../addin/files/read-workbook.ts';
import { writeReport } from '../addin/files/write-report.ts';
import { BUILT_IN_SETS, setInForce } from '../shared/criteria/sets.ts';
import { FILES_VI } from '../shared/messages/files.vi.ts';
import { DEFAULT_UNITS } from '../shared/registry/default-units.ts';
import { nameInYear } from '../shared/registry/types.ts';
import {
  cardForm,
  collectiveForm,
  distinctlyNamed,
  type FormPerson,
  matrixForm,
} from '../shared/report/forms.ts';
import { paperWorkbook } from '../shared/report/paper.ts';
import { readRoster } from '../shared/sheet/read-roster.ts';
import type { WorkbookSnapshot } from '../shared/sheet/snapshot.ts';
import { bytesOf, UnreadableFile } from './validate/inspect-file.ts';

const USAGE =
  'Cách dùng: npm run template -- --form collective|matrix|card --unit MÃ-ĐƠN-VỊ --year NĂM [--roster DANH-SÁCH.xlsx] [--out TỆP.xlsx]';

class UsageError extends Error {}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      form: { type: 'string' },
      unit: { type: 'string' },
      year: { type: 'string' },
      roster: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { form, unit: unitId, year: yearText } = values;
  if (form !== 'collective' && form !== 'matrix' && form !== 'card') throw new UsageError(USAGE);
  const year = Number(yearText);
  if (!Number.isInteger(year) || year < 2019 || year > 2025) {
    throw new UsageError(`Năm phải từ 2019 đến 2025.\n${USAGE}`);
  }
  const unit = DEFAULT_UNITS.find(({ id }) => id === unitId);
  if (!unit) {
    const known = DEFAULT_UNITS.map(({ id }) => id).join(', ');
    throw new UsageError(`Không có đơn vị “${unitId ?? ''}”. Các đơn vị: ${known}.`);
  }
  const set = setInForce(BUILT_IN_SETS, form === 'collective' ? 'collective' : 'individual', year);
  if (!set) throw new UsageError(`Chưa có bộ tiêu chí cho năm ${year}.`);
  const request = { unitName: nameInYear(unit, year).name, year, set };
  const people = values.roster ? await peopleOf(values.roster) : [];
  if (form === 'card' && people.length === 0) {
    throw new UsageError('Phiếu cá nhân cần danh sách người: thêm --roster DANH-SÁCH.xlsx.');
  }
  const sheets =
    form === 'collective'
      ? [collectiveForm(request)]
      : form === 'matrix'
        ? [matrixForm(request, people)]
        : distinctlyNamed(people.map((person) => cardForm(request, person)));
  const out = values.out ?? `${unit.id}-${form}-${year}.xlsx`;
  await writeFile(out, await writeReport(paperWorkbook(`Biểu chấm điểm ${year}`, sheets)));
  process.stdout.write(`${out}\n`);
}

async function peopleOf(path: string): Promise<FormPerson[]> {
  const workbook = await rosterWorkbook(path);
  for (const sheet of workbook.sheets) {
    const people = readRoster(sheet);
    if (people && people.length > 0) return people;
  }
  throw new UsageError(`Không thấy danh sách người trong ${path} (cần cột “Họ và tên”).`);
}

async function rosterWorkbook(path: string): Promise<WorkbookSnapshot> {
  try {
    return await readWorkbookFile(await bytesOf(path), basename(path));
  } catch (error) {
    if (!(error instanceof FileError || error instanceof UnreadableFile)) throw error;
    throw new UsageError(`${path}: ${FILES_VI[error.code]}`, { cause: error });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
