import { describe, expect, it } from 'vitest';
import { agencyOn } from '../../../shared/registry/agency.ts';
import { inWords } from '../../../shared/report/in-words.ts';
import type { ReportSheet } from '../../../shared/report/model.ts';
import { summaryWorkbook } from '../../../shared/report/summary/workbook.ts';
import { GOLDEN_CASES } from '../../fixtures/golden/index.ts';
import { goldenSummaries } from '../../fixtures/papers/golden.ts';
import { papersWorld } from '../../fixtures/papers/world.ts';

function sheetOf(period: string, date: string, name: string): ReportSheet {
  const { data } = papersWorld({ period, date });
  return summaryWorkbook(data).sheets.find((sheet) => sheet.name === name)!;
}

const valuesOf = ({ rows }: ReportSheet) =>
  rows.flatMap((row) => row.flatMap((cell) => cell?.value ?? []));

describe('bonus money on paper (docs/rules.md, Law, worked by hand)', () => {
  it.each([
    ['interim-review', '2022-12-30', 447_000, 894_000],
    ['2024', '2025-12-20', 702_000, 1_404_000],
    ['final-review', '2025-12-20', 3_510_000, 7_020_000],
    // From 2024 to the middle of 2025 rounded up to 10,000: 702,000 becomes 710,000.
    ['2024', '2025-01-20', 710_000, 1_410_000],
  ])('%s decided on %s: %i a person, %i a collective', (period, date, person, collective) => {
    const sheet = sheetOf(period, date, 'Dự toán tiền thưởng');
    const each = sheet.rows.flatMap((row) =>
      typeof row[7]?.value === 'number' ? [[row[2]!.value, row[7].value]] : [],
    );
    expect(each).toEqual([
      ['Tập thể', collective],
      ['Cá nhân', person],
    ]);
    const lines = sheet.rows.filter((row) => typeof row[7]?.value === 'number');
    const sum = lines.reduce(
      (total, row) => total + Number(row[3]!.value) * Number(row[7]!.value),
      0,
    );
    const said = inWords(sum);
    expect(valuesOf(sheet)).toContain(`Bằng chữ: ${said[0]!.toUpperCase()}${said.slice(1)} đồng.`);
  });

  it('has no sum where a day has no base salary, and says so', () => {
    const sheet = sheetOf('2019', '2019-02-01', 'Dự toán tiền thưởng');
    expect(valuesOf(sheet).join(' ')).toContain('lương cơ sở');
    expect(valuesOf(sheet)).not.toContain('Cộng');
  });
});

describe('the summary workbook', () => {
  it('has the agency of the paper’s day', () => {
    for (const date of ['2025-06-30', '2025-07-01']) {
      const values = valuesOf(sheetOf('2024', date, 'Tổng hợp'));
      expect(values).toContain(agencyOn(date).superior.toLocaleUpperCase('vi'));
    }
  });

  it('is print-ready on every sheet: A4 landscape, a repeated head, who and what in the footer', () => {
    const { data } = papersWorld({ period: 'final-review', date: '2025-09-10', people: 12 });
    for (const sheet of summaryWorkbook(data).sheets) {
      expect(sheet.print.orientation).toBe('landscape');
      expect(sheet.print.footer).toContain(data.audit!.hash);
      expect(sheet.print.footer!.length).toBeLessThanOrEqual(250);
      const top = sheet.rows.slice(0, 4).flatMap((row) => row.flatMap((cell) => cell?.value ?? []));
      expect(top).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(top).toContain('Độc lập - Tự do - Hạnh phúc');
    }
  });

  it('is the same in every cell for both languages but for the words', () => {
    const { data } = papersWorld({ period: '2022', date: '2023-01-10', people: 12 });
    const numbersOf = (locale: 'vi' | 'en') =>
      summaryWorkbook(data, { locale }).sheets.map((sheet) =>
        valuesOf(sheet).filter((value) => typeof value === 'number'),
      );
    expect(numbersOf('en')).toEqual(numbersOf('vi'));
  });

  it.each(GOLDEN_CASES.map((golden) => [golden.id ?? golden.title, golden] as const))(
    'of the golden case «%s» proposes whom the working proposes',
    (_, golden) => {
      for (const { data } of goldenSummaries(golden)) {
        const sheet = summaryWorkbook(data).sheets[1]!;
        for (const award of data.awards)
          for (const item of award.items) {
            const { name } = data.subjects[item.subject]!;
            const listed = sheet.rows.some(
              (row) => row[1]?.value === name || row[0]?.value === name,
            );
            const silent = item.status === 'not-eligible' && !item.decision;
            expect([name, listed]).toEqual([name, !silent]);
          }
      }
    },
  );
});
