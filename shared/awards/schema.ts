/** The one schema of award rules and legal regimes, for the editor, the API and the tests. */
import { z } from 'zod';
import { sourceSchema } from '../ranking/schema.ts';
import { ruleSchema } from './rules/index.ts';
import { pointsSchema } from './rules/kit.ts';

const award = z.enum(['GIAY_KHEN_SO', 'BANG_KHEN_TINH', 'BANG_KHEN_TTG']);
const kind = z.enum(['collective', 'individual']);
const periodType = z.enum(['annual', 'interim-review', 'final-review']);
const percent = z.number().min(0).max(100).multipleOf(0.01);
const year = z.int().min(2019).max(2035);
const limit = z.int().min(0).max(10_000).nullable();
const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const tieStep = z.enum(['direct-worker', 'women', 'not-yet-rewarded', 'newest-year']);
const unique = <T>(list: readonly T[]) => new Set(list).size === list.length;
const ties = z.array(tieStep).max(4).refine(unique, { error: 'twice' });

const unitQuota = z.strictObject({ collective: limit, individual: limit, either: z.boolean() });
const quota = z.strictObject({
  byType: z.strictObject({
    block: unitQuota.optional(),
    division: unitQuota.optional(),
    branch: unitQuota.optional(),
    center: unitQuota.optional(),
  }),
  byUnit: z.record(z.string().min(1).max(80), unitQuota),
  whole: z.strictObject({ collective: limit, individual: limit }),
  source: sourceSchema,
});

const leaderShare = z.strictObject({
  above: percent,
  mode: z.enum(['warn', 'council']),
  source: sourceSchema,
});

const vote = z.strictObject({
  share: percent,
  of: z.enum(['members', 'present']),
  quorum: z
    .strictObject({ numerator: z.int().min(0).max(100), denominator: z.int().min(1).max(100) })
    .refine((q) => q.numerator <= q.denominator, { error: 'quorum-above-all' }),
  source: sourceSchema,
});

const example = z.strictObject({
  name: z.string().min(1).max(200),
  period: z.string().min(1).max(40),
  kind,
  years: z.record(z.string().regex(/^20\d\d$/), pointsSchema),
  blocked: z.boolean().optional(),
  rewarded: z.tuple([year, year]).optional(),
  status: z.enum(['propose', 'council', 'deferred', 'not-eligible']),
  failed: z.array(id),
});

/** `AwardRules`. */
export const awardRulesSchema = z
  .strictObject({
    version: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,39}$/),
    award,
    title: z.string().trim().min(1).max(200),
    author: z.string().trim().min(1).max(200),
    validFrom: z.iso.date(),
    periods: z.array(periodType).min(1).refine(unique, { error: 'twice' }),
    kinds: z.array(kind).min(1).refine(unique, { error: 'twice' }),
    rules: z.array(ruleSchema).min(1).max(40),
    quota,
    leaderShare: leaderShare.nullable(),
    ties,
    vote: vote.nullable(),
    examples: z.array(example).max(50),
  })
  .superRefine((rules, context) => {
    const ids = rules.rules.map((r) => r.id);
    if (!unique(ids)) context.addIssue({ code: 'custom', message: 'twice', path: ['rules'] });
    rules.examples.forEach((e, at) => {
      if (!rules.kinds.includes(e.kind))
        context.addIssue({
          code: 'custom',
          message: 'not-for-kind',
          path: ['examples', at, 'kind'],
        });
      for (const failed of e.failed) {
        if (!ids.includes(failed))
          context.addIssue({
            code: 'custom',
            message: 'no-such-rule',
            params: { rule: failed },
            path: ['examples', at, 'failed'],
          });
      }
    });
  });

const rounding = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none') }),
  z.strictObject({ mode: z.literal('up'), to: z.int().min(1).max(1_000_000) }),
]);

/** `Regime[]`: in order, without gaps or overlaps of days. */
export const regimesSchema = z
  .array(
    z.strictObject({
      id,
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      texts: z.array(sourceSchema).min(1),
      coefficients: z
        .array(
          z.strictObject({ award, hundredths: z.int().min(0).max(10_000), source: sourceSchema }),
        )
        .min(1),
      collectiveFactor: z.int().min(100).max(1000),
      collectiveSource: sourceSchema,
      rounding,
      roundingSource: sourceSchema,
    }),
  )
  .min(1)
  .superRefine((regimes, context) => {
    regimes.forEach((regime, at) => {
      const next = regimes[at + 1];
      const fits =
        next === undefined
          ? regime.to === null || regime.to >= regime.from
          : regime.to !== null && dayAfter(regime.to) === next.from;
      if (!fits)
        context.addIssue({
          code: 'custom',
          message: 'days-must-meet',
          path: [at, 'to'],
        });
    });
  });

/** `BaseSalary[]` */
export const baseSalariesSchema = z
  .array(
    z.strictObject({
      from: z.iso.date(),
      amount: z.int().min(100_000).max(100_000_000),
      source: sourceSchema,
    }),
  )
  .min(1)
  .refine((list) => unique(list.map((s) => s.from)), { error: 'twice' });

/** `LegalSettings` */
export const legalSettingsSchema = z.strictObject({
  version: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,39}$/),
  author: z.string().trim().min(1).max(200),
  validFrom: z.iso.date(),
  regimes: regimesSchema,
  salaries: baseSalariesSchema,
  rounding: rounding.nullable(),
});

/** Settings of a what-if (`WhatIfChanges`), as the pane and the API take them. */
export const whatIfSchema = z.strictObject({
  weights: z
    .partialRecord(kind, z.record(z.string().regex(/^[a-z]\d{0,2}$/), z.number().min(0).max(100)))
    .optional(),
  thresholds: z.record(id, z.number().min(0).max(100)).optional(),
  quotas: z
    .strictObject({
      byType: quota.shape.byType.optional(),
      byUnit: quota.shape.byUnit.optional(),
      whole: z
        .strictObject({ collective: limit.optional(), individual: limit.optional() })
        .optional(),
    })
    .optional(),
  ties: ties.optional(),
});

/** A council's decision as it is handed in (`DecisionInput`). */
export const decisionSchema = z.strictObject({
  subject: z.string().min(1).max(80),
  action: z.enum(['accept', 'decline', 'defer', 'revoke']),
  reason: z.string().trim().min(1).max(2000).nullable().default(null),
  votes: z
    .strictObject({
      for: z.int().min(0).max(1000),
      present: z.int().min(0).max(1000),
      members: z.int().min(1).max(1000),
    })
    .nullable()
    .default(null),
  number: z.string().trim().min(1).max(60).nullable().default(null),
  date: z.iso.date().nullable().default(null),
});

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
