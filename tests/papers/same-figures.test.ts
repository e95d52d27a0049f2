/**
 * Screen, workbook, file and letters show the same figures (issue 4): one world in a real Worker,
 * asked as the screens ask, printed in every way, and compared figure by figure.
 */
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LETTERS } from '../../addin/files/letters/letters.ts';
import { writeReport } from '../../addin/files/write-report.ts';
import { seedDemo } from '../../scripts/demo/seed.ts';
import type { AwardsAnswer } from '../../shared/api/awards.ts';
import type { RankingAnswer } from '../../shared/api/rankings.ts';
import type { SummaryAnswer } from '../../shared/api/summary.ts';
import type { ReportWorkbook } from '../../shared/report/model.ts';
import { summaryWorkbook } from '../../shared/report/summary/workbook.ts';
import { fixed, money } from '../../shared/report/words.ts';
import { bench } from '../addin/excel/fixture.ts';
import type { WorkbookModel } from '../excel-host/model.ts';
import { type ReadLetter, readDocx } from '../fixtures/papers/read-docx.ts';
import { bundleWorker } from '../local-worker/bundle.ts';
import { addKey } from '../local-worker/key.ts';
import { type LocalWorker, migrate, startWorker } from '../local-worker/start.ts';

// The demo's data goes in through the real API; this Worker speaks HTTP, not the demo's HTTPS.
vi.mock('../../scripts/local/https.ts', () => ({ localFetch: fetch }));
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

let worker: LocalWorker;
let keys: { office: string; council: string };

beforeAll(async () => {
  worker = await startWorker(await bundleWorker());
  await migrate(worker);
  keys = await seedDemo(worker.url, await addKey(worker, null), () => {});
});

afterAll(async () => {
  await worker?.miniflare.dispose();
});

async function get<T>(path: string): Promise<T> {
  const headers = { authorization: `Bearer ${keys.office}` };
  const response = await fetch(`${worker.url}/api/${path}`, { headers });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer as T;
}

/** All pages. */
async function all<T extends { items: readonly unknown[]; next: string | null }>(
  path: string,
): Promise<T['items'][number][]> {
  const items: T['items'][number][] = [];
  let next: string | null = null;
  do {
    const page: T = await get<T>(`${path}${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    items.push(...page.items);
    next = page.next;
  } while (next !== null);
  return items;
}

/** The council accepts all that is proposed, the first by one vote less. */
async function acceptAll(period: string, date: string, number: string): Promise<void> {
  const proposed = await all<AwardsAnswer>(`awards?period=${period}&date=${date}&status=propose`);
  const { award } = await get<AwardsAnswer>(`awards?period=${period}&date=${date}`);
  const response = await fetch(`${worker.url}/api/awards/decisions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${keys.council}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      period,
      award,
      date,
      decisions: proposed.map(({ subject }, n) => ({
        subject: subject.id,
        action: 'accept',
        votes: { for: n === 0 ? 7 : 9, present: 9, members: 9 },
        number,
        date,
      })),
    }),
  });
  if (!response.ok) throw new Error(await response.text());
}

interface Printed {
  readonly report: ReportWorkbook;
  readonly excel: WorkbookModel;
  readonly file: ExcelJS.Workbook;
}

async function printed(summary: SummaryAnswer): Promise<Printed> {
  const report = summaryWorkbook(summary);
  const { book, port } = bench();
  await port.writeReport(report);
  const file = new ExcelJS.Workbook();
  const bytes = await writeReport(report);
  await file.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return { report, excel: book, file };
}

type Value = string | number | null;

function inFile(file: ExcelJS.Workbook, sheet: string, row: number, column: number): Value {
  const cell = file.getWorksheet(sheet)!.getCell(row + 1, column + 1);
  // The reader gives all cells of a merged block its first one's value.
  if (cell.master !== cell) return null;
  const { value } = cell;
  // A result of 0 is left out by the reader's type, not by the file.
  if (value !== null && typeof value === 'object' && 'formula' in value)
    return (value.result ?? 0) as Value;
  return value === '' ? null : (value as Value);
}

function inExcel(excel: WorkbookModel, sheet: string, row: number, column: number): Value {
  const content = excel.sheet(sheet)!.content(row, column) as Value;
  return content === '' ? null : content;
}

/** A row of a sheet as Excel shows it, once it is sure that the file has the same. */
function rowWith({ report, excel, file }: Printed, sheet: string, name: string): Value[] {
  const { rows, widths } = report.sheets.find((one) => one.name === sheet)!;
  const row = rows.findIndex((cells) => cells[1]?.value === name);
  if (row < 0) throw new Error(`${name} is not on «${sheet}»`);
  return widths.map((_, column) => {
    const value = inExcel(excel, sheet, row, column);
    expect(inFile(file, sheet, row, column)).toEqual(value);
    return value;
  });
}

