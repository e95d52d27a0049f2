import { useState } from 'preact/hooks';
import type { KeyInfo, NewKey } from '../../../../shared/api/keys.ts';
import type { UnitView } from '../../../../shared/api/registry.ts';
import { read } from '../../../api/client.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { UnitSelect } from '../registry/unit-select.tsx';

const ROLES = ['unit', 'council', 'office'] as const;
/** Hours that an old key works on, so that its owner has time to take up the new one. */
const GRACE = [0, 24, 72, 168] as const;

interface DialogProps {
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

interface MakingProps extends DialogProps {
  /** The secret is shown once. */
  readonly onMade: (made: NewKey) => void;
}

export function CreateKeyDialog(props: MakingProps & { readonly units: readonly UnitView[] }) {
  const { units, onChanged, onClose, onMade } = props;
  const [role, setRole] = useState<(typeof ROLES)[number]>('unit');
  const [unit, setUnit] = useState('');
  const [label, setLabel] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const save = async () => {
    const json = {
      role,
      unit: role === 'unit' ? unit : null,
      label: label.trim(),
      expiresOn: expiresOn || null,
    };
    onMade(await api.keys.$post({ json }).then(read));
    onChanged();
  };
  return (
    <FormDialog
      title={say('keys.create')}
      agree={say('keys.create.agree')}
      disabled={!label.trim() || (role === 'unit' && !unit)}
      onAgree={save}
      onClose={onClose}
    >
      <Select
        label={say('keys.role')}
        value={role}
        onChange={(value) => setRole(value as typeof role)}
        options={ROLES.map((value) => ({ value, label: say(`keys.role.${value}`) }))}
      />
      {role === 'unit' && (
        <UnitSelect label={say('keys.unit')} units={units} value={unit} onChange={setUnit} />
      )}
      <Field
        label={say('keys.label')}
        hint={say('keys.label.hint')}
        value={label}
        onInput={setLabel}
        required
      />
      <Field
        label={say('keys.expires-on')}
        hint={say('keys.expires-on.hint')}
        type="date"
        value={expiresOn}
        onInput={setExpiresOn}
      />
    </FormDialog>
  );
}

export function RotateKeyDialog(props: MakingProps & { readonly info: KeyInfo }) {
  const { info, onChanged, onClose, onMade } = props;
  const [grace, setGrace] = useState('24');
  const [expiresOn, setExpiresOn] = useState('');
  const save = async () => {
    const json = { graceHours: Number(grace), expiresOn: expiresOn || null };
    onMade(await api.keys[':id'].rotate.$post({ param: { id: info.id }, json }).then(read));
    onChanged();
  };
  return (
    <FormDialog
      title={say('keys.rotate.title', { label: info.label })}
      agree={say('keys.rotate.agree')}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('keys.rotate.text')}</p>
      <Select
        label={say('keys.grace')}
        value={grace}
        onChange={setGrace}
        options={GRACE.map((hours) => ({
          value: String(hours),
          label: say(`keys.grace.${hours}`),
        }))}
      />
      <Field
        label={say('keys.expires-on')}
        hint={say('keys.rotate.expires.hint')}
        type="date"
        value={expiresOn}
        onInput={setExpiresOn}
      />
    </FormDialog>
  );
}

export function RevokeKeyDialog(props: DialogProps & { readonly info: KeyInfo }) {
  const { info, onChanged, onClose } = props;
  const [reason, setReason] = useState('');
  const save = async () => {
    await api.keys[':id'].revoke.$post({ param: { id: info.id }, json: { reason } });
    onChanged();
  };
  return (
    <FormDialog
      title={say('keys.revoke.title', { label: info.label })}
      agree={say('keys.revoke.agree')}
      onAgree={save}
      onClose={onClose}
    >
      <Banner level="warning" title={say('keys.revoke.text')} live={false} />
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
