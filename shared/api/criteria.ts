/** Criteria sets over the API. */
import { z } from 'zod';
import { criteriaSetSchema } from '../criteria/schema.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { year, yearParam } from './fields.ts';

/** GET /api/criteria?year= */
export const criteriaQuery = z.strictObject({ year: yearParam.optional() });

/** With a year, the sets in force then; without, every set there is. */
export const criteriaAnswer = z.strictObject({
  year: year.nullable(),
  sets: z.array(criteriaSetSchema),
});
export interface CriteriaAnswer {
  readonly year: number | null;
  readonly sets: readonly CriteriaSet[];
}

/** POST /api/criteria: a new version, or another draft of one that nothing was scored by yet. */
export const criteriaBody = criteriaSetSchema;
