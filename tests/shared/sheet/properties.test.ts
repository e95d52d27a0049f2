/** What holds for every grid of any values: it never throws, ends, and NFC and NFD read alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../../addin/files/read-workbook.ts';
import { digestOf } from '../../../shared/checks/digest.ts';
import { findingText, fixText } from '../../../shared/messages/finding-text.ts';
import {
  type Area,
  type CellValue,
  DateCell,
  ErrorCell,
  NOT_CALCULATED,
  type SheetSnapshot,
  snapshotOf,
} from '../../../shared/sheet/snapshot.ts';
import { generate } from '../../fixtures/generate/workbook.ts';
import { cardSheet, collectiveSheet, inspect, inspectOne, matrixSheet } from './sheets.ts';

/** Words that steer the reading: headers, codes, totals, headings, wordings, names. */
const WORDS = [
  'STT',
  'Họ và tên',
  'Chức vụ',
  'Nội dung tiêu chí',
  'Điểm tối đa',
  'Tự chấm',
  'Thẩm định',
  'Tổng cộng',
  'Cộng nhóm a',
  'Điểm thưởng',
  'Điểm trừ',
  'Ghi chú',
  'a',
  'a1',
  'đ.2',
  '1.1',
  'I.2',
  'IV',
  'Năm 2022',
  'Đơn vị: Văn phòng Sở',
  'Nguyễn Văn An',
  'Phòng Quản lý Khoa học',
  'Người lập biểu',
  'Nghiêm chỉnh chấp hành các chủ trương, đường lối của Đảng, pháp luật của Nhà nước',
  'Niêm yết đầy đủ các thủ tục hành chính tại trụ sở cơ quan',
  '9,5đ',
  '7/7',
  '1.500',
  'x',
];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 15 }).map((n) => n / 2) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.double({ noNaN: true }).map((n) => new DateCell(n)) },
  { weight: 1, arbitrary: fc.constantFrom(NOT_CALCULATED, new ErrorCell('#REF!')) },
);

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(20), fc.nat(14), fc.nat(1_048_575), fc.nat(16_383))
  .map(([top, left, height, width]) => ({
    top,
    left,
    bottom: Math.min(1_048_575, top + height),
    right: Math.min(16_383, left + width),
  }));

const formula = fc.oneof(
  fc.constantFrom(
    'SUM(A1:XFD1048576)',
    'SUM(D6:D17)/2',
    'SUBTOTAL(9,C1:C9)',
    'ROUND(A1+A1,1)',
    '1/0',
    '-(-(',
    ')',
  ),
  fc.string({ maxLength: 30 }),
);

const grid: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(fc.nat(22), fc.nat(13), fc.nat(3), fc.nat(2))
  .chain(([rows, columns, top, left]) =>
    fc.record({
      values: fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      merges: fc.array(area, { maxLength: 4 }),
      formulas: fc.array(fc.tuple(fc.nat(20 * 16_384), formula), { maxLength: 8 }),
      name: fc.string({ maxLength: 31 }),
      top: fc.constant(top),
      left: fc.constant(left),
      hidden: fc.boolean(),
    }),
  )
  .map(({ values, merges, formulas, name, top, left, hidden }) =>
    snapshotOf({ name, values, merges, formulas: new Map(formulas), top, left, hidden }),
  );

/** A good sheet with some cells otherwise: deeper in the reading than any random grid gets. */
const spoiled: fc.Arbitrary<SheetSnapshot> = fc
  .tuple(
    fc.constantFrom(collectiveSheet, matrixSheet, cardSheet),
    fc.array(fc.tuple(fc.nat(40), fc.nat(30), value), { maxLength: 25 }),
    fc.array(area, { maxLength: 2 }),
  )
  .map(([make, cells, merges]) => {
    const sheet = make();
    const values = sheet.values.map((row) => [...row]);
    for (const [row, column, content] of cells) {
      const line = values[row % values.length]!;
      line[column % line.length] = content;
    }
    return { ...sheet, values, merges };
  });

describe('any grid of any values', () => {
  it('is read, checked and put into words without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(grid, spoiled), (sheet) => {
        const inspection = inspectOne(sheet);
        const { subjects, findings } = digestOf(inspection);
        for (const finding of findings) {
          for (const locale of ['vi', 'en'] as const) {
            expect(findingText(finding, locale)).not.toBe('');
            fixText(finding, locale);
          }
        }
        // What is said of a cell is said of a cell of the sheet or of none.
        for (const { cell } of findings) expect(cell).toMatch(/^([A-Z]{1,3}\d+)?$/);
        for (const { selfTotal } of subjects) expect(selfTotal).not.toBeNaN();
      }),
      { numRuns: 300 },
    );
  });

  it('costs work in proportion to its cells', () => {
    // Counted, not timed: how often a cell of the block is looked at.
    const perCell = (people: number): number => {
      const base = matrixSheet();
      const person = base.values[8]!;
      const values = [
        ...base.values,
        ...Array.from({ length: people }, (_, i) => [
          i + 5,
          `Nguyễn Văn ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}`,
          ...person.slice(2),
        ]),
      ];
      let looks = 0;
      const counted = values.map(
        (row) =>
          new Proxy(row, {
            get(target, key, receiver) {
              if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
              return Reflect.get(target, key, receiver);
            },
          }),
      );
      inspectOne({ ...base, values: counted });
      return looks / (values.length * person.length);
    };
    const few = perCell(100);
    const many = perCell(1600);
    expect(many).toBeLessThan(few * 1.5);
    expect(many).toBeLessThan(60);
  });
});

describe('NFC and NFD', () => {
  const nfd = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    name: sheet.name.normalize('NFD'),
    values: sheet.values.map((row) =>
      row.map((content) => (typeof content === 'string' ? content.normalize('NFD') : content)),
    ),
  });
  const nfc = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    name: sheet.name.normalize('NFC'),
    values: sheet.values.map((row) =>
      row.map((content) => (typeof content === 'string' ? content.normalize('NFC') : content)),
    ),
  });
  /** Everything that is read; findings but for those that offer the other normal form. */
  const reading = (sheets: readonly SheetSnapshot[]) =>
    inspect(...sheets).map((inspection) => {
      const { self, findings, sheet: _, ...rest } = digestOf(inspection);
      return {
        ...rest,
        self: [...self],
        findings: findings
          .filter(({ code }) => !code.startsWith('text-'))
          .map(({ code, cell, severity, fix }) => [code, cell, severity, fix?.value]),
      };
    });

  it('generated workbooks read the same in both', async () => {
    for (const seed of [3, 11, 19, 27, 35, 43]) {
      const { bytes, file } = await generate(seed);
      const { sheets } = await readWorkbookFile(bytes, file);
      expect
        .soft({ seed, read: reading(sheets.map(nfd)) })
        .toEqual({ seed, read: reading(sheets.map(nfc)) });
    }
  });

  it('and so does any grid of words', () => {
    fc.assert(
      fc.property(fc.oneof(grid, spoiled), (sheet) => {
        expect(reading([nfd(sheet)])).toEqual(reading([nfc(sheet)]));
      }),
      { numRuns: 100 },
    );
  });
});
