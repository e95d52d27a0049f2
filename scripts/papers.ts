/**
 * npm run papers [-- FOLDER]: prints every paper of the product from an invented Sở, as LibreOffice
 * shows it, to FOLDER (.local/papers unless told), and puts the pages that the documentation shows
 * into docs/images/papers/. Needs soffice and pdftoppm.
 */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LETTERS } from '../addin/files/letters/letters.ts';
import { writeReport } from '../addin/files/write-report.ts';
import { handover } from '../shared/report/handover/build.ts';
import { summaryWorkbook } from '../shared/report/summary/workbook.ts';
import { acceptAll, papersWorld } from '../tests/fixtures/papers/world.ts';
import { LOCAL, ROOT } from './local/paths.ts';
import { find, toPdf, toPictures } from './papers/soffice.ts';

/** Dots per inch: legible, and each picture small enough to be kept. */
const DPI = 76;
const SHOWN = `${ROOT}docs/images/papers/`;
/** Pages that the documentation shows. */
const PAGES = [
  'summary-overview-1',
  'summary-proposals-1',
  'summary-explanations-1',
  'summary-progress-1',
  'summary-charts-1',
  'summary-charts-2',
  'summary-bonus-1',
  'handover-1',
  'submission-1',
  'submission-2',
  'minutes-1',
  'profiles-1',
  'review-1',
];

const soffice = await find('soffice');
const pdftoppm = await find('pdftoppm');
if (!soffice || !pdftoppm) {
  process.stderr.write(
    'Cần LibreOffice và pdftoppm: apt-get install libreoffice-calc libreoffice-writer poppler-utils\n',
  );
  process.exit(2);
}

const folder = process.argv[2] ?? `${LOCAL}papers/`;
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const { data } = papersWorld({
  period: 'interim-review',
  date: '2022-12-31',
  decide: acceptAll('12/QĐ-SKHCN', '2022-12-30'),
  council: {
    chair: { name: 'Hoàng Văn Chủ', position: 'Giám đốc Sở' },
    secretary: { name: 'Trần Thị Minh Nguyệt', position: 'Chánh Văn phòng' },
    members: [
      { name: 'Nông Văn Phó', position: 'Phó Giám đốc Sở' },
      { name: 'Lò Thị Công Đoàn', position: 'Chủ tịch Công đoàn' },
      { name: 'Bùi Đức Thanh Tra', position: 'Chánh Thanh tra' },
      { name: 'Nguyễn Thị Kế Hoạch', position: 'Trưởng phòng Kế hoạch - Tài chính' },
      { name: 'Vũ Văn Khoa Học', position: 'Trưởng phòng Quản lý Khoa học' },
      { name: 'Phạm Văn Công Nghệ', position: 'Trưởng phòng Quản lý Công nghệ' },
      { name: 'Trần Văn Trung Tâm', position: 'Giám đốc Trung tâm' },
    ],
    metOn: '2022-12-28',
    place: 'Phòng họp Sở Khoa học và Công nghệ',
  },
});

const files: string[] = [];
async function keep(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  files.push(path);
}

// A file per sheet, so that each begins on its page 1 as it does when an office prints it.
const summary = summaryWorkbook(data);
for (const sheet of summary.sheets) {
  const name = `summary-${sheet.key.split('-').at(-1)}.xlsx`;
  await keep(name, await writeReport({ ...summary, sheets: [sheet] }));
}
await keep('handover.xlsx', await writeReport(handover(data).report));
for (const [id, { make }] of Object.entries(LETTERS)) {
  await keep(`${id}.docx`, (await make(data)).bytes);
}

for (const pdf of await toPdf(soffice, files, folder)) {
  await toPictures(pdftoppm, pdf, pdf.replace(/\.pdf$/, ''), DPI);
}

await rm(SHOWN, { recursive: true, force: true });
await mkdir(SHOWN, { recursive: true });
const made = await readdir(folder);
for (const page of PAGES) {
  // pdftoppm numbers with as many digits as the last page has.
  const name = page.replace(/\d+$/, '');
  const number = Number(page.slice(name.length));
  const found = made.find(
    (file) =>
      file.startsWith(name) &&
      /^\d+\.png$/.test(file.slice(name.length)) &&
      Number.parseInt(file.slice(name.length), 10) === number,
  );
  if (!found) throw new Error(`there is no page ${page}`);
  await copyFile(join(folder, found), `${SHOWN}${page}.png`);
}
process.stdout.write(`${folder}\n${SHOWN}\n`);
