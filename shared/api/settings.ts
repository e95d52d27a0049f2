/** What the office sets for the whole: phases, law and money, letterheads, the council. */
import { z } from 'zod';
import { legalSettingsSchema } from '../awards/schema.ts';
import { periodSchema } from '../ranking/schema.ts';
import { day, text } from './fields.ts';

export const phases = z
  .array(periodSchema)
  .min(1)
  .max(12)
  .refine((list) => new Set(list.map((p) => p.id)).size === list.length, {
    error: 'twice',
  });

/** `AgencyName[]` (registry/agency.ts): the letterhead by the day of the paper. */
export const agencies = z
  .array(
    z.strictObject({
      from: day,
      superior: text(200, 1),
      name: text(200, 1),
      shortName: text(40, 1),
      province: text(100, 1),
      place: text(100, 1),
    }),
  )
  .min(1)
  .max(20)
  .refine((list) => list.every((name, i) => i === 0 || name.from > list[i - 1]!.from), {
    error: 'oldest-first',
  });

const member = z.strictObject({
  name: text(200, 1),
  position: text(300),
  nonVoting: z.boolean().optional(),
  absent: z.strictObject({ reason: text(300) }).optional(),
});

/** `CouncilFacts` (report/summary/data.ts): who sat, and when. */
export const council = z.strictObject({
  chair: member.nullable(),
  secretary: member.nullable(),
  members: z.array(member).max(50),
  metOn: day.nullable(),
  place: text(200).nullable(),
});

/** Each setting with its schema; PUT /api/settings/:name replaces it whole. */
export const SETTINGS = { phases, legal: legalSettingsSchema, agencies, council } as const;
export type SettingName = keyof typeof SETTINGS;

export const settingName = z.enum(['phases', 'legal', 'agencies', 'council']);
export const oneSetting = z.object({ name: settingName });
/** GET /api/settings: the office's own where it has set one, else what ships. */
export const settingsAnswer = z.object(SETTINGS);
/** `value` is checked by the schema of the setting's name. */
export const settingBody = z.strictObject({ value: z.unknown(), reason: text(500).default('') });
export const settingAnswer = z.object({ name: settingName, value: z.unknown() });
