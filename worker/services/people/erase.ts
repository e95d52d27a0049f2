import type { z } from 'zod';
import type { erasePersonAnswer, erasePersonBody } from '../../../shared/api/registry.ts';
import { eraseDetails, linesAbout } from '../../db/audit.ts';
import { mergedInto, personById } from '../../db/people.ts';
import { countEntries, erasePersonal } from '../../db/personal.ts';
import { ApiError } from '../../errors.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';

/**
 * Takes somebody's personal data out of the record on their demand (Luật Bảo vệ dữ liệu cá nhân).
 * Scores stay under an id that names nobody, so that rankings of years that are over are the same;
 * the log loses the details about the person and still verifies, since this line names them.
 * @throws ApiError `not-found`
 */
export async function erasePerson(
  ctx: ServiceContext,
  id: string,
  { reason, lines: further }: z.output<typeof erasePersonBody>,
  once: Once,
): Promise<z.output<typeof erasePersonAnswer>> {
  const { db, now } = ctx;
  return changeOnce(ctx, once, async (head) => {
    const person = await personById(db, id);
    if (person === null || person.mergedInto !== null) throw new ApiError('not-found');
    const all = [person, ...(await mergedInto(db, id))];
    const ids = all.map((one) => one.id);
    const [lines, entries] = await Promise.all([
      linesAbout(db, ids, further),
      countEntries(db, ids),
    ]);
    const names = [...new Set(all.map((one) => one.name))];
    return {
      answer: { id, entries, lines: lines.length },
      head,
      statements: [...erasePersonal(db, ids, names, now), eraseDetails(db, lines)],
      audit: [
        {
          action: 'person.erase',
          entity: 'person',
          entityId: id,
          unit: person.unit,
          year: null,
          // Names the lines, never what they said.
          detail: { lines, entries, reason },
        },
      ],
    };
  });
}
