/**
 * Rules are tried on the examples stored beside them, by `npm test` and whenever the office edits
 * them: a change that no longer gives what an example says is shown before it is saved.
 */
import { COLLECTIVE_2019 } from '../criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../criteria/individual-2019.ts';
import { RankingInputError } from '../ranking/errors.ts';
import { DEFAULT_PHASES, periodOf } from '../ranking/periods.ts';
import { rank } from '../ranking/rank.ts';
import type { PeriodDefinition, RankingInput, SubjectInput } from '../ranking/types.ts';
import { suggestionItem } from './item.ts';
import { suggest } from './suggest.ts';
import type { AwardRules, RuleExample, Status } from './types.ts';

export interface ExampleResult {
  readonly example: RuleExample;
  readonly status: Status;
  /** Ids of the rules that are not met. */
  readonly failed: readonly string[];
  readonly asExpected: boolean;
}

const UNIT = 'example';

/**
 * Judges each example as the only subject of a center, on the last day of its period.
 * @throws RankingInputError `unknown-period`
 */
export function runExamples(
  rules: AwardRules,
  phases: readonly PeriodDefinition[] = DEFAULT_PHASES,
): ExampleResult[] {
  return rules.examples.map((example) => {
    const period = periodOf(example.period, phases);
    if (period === null) throw new RankingInputError('unknown-period', { period: example.period });
    const ranking = rank(inputOf(example), { period, basis: 'appraised' });
    const suggestions = suggest({
      rankings: { [example.kind]: ranking },
      rules,
      date: period.cutOff,
    });
    const { status, reasons } = suggestionItem(suggestions, example.kind, UNIT)!;
    const ids = new Set(rules.rules.map((rule) => rule.id));
    const failed = reasons.filter((r) => r.pass === false && ids.has(r.rule)).map((r) => r.rule);
    const same =
      failed.length === example.failed.length && failed.every((id) => example.failed.includes(id));
    return { example, status, failed, asExpected: status === example.status && same };
  });
}

function inputOf(example: RuleExample): RankingInput {
  const set = example.kind === 'collective' ? COLLECTIVE_2019 : INDIVIDUAL_2019;
  const subject: SubjectInput = {
    id: UNIT,
    name: example.name,
    posts: [{ from: '2019-01-01', to: null, unit: UNIT, leader: false, directWorker: false }],
    women: null,
    members: 1,
    years: Object.entries(example.years).map(([year, points]) => ({
      year: Number(year),
      set: set.version,
      leader: false,
      unit: UNIT,
      self: null,
      appraised: { criteria: Math.round(points * 100), bonus: 0, deduction: 0, scores: null },
    })),
    rewards: example.rewarded
      ? [
          {
            award: 'GIAY_KHEN_SO',
            movement: true,
            period: null,
            fromYear: example.rewarded[0],
            toYear: example.rewarded[1],
            decidedOn: `${example.rewarded[1]}-12-31`,
            decision: null,
            revokedOn: null,
          },
        ]
      : [],
    blocks: example.blocked ? [{ type: 'complaint', from: '2019-01-01', to: null }] : [],
  };
  const names = [{ name: UNIT, short: UNIT, from: '2019-01-01', to: null }];
  const unit = { id: UNIT, type: 'center', parent: null, names, aliases: [] } as const;
  return {
    kind: example.kind,
    sets: [set],
    units: [{ ...unit, forms: [example.kind], closedOn: null }],
    successions: [],
    subjects: [subject],
  };
}
