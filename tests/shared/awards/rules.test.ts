import { describe, expect, it } from 'vitest';
import { BANG_KHEN_TINH } from '../../../shared/awards/bang-khen-tinh.ts';
import { DEFAULT_RULES, rulesFor } from '../../../shared/awards/default-rules.ts';
import { runExamples } from '../../../shared/awards/examples.ts';
import { GIAY_KHEN_SO } from '../../../shared/awards/giay-khen-so.ts';
import { suggestionItem } from '../../../shared/awards/item.ts';
import { awardRulesSchema } from '../../../shared/awards/schema.ts';
import { suggest, suggestAwards } from '../../../shared/awards/suggest.ts';
import type { AwardRules } from '../../../shared/awards/types.ts';
import { periodOf } from '../../../shared/ranking/periods.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { collective, inputOf, person, post, unit } from '../../fixtures/golden/build.ts';
import type { GoldenSubject } from '../../fixtures/golden/types.ts';

describe.each(DEFAULT_RULES)('the rules of $award', (rules) => {
  it('pass their schema', () => {
    expect(awardRulesSchema.parse(rules)).toEqual(rules);
  });

  it.each(runExamples(rules))('example: $example.name', ({ example, status, failed }) => {
    expect({ status, failed }).toEqual({ status: example.status, failed: example.failed });
  });

  it('show an example that they no longer give', () => {
    const lenient = {
      ...rules,
      rules: rules.rules.map((rule) => (rule.type === 'mean' ? { ...rule, atLeast: 99 } : rule)),
    };
    expect(runExamples(lenient).some((result) => !result.asExpected)).toBe(true);
    const [example] = rules.examples;
    const nowhere = { ...rules, examples: [{ ...example!, period: 'later' }] };
    expect(() => runExamples(nowhere)).toThrow('unknown-period');
  });
});

describe('the schema of award rules', () => {
  const refuses = (change: object) =>
    expect(awardRulesSchema.safeParse({ ...GIAY_KHEN_SO, ...change }).success).toBe(false);

  it.each([
    ['a rule id twice', { rules: [...GIAY_KHEN_SO.rules, GIAY_KHEN_SO.rules[0]] }],
    ['an unknown type', { rules: [{ ...GIAY_KHEN_SO.rules[0], type: 'lucky-number' }] }],
    ['a threshold above 100', { rules: [{ ...aMean(), atLeast: 101 }] }],
    ['a threshold finer than two decimals', { rules: [{ ...aMean(), atLeast: 85.123 }] }],
    ['a rule without a source', { rules: [{ ...aMean(), source: undefined }] }],
    ['an unknown member', { rules: [{ ...aMean(), note: 'x' }] }],
    ['a tie step twice', { ties: ['women', 'women'] }],
    ['an example on a rule that is not there', { rules: [aMean()] }],
    [
      'a quorum above all members',
      { vote: { ...GIAY_KHEN_SO.vote, quorum: { numerator: 3, denominator: 2 } } },
    ],
    [
      'a negative quota',
      { quota: { ...GIAY_KHEN_SO.quota, whole: { collective: -1, individual: null } } },
    ],
    ['a day that is none', { validFrom: '2022-02-30' }],
  ])('refuses %s', (_, change) => refuses(change));
});

describe('rulesFor', () => {
  it('gives the giấy khen for years and the interim review, the bằng khen for the final one', () => {
    const awards = (type: Parameters<typeof rulesFor>[0]) =>
      rulesFor(type, '2025-08-31').map((rules) => rules.award);
    expect(awards('annual')).toEqual(['GIAY_KHEN_SO']);
    expect(awards('interim-review')).toEqual(['GIAY_KHEN_SO']);
    expect(awards('final-review')).toEqual(['BANG_KHEN_TINH']);
  });

  it('takes the version in force on the day, highest award first', () => {
    const later: AwardRules = {
      ...GIAY_KHEN_SO,
      version: 'giay-khen-so.2',
      validFrom: '2023-01-01',
    };
    const both: AwardRules = { ...GIAY_KHEN_SO, periods: ['final-review'] };
    const version = (day: string) => rulesFor('annual', day, [later, GIAY_KHEN_SO])[0]?.version;
    expect([version('2018-12-31'), version('2022-12-31'), version('2023-01-01')]).toEqual([
      undefined,
      'giay-khen-so.1',
      'giay-khen-so.2',
    ]);
    const final = rulesFor('final-review', '2025-08-31', [both, BANG_KHEN_TINH]);
    expect(final.map((rules) => rules.award)).toEqual(['BANG_KHEN_TINH', 'GIAY_KHEN_SO']);
  });
});

