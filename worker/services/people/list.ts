import type { z } from 'zod';
import type { PersonView, peopleQuery } from '../../../shared/api/registry.ts';
import { findPeople } from '../../db/people.ts';
import type { ServiceContext } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { personView } from './view.ts';

const PAGE = 100;

/** People on the registry; a unit sees its own only. */
export async function listPeople(
  { db, actor }: ServiceContext,
  query: z.output<typeof peopleQuery>,
): Promise<{ items: PersonView[]; next: string | null }> {
  const limit = query.limit ?? PAGE;
  const from = query.cursor === undefined ? undefined : readCursor(query.cursor, 1);
  if (actor.role === 'unit' && query.unit !== undefined && query.unit !== actor.unit) {
    return { items: [], next: null };
  }
  const filter = {
    unit: actor.role === 'unit' ? actor.unit! : query.unit,
    provisional: query.provisional === undefined ? undefined : query.provisional === 'true',
    name: query.name,
    after: from && String(from[0]),
  };
  const found = await findPeople(db, filter, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => personView(row, actor.role)),
    next: found.length > limit && last ? writeCursor([last.id]) : null,
  };
}
