import type { QuotaRules, UnitQuota } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { unitName, useUnits } from '../registry/data.ts';
import { UnitSelect } from '../registry/unit-select.tsx';
import { NO_LIMIT, QuotaFields } from './quota-fields.tsx';

type ByUnit = Readonly<Record<string, UnitQuota>>;

/** Units with a quota of their own, in place of that of their type. */
export function UnitQuotas(props: { quota: QuotaRules; onChange: (byUnit: ByUnit) => void }) {
  const { quota, onChange } = props;
  const { byUnit } = quota;
  const units = useUnits().value?.items ?? [];
  const add = (id: string) => {
    const unit = units.find((one) => one.id === id);
    if (unit) onChange({ ...byUnit, [id]: quota.byType[unit.type] ?? NO_LIMIT });
  };
  return (
    <>
      {Object.entries(byUnit).map(([id, own]) => (
        <QuotaFields
          key={id}
          legend={unitName(units, id)}
          quota={own}
          either
          onChange={(next) => onChange({ ...byUnit, [id]: next })}
        >
          <div class="actions">
            <Button
              kind="subtle"
              onClick={() =>
                onChange(Object.fromEntries(Object.entries(byUnit).filter(([one]) => one !== id)))
              }
            >
              {say('rules.quota.as-type')}
            </Button>
          </div>
        </QuotaFields>
      ))}
      <UnitSelect
        label={say('rules.quota.own')}
        units={units.filter(({ id }) => !(id in byUnit))}
        value=""
        onChange={add}
      />
    </>
  );
}