const numbers = (cells: readonly Value[]) => cells.filter((cell) => typeof cell === 'number');

async function compare(period: string, date: string, basis: 'appraised' | 'self') {
  const query = `period=${period}&basis=${basis}`;
  const summary = await get<SummaryAnswer>(`summary?${query}&date=${date}`);
  const paper = await printed(summary);
  const annual = summary.period.type === 'annual';

  // Every cell that was planned is the same in Excel, after it has calculated, and in the file.
  for (const sheet of paper.report.sheets) {
    sheet.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell === null) return;
        const wanted = cell.value === '' ? null : (cell.value ?? null);
        const at = `${sheet.name} ${r + 1}:${c + 1}`;
        expect([at, inExcel(paper.excel, sheet.name, r, c)]).toEqual([at, wanted]);
        expect([at, inFile(paper.file, sheet.name, r, c)]).toEqual([at, wanted]);
      });
    });
  }

  // The ranking's screen against the overview.
  for (const kind of ['collective', 'individual']) {
    const items = await all<RankingAnswer>(`rankings?${query}&kind=${kind}`);
    expect(items.length).toBeGreaterThan(1);
    for (const item of items) {
      const cells = rowWith(paper, 'Tổng hợp', item.subject.name);
      const totals = summary.period.years.flatMap((year) => {
        const total = item.years[String(year)];
        return total === undefined ? [] : [total];
      });
      const figures = annual
        ? totals
        : [...totals, ...(item.mean === null ? [] : [item.mean, item.median])];
      expect(numbers(cells).slice(1)).toEqual([
        ...figures,
        ...(item.rank === null ? [] : [item.rank]),
      ]);
      const label = summary.bands[kind as 'collective'].find(({ id }) => id === item.band)?.label;
      if (label) expect(cells).toContain(label);
    }
  }
  return { summary, paper };
}

async function letters(summary: SummaryAnswer): Promise<Record<keyof typeof LETTERS, ReadLetter>> {
  const read = async (id: keyof typeof LETTERS) =>
    readDocx((await LETTERS[id].make(summary)).bytes);
  return {
    minutes: await read('minutes'),
    submission: await read('submission'),
    profiles: await read('profiles'),
    review: await read('review'),
  };
}

/** The suggestions' screen against the list, the reasons and the letters. */
async function compareAwards(period: string, date: string, basis: 'appraised' | 'self') {
  const { summary, paper } = await compare(period, date, basis);
  const made = await letters(summary);
  const items = await all<AwardsAnswer>(`awards?period=${period}&basis=${basis}&date=${date}`);
  const decided = items.some(({ decision }) => decision !== null);
  const nominees = items.filter(({ status, decision }) =>
    decided ? decision?.action === 'accept' : status === 'propose',
  );
  expect(nominees.length).toBeGreaterThan(0);
  for (const { subject, mean, rank, decision } of nominees) {
    const votes = decision?.votes ? `${decision.votes.for}/${decision.votes.members}` : null;
    const share = decision?.votes
      ? Math.round((decision.votes.for * 10_000) / decision.votes.members) / 100
      : null;
    const cells = rowWith(paper, 'Đề nghị khen thưởng', subject.name);
    expect(cells.slice(4, 8)).toEqual([mean, rank, votes, share]);
    for (const letter of [made.submission, made.minutes]) {
      const row = letter.rows.find((line) => line[1] === subject.name)!;
      expect(row).toContain(fixed(mean!, 'vi'));
      expect(row.slice(-2)).toEqual(votes === null ? ['……', '……'] : [votes, fixed(share!, 'vi')]);
    }
    expect(made.submission.rows.find((line) => line[1] === subject.name)).toContain(String(rank));
    const profile = made.profiles.rows.find((line) => line[1]!.endsWith(subject.name))!;
    expect(profile.join('\n')).toContain(fixed(mean!, 'vi'));
    expect(profile.join('\n')).toContain(`hạng ${rank}/`);
  }
  // Whoever is tied across a quota is named with all the others, wherever the council chooses.
  for (const { subject, status, tiedWith, mean, decision } of items) {
    if (status !== 'council' || decision !== null) continue;
    const cells = rowWith(paper, 'Đề nghị khen thưởng', subject.name);
    expect(cells).toContain(mean);
    for (const { name } of tiedWith) expect(cells.join('\n')).toContain(name);
    expect(made.minutes.rows.find((line) => line[1] === subject.name)).toContain(
      fixed(mean!, 'vi'),
    );
  }
  // Reasons: threshold, actual figure and margin of every rule.
  const sheet = paper.report.sheets.find(({ name }) => name === 'Giải trình')!;
  for (const { subject, reasons } of items) {
    const rows = sheet.rows.filter((cells) => cells[1]?.value === subject.name);
    for (const { type, threshold, actual, margin } of reasons) {
      if (typeof actual === 'string') continue;
      const found = rows.some(
        (cells) =>
          cells[5]?.value === threshold &&
          cells[6]?.value === actual &&
          (cells[7]?.value ?? null) === (margin === 0 ? 0 : margin),
      );
      expect([subject.name, type, found]).toEqual([subject.name, type, true]);
    }
  }
  return { summary, paper, made, nominees, items };
}

