import { useState } from 'preact/hooks';
import type { UnitView } from '../../../../shared/api/registry.ts';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { refreshRegistry } from '../../state/registry.ts';
import { api } from '../../state/session.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { BLANK_UNIT, isWhole, toUnit, type UnitDraft, UnitFields } from './unit-fields.tsx';

/** What dialogs about units share. */
export interface UnitDialogProps {
  readonly units: readonly UnitView[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export function CreateUnitDialog({ units, onChanged, onClose }: UnitDialogProps) {
  const [draft, setDraft] = useState<UnitDraft>(BLANK_UNIT);
  const [from, setFrom] = useState('');
  const save = async () => {
    const unit = toUnit(draft, from, new Set(units.map(({ id }) => id)));
    await api.units.$post({ header: once(), json: { units: [unit] } });
    await refreshRegistry();
    onChanged();
  };
  return (
    <FormDialog
      title={say('units.create')}
      agree={say('save')}
      disabled={!isWhole(draft) || from === ''}
      onAgree={save}
      onClose={onClose}
    >
      <UnitFields
        draft={draft}
        set={(change) => setDraft((before) => ({ ...before, ...change }))}
        units={units}
      />
      <Field label={say('unit.from')} type="date" value={from} onInput={setFrom} required />
    </FormDialog>
  );
}
