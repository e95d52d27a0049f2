/**
 * A whole list of units and people at once, new ones and changes: all of it or none. What a change
 * was made from is checked against the record, as for single changes.
 */
import type { z } from 'zod';
import type { importAnswer, importBody } from '../../../shared/api/registry.ts';
import { allPeople, codeOf, insertPeople, type PersonRow, replacePeople } from '../../db/people.ts';
import { allUnits, insertUnit, replaceUnit, type UnitRow } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { differences } from '../differences.ts';
import { newPerson } from '../people/create.ts';
import { FIELDS as PERSON_FIELDS } from '../people/update.ts';
import { personAudit } from '../people/view.ts';
import { newUnit, unitAudit } from '../units/create.ts';
import { defined, FIELDS as UNIT_FIELDS } from '../units/update.ts';

type Body = z.output<typeof importBody>;

/**
 * @throws ApiError `not-found` for an id or unit that is not there, `changed` where somebody else
 * was faster, `exists` for an id or staff code that is taken
 */
export async function importRegistry(
  ctx: ServiceContext,
  { units, people, reason }: Body,
  once: Once,
): Promise<z.output<typeof importAnswer>> {
  const { db } = ctx;
  return changeOnce(ctx, once, async (head) => {
    const [knownUnits, knownPeople] = await Promise.all([allUnits(db), allPeople(db)]);
    const byUnit = new Map(knownUnits.map((unit) => [unit.id, unit]));
    const newUnits = units.create.map(newUnit);
    for (const unit of newUnits) {
      if (byUnit.has(unit.id)) throw new ApiError('exists', { params: { id: unit.id } });
      byUnit.set(unit.id, unit);
    }
    const changedUnits = units.update.map(({ id, version, ...given }) => {
      const before = atVersion(byUnit.get(id), version);
      const after: UnitRow = { ...before, ...defined(given), version: version + 1 };
      return { before, after };
    });
    for (const { id, parent } of [...newUnits, ...changedUnits.map(({ after }) => after)]) {
      if (parent !== null && (parent === id || !byUnit.has(parent)))
        throw new ApiError('not-found');
    }

    const byPerson = new Map(knownPeople.map((person) => [person.id, person]));
    const newPeople = people.create.map(newPerson);
    const changedPeople = people.update.map(({ id, version, ...given }) => {
      const before = atVersion(byPerson.get(id), version);
      if (before.mergedInto !== null) throw new ApiError('not-found');
      const changed = { ...before, ...defined(given), version: version + 1 };
      const after: PersonRow = {
        ...changed,
        staffCode: changed.staffCode === null ? null : codeOf(changed.staffCode),
        unit: changed.posts.at(-1)?.unit ?? changed.unit,
      };
      return { before, after };
    });
    const after = [...newPeople, ...changedPeople.map((change) => change.after)];
    if (after.some(({ posts }) => posts.some((post) => !byUnit.has(post.unit)))) {
      throw new ApiError('not-found');
    }
    for (const person of after) byPerson.set(person.id, person);
    oneCodeEach([...byPerson.values()]);

    const audit = [
      ...newUnits.map((unit) => unitAudit('unit.create', unit, { new: unit, reason })),
      ...changedUnits.map(({ before, after: unit }) =>
        unitAudit('unit.update', unit, { ...differences(before, unit, UNIT_FIELDS), reason }),
      ),
      ...newPeople.map((person) => personAudit('person.create', person, { new: person, reason })),
      ...changedPeople.map(({ before, after: person }) => {
        const confirmed = before.provisional && !person.provisional;
        const detail = { ...differences(before, person, PERSON_FIELDS), reason };
        return personAudit(confirmed ? 'person.confirm' : 'person.update', person, detail);
      }),
    ];
    const answer = {
      units: { created: newUnits.length, updated: changedUnits.length },
      people: { created: newPeople.length, updated: changedPeople.length },
    };
    if (audit.length === 0) return { answer };
    return {
      answer,
      head,
      statements: [
        ...newUnits.map((unit) => insertUnit(db, unit)),
        ...changedUnits.map(({ after: unit }) => replaceUnit(db, unit)),
        // Who gives a staff code away lets go of it before somebody else takes it.
        ...replacePeople(
          db,
          changedPeople
            .filter(({ before, after: person }) => before.staffCode !== person.staffCode)
            .map(({ before }) => ({ ...before, staffCode: null })),
        ),
        ...replacePeople(
          db,
          changedPeople.map((change) => change.after),
        ),
        ...insertPeople(db, newPeople),
      ],
      audit,
    };
  });
}

function atVersion<T extends { readonly version: number }>(row: T | undefined, version: number): T {
  if (row === undefined) throw new ApiError('not-found');
  if (row.version !== version) throw new ApiError('changed');
  return row;
}

function oneCodeEach(people: readonly PersonRow[]): void {
  const taken = new Set<string>();
  for (const { staffCode } of people) {
    if (staffCode === null) continue;
    if (taken.has(staffCode)) throw new ApiError('exists', { params: { id: staffCode } });
    taken.add(staffCode);
  }
}
