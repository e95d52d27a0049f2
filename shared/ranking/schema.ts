import { z } from 'zod';

/** Where a rule comes from, and whether the Văn phòng still has to confirm it. */
export const sourceSchema = z.strictObject({
  text: z.string().trim().min(1).max(300),
  confirm: z.boolean(),
});

const year = z.int().min(2019).max(2035);
const ascending = (years: readonly number[]) => years.every((y, i) => i === 0 || y > years[i - 1]!);
const years = z.array(year).max(12).refine(ascending, { error: 'years-must-rise' });

/** A period of the movement as the Văn phòng may edit it (`PeriodDefinition`). */
export const periodSchema = z
  .strictObject({
    id: z.string().regex(/^(20\d\d|[a-z][a-z-]{2,39})$/),
    type: z.enum(['annual', 'interim-review', 'final-review']),
    years: years.min(1),
    optionalYears: years,
    minValidYears: z.int().min(1).max(12),
    requiredYears: years,
    cutOff: z.iso.date(),
    source: sourceSchema,
  })
  .superRefine((period, context) => {
    const report = (message: string, path: string, params: object = {}) =>
      context.addIssue({ code: 'custom', message, path: [path], params: { ...params } });
    if (period.minValidYears > period.years.length) report('too-many-valid-years', 'minValidYears');
    for (const key of ['optionalYears', 'requiredYears'] as const) {
      for (const y of period[key])
        if (!period.years.includes(y)) report('year-not-in-period', key, { year: String(y) });
    }
    if (period.requiredYears.some((y) => period.optionalYears.includes(y)))
      report('optional-and-required', 'requiredYears');
    if (period.cutOff < `${period.years[0]}-01-01`) report('cut-off-too-early', 'cutOff');
  });
