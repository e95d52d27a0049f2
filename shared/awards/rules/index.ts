/** All kinds of award rules: data, schema and code of each from its own file. */
import { z } from 'zod';
import { sourceSchema } from '../../ranking/schema.ts';
import { afterDiscipline } from './after-discipline.ts';
import { everyYear } from './every-year.ts';
import { onFailSchema, type RuleBase, type RuleKind } from './kit.ts';
import { meanRule } from './mean.ts';
import { noBlock } from './no-block.ts';
import { noCappedYear } from './no-capped-year.ts';
import { noOverlap } from './no-overlap.ts';
import { oneForm } from './one-form.ts';
import { recentYears } from './recent-years.ts';
import { requiredYears } from './required-years.ts';
import { validYears } from './valid-years.ts';

const KINDS = {
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

type RuleOf<K> = K extends RuleKind<infer R> ? R : never;

export type RuleType = keyof typeof KINDS;

/** One condition on one subject. Points are decimal, e.g. 85. */
export type AwardRule = RuleOf<(typeof KINDS)[RuleType]>;

/** The code behind a rule's type. */
export function kindOfRule(rule: AwardRule): RuleKind<AwardRule> {
  return KINDS[rule.type] as RuleKind<RuleBase>;
}

export const ruleSchema = z.discriminatedUnion(
  'type',
  Object.entries<RuleKind<RuleBase>>(KINDS).map(([type, { shape }]) =>
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
      type: z.literal(type),
      onFail: onFailSchema,
      source: sourceSchema,
      ...shape,
    }),
  ) as unknown as [z.ZodObject],
) as unknown as z.ZodType<AwardRule, AwardRule>;
