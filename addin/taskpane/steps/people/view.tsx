import { useState } from 'preact/hooks';
import type { PersonView } from '../../../../shared/api/registry.ts';
import '../../record.css';
import '../settings/settings.css';
import { say, useLanguage } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/button.tsx';
import { Search, Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { type Everybody, matches, unitShort, useEverybody, useRole } from '../registry/data.ts';
import { CreatePersonDialog } from './create-dialog.tsx';
import { PersonPage } from './detail.tsx';
import { currentBlock, currentPost, type PeopleFilter, shownPeople } from './order.ts';
import { PersonTags } from './tags.tsx';

/** Rows drawn at once; more are asked for. */
const PAGE = 100;
/** Fewer people need no search. */
const SEARCH_FROM = 8;

/** Người: everybody on the registry, and one person's record over the years. */
export function View({ rest: [id] }: { rest: readonly string[] }) {
  useLanguage();
  const loaded = useEverybody();
  if (id?.startsWith('p_')) {
    return (
      <LoadView loaded={loaded}>
        {(all) => <PersonPage key={id} id={id} all={all} onChanged={loaded.reload} />}
      </LoadView>
    );
  }
  const unit = id?.startsWith('unit:') ? id.slice('unit:'.length) : null;
  return (
    <>
      <Title back={['settings']}>{say('nav.people')}</Title>
      <LoadView loaded={loaded}>
        {(all) => <People key={unit} all={all} unit={unit} onChanged={loaded.reload} />}
      </LoadView>
    </>
  );
}

function People(props: { all: Everybody; unit: string | null; onChanged: () => void }) {
  const { all, unit, onChanged } = props;
  const role = useRole();
  const [query, setQuery] = useKept('people query', '');
  const [kept, setKept] = useKept<PeopleFilter>('people filter', 'all');
  const [filter, setFilter] = useState<PeopleFilter>(unit ? `unit:${unit}` : kept);
  const [shown, setShown] = useState(PAGE);
  const [creating, setCreating] = useState(false);
  const found = shownPeople(all.people, filter).filter((person) => matches(wordsOf(person), query));
  const choose = (value: string) => {
    setFilter(value as PeopleFilter);
    setKept(value as PeopleFilter);
    setShown(PAGE);
  };
  if (all.people.length === 0) {
    return (
      <section class="card">
        <Empty icon="people" title={say('people.none')} text={say('people.none.text')}>
          {role === 'office' && (
            <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
              {say('people.create')}
            </Button>
          )}
        </Empty>
        {creating && (
          <CreatePersonDialog all={all} onChanged={onChanged} onClose={() => setCreating(false)} />
        )}
      </section>
    );
  }
  return (
    <>
      {all.people.length >= SEARCH_FROM && (
        <Search label={say('people.search')} value={query} onInput={setQuery} />
      )}
      {role !== 'unit' && <Filter all={all} value={filter} onChange={choose} />}
      <p class="small quiet" role="status">
        {say('people.count', { count: found.length, all: all.people.length })}
      </p>
      {found.length > 0 && (
        <ul class="card flush rows">
          {found.slice(0, shown).map((person) => (
            <PersonRow key={person.id} person={person} all={all} />
          ))}
        </ul>
      )}
      {found.length > shown && (
        <Button wide onClick={() => setShown(shown + PAGE)}>
          {say('list.further', { count: found.length - shown })}
        </Button>
      )}
      {role === 'office' && (
        <div class="actions">
          <Button icon="plus" onClick={() => setCreating(true)}>
            {say('people.create')}
          </Button>
        </div>
      )}
      {creating && (
        <CreatePersonDialog all={all} onChanged={onChanged} onClose={() => setCreating(false)} />
      )}
    </>
  );
}

function Filter(props: { all: Everybody; value: PeopleFilter; onChange: (value: string) => void }) {
  const { people, items } = props.all;
  const provisional = people.filter((person) => person.provisional).length;
  const blocked = people.filter((person) => currentBlock(person) !== null).length;
  return (
    <Select
      label={say('people.filter')}
      quiet
      value={props.value}
      onChange={props.onChange}
      options={[
        { value: 'all', label: say('people.all') },
        { value: 'provisional', label: say('people.provisional', { count: provisional }) },
        { value: 'blocked', label: say('people.blocked', { count: blocked }) },
        ...items.map(({ id, names }) => ({ value: `unit:${id}`, label: names.at(-1)!.name })),
      ]}
    />
  );
}

function wordsOf({ name, staffCode, posts }: PersonView): string {
  return [name, staffCode ?? '', ...posts.map(({ position }) => position)].join(' ');
}

function PersonRow({ person, all }: { person: PersonView; all: Everybody }) {
  const post = currentPost(person);
  return (
    <li>
      <a class="row leading two" href={hashOf('people', person.id)}>
        <span class="stack tight">
          <span class="strong">{person.name}</span>
          <span class="small quiet facts">
            {post?.position && <span>{post.position}</span>}
            <span>{unitShort(all.items, person.unit)}</span>
            {person.staffCode && <span>{person.staffCode}</span>}
          </span>
          <PersonTags person={person} />
        </span>
        <Icon name="chevron" size={12} />
      </a>
    </li>
  );
}
