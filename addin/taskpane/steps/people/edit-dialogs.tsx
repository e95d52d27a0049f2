/** Changes to one person: who it is, where it works from a day on, that two entries are one. */
import { useState } from 'preact/hooks';
import type { PersonDetail, PersonView } from '../../../../shared/api/registry.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { Field, Search } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { matches, unitShort } from '../registry/data.ts';
import { ReasonField, tooShort } from '../units/event-dialogs.tsx';
import type { PersonDialogProps } from './create-dialog.tsx';
import { currentPost } from './order.ts';
import { draftOf, lacks, PersonFields, toPerson } from './person-fields.tsx';
import { PostFields } from './post-fields.tsx';
import { updatePerson } from './update.ts';

type Props = PersonDialogProps & { readonly person: PersonDetail };

export function EditPersonDialog({ person, onChanged, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(person));
  const [reason, setReason] = useState('');
  const save = async () => {
    await updatePerson(person, toPerson(draft), reason);
    onChanged();
  };
  return (
    <FormDialog
      title={say('person.edit.title', { name: person.name })}
      agree={say('save')}
      disabled={lacks(draft)}
      onAgree={save}
      onClose={onClose}
    >
      <PersonFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** The newest post ends the day before, another begins. */
export function TransferDialog({ person, all, onChanged, onClose }: Props) {
  const before = currentPost(person);
  const [post, setPost] = useState({
    unit: '',
    position: before?.position ?? '',
    leader: before?.leader ?? false,
    directWorker: before?.directWorker ?? true,
  });
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const tooEarly = on !== '' && before !== null && on <= before.from;
  const save = async () => {
    const json = { version: person.version, ...post, on, reason };
    await api.people[':id'].transfer.$post({ param: { id: person.id }, header: once(), json });
    onChanged();
  };
  return (
    <FormDialog
      title={say('transfer.title', { name: person.name })}
      agree={say('transfer.agree')}
      disabled={!post.unit || !post.position.trim() || !on || tooEarly || tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('transfer.text')}</p>
      <PostFields post={post} set={(change) => setPost({ ...post, ...change })} units={all.items} />
      <Field
        label={say('transfer.on')}
        problem={tooEarly ? say('transfer.too-early', { day: writeDay(before.from) }) : null}
        type="date"
        value={on}
        onInput={setOn}
        required
      />
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** Fewest letters that a search among everybody begins with. */
const LEAST_QUERY = 2;
const MOST_FOUND = 8;

/** Two entries are one person: this one goes into the other, with all its forms. */
export function MergePersonDialog({ person, all, onChanged, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [into, setInto] = useState(person.similar[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const searched = query.trim().length >= LEAST_QUERY;
  const found = searched
    ? all.people.filter((one) => one.id !== person.id && matches(one.name, query))
    : all.people.filter((one) => person.similar.some(({ id }) => id === one.id));
  const save = async () => {
    const param = { id: person.id };
    await api.people[':id'].merge.$post({ param, header: once(), json: { into, reason } });
    onChanged();
    go('people', into);
  };
  return (
    <FormDialog
      title={say('merge-person.title', { name: person.name })}
      agree={say('merge-person.agree')}
      disabled={into === '' || tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('merge-person.text')}</p>
      <Search label={say('people.search')} value={query} onInput={setQuery} />
      <fieldset class="ticks">
        <legend>{say('merge-person.into')}</legend>
        {found.length === 0 && <span class="small quiet">{say('merge-person.none')}</span>}
        {found.slice(0, MOST_FOUND).map((one) => (
          <label class="check" key={one.id}>
            <input
              type="radio"
              name="into"
              checked={into === one.id}
              onChange={() => setInto(one.id)}
            />
            <span>{identity(one, all.items)}</span>
          </label>
        ))}
      </fieldset>
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** What tells namesakes apart. */
function identity(person: PersonView, units: PersonDialogProps['all']['items']): string {
  const { name, unit, staffCode, birthDate } = person;
  return [name, unitShort(units, unit), staffCode, birthDate && writeDay(birthDate)]
    .filter(Boolean)
    .join(', ');
}
