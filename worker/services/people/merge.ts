import type { PersonView } from '../../../shared/api/registry.ts';
import { mergedInto, type PersonRow, personById, replacePeople } from '../../db/people.ts';
import { sheetsOf } from '../../db/sheets.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { personAudit, personView } from './view.ts';

/**
 * Two entries turn out to be one person: the first stands for the second from now on. Its sheets
 * stay as they were received and count for the other.
 * @throws ApiError `not-found`; `person-overlap` where both stand on one form, so they are two people
 */
export async function mergePeople(
  ctx: ServiceContext,
  id: string,
  { into, reason }: { readonly into: string; readonly reason: string },
  once: Once,
): Promise<PersonView> {
  const { db, actor } = ctx;
  return changeOnce(ctx, once, async (head) => {
    const [one, other] = await Promise.all([personById(db, id), personById(db, into)]);
    if (!one || !other || one.mergedInto !== null || other.mergedInto !== null || id === into) {
      throw new ApiError('not-found');
    }
    const [ones, others] = await Promise.all([sheetsOf(db, id), sheetsOf(db, into)]);
    const both = ones.find((sheet) => others.some((o) => o.submission === sheet.submission));
    if (both) throw new ApiError('person-overlap', { params: { year: both.year } });
    const gone: PersonRow = {
      ...one,
      // A staff code is one person's: it goes along where the other has none.
      staffCode: null,
      mergedInto: into,
      version: one.version + 1,
    };
    const kept: PersonRow = {
      ...other,
      staffCode: other.staffCode ?? one.staffCode,
      birthDate: other.birthDate ?? one.birthDate,
      sex: other.sex ?? one.sex,
      version: other.version + 1,
    };
    // Who was merged into the first one follows.
    const followers = (await mergedInto(db, id)).map((row) => ({ ...row, mergedInto: into }));
    return {
      answer: personView(kept, actor.role),
      head,
      statements: [...replacePeople(db, [gone]), ...replacePeople(db, [kept, ...followers])],
      audit: [
        personAudit('person.merge', gone, { into, reason }),
        personAudit('person.absorb', kept, { from: id, reason }),
      ],
    };
  });
}
