import { z } from 'zod';
import { audiencesOf, criteriaOf } from './sets.ts';
import type { CriteriaSet } from './types.ts';

const points = z.number().min(0).max(100).multipleOf(0.01);
const code = z.string().regex(/^[a-z]$/);

const criterion = z.strictObject({
  code: z.string().regex(/^[a-z]\d{1,2}$/),
  label: z.string().min(1).max(300),
  clause: z.string().min(1).max(60),
  fullText: z.string().min(1).max(2000),
  max: z.strictObject({
    collective: points.nullable().optional(),
    leader: points.nullable().optional(),
    staff: points.nullable().optional(),
  }),
});

const group = z.strictObject({
  code,
  label: z.string().min(1).max(300),
  clause: z.string().min(1).max(60),
  fullText: z.string().min(1).max(2000),
  criteria: z.array(criterion).min(1).max(20),
});

/**
 * The shape and the sums of a criteria set: codes are unique and belong to their group, every
 * audience of the kind has a maximum (or an explicit null) for every criterion, and the maxima of
 * each audience add up to 100.
 */
export const criteriaSetSchema = z
  .strictObject({
    version: z.string().regex(/^[a-z0-9][a-z0-9.-]{2,39}$/),
    kind: z.enum(['collective', 'individual']),
    title: z.string().min(1).max(300),
    author: z.string().min(1).max(200),
    validFrom: z.iso.date(),
    step: z.number().positive().max(5).multipleOf(0.01),
    noteGapRatio: z.number().min(0).max(1),
    bonusMax: points,
    deductionMax: points,
    bands: z
      .array(z.strictObject({ id: z.string().min(1), label: z.string().min(1), min: points }))
      .min(1),
    groups: z.array(group).min(1).max(12),
  })
  .superRefine((set, context) => {
    const report = (message: string, path: (string | number)[], params: object = {}) =>
      context.addIssue({ code: 'custom', message, path, params: { ...params } });
    const seen = new Set<string>();
    for (const g of set.groups) {
      for (const c of g.criteria) {
        if (seen.has(c.code)) report('criterion-twice', ['groups'], { code: c.code });
        if (!c.code.startsWith(g.code))
          report('wrong-group', ['groups'], { code: c.code, group: g.code });
        seen.add(c.code);
      }
    }
    for (const audience of audiencesOf(set.kind)) {
      let sum = 0;
      for (const c of criteriaOf(set as CriteriaSet)) {
        const max = c.max[audience];
        if (max === undefined) report('no-maximum', ['groups'], { code: c.code, audience });
        sum += Math.round((max ?? 0) * 100);
      }
      if (sum !== 10000) report('maxima-sum', ['groups'], { audience, sum: sum / 100 });
    }
    for (let i = 1; i < set.bands.length; i++) {
      if (set.bands[i]!.min >= set.bands[i - 1]!.min) report('bands-must-fall', ['bands', i]);
    }
  });
