/**
 * The papers open in LibreOffice as they are, and what it shows is what was printed. Where soffice
 * is not installed nothing of this is shown, and the test says so.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { LETTERS } from '../../addin/files/letters/letters.ts';
import { writeReport } from '../../addin/files/write-report.ts';
import { find, textOfPdf, toPdf } from '../../scripts/papers/soffice.ts';
import { handover } from '../../shared/report/handover/build.ts';
import { nomineesOf } from '../../shared/report/summary/nominees.ts';
import { summaryWorkbook } from '../../shared/report/summary/workbook.ts';
import { FORMULA_NAME, papersWorld } from '../fixtures/papers/world.ts';

vi.setConfig({ testTimeout: 600_000 });

const soffice = await find('soffice');
const pdftotext = await find('pdftotext');
if (!soffice || !pdftotext)
  console.warn(
    'SKIPPED: soffice and pdftotext are not installed, so that nobody has seen LibreOffice open the papers',
  );

it.skipIf(!soffice || !pdftotext)(
  'summary, hand-over and letters open in LibreOffice without repair',
  async () => {
    const { data } = papersWorld({
      period: 'final-review',
      date: '2025-09-10',
      people: 12,
      withFormulaName: true,
    });
    const folder = await mkdtemp(join(tmpdir(), 'papers-'));
    try {
      const files: string[] = [];
      const keep = async (name: string, bytes: Uint8Array) => {
        files.push(join(folder, name));
        await writeFile(files.at(-1)!, bytes);
      };
      await keep('summary.xlsx', await writeReport(summaryWorkbook(data)));
      await keep('handover.xlsx', await writeReport(handover(data).report));
      for (const [id, { make }] of Object.entries(LETTERS))
        await keep(`${id}.docx`, (await make(data)).bytes);
      const texts = new Map<string, string>();
      for (const pdf of await toPdf(soffice!, files, folder)) {
        const name = pdf.slice(folder.length + 1).replace(/\.pdf$/, '');
        texts.set(name, await textOfPdf(pdftotext!, pdf));
      }
      const summary = texts.get('summary')!;
      for (const title of [
        'BẢNG TỔNG HỢP KẾT QUẢ',
        'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG',
        'GIẢI TRÌNH KẾT QUẢ',
        'TIẾN ĐỘ NỘP VÀ THẨM ĐỊNH',
        'PHÂN TÍCH KẾT QUẢ',
        'DỰ TOÁN TIỀN THƯỞNG',
      ])
        expect(summary).toContain(title);
      // Charts are drawn, and nothing was calculated to an error.
      expect(summary).toContain('% điểm tối đa của nhóm');
      expect(summary).not.toMatch(/#(REF|NAME|VALUE|DIV|N\/A)|Err:\d/);
      // A name that begins with "=" is still the name.
      expect(summary).toContain(FORMULA_NAME.slice(0, 11));
      for (const [id, text] of texts) {
        if (id === 'summary' || id === 'review') continue;
        for (const { subject } of nomineesOf(data, data.awards[0]!, 'individual'))
          expect(text).toContain(subject.name.split(' ').at(-1));
      }
      // Where Times New Roman is not installed, a wider font may break the line before "VIỆT NAM".
      for (const id of Object.keys(LETTERS))
        expect(texts.get(id)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
