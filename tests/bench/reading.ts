/**
 * Benches of reading: recognise + read + check of a matrix of 1,200 people, with every check on,
 * against (a) a bare loop that only range-checks the same numbers and (b) a zod schema that parses
 * the same rows; and a file's way to its findings against opening the same file with hucre alone
 * and with ExcelJS alone.
 */
import ExcelJS from 'exceljs';
import { read } from 'hucre';
import { z } from 'zod';
import { readWorkbookFile } from '../../addin/files/read-workbook.ts';
import { inspectWorkbook } from '../../shared/checks/workbook.ts';
import { BUILT_IN_SETS, criteriaOf } from '../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../shared/registry/default-units.ts';
import {
  type CellValue,
  cellKey,
  snapshotOf,
  type WorkbookSnapshot,
} from '../../shared/sheet/snapshot.ts';
import { medians } from './medians.ts';
import type { BenchRow } from './row.ts';

const PEOPLE = 1200;
const VARIANTS = 40;
const FILE = 'ca nhan 2022.xlsx';
const CONTEXT = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };

export async function readingBenches(): Promise<BenchRow[]> {
  return [...benchMatrix(), ...(await benchFile())];
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Hoàng', 'Vàng', 'Sùng', 'Lò', 'Đặng', 'Bùi', 'Phạm'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'A', 'Ngọc', 'Thanh', 'Hồng', 'Quốc', 'Thùy'];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Páo',
  'Hoài',
  'Ước',
  'Yến',
  'Đạt',
  'Nguyệt',
  'Hòa',
  'Lử',
];

/**
 * A clean matrix as units send it: title, two header rows, a row of maxima, people, signature.
 * @param variant another one has other people, in another order
 */
export function bigMatrix(people = PEOPLE, variant = 0): WorkbookSnapshot {
  const set = BUILT_IN_SETS.find(({ kind }) => kind === 'individual')!;
  const criteria = criteriaOf(set);
  const width = 3 + criteria.length + 2;
  const blank = (): CellValue[] => new Array<CellValue>(width).fill(null);
  const values: CellValue[][] = [blank(), blank(), blank(), blank()];
  values[0]![0] = 'SỞ KHOA HỌC VÀ CÔNG NGHỆ YÊN BÁI';
  values[1]![0] = 'VĂN PHÒNG SỞ';
  values[2]![0] = 'BẢNG TỔNG HỢP CHẤM ĐIỂM CÁ NHÂN THỰC HIỆN VĂN HÓA CÔNG SỞ';
  values[3]![0] = 'Năm 2022';
  const groups = blank();
  const codes = blank();
  const maxima = blank();
  groups.splice(0, 3, 'STT', 'Họ và tên', 'Chức vụ');
  groups[width - 2] = 'Tổng điểm';
  groups[width - 1] = 'Ghi chú';
  criteria.forEach((criterion, i) => {
    codes[3 + i] = criterion.code;
    maxima[3 + i] = criterion.max.leader ?? null;
  });
  maxima[1] = 'Điểm tối đa';
  values.push(groups, codes, maxima);
  const formulas = new Map<number, string>();
  for (let p = 0; p < people; p++) {
    const row = blank();
    row[0] = p + 1;
    // Every name is another: family, middle and given names count up like digits.
    const words = [
      FAMILY[(p + variant) % 10]!,
      MIDDLE[(Math.floor(p / 10) + 3 * variant) % 10]!,
      GIVEN[(Math.floor(p / 100) + 5 * variant) % 12]!,
    ];
    row[1] = words.join(' ');
    row[2] = p % 9 === 0 ? 'Phó Trưởng phòng' : 'Chuyên viên';
    const audience = p % 9 === 0 ? 'leader' : 'staff';
    let total = 0;
    criteria.forEach((criterion, i) => {
      const max = criterion.max[audience];
      if (max == null) return;
      const score = max - ((p + i) % 3) * 0.5;
      row[3 + i] = score;
      total += score;
    });
    row[width - 2] = total;
    formulas.set(
      cellKey(values.length, width - 2),
      `SUM(D${values.length + 1}:Z${values.length + 1})`,
    );
    values.push(row);
  }
  const signature = blank();
  signature[1] = 'NGƯỜI LẬP BIỂU';
  values.push(blank(), signature);
  return { file: FILE, sheets: [snapshotOf({ name: 'Cá nhân', values, formulas })] };
}

