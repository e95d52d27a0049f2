import type { PersonView } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { currentBlock, currentPost } from './order.ts';

/** What stands out about somebody today. */
export function PersonTags({ person }: { person: PersonView }) {
  const block = currentBlock(person);
  const post = currentPost(person);
  const leader = post?.leader ?? false;
  const left = post !== null && post.to !== null && !person.provisional;
  if (!leader && !block && !left && !person.provisional) return null;
  return (
    <span class="tags">
      {leader && !left && <span class="tag">{say('person.leader')}</span>}
      {left && <span class="tag">{say('people.left')}</span>}
      {person.provisional && <span class="tag warning">{say('people.unconfirmed')}</span>}
      {block && <span class="tag warning">{say(`barred.${block.type}`)}</span>}
    </span>
  );
}
