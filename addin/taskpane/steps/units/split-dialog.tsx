import { useState } from 'preact/hooks';
import type { UnitView } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { openUnits } from '../registry/data.ts';
import { UnitSelect } from '../registry/unit-select.tsx';
import type { UnitDialogProps } from './create-dialog.tsx';
import { ReasonField, sendEvent, tooShort } from './event-dialogs.tsx';
import { BLANK_UNIT, isWhole, toUnit, type UnitDraft, UnitFields } from './unit-fields.tsx';

interface Part {
  /** A unit that is there; '' for a new one. */
  readonly id: string;
  readonly draft: UnitDraft;
}

const BLANK: Part = { id: '', draft: BLANK_UNIT };

/** A unit ends, and two or more go on. People are moved one by one afterwards. */
export function SplitDialog(props: UnitDialogProps & { readonly unit: UnitView }) {
  const { unit, units, onChanged, onClose } = props;
  const [parts, setParts] = useState<readonly Part[]>([BLANK, BLANK]);
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const set = (at: number, change: Partial<Part>) =>
    setParts((all) => all.map((part, n) => (n === at ? { ...part, ...change } : part)));
  const save = async () => {
    const taken = new Set(units.map(({ id }) => id));
    const into = parts.map(({ id, draft }) => {
      if (id) return id;
      const made = toUnit(draft, on, taken);
      taken.add(made.id);
      return made;
    });
    await sendEvent({ kind: 'split', from: unit.id, into, on, reason });
    onChanged();
  };
  const whole = parts.every(({ id, draft }) => id !== '' || isWhole(draft));
  return (
    <FormDialog
      title={say('split.title', { unit: unit.names.at(-1)!.short })}
      agree={say('split.agree')}
      disabled={!whole || !on || tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('split.text')}</p>
      {parts.map(({ id, draft }, at) => (
        <fieldset class="part" key={at}>
          <legend>{say('split.part', { number: at + 1 })}</legend>
          <UnitSelect
            label={say('split.into')}
            none={say('merge.new')}
            units={openUnits(units).filter((one) => one.id !== unit.id)}
            value={id}
            onChange={(value) => set(at, { id: value })}
          />
          {id === '' && (
            <UnitFields
              draft={draft}
              set={(change) => set(at, { draft: { ...draft, ...change } })}
              units={units}
            />
          )}
        </fieldset>
      ))}
      <div class="actions">
        <Button kind="subtle" icon="plus" onClick={() => setParts([...parts, BLANK])}>
          {say('split.more')}
        </Button>
      </div>
      <Field label={say('event.on')} type="date" value={on} onInput={setOn} required />
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}
