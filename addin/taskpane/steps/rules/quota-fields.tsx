import type { ComponentChildren } from 'preact';
import type { UnitQuota } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { Check } from '../../ui/field.tsx';
import { NumberField } from '../registry/number-field.tsx';

export const NO_LIMIT: UnitQuota = { collective: null, individual: null, either: false };

/** The most of each kind, and whether it is one or the other. */
export function QuotaFields(props: {
  legend: string;
  quota: UnitQuota;
  either?: boolean;
  onChange: (quota: UnitQuota) => void;
  children?: ComponentChildren;
}) {
  const { legend, quota, either = false, onChange } = props;
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      <div class="pair">
        {(['collective', 'individual'] as const).map((kind) => (
          <NumberField
            key={kind}
            label={say(`kind.${kind}`)}
            hint={say('rules.quota.hint')}
            value={quota[kind]}
            optional
            onChange={(most) => onChange({ ...quota, [kind]: most })}
          />
        ))}
      </div>
      {either && (
        <Check checked={quota.either} onChange={(on) => onChange({ ...quota, either: on })}>
          {say('rules.either')}
        </Check>
      )}
      {props.children}
    </fieldset>
  );
}
