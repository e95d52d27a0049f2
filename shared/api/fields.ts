/** The building blocks of the API's schemas: ids, days, texts, scores. Limits stand here once. */
import { z } from 'zod';

/** Most people in one submission, and most characters of one free text. */
export const MOST_SUBJECTS = 5000;
export const MOST_TEXT = 2000;

const CONTROL = /[^\P{Cc}\n\r\t]/u;

/** A text that can be stored as it is: no control characters but line ends and tabs, no half surrogate pairs. */
export function isPlainText(value: string): boolean {
  return !CONTROL.test(value) && value.isWellFormed();
}

/** A trimmed text. @param max most characters @param min least characters, 0 unless told */
export function text(max: number, min = 0) {
  return z.string().trim().min(min).max(max).refine(isPlainText, { error: 'control-characters' });
}

export const unitId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/);
export const personId = z.string().regex(/^p_[0-9a-f]{32}$/);
/** A person, or a collective by the id of its unit. */
export const subjectId = z.union([personId, unitId]);
export const submissionId = z.string().regex(/^s_[0-9a-f]{32}$/);
export const keyId = z.string().regex(/^[0-9a-z]{10}$/);
export const setVersion = z.string().regex(/^[a-z0-9][a-z0-9.-]{2,39}$/);

/** `YYYY-MM-DD` */
export const day = z.iso.date();
/** UTC, ISO 8601. */
export const instant = z.iso.datetime();
/** A day of birth, or the year alone where a sheet has no more. */
export const birthDate = z.union([day, z.string().regex(/^(19|20)\d\d$/)]);

export const year = z.int().min(2019).max(2035);
/** A year in a query string. */
export const yearParam = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)
  .pipe(year);
export const revision = z.int().min(1).max(100_000);

/** A whole number in a path or query. */
export const revisionParam = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .pipe(revision);

export const form = z.enum(['collective', 'individual-matrix', 'individual-card']);
export const kind = z.enum(['collective', 'individual']);
export const role = z.enum(['office', 'unit', 'council']);
export const reason = text(MOST_TEXT, 3);

/** A page of a list: as many as asked for, from where the last page ended. */
export const paging = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(200))
    .optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,400}$/)
    .optional(),
};

const CODE = /^[a-z]\d{1,2}$/;

/** Codes that have passed; there are no more than 2,600. A pattern on 50,000 keys is felt. */
const KNOWN_CODES = new Set<string>();

function isCode(key: string): boolean {
  if (KNOWN_CODES.has(key)) return true;
  if (!CODE.test(key)) return false;
  KNOWN_CODES.add(key);
  return true;
}

/**
 * A plain object whose keys and values satisfy a test. Written by hand because a submission of
 * 1,200 people has some 50,000 entries, which `z.record` with a key pattern takes 50 ms to walk.
 * The JSON schema beside it is what /api/openapi.json shows.
 */
function record<V>(
  isKey: (key: string) => boolean,
  isValue: (value: unknown) => value is V,
  value: object,
  propertyNames: object,
) {
  return z
    .custom<Record<string, V>>((given) => {
      if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
      for (const key in given) {
        if (!isKey(key) || !isValue((given as Record<string, unknown>)[key])) return false;
      }
      return true;
    })
    .meta({ type: 'object', additionalProperties: value, propertyNames });
}

const isScore = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e6;
const isNote = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_TEXT && isPlainText(value);

/** Points by criterion code. Limits are judged by the checks, with a sentence at the cell. */
export const scores = record(
  isCode,
  isScore,
  { type: 'number' },
  { type: 'string', pattern: CODE.source },
);

/** Texts by criterion code; "*" is a text about the whole row or form. */
export const notes = record(
  (key) => key === '*' || isCode(key),
  isNote,
  { type: 'string', maxLength: MOST_TEXT },
  { type: 'string', pattern: '^([a-z]\\d{1,2}|\\*)$' },
);

/** Who did something: a key's id and label, and its role. */
export const actor = z.strictObject({ id: z.string(), label: z.string(), role });
export type ActorRef = z.infer<typeof actor>;

/** A line of somebody's or something's history: data, and its sentence (`history.<action>`). */
export const historyFields = {
  at: instant,
  by: actor,
  action: z.string(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  message: z.string(),
};
