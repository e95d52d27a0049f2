import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkDecisions } from '../../../shared/awards/decisions.ts';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { allSuggestionItems, suggestionItem } from '../../../shared/awards/item.ts';
import {
  awardAnswer,
  decisionIssueSentence,
  flipSentence,
  formatDay,
  inputErrorSentence,
  reasonSentence,
  tieSentence,
  warningSentence,
  yearStateLabel,
} from '../../../shared/awards/sentences.ts';
import { suggest } from '../../../shared/awards/suggest.ts';
import { AWARDS_EN } from '../../../shared/messages/awards.en.ts';
import { AWARDS_VI } from '../../../shared/messages/awards.vi.ts';
import { INPUT_ERROR_CODES, RankingInputError } from '../../../shared/ranking/errors.ts';
import { rankingItems } from '../../../shared/ranking/item.ts';
import { INTERIM_REVIEW } from '../../../shared/ranking/periods.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { STATES } from '../../../shared/ranking/table.ts';
import { BLOCKS } from '../../fixtures/golden/blocks.ts';
import { inputOf } from '../../fixtures/golden/build.ts';
import type { GoldenCase } from '../../fixtures/golden/types.ts';
import { MISSING_YEARS } from '../../fixtures/golden/years.ts';
import { world } from '../ranking/worlds.ts';
import { rules, suggestionsFor } from './worlds.ts';

// Many worlds each: generous, for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('the books', () => {
  it('have the same keys and places in both languages', () => {
    expect(Object.keys(AWARDS_EN).sort()).toEqual(Object.keys(AWARDS_VI).sort());
    for (const key of Object.keys(AWARDS_VI))
      expect([key, places(AWARDS_EN[key]!)]).toEqual([key, places(AWARDS_VI[key]!)]);
  });

  it('have a sentence for everything that comes out of any world', () => {
    fc.assert(
      fc.property(world(INTERIM_REVIEW.years), rules, (input, given) => {
        const suggestions = suggestionsFor(input, given, INTERIM_REVIEW);
        for (const locale of ['vi', 'en'] as const) {
          for (const item of allSuggestionItems(suggestions)) {
            const { reasons, flip, missing } = awardAnswer(item, locale);
            const texts = [...reasons.map((r) => r.message), ...missing, ...(flip ? [flip] : [])];
            for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
          }
          for (const row of rankingItems(
            rank(input, { period: INTERIM_REVIEW, basis: 'appraised' }),
          ))
            tieSentence(row.tie, locale);
          for (const warning of suggestions.warnings) warningSentence(warning, locale);
          const all = input.subjects.map(({ id }) => ({
            subject: id,
            action: 'accept' as const,
            reason: null,
            votes: { for: 1, present: 1, members: 9 },
            number: '1',
            date: null,
          }));
          for (const issue of checkDecisions(suggestions, all))
            decisionIssueSentence(issue, locale);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name every state of a year and every error of an input', () => {
    for (const state of STATES) expect(yearStateLabel(state, 'vi')).not.toBe('');
    for (const code of INPUT_ERROR_CODES) expect(AWARDS_VI[`input.${code}`]).toBeDefined();
    const error = new RankingInputError('no-base-salary', { date: '2019-03-01' });
    expect(inputErrorSentence(error, 'vi')).toBe('Chưa có mức lương cơ sở cho ngày 01/03/2019.');
  });
});

describe('sentences', () => {
  const said = (golden: GoldenCase, subject: string) => {
    const ranking = rank(inputOf(golden, 'individual'), {
      period: INTERIM_REVIEW,
      basis: 'appraised',
    });
    const result = suggest({
      rankings: { individual: ranking },
      rules: GIAY_KHEN_SO,
      date: '2022-12-31',
    });
    const item = suggestionItem(result, 'individual', subject)!;
    const failed = item.reasons.filter((reason) => reason.pass === false);
    return {
      reasons: failed.map((reason) => reasonSentence(reason, 'vi')),
      flip: flipSentence(item.flip, 'vi'),
    };
  };

  it('read as an officer would say it', () => {
    expect(said(MISSING_YEARS, 'b')).toEqual({
      reasons: ['Trung bình 81, cần từ 85: thiếu 4 điểm.'],
      flip: 'Sẽ được đề nghị nếu trung bình tăng 4,18 điểm (đạt 85,18) để vào chỉ tiêu của đơn vị.',
    });
    expect(said(MISSING_YEARS, 'd').flip).toBe(
      'Sẽ không đủ điều kiện nếu trung bình giảm 0,05 điểm và bị vượt.',
    );
    expect(said(BLOCKS, 'a')).toEqual({
      reasons: ['Đang bị điều tra, truy tố, xét xử, từ 01/11/2022, chưa kết thúc: chưa xét.'],
      flip: 'Sẽ được đề nghị nếu việc xem xét, xác minh kết thúc.',
    });
    expect(said(BLOCKS, 'd').reasons).toEqual([
      'Từ khi chấp hành xong kỷ luật (14/09/2021) chỉ có 1 năm hợp lệ, cần 3.',
    ]);
  });

  it('write days the Vietnamese way', () => {
    expect([formatDay('2025-08-31', 'vi'), formatDay('2025-08-31', 'en')]).toEqual([
      '31/08/2025',
      '2025-08-31',
    ]);
  });
});