describe('screen, workbook, file and letters show the same figures', () => {
  it('of the interim review, decided and signed: with votes, number and money', async () => {
    await acceptAll('interim-review', '2022-12-30', '12/QĐ-SKHCN');
    const { paper, made, nominees, summary } = await compareAwards(
      'interim-review',
      '2022-12-31',
      'appraised',
    );
    const collectives = nominees.filter(({ subject }) =>
      summary.subjects.some(({ id, kind }) => id === subject.id && kind === 'collective'),
    ).length;
    // Domain §1, worked by hand: 0.3 × 1,490,000 = 447,000 a person, twice that a collective.
    const sum = collectives * 894_000 + (nominees.length - collectives) * 447_000;
    const money2022 = rowWith(paper, 'Dự toán tiền thưởng', 'Cộng');
    expect(money2022[8]).toBe(sum);
    const lines = paper.report.sheets.find(({ name }) => name === 'Dự toán tiền thưởng')!.rows;
    expect(lines.flatMap((row) => row.flatMap((cell) => cell?.value ?? []))).toEqual(
      expect.arrayContaining([447_000, 894_000, 1_490_000, 0.3, 0.6]),
    );
    for (const letter of [made.submission, made.review])
      expect(letter.text).toContain(`${money(sum, 'vi')} đồng`);
    const cells = rowWith(paper, 'Đề nghị khen thưởng', nominees[0]!.subject.name);
    expect(cells[8]).toBe('12/QĐ-SKHCN\n30/12/2022');
    expect(made.submission.text).toContain('Yên Bái, ngày');
    expect(made.submission.text).toContain('Nghị định số 91/2017/NĐ-CP');
  });

  it('of the final review, as suggested: of the merged province and the law of that day', async () => {
    const { made, paper, items } = await compareAwards('final-review', '2025-09-10', 'appraised');
    expect(items.flatMap(({ tiedWith }) => tiedWith.map(({ name }) => name)).sort()).toEqual([
      'Mai Thị Yến',
      'Phan Thị Thu Hoài',
    ]);
    expect(made.submission.text).toContain('UBND TỈNH LÀO CAI');
    expect(made.submission.text).toContain('Chủ tịch Ủy ban nhân dân tỉnh Lào Cai');
    expect(made.submission.text).toContain('Nghị định số 152/2025/NĐ-CP');
    expect(made.submission.text).toContain('DỰ THẢO');
    const lines = paper.report.sheets.find(({ name }) => name === 'Dự toán tiền thưởng')!.rows;
    // 1.5 × 2,340,000: what nobody has decided on yet is reckoned on the day of the papers.
    expect(lines.flatMap((row) => row[7]?.value ?? [])).toContain(3_510_000);
  });

  it('of a year by self scores: provisional on every paper', async () => {
    const { made } = await compareAwards('2022', '2023-01-10', 'self');
    for (const letter of Object.values(made)) {
      expect(letter.text).toContain('TẠM TÍNH THEO ĐIỂM TỰ CHẤM');
      for (const footer of letter.footers) expect(footer).toContain('TẠM TÍNH THEO ĐIỂM TỰ CHẤM');
    }
  });

  it('and the head of the log that they stand for', async () => {
    const summary = await get<SummaryAnswer>('summary?period=2022');
    const paper = await printed(summary);
    const { hash } = summary.audit!;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const { name } of paper.report.sheets) {
      expect(paper.file.getWorksheet(name)!.headerFooter.oddFooter).toContain(hash);
      expect(paper.excel.sheet(name)!.props.print.pages.defaultForAllPages.leftFooter).toContain(
        hash,
      );
    }
    for (const letter of Object.values(await letters(summary)))
      for (const footer of letter.footers) expect(footer).toContain(hash);
  });
});
