import type { PersonView, UpdatePersonBody } from '../../../shared/api/registry.ts';
import { postsFromSheets } from '../../../shared/registry/posts-from-sheets.ts';
import { codeOf, type PersonRow, personById, replacePeople, takenCodes } from '../../db/people.ts';
import { sheetsOf } from '../../db/sheets.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { differences } from '../differences.ts';
import { defined } from '../units/update.ts';
import { checkUnits } from './create.ts';
import { personAudit, personView } from './view.ts';

export const FIELDS = [
  'name',
  'staffCode',
  'birthDate',
  'sex',
  'posts',
  'leaves',
  'blocks',
  'rewards',
  'provisional',
] as const;

/**
 * Changes a person, or confirms one that was taken in from a sheet. Who is confirmed without posts
 * is given those that its sheets speak of.
 * @throws ApiError `not-found`, `changed`, `exists` for a staff code that is taken
 */
export async function updatePerson(
  ctx: ServiceContext,
  id: string,
  { version, reason, ...given }: UpdatePersonBody,
  once: Once,
): Promise<PersonView> {
  return changeOnce(ctx, once, async (head) => {
    const before = await existing(ctx, id, version);
    if (given.posts) await checkUnits(ctx, given.posts);
    if (given.staffCode) {
      const code = codeOf(given.staffCode);
      const holders = code === before.staffCode ? [] : await takenCodes(ctx.db, [code]);
      if (holders.length > 0) throw new ApiError('exists', { params: { id: code } });
    }
    const changed = { ...before, ...defined(given), version: version + 1 };
    const posts =
      changed.provisional || changed.posts.length > 0
        ? changed.posts
        : postsFromSheets(await sheetsOf(ctx.db, id));
    const after: PersonRow = {
      ...changed,
      staffCode: changed.staffCode === null ? null : codeOf(changed.staffCode),
      posts,
      unit: posts.at(-1)?.unit ?? changed.unit,
    };
    const confirmed = before.provisional && !after.provisional;
    const detail = { ...differences(before, after, FIELDS), reason };
    return {
      answer: personView(after, ctx.actor.role),
      head,
      statements: replacePeople(ctx.db, [after]),
      audit: [personAudit(confirmed ? 'person.confirm' : 'person.update', after, detail)],
    };
  });
}

/** Somebody who stands for themselves, at the version that the caller has seen. */
export async function existing(
  { db, actor }: ServiceContext,
  id: string,
  version: number,
): Promise<PersonRow> {
  const person = await personById(db, id);
  if (person === null || person.mergedInto !== null) throw new ApiError('not-found');
  if (person.version !== version) {
    throw new ApiError('changed', { extra: { current: personView(person, actor.role) } });
  }
  return person;
}
