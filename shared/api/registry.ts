/** Units and people: the registry over the years. */
import { z } from 'zod';
import {
  birthDate,
  day,
  historyFields,
  kind,
  paging,
  personId,
  reason,
  text,
  unitId,
  year,
} from './fields.ts';

export const blockSpan = z.strictObject({
  type: z.enum(['discipline', 'investigation', 'inspection', 'complaint', 'press']),
  from: day,
  to: day.nullable(),
  /** What it is about; seen by the office and the council only. */
  note: text(500).default(''),
});
export type BlockSpan = z.infer<typeof blockSpan>;

export const givenReward = z.strictObject({
  award: z.enum(['GIAY_KHEN_SO', 'BANG_KHEN_TINH', 'BANG_KHEN_TTG']),
  movement: z.boolean(),
  period: z.string().max(40).nullable().default(null),
  fromYear: year,
  toYear: year,
  decidedOn: day,
  decision: text(60, 1).nullable().default(null),
  revokedOn: day.nullable().default(null),
});
export type GivenReward = z.infer<typeof givenReward>;

const spanInOrder = { error: 'days-reversed' };
const inOrder = (span: { from: string; to: string | null }) =>
  span.to === null || span.to >= span.from;

export const unitName = z
  .strictObject({ name: text(200, 1), short: text(60, 1), from: day, to: day.nullable() })
  .refine(inOrder, spanInOrder);

export const unitType = z.enum(['block', 'division', 'branch', 'center']);

const unitFields = {
  type: unitType,
  parent: unitId.nullable().default(null),
  aliases: z.array(text(200, 1)).max(50).default([]),
  forms: z.array(kind).max(2),
};

/** A new unit. Names come with their days; later names are given by a `rename`. */
export const createUnit = z.strictObject({
  id: unitId,
  ...unitFields,
  names: z
    .array(unitName)
    .min(1)
    .max(30)
    .refine((names) => names.every((name, i) => i === 0 || name.from > names[i - 1]!.from), {
      error: 'oldest-first',
    }),
});
export type CreateUnit = z.infer<typeof createUnit>;

/** POST /api/units: one or many at once (import); all or nothing. */
export const createUnitsBody = z.strictObject({ units: z.array(createUnit).min(1).max(200) });

/** PATCH /api/units/:id. The id never changes; names change by events. */
export const updateUnitBody = z.strictObject({
  version: z.int().min(1),
  type: unitType.optional(),
  parent: unitId.nullable().optional(),
  aliases: z.array(text(200, 1)).max(50).optional(),
  forms: z.array(kind).max(2).optional(),
  blocks: z.array(blockSpan.refine(inOrder, spanInOrder)).max(50).optional(),
  rewards: z.array(givenReward).max(50).optional(),
  reason: text(500).default(''),
});
export type UpdateUnitBody = z.infer<typeof updateUnitBody>;

export const unitView = z.strictObject({
  id: unitId,
  type: unitType,
  parent: unitId.nullable(),
  names: z.array(unitName),
  aliases: z.array(z.string()),
  forms: z.array(kind),
  closedOn: day.nullable(),
  /** Empty for the key of another unit. */
  blocks: z.array(blockSpan),
  rewards: z.array(givenReward),
  version: z.int(),
});
export type UnitView = z.infer<typeof unitView>;

/** "kế thừa": the council lets a successor take over scores of these years. */
export const inheritance = z.strictObject({
  from: unitId,
  to: unitId,
  years: z.union([z.literal('all'), z.array(year).min(1).max(20)]),
  reason,
});

const movePeople = z.boolean().default(true);

/** POST /api/units/events: what happened to units; `on` is the first day of the new state. */
export const unitEventBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rename'),
    unit: unitId,
    on: day,
    name: text(200, 1),
    short: text(60, 1),
    reason,
  }),
  z.strictObject({
    kind: z.literal('merge'),
    from: z.array(unitId).min(1).max(20),
    /** A unit that is there, or one that begins with the merger. */
    into: z.union([unitId, createUnit]),
    on: day,
    movePeople,
    reason,
  }),
  z.strictObject({
    kind: z.literal('split'),
    from: unitId,
    into: z
      .array(z.union([unitId, createUnit]))
      .min(2)
      .max(20),
    on: day,
    reason,
  }),
  z.strictObject({ kind: z.literal('close'), unit: unitId, on: day, reason }),
]);
export type UnitEventBody = z.infer<typeof unitEventBody>;

/** POST /api/units/events/:id/inherit: the council's tick, or taking it back with an empty list. */
export const inheritBody = z.strictObject({ inherit: z.array(inheritance).max(40), reason });

export const lineageEvent = z.strictObject({
  id: z.string(),
  kind: z.enum(['rename', 'merge', 'split', 'close']),
  on: day,
  from: z.array(unitId),
  to: z.array(unitId),
  reason: z.string(),
  inherit: z.array(inheritance),
});
export type LineageEvent = z.infer<typeof lineageEvent>;

export const unitList = z.strictObject({
  items: z.array(unitView),
  events: z.array(lineageEvent),
});

export const post = z
  .strictObject({
    unit: unitId,
    position: text(300),
    leader: z.boolean(),
    /** "Người trực tiếp công tác". */
    directWorker: z.boolean(),
    from: day,
    to: day.nullable(),
  })
  .refine(inOrder, spanInOrder);
export type PostView = z.infer<typeof post>;

export const leaveSpan = z
  .strictObject({ from: day, to: day.nullable(), maternity: z.boolean() })
  .refine(inOrder, spanInOrder);