function benchMatrix(): BenchRow[] {
  // Rounds have texts of their own, so that nothing is found ready from the round before.
  const workbooks = Array.from({ length: VARIANTS }, (_, i) => bigMatrix(PEOPLE, i));
  const rowsOf = workbooks.map(({ sheets }) => sheets[0]!.values.slice(7, 7 + PEOPLE));
  const criteria = criteriaOf(BUILT_IN_SETS.find(({ kind }) => kind === 'individual')!);
  const inspected = inspectWorkbook(workbooks[0]!, CONTEXT)[0]!;
  if (inspected.reading?.subjects.length !== PEOPLE || inspected.findings.length > 0) {
    throw new Error('the bench sheet is not read clean');
  }
  const max = criteria.map((criterion) =>
    Math.max(criterion.max.leader ?? 0, criterion.max.staff ?? 0),
  );
  const bare = (round: number) => {
    let bad = 0;
    for (const row of rowsOf[round % VARIANTS]!) {
      for (let i = 0; i < max.length; i++) {
        const value = row[3 + i];
        if (typeof value === 'number' && !(value >= 0 && value <= max[i]!)) bad++;
      }
    }
    if (bad > 0) throw new Error('out of range');
  };
  const schema = z.array(
    z.tuple([
      z.number(),
      z.string(),
      z.string(),
      ...max.map((most) => z.number().min(0).max(most).multipleOf(0.5).nullable()),
      z.number(),
      z.null(),
    ] as unknown as [z.ZodType, ...z.ZodType[]]),
  );
  const [ms, bareMs, zodMs] = medians(
    [
      (round) => inspectWorkbook(workbooks[round % VARIANTS]!, CONTEXT),
      bare,
      (round) => schema.parse(rowsOf[round % VARIANTS]!),
    ],
    6 * VARIANTS,
  ) as [number, number, number];
  return [
    {
      name: `recognise + read + check, ${PEOPLE} people`,
      against: 'bare loop that range-checks the same numbers',
      ms,
      againstMs: bareMs,
      ratio: ms / bareMs,
      aim: 5,
    },
    {
      name: `recognise + read + check, ${PEOPLE} people`,
      against: 'zod schema parsing the same rows',
      ms,
      againstMs: zodMs,
      ratio: ms / zodMs,
      aim: 0.4,
    },
  ];
}

async function benchFile(): Promise<BenchRow[]> {
  const bytes = await fileOf(bigMatrix());
  const whole = async () => inspectWorkbook(await readWorkbookFile(bytes, FILE), CONTEXT);
  const found = (await whole())[0]!;
  if (found.reading?.subjects.length !== PEOPLE || found.findings.length > 0) {
    throw new Error('the bench file is not read clean');
  }
  const [ms, hucreMs, excelJsMs] = (await medians.async(
    [whole, () => read(bytes), () => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer)],
    9,
  )) as [number, number, number];
  return [
    {
      name: `file to findings, ${PEOPLE} people`,
      against: 'opening the file with hucre alone',
      ms,
      againstMs: hucreMs,
      ratio: ms / hucreMs,
      aim: 1.25,
    },
    {
      name: `file to findings, ${PEOPLE} people`,
      against: 'opening the file with ExcelJS alone',
      ms,
      againstMs: excelJsMs,
      ratio: ms / excelJsMs,
      aim: 1,
    },
  ];
}

/** The matrix as a real file, with the borders and fonts of a paper. */
async function fileOf(workbook: WorkbookSnapshot): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const sheet of workbook.sheets) {
    const target = book.addWorksheet(sheet.name);
    sheet.values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null) return;
        const cell = target.getCell(r + 1, c + 1);
        const formula = sheet.formulas.get(cellKey(r, c));
        cell.value = formula ? { formula, result: value as number } : (value as string | number);
        cell.font = { name: 'Times New Roman', size: 12 };
        if (r > 3) cell.border = { top: { style: 'thin' }, left: { style: 'thin' } };
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
