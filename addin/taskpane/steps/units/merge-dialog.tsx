import { useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { Check, Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { openUnits } from '../registry/data.ts';
import { UnitSelect } from '../registry/unit-select.tsx';
import type { UnitDialogProps } from './create-dialog.tsx';
import { ReasonField, sendEvent, tooShort } from './event-dialogs.tsx';
import { BLANK_UNIT, isWhole, toUnit, type UnitDraft, UnitFields } from './unit-fields.tsx';

/** Units end and go on in another one, which is there already or begins with the merger. */
export function MergeDialog(props: UnitDialogProps & { readonly from: readonly string[] }) {
  const { units, onChanged, onClose } = props;
  const [from, setFrom] = useState<readonly string[]>(props.from);
  const [into, setInto] = useState('');
  const [draft, setDraft] = useState<UnitDraft>(BLANK_UNIT);
  const [on, setOn] = useState('');
  const [movePeople, setMovePeople] = useState(true);
  const [reason, setReason] = useState('');
  const candidates = openUnits(units);
  const save = async () => {
    const target = into || toUnit(draft, on, new Set(units.map(({ id }) => id)));
    await sendEvent({ kind: 'merge', from: [...from], into: target, on, movePeople, reason });
    onChanged();
  };
  return (
    <FormDialog
      title={say('merge.title')}
      agree={say('merge.agree')}
      disabled={from.length === 0 || !(into || isWhole(draft)) || !on || tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <fieldset class="ticks">
        <legend>{say('merge.from')}</legend>
        {candidates.map(({ id, names }) => (
          <Check
            key={id}
            checked={from.includes(id)}
            disabled={id === into}
            onChange={(checked) =>
              setFrom(checked ? [...from, id] : from.filter((one) => one !== id))
            }
          >
            {names.at(-1)!.name}
          </Check>
        ))}
      </fieldset>
      <UnitSelect
        label={say('merge.into')}
        none={say('merge.new')}
        units={candidates.filter(({ id }) => !from.includes(id))}
        value={into}
        onChange={setInto}
      />
      {into === '' && (
        <fieldset class="part">
          <legend>{say('merge.new')}</legend>
          <UnitFields
            draft={draft}
            set={(change) => setDraft((before) => ({ ...before, ...change }))}
            units={units}
          />
        </fieldset>
      )}
      <Field label={say('event.on')} type="date" value={on} onInput={setOn} required />
      <Check checked={movePeople} onChange={setMovePeople}>
        {say('merge.people')}
      </Check>
      <p class="small quiet">{say('merge.scores')}</p>
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}
