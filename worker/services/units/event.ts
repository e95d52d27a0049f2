/**
 * What happens to units: rename, merge, split, close. Ids stay; a unit that ends keeps its records
 * and its names of those days. Scores are not inherited by any of this (services/units/inherit.ts).
 */
import type {
  CreateUnit,
  LineageEvent,
  UnitEventBody,
  UnitView,
} from '../../../shared/api/registry.ts';
import { dayBefore } from '../../../shared/registry/days.ts';
import type { AuditDraft } from '../../audit/chain.ts';
import { randomHex } from '../../crypto.ts';
import { insertEvent } from '../../db/lineage.ts';
import { allPeople, type PersonRow, replacePeople } from '../../db/people.ts';
import { lastYearOf } from '../../db/submissions.ts';
import { allUnits, insertUnit, replaceUnit, type UnitRow } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { issue } from '../../issues.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { newUnit, unitAudit } from './create.ts';
import { unitView } from './view.ts';

/** What an event does to the registry. */
interface Effect {
  readonly from: readonly UnitRow[];
  readonly to: readonly UnitRow[];
  readonly created: readonly UnitRow[];
  readonly moved: readonly PersonRow[];
}

/**
 * @throws ApiError `not-found` for a unit that is not there, `unit-in-use` for one that has ended
 * or has records after the day, `exists` for a new unit's id that is taken, `invalid` for a day
 * before the unit's newest name
 */
export async function recordEvent(
  ctx: ServiceContext,
  body: UnitEventBody,
  once: Once,
): Promise<{ event: LineageEvent; units: UnitView[] }> {
  const { db, actor, now } = ctx;
  return changeOnce(ctx, once, async (head) => {
    const units = new Map((await allUnits(db)).map((unit) => [unit.id, unit]));
    const { from, to, created, moved } = await effectOf(ctx, body, units);
    const event: LineageEvent = {
      id: `e_${randomHex(8)}`,
      kind: body.kind,
      on: body.on,
      from: from.map((unit) => unit.id),
      to: to.map((unit) => unit.id),
      reason: body.reason,
      inherit: [],
    };
    const isNew = new Set(created.map((unit) => unit.id));
    const touched = [...new Map([...from, ...to].map((unit) => [unit.id, unit])).values()];
    const detail = { ...event, ...(body.kind === 'rename' ? { name: body.name } : {}) };
    const audit: AuditDraft[] = [
      ...created.map((unit) => unitAudit('unit.create', unit, { new: unit })),
      ...touched.map((unit) => unitAudit(`unit.${body.kind}`, unit, detail)),
      ...moved.map((person) => ({
        action: 'person.move',
        entity: 'person' as const,
        entityId: person.id,
        unit: person.unit,
        year: null,
        detail: {
          unit: person.unit,
          unitName: to[0]!.names.at(-1)!.name,
          on: body.on,
          event: event.id,
        },
      })),
    ];
    return {
      answer: { event, units: touched.map((unit) => unitView(unit, actor.role)) },
      head,
      statements: [
        ...created.map((unit) => insertUnit(db, unit)),
        ...touched.filter(({ id }) => !isNew.has(id)).map((unit) => replaceUnit(db, unit)),
        ...replacePeople(db, moved),
        insertEvent(db, event, now),
      ],
      audit,
    };
  });
}

type Units = ReadonlyMap<string, UnitRow>;

async function effectOf(ctx: ServiceContext, body: UnitEventBody, units: Units): Promise<Effect> {
  switch (body.kind) {
    case 'rename': {
      const renamed = rename(open(units, body.unit), body);
      return { from: [renamed], to: [renamed], created: [], moved: [] };
    }
    case 'close': {
      const closed = await end(ctx, open(units, body.unit), body.on);
      return { from: [closed], to: [], created: [], moved: [] };
    }
    case 'merge': {
      const [target, created] = successor(units, body.into, body.on);
      if (body.from.includes(target.id)) throw new ApiError('unit-in-use');
      const from = await Promise.all(
        [...new Set(body.from)].map((id) => end(ctx, open(units, id), body.on)),
      );
      const moved = body.movePeople
        ? move(await allPeople(ctx.db), new Set(body.from), target.id, body.on)
        : [];
      return { from, to: [bump(target, created)], created: created ? [target] : [], moved };
    }
    case 'split': {
      // A unit that goes on after giving parts away is no split: enter the new unit, move people.
      if (body.into.includes(body.from)) throw new ApiError('unit-in-use');
      const parts = body.into.map((into) => successor(units, into, body.on));
      const from = [await end(ctx, open(units, body.from), body.on)];
      const created = parts.filter(([, isNew]) => isNew).map(([unit]) => unit);
      const to = parts.map(([unit, isNew]) => bump(unit, isNew));
      return { from, to, created, moved: [] };
    }
  }
}

/** A unit that exists and has not ended. */
function open(units: Units, id: string): UnitRow {
  const unit = units.get(id);
  if (unit === undefined) throw new ApiError('not-found');
  if (unit.closedOn !== null) throw new ApiError('unit-in-use');
  return unit;
}

/** The unit that goes on: one that is there, or a new one that begins on the day. */
function successor(units: Units, into: string | CreateUnit, on: string): [UnitRow, boolean] {
  if (typeof into === 'string') return [open(units, into), false];
  if (units.has(into.id)) throw new ApiError('exists', { params: { id: into.id } });
  const [first, ...later] = into.names;
  return [newUnit({ ...into, names: [{ ...first!, from: on }, ...later] }), true];
}

/** A successor that was there already counts as changed, so that nobody edits an older state. */
function bump(unit: UnitRow, created: boolean): UnitRow {
  return created ? unit : { ...unit, version: unit.version + 1 };
}

/** Its last day is the day before. */
async function end({ db }: ServiceContext, unit: UnitRow, on: string): Promise<UnitRow> {
  const closedOn = dayBefore(on);
  const last = await lastYearOf(db, unit.id);
  if (unit.names[0]!.from > closedOn || (last !== null && `${last}-01-01` > closedOn)) {
    throw new ApiError('unit-in-use');
  }
  return { ...unit, closedOn, version: unit.version + 1 };
}

function rename(
  unit: UnitRow,
  { on, name, short }: { readonly on: string; readonly name: string; readonly short: string },
): UnitRow {
  const newest = unit.names.at(-1)!;
  if (on <= newest.from) {
    throw new ApiError('invalid', { issues: [issue(['on'], 'name-since', { day: newest.from })] });
  }
  const names = [
    ...unit.names.slice(0, -1),
    { ...newest, to: dayBefore(on) },
    { name, short, from: on, to: null },
  ];
  return { ...unit, names, version: unit.version + 1 };
}

/** Everybody whose newest post is in a unit that ends goes on in the new one, in the same post. */
function move(
  people: readonly PersonRow[],
  from: ReadonlySet<string>,
  to: string,
  on: string,
): PersonRow[] {
  return people.flatMap((person) => {
    const newest = person.posts.at(-1);
    const goes = newest && from.has(newest.unit) && newest.to === null && newest.from < on;
    if (!goes || person.mergedInto !== null) return [];
    const posts = [
      ...person.posts.slice(0, -1),
      { ...newest, to: dayBefore(on) },
      { ...newest, unit: to, from: on },
    ];
    return [{ ...person, posts, unit: to, version: person.version + 1 }];
  });
}
