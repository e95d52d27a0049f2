import type { AwardRule, RuleType } from '../types.ts';
import type { RuleKind } from './kit.ts';
import { noBlock } from './no-block.ts';
import { everyYear, meanRule, recentYears } from './points.ts';
import { noOverlap, oneForm } from './rewarded.ts';
import { afterDiscipline, noCappedYear, requiredYears, validYears } from './years.ts';

const KINDS: { readonly [T in RuleType]: RuleKind<T> } = {
  'no-block': noBlock,
  'valid-years': validYears,
  'required-years': requiredYears,
  mean: meanRule,
  'every-year': everyYear,
  'recent-years': recentYears,
  'no-capped-year': noCappedYear,
  'no-overlap': noOverlap,
  'one-form': oneForm,
  'after-discipline': afterDiscipline,
};

/** The code behind a rule's type. */
export function kindOfRule(rule: AwardRule): RuleKind<RuleType> {
  return KINDS[rule.type] as unknown as RuleKind<RuleType>;
}
