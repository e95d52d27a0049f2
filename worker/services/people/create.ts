import type { CreatePerson, PersonView } from '../../../shared/api/registry.ts';
import { randomHex } from '../../crypto.ts';
import { codeOf, insertPeople, type PersonRow, takenCodes } from '../../db/people.ts';
import { allUnits } from '../../db/units.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { personAudit, personView } from './view.ts';

/**
 * Enters people, one or a whole list: all or none.
 * @throws ApiError `not-found` for a unit that is not there, `exists` for a staff code that is taken
 */
export async function createPeople(
  ctx: ServiceContext,
  people: readonly CreatePerson[],
  once: Once,
): Promise<{ items: PersonView[] }> {
  return changeOnce(ctx, once, async (head) => {
    await checkUnits(
      ctx,
      people.flatMap((person) => person.posts),
    );
    const codes = people.flatMap(({ staffCode }) =>
      staffCode === null ? [] : [codeOf(staffCode)],
    );
    const taken = new Set(await takenCodes(ctx.db, codes));
    for (const code of codes) {
      if (taken.has(code)) throw new ApiError('exists', { params: { id: code } });
      taken.add(code);
    }
    const rows = people.map(newPerson);
    return {
      answer: { items: rows.map((row) => personView(row, ctx.actor.role)) },
      head,
      statements: insertPeople(ctx.db, rows),
      audit: rows.map((row) => personAudit('person.create', row, { new: row })),
    };
  });
}

/** A person as it is entered. */
export function newPerson(person: CreatePerson): PersonRow {
  return {
    ...person,
    staffCode: person.staffCode === null ? null : codeOf(person.staffCode),
    id: `p_${randomHex(16)}`,
    unit: person.posts.at(-1)!.unit,
    provisional: false,
    mergedInto: null,
    version: 1,
  };
}

/** @throws ApiError `not-found` where a post is in a unit that the registry does not have */
export async function checkUnits(
  { db }: ServiceContext,
  posts: readonly { readonly unit: string }[],
): Promise<void> {
  const known = new Set((await allUnits(db)).map((unit) => unit.id));
  if (posts.some((post) => !known.has(post.unit))) throw new ApiError('not-found');
}
