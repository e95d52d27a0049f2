import { describe, expect, it } from 'vitest';
import { ExcelError, type ExcelErrorCode } from '../../../addin/excel/port.ts';
import { EXCEL_EN } from '../../../shared/messages/excel.en.ts';
import { EXCEL_VI } from '../../../shared/messages/excel.vi.ts';

/** Every code once; the type checker finds one that is missing. */
const CODES: Readonly<Record<ExcelErrorCode, true>> = {
  'cell-edit-mode': true,
  'access-denied': true,
  'sheet-protected': true,
  'sheet-missing': true,
  'sheet-unbounded': true,
  'too-large': true,
  busy: true,
  'session-lost': true,
  'not-supported': true,
  'drafts-left': true,
  unknown: true,
};

describe('sentences for what Excel could not do', () => {
  it.each(Object.keys(CODES))('%s has one in both languages, with a way out', (code) => {
    for (const book of [EXCEL_VI, EXCEL_EN]) {
      const sentences = book[code]!.split(/[.;] /);
      expect(sentences.length).toBeGreaterThan(1);
    }
  });

  it('are the same codes in both languages', () => {
    expect(Object.keys(EXCEL_EN)).toEqual(Object.keys(EXCEL_VI));
  });

  it('keep the code apart from the detail for support', () => {
    const error = new ExcelError('busy', 'ActivityLimitReached');
    expect([error.code, error.detail, error.name]).toEqual([
      'busy',
      'ActivityLimitReached',
      'ExcelError',
    ]);
  });
});
