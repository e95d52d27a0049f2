/** Which people a list shows, and what holds of them today. Pure but for today's date. */
import type { BlockSpan, PersonView, PostView } from '../../../../shared/api/registry.ts';

export type PeopleFilter = 'all' | 'provisional' | 'blocked' | `unit:${string}`;

export function shownPeople(
  people: readonly PersonView[],
  filter: PeopleFilter,
): readonly PersonView[] {
  if (filter === 'all') return people;
  if (filter === 'provisional') return people.filter((person) => person.provisional);
  if (filter === 'blocked') return people.filter((person) => currentBlock(person) !== null);
  const unit = filter.slice('unit:'.length);
  return people.filter((person) => person.unit === unit);
}

/** The newest post, ended or not; null for somebody whom only sheets speak of. */
export function currentPost(person: PersonView): PostView | null {
  return person.posts.at(-1) ?? null;
}

/** What keeps an award from being considered today. */
export function currentBlock(person: PersonView, day = today()): BlockSpan | null {
  return person.blocks.find(({ from, to }) => from <= day && (to === null || to >= day)) ?? null;
}

/** In the person's time zone, as the days of the record are meant. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
