/** The hash-chained log over the API. */
import { z } from 'zod';
import { actor, instant, paging, unitId, year, yearParam } from './fields.ts';

const entity = z.enum([
  'submission',
  'unit',
  'person',
  'key',
  'criteria',
  'year',
  'award',
  'setting',
]);

/** GET /api/audit */
export const auditQuery = z.strictObject({
  entity: entity.optional(),
  id: z.string().max(80).optional(),
  unit: unitId.optional(),
  year: yearParam.optional(),
  actor: z.string().max(200).optional(),
  action: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .max(60)
    .optional(),
  ...paging,
});

export const auditItem = z.strictObject({
  seq: z.int(),
  at: instant,
  by: actor,
  action: z.string(),
  entity,
  entityId: z.string(),
  unit: unitId.nullable(),
  year: year.nullable(),
  /** Old and new values and the reason; null where they were erased by law. */
  details: z.record(z.string(), z.unknown()).nullable(),
  message: z.string(),
  hash: z.string(),
});
export type AuditItem = z.infer<typeof auditItem>;

/** Newest first. */
export const auditPage = z.strictObject({
  items: z.array(auditItem),
  next: z.string().nullable(),
});

/** GET /api/audit/verify; with content=true the submissions themselves too. */
export const verifyQuery = z.strictObject({ content: z.enum(['true', 'false']).optional() });

/**
 * What a walk of the log found. chain: a line does not follow the one before. line: a line was
 * changed. detail: its old and new values were. erased: they are gone and no erasure says so.
 * content: what is stored of a revision is not what its receipt's hash was made of, or scores of an
 * appraisal are not what its line says, or a submission stands where no line has brought it.
 */
export const verifyAnswer = z.strictObject({
  ok: z.boolean(),
  lines: z.int(),
  /** Lines whose details were erased by law, each named by a line about the erasure. */
  erased: z.int(),
  /** Revisions whose content was held against its hash; those with erased data are left out. */
  revisions: z.int(),
  /** Appraisals whose scores were held against the hash in their line. */
  appraisals: z.int(),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  fault: z
    .strictObject({
      seq: z.int(),
      kind: z.enum(['chain', 'line', 'detail', 'erased', 'content']),
    })
    .nullable(),
});
export type VerifyAnswer = z.infer<typeof verifyAnswer>;
