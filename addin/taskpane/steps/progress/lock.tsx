import { useState } from 'preact/hooks';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { ManageDialogProps } from './deadlines.tsx';

/** Closes the year. While something is open it is named, and a reason is asked for. */
export function LockDialog({ progress, onChanged, onClose }: ManageDialogProps) {
  const [reason, setReason] = useState('');
  const { year } = progress;
  const open = progress.units.flatMap(({ unit, cells }) =>
    cells
      .filter(({ state }) => state !== 'appraised' && state !== 'locked')
      .map(({ kind, state }) => ({ unit, kind, state })),
  );
  const param = { year: String(year) };
  const save = async () => {
    await api.years[':year'].lock.$post({ header: once(), param, json: { reason } });
    onChanged();
  };
  return (
    <FormDialog
      title={say('lock.title', param)}
      agree={say('lock.agree', param)}
      disabled={open.length > 0 && reason.trim().length < 3}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small">{say('lock.text')}</p>
      {open.length > 0 && (
        <Banner level="warning" title={say('lock.not-ready', { count: open.length })} live={false}>
          <ul class="stack small">
            {open.map(({ unit, kind, state }) => (
              <li key={`${unit.id} ${kind}`}>
                {unit.name} – {say(`kind-word.${kind}`)}: {say(`status.${state}`)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <Field
        label={say(open.length > 0 ? 'reason' : 'reason.optional')}
        value={reason}
        onInput={setReason}
        multiline
        required={open.length > 0}
      />
    </FormDialog>
  );
}

export function UnlockDialog({ progress, onChanged, onClose }: ManageDialogProps) {
  const [reason, setReason] = useState('');
  const param = { year: String(progress.year) };
  const save = async () => {
    await api.years[':year'].unlock.$post({ header: once(), param, json: { reason } });
    onChanged();
  };
  return (
    <FormDialog
      title={say('unlock.title', param)}
      agree={say('unlock.agree')}
      disabled={reason.trim().length < 3}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small">{say('unlock.text')}</p>
      <Field label={say('reason')} value={reason} onInput={setReason} multiline required />
    </FormDialog>
  );
}
