/** What happens to one unit: a new name, its end. */
import { useState } from 'preact/hooks';
import type { UnitEventBody, UnitView } from '../../../../shared/api/registry.ts';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { refreshRegistry } from '../../state/registry.ts';
import { api } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Reasons go into the log; a word alone explains nothing years later. */
export const LEAST_REASON = 3;

interface EventDialogProps {
  readonly unit: UnitView;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export async function sendEvent(json: UnitEventBody): Promise<void> {
  await api.units.events.$post({ header: once(), json });
  await refreshRegistry();
}

export function RenameDialog({ unit, onChanged, onClose }: EventDialogProps) {
  const newest = unit.names.at(-1)!;
  const [name, setName] = useState(newest.name);
  const [short, setShort] = useState(newest.short);
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const save = async () => {
    await sendEvent({ kind: 'rename', unit: unit.id, on, name, short, reason });
    onChanged();
  };
  const changed = name.trim() !== newest.name || short.trim() !== newest.short;
  return (
    <FormDialog
      title={say('rename.title', { unit: newest.short })}
      agree={say('rename.agree')}
      disabled={!changed || !name.trim() || !short.trim() || !on || tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('rename.text')}</p>
      <Field label={say('unit.name')} value={name} onInput={setName} required />
      <Field label={say('unit.short')} value={short} onInput={setShort} required />
      <Field label={say('event.on')} type="date" value={on} onInput={setOn} required />
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}

export function CloseDialog({ unit, onChanged, onClose }: EventDialogProps) {
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const save = async () => {
    await sendEvent({ kind: 'close', unit: unit.id, on, reason });
    onChanged();
  };
  return (
    <FormDialog
      title={say('close-unit.title', { unit: unit.names.at(-1)!.short })}
      agree={say('close-unit.agree')}
      disabled={!on || tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('close-unit.text')}</p>
      <Field
        label={say('event.on')}
        hint={say('close-unit.on.hint')}
        type="date"
        value={on}
        onInput={setOn}
        required
      />
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}

export function tooShort(reason: string): boolean {
  return reason.trim().length < LEAST_REASON;
}

/** The decision it rests on; it is asked for, because the council will. */
export function ReasonField(props: { value: string; onInput: (value: string) => void }) {
  return (
    <Field
      label={say('reason')}
      hint={say('event.reason.hint')}
      value={props.value}
      onInput={props.onInput}
      multiline
      required
    />
  );
}
