/** GET /api/summary: all that the summary workbook and the letters show, from one ranking. */
import { z } from 'zod';
import type { SummaryData } from '../report/summary/data.ts';
import { day } from './fields.ts';
import { basis, periodId } from './rankings.ts';

export const summaryQuery = z.strictObject({
  period: periodId,
  basis: basis.default('appraised'),
  /** Day of the papers; today in Vietnam unless told. */
  date: day.optional(),
});

/** `SummaryData` (report/summary/data.ts), which says what each part is. */
export const summaryAnswer = z.looseObject({
  period: z.looseObject({ id: z.string(), years: z.array(z.int()) }),
  basis,
  provisional: z.boolean(),
  date: day,
  computedAt: z.string(),
  rulesVersion: z.string(),
  audit: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
  units: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  subjects: z.array(z.looseObject({ id: z.string(), name: z.string(), unit: z.string() })),
  awards: z.array(z.looseObject({ award: z.string(), items: z.array(z.looseObject({})) })),
  progress: z.array(z.looseObject({ year: z.int() })),
});
export type SummaryAnswer = SummaryData;
