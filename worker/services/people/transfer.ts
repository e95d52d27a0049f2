import type { z } from 'zod';
import type { PersonView, transferBody } from '../../../shared/api/registry.ts';
import { dayBefore } from '../../../shared/registry/days.ts';
import { type PersonRow, replacePeople } from '../../db/people.ts';
import { ApiError } from '../../errors.ts';
import { issue } from '../../issues.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { unitNames } from '../unit-names.ts';
import { checkUnits } from './create.ts';
import { existing } from './update.ts';
import { personAudit, personView } from './view.ts';

/**
 * Moves somebody to another post: the newest one ends the day before.
 * @throws ApiError `not-found`, `changed`, `invalid` for a day before the newest post began
 */
export async function transferPerson(
  ctx: ServiceContext,
  id: string,
  body: z.output<typeof transferBody>,
  once: Once,
): Promise<PersonView> {
  const { version, on, reason, ...post } = body;
  return changeOnce(ctx, once, async (head) => {
    const before = await existing(ctx, id, version);
    await checkUnits(ctx, [post]);
    const names = await unitNames(ctx.db);
    const unitName = names(post.unit, Number(on.slice(0, 4))).name;
    const newest = before.posts.at(-1);
    if (newest && newest.from >= on) {
      const since = issue(['on'], 'post-since', { day: newest.from });
      throw new ApiError('invalid', { issues: [since] });
    }
    const ends = newest && (newest.to === null || newest.to >= on);
    const earlier = ends
      ? [...before.posts.slice(0, -1), { ...newest, to: dayBefore(on) }]
      : before.posts;
    const after: PersonRow = {
      ...before,
      posts: [...earlier, { ...post, from: on, to: null }],
      unit: post.unit,
      version: version + 1,
    };
    return {
      answer: personView(after, ctx.actor.role),
      head,
      statements: replacePeople(ctx.db, [after]),
      audit: [
        personAudit('person.transfer', after, { ...post, unitName, on, from: before.unit, reason }),
      ],
    };
  });
}
