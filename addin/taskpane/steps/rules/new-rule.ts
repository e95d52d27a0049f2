/** Conditions that join an award or leave it, and the examples that still fit. Pure. */
import type { AwardRule, AwardRules, RuleType } from '../../../../shared/awards/types.ts';

export const RULE_TYPES: readonly RuleType[] = [
  'no-block',
  'valid-years',
  'required-years',
  'mean',
  'every-year',
  'recent-years',
  'no-capped-year',
  'no-overlap',
  'one-form',
  'after-discipline',
];

/** A condition as it begins: strict, and to be confirmed. @param source what it rests on so far */
export function newRule(type: RuleType, source: string): AwardRule {
  const base = {
    id: type,
    onFail: 'not-eligible',
    source: { text: source, confirm: true },
  } as const;
  switch (type) {
    case 'mean':
    case 'every-year':
      return { ...base, type, atLeast: 70 };
    case 'recent-years':
      return { ...base, type, count: 3, atLeast: 70 };
    case 'valid-years':
      return { ...base, type, atLeast: null };
    case 'required-years':
      return { ...base, type, years: null };
    case 'no-overlap':
      return { ...base, type, partial: 'council' };
    case 'no-block':
      return { ...base, type, onFail: 'deferred' };
    default:
      return { ...base, type };
  }
}

/** An award without one of its conditions; the examples no longer fail it. */
export function withoutRule(rules: AwardRules, id: string): Pick<AwardRules, 'rules' | 'examples'> {
  return {
    rules: rules.rules.filter((rule) => rule.id !== id),
    examples: rules.examples.map((example) => ({
      ...example,
      failed: example.failed.filter((failed) => failed !== id),
    })),
  };
}

/** An award with those of its examples that are of its kinds and periods. */
export function withFittingExamples(rules: AwardRules): AwardRules {
  const { kinds, periods } = rules;
  const fits = (period: string) =>
    periods.some((type) => (type === 'annual' ? /^\d{4}$/.test(period) : type === period));
  const examples = rules.examples.filter(
    ({ kind, period }) => kinds.includes(kind) && fits(period),
  );
  return { ...rules, examples };
}

/** "2023, 2024" → years, ascending; blank → null; undefined for what is no list of years. */
export function readYears(text: string): readonly number[] | null | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length === 0) return null;
  if (!parts.every((part) => /^20(19|2\d|3[0-5])$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}
