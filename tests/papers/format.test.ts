/** The format of papers (Nghị định 30/2020), and texts that a program might take for something else. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { LETTERS } from '../../addin/files/letters/letters.ts';
import { writeReport } from '../../addin/files/write-report.ts';
import { LETTERS_EN } from '../../shared/messages/letters.en.ts';
import { LETTERS_VI } from '../../shared/messages/letters.vi.ts';
import { PAPERS_EN } from '../../shared/messages/papers.en.ts';
import { PAPERS_VI } from '../../shared/messages/papers.vi.ts';
import { handover } from '../../shared/report/handover/build.ts';
import type { ReportWorkbook } from '../../shared/report/model.ts';
import type { SummaryData } from '../../shared/report/summary/data.ts';
import { summaryWorkbook } from '../../shared/report/summary/workbook.ts';
import { bench } from '../addin/excel/fixture.ts';
import { readDocx } from '../fixtures/papers/read-docx.ts';
import { acceptAll, papersWorld } from '../fixtures/papers/world.ts';

const { data } = papersWorld({
  period: 'interim-review',
  date: '2022-12-31',
  people: 12,
  decide: acceptAll('12/QĐ-SKHCN', '2022-12-30'),
});
const MM = 1440 / 25.4;

describe('letters', () => {
  it.each(['minutes', 'submission', 'profiles', 'review'] as const)(
    '%s: A4, margins, quốc hiệu, page number in the middle above but not on page 1',
    async (id) => {
      const { xml, headers, text } = await readDocx((await LETTERS[id].make(data)).bytes);
      const size = /<w:pgSz ([^>]*)\/>/.exec(xml)![1]!;
      const side = (name: string, of: string) =>
        Math.round(Number(new RegExp(`w:${name}="(\\d+)"`).exec(of)![1]) / MM);
      const paper = [side('w', size), side('h', size)];
      expect(paper).toEqual(id === 'profiles' ? [297, 210] : [210, 297]);
      const margins = /<w:pgMar ([^>]*)\/>/.exec(xml)![1]!;
      expect(['top', 'bottom', 'left', 'right'].map((name) => side(name, margins))).toEqual([
        20, 20, 30, 15,
      ]);
      expect(xml).toContain('<w:titlePg');
      expect(headers).toHaveLength(2);
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
      // What only the office can write is marked on the paper.
      expect(xml).toContain('<w:highlight w:val="yellow"');
    },
  );

  it('minutes name who came and who did not, and count those with a vote', async () => {
    const person = (name: string) => ({ name, position: 'Trưởng phòng' });
    const council = {
      chair: person('Hoàng Văn Chủ'),
      secretary: { ...person('Trần Thị Ghi'), nonVoting: true },
      members: [person('Lê Văn Có'), { ...person('Đỗ Thị Vắng'), absent: { reason: 'công tác' } }],
      metOn: '2022-12-28',
      place: 'Phòng họp tầng 2',
    };
    const undecided = papersWorld({ period: 'interim-review', date: '2022-12-31', people: 12 });
    const { text } = await readDocx(
      (await LETTERS.minutes.make({ ...undecided.data, council })).bytes,
    );
    expect(text).toContain('Thành viên: Lê Văn Có (Trưởng phòng).');
    expect(text).toContain('Vắng mặt: Đỗ Thị Vắng (Trưởng phòng) (lý do: công tác).');
    expect(text).toContain('Số thành viên có mặt: 2/3; vắng mặt: 1.');
    const decided = await readDocx((await LETTERS.minutes.make({ ...data, council })).bytes);
    expect(decided.text).toContain('Số thành viên có mặt: 9/9.');
  });

  it('are whole in both languages', async () => {
    expect(Object.keys(LETTERS_EN).sort()).toEqual(Object.keys(LETTERS_VI).sort());
    expect(Object.keys(PAPERS_EN).sort()).toEqual(Object.keys(PAPERS_VI).sort());
    for (const { make } of Object.values(LETTERS)) {
      const { bytes, name } = await make(data, { locale: 'en' });
      expect(name).toMatch(/\.docx$/);
      expect((await readDocx(bytes)).rows.length).toBeGreaterThan(2);
    }
  });
});

/** The nominees under names that a spreadsheet would calculate, or that XML cannot hold. */
function named(name: string): SummaryData {
  const nominee = data.awards[0]!.items.find(
    (item) => item.decision && data.subjects[item.subject]!.kind === 'individual',
  )!;
  return {
    ...data,
    subjects: data.subjects.map((subject, at) =>
      at === nominee.subject ? { ...subject, name } : subject,
    ),
  };
}

async function cellsOf(report: ReportWorkbook): Promise<ExcelJS.Cell[]> {
  const book = new ExcelJS.Workbook();
  const bytes = await writeReport(report);
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
}

describe('a text that begins like a formula', () => {
  it.each(['=1+1', '+84 912 345 678', '-Nguyễn Văn A', '@SUM(A1)'])(
    '«%s» stays a text in every sheet and file',
    async (name) => {
      const world = named(name);
      for (const report of [summaryWorkbook(world), handover(world).report]) {
        const found = (await cellsOf(report)).filter(({ value }) => value === name);
        expect(found.length).toBeGreaterThan(0);
        for (const cell of found) {
          expect(cell.type).toBe(ExcelJS.ValueType.String);
          expect(cell.numFmt).toBe('@');
        }
        const { book, port } = bench();
        await port.writeReport(report);
        const cells = report.sheets.flatMap((sheet) =>
          sheet.rows.flatMap((row, r) =>
            row.flatMap((cell, c) =>
              cell?.value === name ? [book.sheet(sheet.name)!.cell(r, c)!] : [],
            ),
          ),
        );
        for (const cell of cells) expect(cell).toMatchObject({ content: name, formula: null });
      }
      for (const id of ['submission', 'minutes', 'profiles'] as const) {
        const letter = await readDocx((await LETTERS[id].make(world)).bytes);
        expect(letter.text).toContain(name);
        // No field that Word would calculate; page numbers stand in the header.
        expect(letter.xml).not.toContain('<w:instrText');
      }
    },
  );

  it('or that XML cannot hold spoils no letter', async () => {
    const world = named('Nguyễn\u0000 Văn\u000b <A> & "B" \ud83d');
    const { text } = await readDocx((await LETTERS.submission.make(world)).bytes);
    expect(text).toContain('<A> & "B"');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});
