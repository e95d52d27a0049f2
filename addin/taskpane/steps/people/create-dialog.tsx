import { useState } from 'preact/hooks';
import { nameKey } from '../../../../shared/text/fold.ts';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type Everybody, unitShort } from '../registry/data.ts';
import { BLANK_PERSON, lacks, PersonFields, toPerson } from './person-fields.tsx';
import { BLANK_POST, PostFields } from './post-fields.tsx';

/** What dialogs about people share. */
export interface PersonDialogProps {
  readonly all: Everybody;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export function CreatePersonDialog({ all, onChanged, onClose }: PersonDialogProps) {
  const [draft, setDraft] = useState(BLANK_PERSON);
  const [post, setPost] = useState(BLANK_POST);
  const [from, setFrom] = useState('');
  const key = nameKey(draft.name);
  const namesakes = key === '' ? [] : all.people.filter((person) => nameKey(person.name) === key);
  const save = async () => {
    const person = { ...toPerson(draft), posts: [{ ...post, from, to: null }] };
    await api.people.$post({ header: once(), json: { people: [person] } });
    onChanged();
  };
  return (
    <FormDialog
      title={say('people.create')}
      agree={say('save')}
      disabled={lacks(draft) || !post.unit || !post.position.trim() || !from}
      onAgree={save}
      onClose={onClose}
    >
      <PersonFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
      {namesakes.length > 0 && (
        <Banner level="warning" title={say('people.namesakes')}>
          {namesakes.map(({ id, name, unit }) => (
            <span key={id}>{`${name}, ${unitShort(all.items, unit)}`}</span>
          ))}
        </Banner>
      )}
      <PostFields post={post} set={(change) => setPost({ ...post, ...change })} units={all.items} />
      <Field label={say('person.post-from')} type="date" value={from} onInput={setFrom} required />
    </FormDialog>
  );
}
