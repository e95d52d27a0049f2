import { describe, expect, test } from 'vitest';
import { inspectBetween } from '../../../shared/checks/across.ts';
import { inspectEdited, inspectWorkbook } from '../../../shared/checks/workbook.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { BUILT_IN_SETS, criteriaOf } from '../../../shared/criteria/sets.ts';
import { DEFAULT_UNITS } from '../../../shared/registry/default-units.ts';
import { type CellValue, type SheetSnapshot, snapshotOf } from '../../../shared/sheet/snapshot.ts';

const CONTEXT = { sets: BUILT_IN_SETS, units: DEFAULT_UNITS };
const FILE = 'phieu.xlsx';

/** A person's card; `unit` and `year` may be left to the other sheets. */
function card(name: string, less: number, unit = 'Văn phòng Sở', year = 'Năm 2022'): SheetSnapshot {
  const lines: CellValue[][] = [
    [unit, null, null],
    ['PHIẾU CHẤM ĐIỂM CÁ NHÂN', null, null],
    [year, null, null],
    [`Họ và tên: ${name}`, null, null],
    ['Chức vụ: Chuyên viên', null, null],
    ['Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
    ...criteriaOf(INDIVIDUAL_2019)
      .filter(({ max }) => max.staff != null)
      .map(({ fullText, max }) => [fullText, max.staff!, max.staff! - less]),
  ];
  return snapshotOf({ name, values: lines });
}

describe('after an edit', () => {
  const sheets = [card('Nguyễn Văn An', 0), card('Trần Thị Bình', 0.5), card('Lê Chi', 1, '', '')];
  const before = inspectWorkbook({ file: FILE, sheets }, CONTEXT);

  test('the sheet that was edited is checked again, the others are not', () => {
    const edited = sheets.with(1, card('Trần Thị Bình', -1));
    const after = inspectEdited({ file: FILE, sheets: edited }, before, 'Trần Thị Bình', CONTEXT);
    expect(after.map((inspection, i) => inspection === before[i])).toEqual([true, false, true]);
    expect(after).toEqual(inspectWorkbook({ file: FILE, sheets: edited }, CONTEXT));
    expect(after[1]!.findings.map(({ code }) => code)).toContain('score-above-max');
  });

  test('sheets that take unit or year from the edited one are checked again as well', () => {
    expect(before[2]!.reading!.year).toMatchObject({ value: 2022, origin: 'workbook' });
    const edited = sheets
      .with(0, card('Nguyễn Văn An', 0, 'Văn phòng Sở', 'Năm 2023'))
      .with(1, card('Trần Thị Bình', 0.5, 'Văn phòng Sở', ''));
    const between = inspectWorkbook({ file: FILE, sheets: sheets.with(1, edited[1]!) }, CONTEXT);
    const after = inspectEdited({ file: FILE, sheets: edited }, between, 'Nguyễn Văn An', CONTEXT);
    expect(after[2]!.reading!.year).toMatchObject({ value: 2023 });
    expect(after).toEqual(inspectWorkbook({ file: FILE, sheets: edited }, CONTEXT));
  });

  test('a sheet that came or went has the whole workbook checked', () => {
    const more = [...sheets, card('Vũ Dung', 0)];
    const after = inspectEdited({ file: FILE, sheets: more }, before, 'Vũ Dung', CONTEXT);
    expect(after).toEqual(inspectWorkbook({ file: FILE, sheets: more }, CONTEXT));
  });
});

test('between the sheets of a workbook a second card of one person is told', () => {
  const twice = [card('Nguyễn Văn An', 0), { ...card('Nguyễn Văn An', 0.5), name: 'An (2)' }];
  const found = inspectBetween(inspectWorkbook({ file: FILE, sheets: twice }, CONTEXT));
  expect(found[1]!.findings.map(({ code }) => code)).toContain('person-elsewhere');
  expect(found[0]!.findings.map(({ code }) => code)).not.toContain('person-elsewhere');
});
