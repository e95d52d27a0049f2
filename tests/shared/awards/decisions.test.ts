import { describe, expect, it } from 'vitest';
import {
  checkDecisions,
  type DecisionInput,
  decisionFrom,
} from '../../../shared/awards/decisions.ts';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { suggestionItem } from '../../../shared/awards/item.ts';
import { suggest } from '../../../shared/awards/suggest.ts';
import type { AwardRules, Decision } from '../../../shared/awards/types.ts';
import { quorumMet, voteMet } from '../../../shared/awards/votes.ts';
import { annualPeriod } from '../../../shared/ranking/periods.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { inputOf, person, unit } from '../../fixtures/golden/build.ts';

const subjects = [
  person('good', 'a', { 2022: 95 }),
  person('second', 'a', { 2022: 90 }),
  person('poor', 'a', { 2022: 60 }),
  person(
    'blocked',
    'b',
    { 2022: 95 },
    { blocks: [{ type: 'press', from: '2022-12-01', to: null }] },
  ),
];
const golden = {
  id: '',
  title: '',
  units: [unit('a', 'Phòng A', 'division'), unit('b', 'Phòng B', 'division')],
  subjects,
  rankings: [],
  awards: [],
};
const votes = { for: 7, present: 9, members: 10 };
const accept: DecisionInput = {
  subject: 'good',
  action: 'accept',
  reason: null,
  votes,
  number: null,
  date: null,
};

function suggestions(
  decisions: Decision[] = [],
  rules: AwardRules = GIAY_KHEN_SO,
  basis: 'appraised' | 'self' = 'appraised',
) {
  const ranking = rank(inputOf(golden, 'individual'), { period: annualPeriod(2022), basis });
  return suggest({ rankings: { individual: ranking }, rules, date: '2022-12-31', decisions });
}

function codes(inputs: DecisionInput[], given = suggestions()) {
  return checkDecisions(given, inputs).map(({ severity, code }) => `${severity} ${code}`);
}

describe('checkDecisions', () => {
  it('lets the council accept what is suggested, with quorum and majority', () => {
    expect(codes([accept])).toEqual([]);
  });

  it.each([
    ['six of ten', { for: 6, present: 10, members: 10 }, ['error no-majority']],
    ['seven of ten', { for: 7, present: 7, members: 10 }, []],
    [
      'six present of ten',
      { for: 6, present: 6, members: 10 },
      ['error no-quorum', 'error no-majority'],
    ],
    ['two thirds exactly', { for: 7, present: 6, members: 9 }, []],
    ['more votes than members', { for: 11, present: 10, members: 10 }, ['error votes-impossible']],
    ['more present than members', { for: 8, present: 11, members: 10 }, ['error votes-impossible']],
  ])('counts the votes: %s', (_, given, expected) => {
    expect(codes([{ ...accept, votes: given }])).toEqual(expected);
  });

  it('asks for the votes and, against the suggestion, for a reason', () => {
    expect(codes([{ ...accept, votes: null }])).toEqual(['error votes-needed']);
    expect(codes([{ ...accept, subject: 'poor' }])).toEqual(['error reason-against-suggestion']);
    expect(codes([{ ...accept, subject: 'poor', reason: 'Thành tích đột xuất' }])).toEqual([]);
    expect(
      codes([{ ...accept, votes: null }], suggestions([], { ...GIAY_KHEN_SO, vote: null })),
    ).toEqual([]);
  });

  it('accepts nobody who is being verified, whatever the reason', () => {
    expect(codes([{ ...accept, subject: 'blocked', reason: 'x' }])).toEqual(['error blocked']);
  });

  it('wants a reason for every other decision', () => {
    for (const action of ['decline', 'defer'] as const) {
      expect(codes([{ ...accept, action }])).toEqual(['error reason-needed']);
      expect(codes([{ ...accept, action, reason: 'x', votes: null }])).toEqual([]);
    }
  });

  it('revokes only what was accepted, and nothing else undoes an acceptance', () => {
    const revoke = {
      ...accept,
      action: 'revoke',
      reason: 'Khai báo gian dối',
      votes: null,
    } as const;
    expect(codes([revoke])).toEqual(['error nothing-to-revoke']);
    const accepted = suggestions([decisionFrom(suggestions(), accept)]);
    expect(codes([revoke], accepted)).toEqual([]);
    expect(codes([{ ...revoke, reason: null }], accepted)).toEqual(['error reason-needed']);
    expect(codes([{ ...revoke, action: 'decline' }], accepted)).toEqual(['error revoke-first']);
  });

  it('keeps a decision’s number and day together', () => {
    expect(codes([{ ...accept, number: '12/QĐ-SKHCN' }])).toEqual(['error number-and-date']);
    expect(codes([{ ...accept, number: '12/QĐ-SKHCN', date: '2023-01-10' }])).toEqual([]);
  });

  it('looks at a batch as a whole', () => {
    expect(codes([accept, accept])).toContain('error twice');
    expect(codes([{ ...accept, subject: 'nobody' }])).toEqual(['error unknown-subject']);
    const second = { ...accept, subject: 'second', reason: 'x' };
    expect(codes([accept, second])).toEqual(['warning over-quota']);
    const accepted = suggestions([decisionFrom(suggestions(), accept)]);
    expect(codes([second], accepted)).toEqual(['warning over-quota']);
  });

  it('decides nothing on provisional results', () => {
    expect(codes([accept], suggestions([], GIAY_KHEN_SO, 'self'))).toEqual(['error provisional']);
  });
});

describe('a standing decision', () => {
  it('stands beside the suggestion, with quorum and vote among its reasons', () => {
    const decision = decisionFrom(suggestions(), accept);
    expect(decision).toMatchObject({
      period: '2022',
      award: 'GIAY_KHEN_SO',
      rulesVersion: 'giay-khen-so.1',
    });
    const before = suggestionItem(suggestions(), 'individual', 'good')!;
    const after = suggestionItem(suggestions([decision]), 'individual', 'good')!;
    const of = (item: typeof after, rule: string) => item.reasons.find((r) => r.rule === rule);
    expect(of(before, 'vote')).toMatchObject({
      pass: null,
      threshold: 70,
      actual: null,
      margin: null,
    });
    expect(of(after, 'vote')).toMatchObject({ pass: true, actual: 70, margin: 0 });
    expect(of(after, 'quorum')).toMatchObject({
      pass: true,
      threshold: 66.67,
      actual: 90,
      margin: 23.33,
    });
    expect(after.decision).toEqual(decision);
    expect(before.missing).toContainEqual({ code: 'vote', params: {} });
    expect(after.missing).toEqual([]);
  });
});

describe('votes', () => {
  const rule = GIAY_KHEN_SO.vote!;
  it('compare whole numbers: 2 of 3 is a quorum of 2/3, 69.99 % is no 70 %', () => {
    expect(quorumMet(rule, { for: 0, present: 2, members: 3 })).toBe(true);
    expect(quorumMet(rule, { for: 0, present: 199, members: 300 })).toBe(false);
    expect(voteMet(rule, { for: 6999, present: 10_000, members: 10_000 })).toBe(false);
    expect(voteMet({ ...rule, of: 'present' }, { for: 7, present: 10, members: 15 })).toBe(true);
    expect(voteMet({ ...rule, of: 'present' }, { for: 0, present: 0, members: 15 })).toBe(false);
  });
});
