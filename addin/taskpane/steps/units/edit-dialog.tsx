import { useState } from 'preact/hooks';
import type { UnitView } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { UnitDialogProps } from './create-dialog.tsx';
import { KindFields } from './unit-fields.tsx';
import { updateUnit } from './update.ts';

/** What may change in a unit without a new name: type, block, forms, other wordings. */
export function EditUnitDialog(props: UnitDialogProps & { readonly unit: UnitView }) {
  const { unit, units, onChanged, onClose } = props;
  const [draft, setDraft] = useState({
    type: unit.type,
    parent: unit.parent ?? '',
    forms: unit.forms as readonly (typeof unit.forms)[number][],
  });
  const [aliases, setAliases] = useState(unit.aliases.join('\n'));
  const [reason, setReason] = useState('');
  const save = async () => {
    const lines = aliases.split('\n').map((line) => line.trim());
    await updateUnit(
      unit,
      {
        type: draft.type,
        parent: draft.parent || null,
        forms: [...draft.forms],
        aliases: [...new Set(lines.filter(Boolean))],
      },
      reason,
    );
    onChanged();
  };
  return (
    <FormDialog
      title={say('edit-unit.title', { unit: unit.names.at(-1)!.short })}
      agree={say('save')}
      onAgree={save}
      onClose={onClose}
    >
      <KindFields
        {...draft}
        set={(change) => setDraft((before) => ({ ...before, ...change }))}
        units={units.filter((one) => one.id !== unit.id)}
      />
      <Field
        label={say('unit.aliases')}
        hint={say('unit.aliases.hint')}
        value={aliases}
        onInput={setAliases}
        multiline
      />
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