describe('suggest', () => {
  const units = ['a', 'b', 'c'].map((id) => unit(id, `Phòng ${id}`, 'division'));
  const leader = (id: string) => ({ posts: [post(id, { leader: true })] });

  it('gives one form for one achievement: not whom the higher award already proposes', () => {
    const people = [person('x', 'a', { 2022: 95 }), person('y', 'b', { 2022: 95 })];
    const result = run(people, GIAY_KHEN_SO, { taken: new Set(['x']) });
    expect(status(result, 'x')).toBe('not-eligible');
    expect(failed(result, 'x')).toEqual(['one-form']);
    expect(status(result, 'y')).toBe('propose');
  });

  it('goes from the highest award down, each form to others', () => {
    const both = (rules: AwardRules, mean: number): AwardRules => ({
      ...rules,
      periods: ['annual'],
      rules: [{ ...aMean(), atLeast: mean }, ...rules.rules.filter((r) => r.type === 'one-form')],
      quota: { ...rules.quota, byType: {} },
    });
    const people = [person('x', 'a', { 2022: 95 }), person('y', 'b', { 2022: 90 })];
    const ranking = rank(world(people, 'individual'), {
      period: periodOf('2022')!,
      basis: 'appraised',
    });
    const [high, low] = suggestAwards({ rankings: { individual: ranking }, date: '2022-12-31' }, [
      both(BANG_KHEN_TINH, 92),
      both(GIAY_KHEN_SO, 85),
    ]);
    expect([status(high!, 'x'), status(high!, 'y')]).toEqual(['propose', 'not-eligible']);
    expect([status(low!, 'x'), status(low!, 'y')]).toEqual(['not-eligible', 'propose']);
    expect(failed(low!, 'x')).toEqual(['one-form']);
  });

  it('does not hold a subject’s own award of the period against it', () => {
    const granted = (award: string) => ({
      rewards: [
        {
          award,
          movement: true,
          period: '2022',
          fromYear: 2022,
          toYear: 2022,
          decidedOn: '2022-12-20',
          decision: '9/QĐ',
          revokedOn: null,
        },
      ],
    });
    const people = [
      person('x', 'a', { 2022: 95 }, granted('GIAY_KHEN_SO')),
      person('y', 'b', { 2022: 95 }, granted('BANG_KHEN_TINH')),
    ];
    const result = run(people, GIAY_KHEN_SO);
    expect([status(result, 'x'), status(result, 'y')]).toEqual(['propose', 'not-eligible']);
    expect(failed(result, 'y')).toEqual(['one-form']);
  });

  it('limits the whole Sở, and sends a tie across its line to the council', () => {
    const people = [
      person('x', 'a', { 2022: 95 }),
      person('y', 'b', { 2022: 90 }),
      person('z', 'c', { 2022: 90 }),
    ];
    const whole = (individual: number) => ({
      ...GIAY_KHEN_SO,
      quota: { ...GIAY_KHEN_SO.quota, whole: { collective: null, individual } },
    });
    const two = run(people, whole(2));
    expect(['x', 'y', 'z'].map((id) => status(two, id))).toEqual(['propose', 'council', 'council']);
    expect(suggestionItem(two, 'individual', 'y')!.tiedWith.map((r) => r.id)).toEqual(['z']);
    const one = run(people, whole(1));
    expect(['x', 'y', 'z'].map((id) => status(one, id))).toEqual([
      'propose',
      'not-eligible',
      'not-eligible',
    ]);
    expect(two.quotas.at(-1)).toMatchObject({
      unit: null,
      limit: 2,
      proposed: 1,
      council: 2,
      eligible: 3,
    });
  });

  it('counts a unit that two contest with its one seat only', () => {
    const people = [
      person('x', 'a', { 2022: 95 }),
      person('y', 'a', { 2022: 95 }),
      person('z', 'b', { 2022: 90 }),
    ];
    const whole = { collective: null, individual: 2 };
    const result = run(people, { ...GIAY_KHEN_SO, quota: { ...GIAY_KHEN_SO.quota, whole } });
    expect(['x', 'y', 'z'].map((id) => status(result, id))).toEqual([
      'council',
      'council',
      'propose',
    ]);
  });

  it('takes nobody for a rival who has no seat', () => {
    const subjects = [person('x', 'a', { 2022: 95 }), collective('a', { 2022: 91 })];
    const golden = { id: '', title: '', units, subjects, rankings: [], awards: [] };
    const options = { period: periodOf('2022')!, basis: 'appraised' } as const;
    const statuses = (individual: number) => {
      const byUnit = { a: { collective: 1, individual, either: true } };
      const result = suggest({
        rankings: {
          collective: rank(inputOf(golden, 'collective'), options),
          individual: rank(inputOf(golden, 'individual'), options),
        },
        rules: { ...GIAY_KHEN_SO, quota: { ...GIAY_KHEN_SO.quota, byUnit } },
        date: '2022-12-31',
      });
      return [
        suggestionItem(result, 'collective', 'tt-a')!.status,
        suggestionItem(result, 'individual', 'x')!.status,
      ];
    };
    expect(statuses(1)).toEqual(['council', 'council']);
    expect(statuses(0)).toEqual(['propose', 'not-eligible']);
  });

  it.each([
    ['2022-12-30', 'propose'],
    ['2022-12-31', 'deferred'],
    [null, 'deferred'],
  ])('looks at the days of a block: to %s is %s on 31/12', (to, expected) => {
    const blocks = [{ type: 'complaint' as const, from: '2022-01-01', to }];
    const result = run([person('x', 'a', { 2022: 95 }, { blocks })], GIAY_KHEN_SO);
    expect(status(result, 'x')).toBe(expected);
  });

  it('lets a block of later days alone', () => {
    const blocks = [{ type: 'complaint' as const, from: '2023-01-01', to: null }];
    const result = run([person('x', 'a', { 2022: 95 }, { blocks })], GIAY_KHEN_SO);
    expect(status(result, 'x')).toBe('propose');
  });

  it('sends leaders beyond a binding share to the council, the lowest-placed first', () => {
    const people = [
      person('x', 'a', { 2022: 95 }, leader('a')),
      person('y', 'b', { 2022: 93 }, leader('b')),
      person('z', 'c', { 2022: 91 }),
    ];
    const share = { ...GIAY_KHEN_SO.leaderShare!, mode: 'council' as const };
    const result = run(people, { ...GIAY_KHEN_SO, leaderShare: share });
    // 40 % of three is one leader: x stays, y goes to the council.
    expect(['x', 'y', 'z'].map((id) => status(result, id))).toEqual([
      'propose',
      'council',
      'propose',
    ]);
    expect(failed(result, 'y')).toEqual(['leader-share']);
  });

  it('follows a unit’s own quota before that of its type', () => {
    const people = [person('x', 'a', { 2022: 95 }), person('y', 'a', { 2022: 93 })];
    const quota = {
      ...GIAY_KHEN_SO.quota,
      byUnit: { a: { collective: 0, individual: 2, either: false } },
    };
    const result = run(people, { ...GIAY_KHEN_SO, quota });
    expect([status(result, 'x'), status(result, 'y')]).toEqual(['propose', 'propose']);
  });

  it('orders by the chain of the award', () => {
    const people = [
      person('x', 'a', { 2022: 95 }, { posts: [post('a', { directWorker: true })], women: 0 }),
      person('y', 'a', { 2022: 95 }, { women: 1 }),
    ];
    expect(status(run(people, GIAY_KHEN_SO), 'x')).toBe('propose');
    expect(status(run(people, { ...GIAY_KHEN_SO, ties: ['women'] }), 'x')).toBe('not-eligible');
    expect(status(run(people, { ...GIAY_KHEN_SO, ties: [] }), 'x')).toBe('council');
  });

  it('says what is missing: years without a sheet or a score, and the vote', () => {
    const people = [person('x', 'a', { 2020: 95, 2021: { self: 95 } })];
    const result = run(people, GIAY_KHEN_SO, {}, 'interim-review');
    expect(suggestionItem(result, 'individual', 'x')!.missing).toEqual([
      { code: 'years-missing', params: { years: '2022' } },
      { code: 'years-unscored', params: { years: '2021' } },
      { code: 'vote', params: {} },
    ]);
  });

  it('refuses rankings that do not belong together', () => {
    const rankingOf = (period: string, scope?: { unit: string }) =>
      rank(world([person('x', 'a', { 2022: 95 })], 'individual'), {
        period: periodOf(period)!,
        basis: 'appraised',
        ...(scope ? { scope } : {}),
      });
    const given =
      (rankings: Parameters<typeof suggest>[0]['rankings'], rules = GIAY_KHEN_SO) =>
      () =>
        suggest({ rankings, rules, date: '2022-12-31' });
    expect(given({ individual: rankingOf('2022', { unit: 'a' }) })).toThrow('scoped-ranking');
    expect(given({ individual: rankingOf('2022') }, BANG_KHEN_TINH)).toThrow(
      'award-not-for-period',
    );
    expect(given({ individual: rankingOf('2022'), collective: rankingOf('2021') })).toThrow(
      'mixed-rankings',
    );
  });

  function world(people: GoldenSubject[], kind: 'individual' | 'collective') {
    return inputOf({ id: '', title: '', units, subjects: people, rankings: [], awards: [] }, kind);
  }

  function run(
    people: GoldenSubject[],
    rules: AwardRules,
    more: { taken?: ReadonlySet<string> } = {},
    period = '2022',
  ) {
    const ranking = rank(world(people, 'individual'), {
      period: periodOf(period)!,
      basis: 'appraised',
    });
    return suggest({ rankings: { individual: ranking }, rules, date: '2022-12-31', ...more });
  }

  function status(result: ReturnType<typeof run>, id: string) {
    return suggestionItem(result, 'individual', id)!.status;
  }

  function failed(result: ReturnType<typeof run>, id: string) {
    const { reasons } = suggestionItem(result, 'individual', id)!;
    return reasons.filter((reason) => reason.pass === false).map((reason) => reason.rule);
  }
});

function aMean() {
  return GIAY_KHEN_SO.rules.find((rule) => rule.type === 'mean')!;
}