const posts = z
  .array(post)
  .max(50)
  .refine((list) => list.every((p, i) => i === 0 || p.from >= list[i - 1]!.from), {
    error: 'oldest-first',
  });

const personFields = {
  name: text(200, 1),
  staffCode: text(40, 1).nullable().default(null),
  birthDate: birthDate.nullable().default(null),
  sex: z.enum(['F', 'M']).nullable().default(null),
  leaves: z.array(leaveSpan).max(50).default([]),
  blocks: z.array(blockSpan.refine(inOrder, spanInOrder)).max(50).default([]),
  rewards: z.array(givenReward).max(50).default([]),
};

export const createPerson = z.strictObject({ ...personFields, posts: posts.min(1) });
export type CreatePerson = z.infer<typeof createPerson>;

/** POST /api/people: one or many at once (import); all or nothing. */
export const createPeopleBody = z.strictObject({
  people: z.array(createPerson).min(1).max(2000),
});

/** PATCH /api/people/:id */
export const updatePersonBody = z.strictObject({
  version: z.int().min(1),
  name: text(200, 1).optional(),
  staffCode: text(40, 1).nullable().optional(),
  birthDate: birthDate.nullable().optional(),
  sex: z.enum(['F', 'M']).nullable().optional(),
  posts: posts.optional(),
  leaves: z.array(leaveSpan).max(50).optional(),
  blocks: z.array(blockSpan.refine(inOrder, spanInOrder)).max(50).optional(),
  rewards: z.array(givenReward).max(50).optional(),
  /** false: the office confirms somebody who was taken in from a sheet. */
  provisional: z.literal(false).optional(),
  reason: text(500).default(''),
});
export type UpdatePersonBody = z.infer<typeof updatePersonBody>;

/** POST /api/registry/import: a whole list at once, new ones and changes; all or nothing. */
export const importBody = z.strictObject({
  units: z.strictObject({
    create: z.array(createUnit).max(200),
    update: z.array(updateUnitBody.omit({ reason: true }).extend({ id: unitId })).max(200),
  }),
  people: z.strictObject({
    create: z.array(createPerson).max(5000),
    update: z.array(updatePersonBody.omit({ reason: true }).extend({ id: personId })).max(5000),
  }),
  reason,
});
const imported = z.strictObject({ created: z.int(), updated: z.int() });
export const importAnswer = z.strictObject({ units: imported, people: imported });

/** GET /api/units/:id */
export const unitDetail = unitView.extend({ history: z.array(z.strictObject(historyFields)) });

/** POST /api/people/:id/transfer: the old post ends the day before, the new one begins. */
export const transferBody = z.strictObject({
  version: z.int().min(1),
  on: day,
  unit: unitId,
  position: text(300, 1),
  leader: z.boolean(),
  directWorker: z.boolean(),
  reason,
});

/** POST /api/people/:id/merge: a provisional person turns out to be somebody who is known. */
export const mergePersonBody = z.strictObject({ into: personId, reason });

export const personView = z.strictObject({
  id: personId,
  name: z.string(),
  staffCode: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: z.enum(['F', 'M']).nullable(),
  unit: unitId,
  posts: z.array(post),
  leaves: z.array(leaveSpan),
  /** Empty for a unit's key. */
  blocks: z.array(blockSpan),
  rewards: z.array(givenReward),
  provisional: z.boolean(),
  mergedInto: personId.nullable(),
  version: z.int(),
});
export type PersonView = z.infer<typeof personView>;

/** GET /api/people */
export const peopleQuery = z.strictObject({
  unit: unitId.optional(),
  provisional: z.enum(['true', 'false']).optional(),
  name: text(200, 1).optional(),
  ...paging,
});
export const peoplePage = z.strictObject({
  items: z.array(personView),
  next: z.string().nullable(),
});

/** GET /api/people/:id: with those it may be the same person as, and its history. */
export const personDetail = personView.extend({
  /** Same name elsewhere on the registry. */
  similar: z.array(
    z.strictObject({
      id: personId,
      name: z.string(),
      unit: unitId,
      staffCode: z.string().nullable(),
      birthDate: z.string().nullable(),
      provisional: z.boolean(),
    }),
  ),
  history: z.array(z.strictObject(historyFields)),
});
export type PersonDetail = z.infer<typeof personDetail>;

export const peopleAnswer = z.strictObject({ items: z.array(personView) });
export const unitsAnswer = z.strictObject({ items: z.array(unitView) });
/** What an event made of the units that it touched. */
export const eventAnswer = z.strictObject({ event: lineageEvent, units: z.array(unitView) });

/** POST /api/people/:id/erase: personal data goes, the scores of years that are over stay. */
export const erasePersonBody = z.strictObject({
  reason,
  /** Further lines of the log whose details speak of the person (reasons, explanations). */
  lines: z.array(z.int().min(1)).max(500).default([]),
});
export const erasePersonAnswer = z.strictObject({
  id: personId,
  /** Rows of forms, and details of the log, that personal data was taken out of. */
  entries: z.int(),
  lines: z.int(),
});

/** GET /api/people/:id/export: all that the record holds about somebody. */
export const exportPersonAnswer = z.strictObject({
  exportedAt: z.string(),
  person: personView,
  merged: z.array(personView),
  forms: z.array(z.record(z.string(), z.unknown())),
  decisions: z.array(z.record(z.string(), z.unknown())),
  history: z.array(z.strictObject(historyFields)),
});
