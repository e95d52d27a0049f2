import type { CreateUnit, UnitView } from '../../../../shared/api/registry.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import type { UnitType } from '../../../../shared/registry/types.ts';
import { unitIdFor } from '../../../../shared/registry/unit-id.ts';
import { say } from '../../state/language.ts';
import { Check, Field, Select } from '../../ui/field.tsx';
import { UnitSelect } from '../registry/unit-select.tsx';

export const TYPES: readonly UnitType[] = ['block', 'division', 'branch', 'center'];
const KINDS: readonly Kind[] = ['collective', 'individual'];

export interface UnitDraft {
  readonly name: string;
  readonly short: string;
  readonly type: UnitType;
  readonly parent: string;
  readonly forms: readonly Kind[];
}

export const BLANK_UNIT: UnitDraft = {
  name: '',
  short: '',
  type: 'division',
  parent: '',
  forms: ['individual'],
};

export function isWhole({ name, short }: UnitDraft): boolean {
  return name.trim() !== '' && short.trim() !== '';
}

/** @param from first day, YYYY-MM-DD; @param taken ids that are given away already */
export function toUnit(draft: UnitDraft, from: string, taken: ReadonlySet<string>): CreateUnit {
  const name = draft.name.trim();
  return {
    id: unitIdFor(name, taken) || unitIdFor(draft.short, taken),
    type: draft.type,
    parent: draft.parent || null,
    aliases: [],
    forms: [...draft.forms],
    names: [{ name, short: draft.short.trim(), from, to: null }],
  };
}

interface UnitFieldsProps {
  readonly draft: UnitDraft;
  readonly set: (change: Partial<UnitDraft>) => void;
  readonly units: readonly UnitView[];
}

/** What is asked of a new unit. */
export function UnitFields({ draft, set, units }: UnitFieldsProps) {
  const id = unitIdFor(draft.name, new Set(units.map((unit) => unit.id)));
  return (
    <>
      <Field
        label={say('unit.name')}
        {...(id ? { hint: say('unit.id', { id }) } : {})}
        value={draft.name}
        onInput={(name) => set({ name })}
        required
      />
      <Field
        label={say('unit.short')}
        value={draft.short}
        onInput={(short) => set({ short })}
        required
      />
      <KindFields
        type={draft.type}
        parent={draft.parent}
        forms={draft.forms}
        set={set}
        units={units}
      />
    </>
  );
}

/** Type, block and forms: what may also be changed later. */
export function KindFields(props: {
  type: UnitType;
  parent: string;
  forms: readonly Kind[];
  set: (change: Partial<Pick<UnitDraft, 'type' | 'parent' | 'forms'>>) => void;
  units: readonly UnitView[];
}) {
  const { type, parent, forms, set, units } = props;
  return (
    <>
      <Select
        label={say('unit.type')}
        value={type}
        onChange={(value) => set({ type: value as UnitType })}
        options={TYPES.map((value) => ({ value, label: say(`type.${value}`) }))}
      />
      <UnitSelect
        label={say('unit.parent')}
        none={say('unit.no-parent')}
        units={units.filter((unit) => unit.type === 'block')}
        value={parent}
        onChange={(value) => set({ parent: value })}
      />
      <fieldset class="ticks">
        <legend>{say('unit.forms')}</legend>
        {KINDS.map((kind) => (
          <Check
            key={kind}
            checked={forms.includes(kind)}
            onChange={(on) =>
              set({ forms: KINDS.filter((one) => (one === kind ? on : forms.includes(one))) })
            }
          >
            {say(`kind-form.${kind}`)}
          </Check>
        ))}
      </fieldset>
    </>
  );
}
