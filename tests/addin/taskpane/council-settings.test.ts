/** What the screens of Thiết lập make of a phase, a tie chain, the law and a meeting, before it is sent. */
import { describe, expect, it } from 'vitest';
import {
  partOf,
  phaseFaults,
  withPart,
} from '../../../addin/taskpane/steps/council/phase-years.ts';
import { withRegimeFrom } from '../../../addin/taskpane/steps/legal/new-regime.ts';
import {
  newRule,
  RULE_TYPES,
  readYears,
  withFittingExamples,
  withoutRule,
} from '../../../addin/taskpane/steps/rules/new-rule.ts';
import { withStep } from '../../../addin/taskpane/steps/rules/tie-chain.ts';
import { BANG_KHEN_TINH } from '../../../shared/awards/bang-khen-tinh.ts';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { DEFAULT_REGIMES } from '../../../shared/awards/regimes.ts';
import { awardRulesSchema, regimesSchema } from '../../../shared/awards/schema.ts';
import { FINAL_REVIEW } from '../../../shared/ranking/periods.ts';
import { periodSchema } from '../../../shared/ranking/schema.ts';
import { DEFAULT_TIES } from '../../../shared/ranking/ties.ts';
import { attendance } from '../../../shared/report/attendance.ts';
import { NO_COUNCIL_FACTS } from '../../../shared/report/summary/data.ts';

describe('a year of a phase', () => {
  it('is one choice in place of three lists', () => {
    expect([2018, 2019, 2020, 2024].map((year) => partOf(FINAL_REVIEW, year))).toEqual([
      'none',
      'optional',
      'counts',
      'required',
    ]);
    const changed = withPart(withPart(FINAL_REVIEW, 2019, 'none'), 2023, 'required');
    expect(changed).toMatchObject({
      years: [2020, 2021, 2022, 2023, 2024, 2025],
      optionalYears: [2025],
      requiredYears: [2023, 2024],
    });
    expect(withPart(changed, 2019, 'optional').years).toEqual(FINAL_REVIEW.years);
  });

  it('finds what the server would refuse, and nothing else', () => {
    const cases = [
      FINAL_REVIEW,
      { ...FINAL_REVIEW, minValidYears: 8 },
      { ...FINAL_REVIEW, minValidYears: 0 },
      { ...FINAL_REVIEW, minValidYears: 2.5 },
      { ...FINAL_REVIEW, cutOff: '' },
      { ...FINAL_REVIEW, cutOff: '2018-12-31' },
      { ...FINAL_REVIEW, years: [], optionalYears: [], requiredYears: [] },
      withPart(FINAL_REVIEW, 2024, 'optional'),
    ];
    for (const phase of cases) {
      const refused = !periodSchema.safeParse(phase).success;
      expect([phase, Object.keys(phaseFaults(phase)).length > 0]).toEqual([phase, refused]);
    }
  });
});

describe('conditions of an award', () => {
  it('begin as the schema takes them, whatever their type, and strict', () => {
    for (const type of RULE_TYPES) {
      const rules = [newRule(type, 'Quy định của Văn phòng')];
      const parsed = awardRulesSchema.parse({ ...GIAY_KHEN_SO, rules, examples: [] });
      expect(parsed.rules).toEqual(rules);
      expect(rules[0]!.source.confirm).toBe(true);
    }
    expect(new Set(RULE_TYPES)).toEqual(
      new Set([...GIAY_KHEN_SO.rules, ...BANG_KHEN_TINH.rules].map(({ type }) => type)),
    );
  });

  it('leave with what the examples say of them', () => {
    const without = { ...GIAY_KHEN_SO, ...withoutRule(GIAY_KHEN_SO, 'mean') };
    expect(awardRulesSchema.safeParse(without).success).toBe(true);
    expect(without.rules.some(({ id }) => id === 'mean')).toBe(false);
  });

  it('are tried on examples of the award’s own kinds and periods', () => {
    const people = { ...GIAY_KHEN_SO, kinds: ['individual'], periods: ['interim-review'] } as const;
    const { examples } = withFittingExamples(people);
    expect(examples.length).toBeGreaterThan(0);
    for (const { kind, period } of examples)
      expect([kind, period]).toEqual(['individual', 'interim-review']);
    expect(withFittingExamples(GIAY_KHEN_SO)).toEqual(GIAY_KHEN_SO);
    const collective = GIAY_KHEN_SO.examples.map((one) => ({ ...one, kind: 'collective' }));
    expect(awardRulesSchema.safeParse({ ...people, examples: collective }).success).toBe(false);
  });

  it('read years as they are typed', () => {
    expect(readYears(' ')).toBeNull();
    expect(readYears('2024, 2023;2024')).toEqual([2023, 2024]);
    expect(readYears('2024, năm nay')).toBeUndefined();
    expect(readYears('2018')).toBeUndefined();
  });
});

describe('a tie chain', () => {
  it('swaps two steps, moves one to the end, and loses one', () => {
    const [first, second, third, fourth] = DEFAULT_TIES;
    expect(withStep(DEFAULT_TIES, 0, third!)).toEqual([third, second, first, fourth]);
    expect(withStep([first!, second!], 2, third!)).toEqual([first, second, third]);
    expect(withStep([first!, second!], 2, first!)).toEqual([second, first]);
    expect(withStep(DEFAULT_TIES, 1, null)).toEqual([first, third, fourth]);
    expect(withStep([], 0, null)).toEqual([]);
  });
});

describe('new law', () => {
  it('ends the newest regime the day before, and all its texts are to be read', () => {
    const next = withRegimeFrom(DEFAULT_REGIMES, '2026-03-01')!;
    expect(regimesSchema.parse(next)).toEqual(next);
    expect(next.at(-2)).toEqual({ ...DEFAULT_REGIMES.at(-1), to: '2026-02-28' });
    expect(next.at(-1)).toMatchObject({ from: '2026-03-01', to: null });
    expect(next.at(-1)!.texts.every(({ confirm }) => confirm)).toBe(true);
    expect(withRegimeFrom(DEFAULT_REGIMES, '2025-07-01')).toBeNull();
    expect(withRegimeFrom(DEFAULT_REGIMES, '')).toBeNull();
  });
});

describe('a meeting of the council', () => {
  const person = (name: string) => ({ name, position: '' });

  it('counts who has a vote and came, and each person once', () => {
    const secretary = { ...person('Thư ký'), nonVoting: true };
    const away = { ...person('Vắng'), absent: { reason: 'công tác' } };
    const council = { ...NO_COUNCIL_FACTS, chair: person('Chủ trì'), secretary };
    expect(attendance({ ...council, members: [person('Chủ trì'), person('Một'), away] })).toEqual({
      members: 3,
      present: 2,
      absent: [away],
    });
  });

  it('says nothing while no members are listed', () => {
    expect(attendance({ ...NO_COUNCIL_FACTS, chair: person('Chủ trì') })).toBeNull();
  });
});
