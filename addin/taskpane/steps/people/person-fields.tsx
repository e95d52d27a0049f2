import type { PersonView } from '../../../../shared/api/registry.ts';
import { readBirth, writeDay } from '../../../../shared/registry/written-day.ts';
import { say } from '../../state/language.ts';
import { Field, Select } from '../../ui/field.tsx';

export interface PersonDraft {
  readonly name: string;
  readonly staffCode: string;
  /** As it is typed: dd/MM/yyyy, or a year. */
  readonly birth: string;
  readonly sex: '' | 'F' | 'M';
}

export const BLANK_PERSON: PersonDraft = { name: '', staffCode: '', birth: '', sex: '' };

export function draftOf(person: PersonView): PersonDraft {
  return {
    name: person.name,
    staffCode: person.staffCode ?? '',
    birth: person.birthDate ? writeDay(person.birthDate) : '',
    sex: person.sex ?? '',
  };
}

export function lacks({ name, birth }: PersonDraft): boolean {
  return name.trim() === '' || isBadBirth(birth);
}

export function toPerson({ name, staffCode, birth, sex }: PersonDraft) {
  return {
    name: name.trim(),
    staffCode: staffCode.trim() || null,
    birthDate: birth.trim() ? readBirth(birth) : null,
    sex: sex || null,
  };
}

function isBadBirth(birth: string): boolean {
  return birth.trim() !== '' && readBirth(birth) === null;
}

/** Who somebody is. */
export function PersonFields(props: {
  draft: PersonDraft;
  set: (change: Partial<PersonDraft>) => void;
}) {
  const { draft, set } = props;
  return (
    <>
      <Field
        label={say('entry.name-of-person')}
        value={draft.name}
        onInput={(name) => set({ name })}
        required
      />
      <Field
        label={say('entry.staffCode')}
        value={draft.staffCode}
        onInput={(staffCode) => set({ staffCode })}
      />
      <Field
        label={say('entry.birthDate')}
        hint={say('person.birth.hint')}
        problem={isBadBirth(draft.birth) ? say('person.birth.problem') : null}
        value={draft.birth}
        onInput={(birth) => set({ birth })}
      />
      <Select
        label={say('entry.sex')}
        value={draft.sex}
        onChange={(sex) => set({ sex: sex as PersonDraft['sex'] })}
        options={[
          { value: '', label: say('value.none') },
          { value: 'F', label: say('sex.F') },
          { value: 'M', label: say('sex.M') },
        ]}
      />
    </>
  );
}
