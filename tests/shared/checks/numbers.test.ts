/** What stands in a score cell (issue: Numbers): each thing has its finding and, where sensible, its fix. */
import { describe, expect, it } from 'vitest';
import {
  type CellValue,
  cellKey,
  DateCell,
  ErrorCell,
  NOT_CALCULATED,
  parseCellName,
} from '../../../shared/sheet/snapshot.ts';
import { collectiveSheet, found, inspectOne, matrixSheet, withCells } from '../sheet/sheets.ts';

/** 9 May 2022 and 4 May 2022 as Excel stores them. */
const MAY_9 = 44690;
const MAY_4 = 44685;

/** e1 stands in D17, at most 15 points; c1 in D14, at most 10. */
const CASES: readonly (readonly [what: string, CellValue, code: string, fix: number | null])[] = [
  ['a decimal comma', '9,5', 'score-text-number', 9.5],
  ['a decimal point', '9.5', 'score-text-number', 9.5],
  ['full-width digits', '９．５', 'score-text-number', 9.5],
  ['spaces round it', ' 9,5\u00a0', 'score-text-number', 9.5],
  ['an apostrophe before it', "'9,5", 'score-text-number', 9.5],
  ['a unit', '9,5đ', 'score-text-unit', 9.5],
  ['a unit in words', '9,5 điểm', 'score-text-unit', 9.5],
  ['a unit in TCVN3', '9,5®', 'score-text-unit', 9.5],
  ['a fraction of the maximum', '9,5/10', 'score-text-fraction', 9.5],
  ['all of another maximum', '7/7', 'score-text-fraction', null],
  ['thousands or decimals', '1.500', 'score-ambiguous', 1.5],
  ['a comma with three decimals', '9,500', 'score-ambiguous', 9.5],
  ['a date made of 9.5', new DateCell(MAY_9), 'score-date', 9.5],
  ['a date made of 4.5', new DateCell(MAY_4), 'score-date', 4.5],
  ['a date of no possible score', new DateCell(44920), 'score-date', null],
  ['a cross', 'x', 'score-mark', null],
  ['a tick', '✓', 'score-mark', null],
  ['a word', 'Đạt', 'score-word', null],
  ['not applicable, abbreviated', 'KAD', 'score-not-applicable', null],
  ['not applicable', 'Không áp dụng', 'score-not-applicable', null],
  ['a dash', '-', 'score-dash', null],
  ['a percentage in words', '95%', 'score-percent', 9.5],
  ['true', true, 'score-boolean', null],
  ['an error value', new ErrorCell('#REF!'), 'score-error-value', null],
  ['free text', 'xem lại', 'score-text', null],
  ['nothing', null, 'score-missing', null],
  ['spaces', '  ', 'score-missing', null],
  ['less than nothing', -1, 'score-negative', null],
  ['more than the maximum', 11, 'score-above-max', null],
  ['off the half-point step', 9.3, 'score-off-step', null],
  ['many decimals', 3.3333333, 'score-off-step', null],
];

describe('a score cell that holds', () => {
  it.each(CASES)('%s', (_, value, code, fix) => {
    const { findings } = inspectOne(withCells(collectiveSheet(), { D14: value }));
    const errors = findings.filter(({ severity, cell }) => severity === 'error' && cell === 'D14');
    expect(errors.map((finding) => [finding.code, finding.fix?.value ?? null])).toEqual([
      [code, fix],
    ]);
  });

  it('float noise is the number that it shows', () => {
    const sheet = withCells(collectiveSheet(), { D14: 0.1 + 0.2 + 9.2 });
    expect(found(inspectOne(sheet))).toEqual([]);
  });

  it('a share formatted as a percentage is no score of 0.95', () => {
    const sheet = withCells(collectiveSheet(), { D14: 0.95 }, { percents: keys('D14') });
    const [finding] = inspectOne(sheet).findings;
    expect(finding).toMatchObject({ code: 'score-percent', cell: 'D14', fix: { value: 9.5 } });
  });

  it('a formula whose result is not in the file', () => {
    const sheet = withCells(
      collectiveSheet(),
      { D14: NOT_CALCULATED },
      { formulasAt: { D14: '10-0.5' } },
    );
    expect(found(inspectOne(sheet))).toContain('score-not-calculated D14');
  });

  it('a formula whose result is an old one', () => {
    const sheet = withCells(collectiveSheet(), { D14: 8 }, { formulasAt: { D14: '10-0.5' } });
    expect(found(inspectOne(sheet))).toContain('score-stale D14');
  });

  it('the figure of several criteria at once', () => {
    const sheet = withCells(
      collectiveSheet(),
      { D16: null },
      { merges: [{ top: 14, left: 3, bottom: 15, right: 3 }] },
    );
    // Neither the blank below it nor its size is a fault of its own.
    expect(found(inspectOne(sheet))).toEqual(['score-merged D15']);
  });
});

