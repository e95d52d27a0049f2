import { useState } from 'preact/hooks';
import type { ProgressAnswer } from '../../../../shared/api/progress.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Field, Select } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

export interface ManageDialogProps {
  readonly progress: ProgressAnswer;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

const KINDS: readonly Kind[] = ['collective', 'individual'];

/** The last day of a duty, for all units. */
export function DeadlineDialog({ progress, onChanged, onClose }: ManageDialogProps) {
  const { year, deadlines } = progress;
  const [kinds, setKinds] = useState<'both' | Kind>('both');
  const [day, setDay] = useState(deadlines.individual ?? deadlines.collective ?? '');
  const [reason, setReason] = useState('');
  const save = async () => {
    for (const kind of kinds === 'both' ? KINDS : [kinds]) {
      await api.deadlines.$post({ header: once(), json: { year, kind, day, reason } });
    }
    onChanged();
  };
  return (
    <FormDialog
      title={say('deadline.title', { year: String(year) })}
      agree={say('save')}
      disabled={day === ''}
      onAgree={save}
      onClose={onClose}
    >
      <Select
        label={say('deadline.kind')}
        value={kinds}
        onChange={(value) => setKinds(value as typeof kinds)}
        options={[
          { value: 'both', label: say('deadline.both') },
          ...KINDS.map((kind) => ({ value: kind, label: say(`kind-form.${kind}`) })),
        ]}
      />
      <Field
        label={say('deadline.day')}
        hint={say('deadline.hint')}
        type="date"
        value={day}
        onInput={setDay}
        required
      />
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** Longer for one unit, with the reason that goes into the record. */
export function ExtensionDialog({ progress, onChanged, onClose }: ManageDialogProps) {
  const { year, units } = progress;
  const duties = units.flatMap(({ unit, cells }) => cells.map(({ kind }) => ({ unit, kind })));
  const [duty, setDuty] = useState('');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const save = async () => {
    const [unit, kind] = duty.split(' ') as [string, Kind];
    const json = { year, kind, unit, day, reason };
    await api.deadlines.extensions.$post({ header: once(), json });
    onChanged();
  };
  return (
    <FormDialog
      title={say('extension.title', { year: String(year) })}
      agree={say('extension.agree')}
      disabled={duty === '' || day === '' || reason.trim().length < 3}
      onAgree={save}
      onClose={onClose}
    >
      <Select
        label={say('extension.duty')}
        value={duty}
        onChange={setDuty}
        options={[
          { value: '', label: say('choose') },
          ...duties.map(({ unit, kind }) => ({
            value: `${unit.id} ${kind}`,
            label: `${unit.name} – ${say(`kind-word.${kind}`)}`,
          })),
        ]}
      />
      <Field label={say('extension.day')} type="date" value={day} onInput={setDay} required />
      <Field label={say('reason')} value={reason} onInput={setReason} multiline required />
    </FormDialog>
  );
}