describe('half-filled columns', () => {
  it('each open self score is said', () => {
    const sheet = withCells(collectiveSheet(), { D15: null, D16: null, D17: null });
    expect(found(inspectOne(sheet))).toEqual(
      expect.arrayContaining(['score-missing D15', 'score-missing D16', 'score-missing D17']),
    );
  });

  it('an appraisal that was begun is a warning, one that was not is nothing', () => {
    const begun = inspectOne(withCells(collectiveSheet(), { E6: 7.5 }));
    expect(begun.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found(begun)).toContain('appraisal-missing E7');
    expect(found(inspectOne(collectiveSheet()))).toEqual([]);
  });

  it('a form that nobody filled in is one finding', () => {
    const blank = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`D${6 + i}`, null]));
    expect(found(inspectOne(withCells(collectiveSheet(), { ...blank, D18: 0 })))).toEqual([
      'form-empty D6',
    ]);
  });
});

describe('a total', () => {
  const total = (value: CellValue, formula: string | null) => {
    const sheet = withCells(
      collectiveSheet(),
      { D18: value },
      formula === null ? {} : { formulasAt: { D18: formula } },
    );
    if (formula !== null) return inspectOne(sheet);
    const formulas = new Map(sheet.formulas);
    formulas.delete(cellKey(17, 3));
    return inspectOne({ ...sheet, formulas });
  };

  it.each([
    ['typed over its formula', 95, null, 'total-typed-over', 'error'],
    ['typed over its formula, though right', 94, null, 'total-typed-over', 'warning'],
    ['with an old result', 90, 'SUM(D6:D17)', 'total-stale', 'warning'],
    ['that was never calculated', NOT_CALCULATED, 'SUM(D6:D17)', 'total-not-calculated', 'warning'],
    ['that counts a score twice', 102, 'SUM(D6:D17)+D11', 'total-double-count', 'error'],
    ['that leaves a score out', 79.5, 'SUM(D6:D16)', 'total-range-short', 'error'],
    ['that counts something else', 102, 'SUM(D6:D17)+C6', 'total-range-wide', 'error'],
    ['that is an error', new ErrorCell('#REF!'), 'SUM(#REF!)', 'total-error-value', 'error'],
    ['that is a text', '94 điểm', null, 'total-not-number', 'error'],
  ] as const)('%s', (_, value, formula, code, severity) => {
    const { findings } = total(value, formula);
    expect(findings.map((finding) => [finding.code, finding.cell, finding.severity])).toEqual([
      [code, 'D18', severity],
    ]);
  });

  it('a typed-over total is given its formula back', () => {
    expect(total(95, null).findings[0]!.fix?.value).toBe('=SUM(D6:D17)');
  });

  it('a total that only follows from a bad score is not blamed', () => {
    const text = withCells(collectiveSheet(), { D14: '9,5', D18: 84.5 });
    expect(found(inspectOne(text))).toEqual(['score-text-number D14']);
    const missing = withCells(collectiveSheet(), { D14: null, D18: 84.5 });
    expect(found(inspectOne(missing))).toEqual(['score-missing D14']);
  });

  it('subtotals counted together with their scores are counted twice', () => {
    // A subtotal below the group of five, and a total over everything.
    const base = collectiveSheet();
    const values = base.values.map((row) => [...row]);
    values.splice(10, 0, [null, 'Cộng nhóm a', 35, 32.5, null, null]);
    values[18]![3] = 126.5;
    const formulas = new Map([
      [cellKey(10, 3), 'SUM(D6:D10)'],
      [cellKey(18, 3), 'SUM(D6:D18)'],
    ]);
    expect(found(inspectOne({ ...base, values, formulas }))).toEqual(['total-double-count D19']);
  });
});

describe('hidden cells are read and said', () => {
  it('a row of a criterion', () => {
    const sheet = withCells(collectiveSheet(), {}, { hiddenRows: new Set([13]) });
    expect(found(inspectOne(sheet))).toEqual(['row-hidden B14']);
  });

  it('a column of scores', () => {
    const sheet = withCells(collectiveSheet(), {}, { hiddenColumns: new Set([3]) });
    expect(found(inspectOne(sheet))).toEqual(['column-hidden D5']);
  });

  it('a person of a matrix', () => {
    const sheet = withCells(matrixSheet(), {}, { hiddenRows: new Set([7]) });
    const inspection = inspectOne(sheet);
    expect(found(inspection)).toEqual(['row-hidden B8']);
    expect(inspection.reading!.subjects).toHaveLength(4);
  });
});

function keys(...names: string[]): Set<number> {
  return new Set(
    names.map((name) => {
      const { row, column } = parseCellName(name)!;
      return cellKey(row, column);
    }),
  );
}
